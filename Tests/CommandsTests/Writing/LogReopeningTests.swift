import TestSupport
import Testing

/// `pir log` and the rule that only `reopened` makes a resolved incident active again.
struct LogReopeningTests {
  private static let timeline = "reviews/INC-7/timeline.yaml"

  @Test func aReopeningWithoutAResolutionIsRefused() throws {
    let pir = try WritingTests.project()
    let before = try pir.read(Self.timeline)
    let result = try pir.run("log", "INC-7", "again", "--milestone", "reopened", "--at", "2026-01-05T13:30Z")
    #expect(result.status == 1)
    #expect(
      result.err
        == "pir: error: nothing was written: 'reopened' at 2026-01-05 13:30 UTC has no resolution before it; log the"
        + " resolution first with --milestone resolved --at TIME, or leave out --milestone reopened\n")
    #expect(try pir.read(Self.timeline) == before)
  }

  @Test func aReopeningBeforeTheResolutionIsRefused() throws {
    let pir = try WritingTests.project()
    #expect(try pir.run("log", "INC-7", "ok", "--milestone", "resolved", "--at", "2026-01-05T13:00Z").status == 0)
    let before = try pir.read(Self.timeline)
    #expect(try pir.run("log", "INC-7", "x", "--milestone", "reopened", "--at", "2026-01-05T12:30Z").status == 1)
    #expect(try pir.read(Self.timeline) == before)
    #expect(try pir.run("log", "INC-7", "x", "--milestone", "reopened", "--at", "2026-01-05T13:30Z").status == 0)
    #expect(try pir.run("log", "INC-7", "x", "--milestone", "reopened", "--at", "2026-01-05T13:40Z").status == 1)
  }

  @Test func aResolutionAndAReopeningInOneRowAreFine() throws {
    let pir = try WritingTests.project()
    let result = try pir.run(
      "log", "INC-7", "x", "--milestone", "resolved", "--milestone", "reopened", "--at", "2026-01-05T13:00Z")
    #expect(result.status == 0)
  }

  /// Rows that are wrong already do not keep others out.
  @Test func aReopeningThatIsThereAlreadyRefusesNoOtherRow() throws {
    let pir = try WritingTests.project()
    try pir.write(
      Self.timeline, try pir.read(Self.timeline) + "- time: 12:10\n  event: b\n  milestone: reopened\n")
    #expect(try pir.run("log", "INC-7", "x", "--at", "2026-01-05T12:20Z").status == 0)
    #expect(try pir.run("check").out.contains("reopened-without-resolution"))
  }

  @Test func aMilestoneAfterTheResolutionIsARowThatPirStatusDoesNotShowAsActive() throws {
    let pir = try WritingTests.project()
    #expect(try pir.run("log", "INC-7", "ok", "--milestone", "resolved", "--at", "2026-01-05T13:00Z").status == 0)
    #expect(try pir.run("log", "INC-7", "x", "--milestone", "declared", "--at", "2026-01-05T13:30Z").status == 0)
    let status = try pir.run("status")
    #expect(!status.out.contains("INC-7"))
    #expect(try pir.run("check").out.contains("milestone-after-resolution"))
  }
}
