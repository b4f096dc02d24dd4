import Diagnostics
import Hostile
import Incidents
import TestSupport
import Testing
import Text

@testable import Records

/// Timelines as people might have formatted them: each takes a row anywhere, and stays as it was around it.
struct RandomLayoutTests {
  /// One way to format a timeline, the same in every run with the same seed.
  private struct Layout {
    private var generator: SplitMix
    private let ending: String
    private let indent: String
    private let offset: String
    private let gap: String
    private let isFlow: Bool
    private(set) var minutes: [Int] = []

    init(seed: UInt64) {
      generator = SplitMix(state: seed)
      ending = ["\n", "\n", "\r\n", "\r"].randomElement(using: &generator) ?? "\n"
      indent = ["", "", "  ", "    "].randomElement(using: &generator) ?? ""
      offset = [" ", " ", "   "].randomElement(using: &generator) ?? " "
      gap = ["", ending, "# between" + ending, ending + "# between" + ending].randomElement(using: &generator) ?? ""
      isFlow = Int.random(in: 0..<6, using: &generator) == 0
    }

    mutating func text() -> String {
      let count = Int.random(in: 0...6, using: &generator)
      var text = pick(["", "# head" + ending, "---" + ending, "# head" + ending + ending])
      var minute = 0
      for index in 0..<count {
        minute += Int.random(in: 0...90, using: &generator)
        minutes.append(minute)
        text += (index == 0 ? "" : gap) + row(minute, isFirst: index == 0)
      }
      text += pick(["", "", "# end" + ending, ending])
      if !minutes.isEmpty, Int.random(in: 0..<4, using: &generator) == 0, text.hasSuffix(ending) {
        text.unicodeScalars.removeLast(ending.unicodeScalars.count)
      }
      return text
    }

    private mutating func row(_ minute: Int, isFirst: Bool) -> String {
      let full = RandomLayoutTests.full(minute)
      let isShort =
        !isFirst && minutes.count > 1
        && RandomLayoutTests.day(minutes[minutes.count - 2]) == RandomLayoutTests.day(minute)
      let time =
        isShort ? pick([String(full.dropFirst(11).dropLast()), full]) : pick([full, "'\(full)'", "\"\(full)\""])
      let event = pick(["a", "'b: c'", "\"d\\n\"", "e # f"])
      if isFlow { return "\(indent)-\(offset){time: \(time), event: g}\(pick(["", "  # h"]))\(ending)" }
      let below = indent + " " + offset
      var lines = ["\(indent)-\(offset)time: \(time)", "\(below)event: \(event)"]
      lines += pick([
        [], ["\(below)milestone: [detected, acknowledged]"], ["\(below)by:"], ["\(below)# by: i"],
        ["\(below)action: |", "\(below)  j", "", "\(below)  k"], ["\(below)action: l", "\(below)  m"],
        ["\(below)update:", "\(below)    summary: >-", "\(below)      n", "\(below)      o", ""],
      ])
      return lines.map { $0 + ending }.joined()
    }

    private mutating func pick<T>(_ choices: [T]) -> T { choices[Int.random(in: 0..<choices.count, using: &generator)] }

    mutating func anyMinute() -> Int { Int.random(in: 0...(minutes.last ?? 0) + 60, using: &generator) }
  }

  /// Minutes after 2026-01-05 22:00 UTC, so that midnight comes soon.
  private static func full(_ minute: Int) -> String {
    let instant = moment(minute)
    return "\(instant.date)T\(instant.clock)Z"
  }

  private static func moment(_ minute: Int) -> Instant {
    Instant(CalendarDate(daysSinceEpoch: 20_458), secondOfDay: 22 * 3600).adding(seconds: minute * 60)
  }

  private static func day(_ minute: Int) -> Int { (minute + 22 * 60) / (24 * 60) }

  @Test(arguments: 0..<20)
  func aRowGoesAnywhereIntoAnyLayout(part: Int) throws {
    for seed in part * 50..<part * 50 + 50 {
      var layout = Layout(seed: UInt64(seed))
      let before = layout.text()
      let old = try TestRecords.read(timeline: before)
      try #require(old.problems.filter { $0.diagnostic.severity == .error }.isEmpty, "\(before.debugDescription)")
      let minute = layout.anyMinute()
      let after = try TimelineEditTests.edit(before, [TimelineEditTests.row(Self.full(minute), "new")])
      let new = try TestRecords.read(timeline: after)
      let rows = new.incident.timeline
      #expect(rows.count == layout.minutes.count + 1)
      #expect(
        rows.firstIndex { $0.event == "new" } == layout.minutes.count { $0 <= minute }, "\(after.debugDescription)")
      #expect(rows.filter { $0.event != "new" }.map(\.time) == old.incident.timeline.map(\.time))
      #expect(Self.isKept(before, in: after), "\(before.debugDescription) became \(after.debugDescription)")
      #expect(new.problems.map(\.diagnostic.rule) == old.problems.map(\.diagnostic.rule))
    }
  }

  @Test(arguments: 0..<20)
  func aRowIsRemovedFromAnyLayout(part: Int) throws {
    for seed in part * 50..<part * 50 + 50 {
      var layout = Layout(seed: UInt64(seed))
      let before = layout.text()
      let text = EditedText(SourceText(name: "", text: before))
      for index in layout.minutes.indices {
        let list = try #require(text.tree.root)
        let step = try #require(ListRemoval(text: text, list: list).removing(index))
        let tree = EditPlan.firstThatReadsBack([step], of: text) { _ in true }
        let after = try #require(tree?.source.text, "\(before.debugDescription)")
        let isOnly = layout.minutes.count == 1
        #expect(isOnly || Self.isKept(after, in: before), "\(before.debugDescription) became \(after.debugDescription)")
      }
    }
  }

  @Test(arguments: 0..<20)
  func aRowIsDeletedAndTheOthersKeepTheirMoments(part: Int) throws {
    for seed in part * 50..<part * 50 + 50 {
      var layout = Layout(seed: UInt64(seed))
      let before = layout.text()
      let old = try TestRecords.read(timeline: before).incident.timeline
      for index in old.indices {
        let line = try #require(old[index].range?.start.line)
        let after = try TimelineCorrectionTests.deleted(before, String(line))
        var left = old
        left.remove(at: index)
        let new = try TestRecords.read(timeline: after).incident.timeline
        #expect(new.map(\.time.instant) == left.map(\.time.instant), "\(before.debugDescription)")
        #expect(new.map(\.event) == left.map(\.event))
      }
    }
  }

  @Test(arguments: 0..<20)
  func aRowIsCorrectedAndTheOthersKeepTheirMoments(part: Int) throws {
    for seed in part * 50..<part * 50 + 50 {
      var layout = Layout(seed: UInt64(seed))
      let before = layout.text()
      let old = try TestRecords.read(timeline: before).incident.timeline
      for index in old.indices {
        let line = try #require(old[index].range?.start.line)
        let minute = layout.anyMinute()
        let after = try TimelineCorrectionTests.edited(before, String(line)) { row in
          row.event = "new"
          row.by = "me"
          row.action = nil
          row.milestones = []
          row.time = RecordedTime(Self.moment(minute))
        }
        var new = try TestRecords.read(timeline: after).incident.timeline
        let place = try #require(new.firstIndex { $0.event == "new" }, "\(after.debugDescription)")
        #expect(new[place].time.instant == Self.moment(minute), "\(before.debugDescription)")
        #expect(new[place].by == "me" && new[place].action == nil && new[place].update == old[index].update)
        new.remove(at: place)
        var left = old
        left.remove(at: index)
        #expect(new.map(\.time.instant) == left.map(\.time.instant), "\(before.debugDescription)")
        #expect(new.map(\.event) == left.map(\.event))
      }
    }
  }

  /// Whether the one text is the other with one stretch put in.
  static func isKept(_ old: String, in new: String) -> Bool {
    let (old, new) = (Array(old.utf8), Array(new.utf8))
    let head = zip(old, new).prefix { $0 == $1 }.count
    let tail = zip(old.reversed(), new.reversed()).prefix { $0 == $1 }.count
    return head + tail >= old.count
  }
}
