import Foundation
import TestSupport
import Testing

/// Rows that two branches logged, as git's union merge puts them together.
struct LoggedMergeTests {
  private static let timeline = "reviews/INC-7/timeline.yaml"
  private static let git = Programs.installed("git")

  private func branch(_ pir: Pir, _ base: String, _ text: String, at minute: String) throws -> String {
    try pir.write(Self.timeline, base)
    #expect(try pir.run("log", "7", text, "--at", "2026-01-05T23:58Z").status == 0)
    #expect(try pir.run("log", "7", "--milestone", "mitigated", "--at", "2026-01-06T00:\(minute)Z").status == 0)
    return try pir.read(Self.timeline)
  }

  /// The first rows have one time, and the last ones were made of the same option.
  @Test(.enabled(if: git != nil, "git is not installed")) func rowsOfOptionsAreNotMixedSilently() throws {
    let git = try #require(Self.git)
    let pir = try WritingTests.project()
    pir.environment["PIR_NOW"] = "2026-01-06T00:20Z"
    let base = try pir.read(Self.timeline)
    let folder = try ScratchFolder()
    try folder.write("base", base)
    try folder.write("a", branch(pir, base, "a1 restart queued", at: "10"))
    try folder.write("b", branch(pir, base, "b0 vendor called", at: "07"))
    for (mine, other) in [("a", "b"), ("b", "a")] {
      let merged = try Command.shell(
        "'\(git.path)' merge-file -p --union \(mine) base \(other)", folder: folder.folder
      ).run()
      #expect(merged.out.contains("event: Mitigated at 00:10 UTC\n"))
      #expect(merged.out.contains("event: Mitigated at 00:07 UTC\n"))
      try pir.write(Self.timeline, merged.out)
      #expect(try pir.run("check").status != 0)
    }
  }

  /// The key was pressed twice, and the minute changed in between.
  @Test func aRowOfOptionsIsLoggedOnce() throws {
    let pir = try WritingTests.project()
    pir.environment["PIR_NOW"] = "2026-01-05T12:30:59Z"
    #expect(try pir.run("log", "7", "--milestone", "ack").status == 0)
    pir.environment["PIR_NOW"] = "2026-01-05T12:31:01Z"
    let result = try pir.run("log", "7", "--milestone", "ack")
    #expect(result.err.contains("logged already at 2026-01-05 12:30 UTC"), "\(result.err)")
  }

  /// A text without its time is one of an earlier version, and stays so.
  @Test(arguments: [
    ("Acknowledged", "Mitigated"), ("Acknowledged at 12:05 UTC", "Mitigated at 12:07 UTC"), ("Typed", "Typed"),
  ])
  func aTextOfOptionsFollowsTheTime(before: String, after: String) throws {
    let pir = try WritingTests.project()
    let base = try pir.read(Self.timeline)
    let row = "- time: 2026-01-05T12:05Z\n  milestone: acknowledged\n  event: \(before)\n"
    try pir.write(Self.timeline, base + row)
    pir.environment["PIR_NOW"] = "2026-01-05T12:30Z"
    #expect(try pir.run("log", "7", "--edit", "12:05", "--at", "12:07", "--milestone", "mitigated").status == 0)
    #expect(try pir.read(Self.timeline).hasSuffix("  event: \(after)\n"))
  }

  /// A run that ended between the two files is finished some minutes later, with the text and the time of the first.
  @Test func aSeverityAloneIsFinishedLater() throws {
    let pir = try WritingTests.project()
    let before = try pir.read(Self.timeline)
    pir.environment["PIR_NOW"] = "2026-01-05T12:30Z"
    #expect(try pir.run("log", "7", "--severity", "P0").status == 0)
    let after = try pir.read(Self.timeline)
    #expect(after.hasSuffix("event: Severity is P0 at 12:30 UTC\n"))
    try pir.write(Self.timeline, before)
    pir.environment["PIR_NOW"] = "2026-01-05T12:42Z"
    #expect(try pir.run("log", "7", "--severity", "P0").status == 0)
    #expect(try pir.read(Self.timeline) == after)
  }
}
