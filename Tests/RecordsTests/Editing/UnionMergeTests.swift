import Diagnostics
import Foundation
import Incidents
import TestSupport
import Testing

@testable import Records

/// What git makes of rows that two branches added, with `merge=union`.
struct UnionMergeTests {
  private static let git = Programs.installed("git")
  private static let base = "- time: 2026-01-05T22:00Z\n  event: begun\n  milestone: started\n"

  /// Both branches log at the same few minutes, so that lines of one are in the other, too; texts that people typed
  /// differ, and those of options name their time, which is an even minute in one branch and an odd one in the other: no
  /// event is in both.
  private static func rows(_ random: inout SplitMix, of branch: String) -> [TimelineEntry] {
    (0..<1 + random.next(below: 4)).compactMap { index in
      let minute = random.next(below: 6)
      guard let time = try? RecordClock.alone("2026-01-05T23:0\(minute)Z") else { return nil }
      var row = TimelineEntry(time: time, event: MarkdownText("\(branch)\(index) restart"))
      row.by = random.pick([nil, nil, "on-call"]) ?? nil
      guard let milestone = random.pick([nil, Milestone.acknowledged, .mitigated]) ?? nil else { return row }
      row.milestones = [milestone]
      if (minute % 2 == 0) == (branch == "a") {
        row.event = MarkdownText("\(milestone.rawValue.capitalized) at 23:0\(minute) UTC")
      }
      return row
    }
  }

  private static func timeline(_ text: String) -> (rows: Set<String>, hasErrors: Bool) {
    guard let read = try? TestRecords.read(timeline: text) else { return ([], true) }
    let rows = read.incident.timeline.map { "\($0.time.dated) \($0.event.source)" }
    return (Set(rows), read.problems.contains { $0.diagnostic.severity == .error })
  }

  /// Where lines are equal, git may put together parts of two rows: that is an error, and never a row at another time.
  @Test(.enabled(if: git != nil, "git is not installed")) func noMergeMovesARow() throws {
    let git = try #require(Self.git)
    let folder = try ScratchFolder()
    var random = SplitMix(state: 18)
    var branches: [[String]] = []
    try folder.write("base", Self.base)
    for number in 0..<400 {
      let texts = try ["a", "b"].map { try TimelineEditTests.edit(Self.base, Self.rows(&random, of: $0)) }
      for (name, text) in zip(["a", "b"], texts) { try folder.write("\(number).\(name)", text) }
      branches.append(texts)
    }
    let script = """
      for a in *.a; do
        n=${a%.a}
        '\(git.path)' merge-file -p --union $n.a base $n.b > $n.ab || exit 1
        '\(git.path)' merge-file -p --union $n.b base $n.a > $n.ba || exit 1
      done
      """
    let result = try Command.shell(script, folder: folder.folder).run()
    #expect(result.status == 0, "\(result.err)")
    var (good, bad) = (0, 0)
    for (number, texts) in branches.enumerated() {
      let wanted = texts.map { Self.timeline($0).rows }.reduce(into: Set()) { $0.formUnion($1) }
      for order in ["ab", "ba"] {
        let text = try folder.read("\(number).\(order)")
        let merged = Self.timeline(text)
        guard !merged.hasErrors else {
          bad += 1
          continue
        }
        good += 1
        #expect(merged.rows == wanted, "\(text)")
      }
    }
    #expect(good > 100)
    #expect(bad > 100)
  }
}
