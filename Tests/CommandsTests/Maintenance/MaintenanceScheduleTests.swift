import TestSupport
import Testing

/// `pir set scheduled`, and what is said of the time for which a maintenance is planned.
struct MaintenanceScheduleTests {
  private static let facts = "reviews/INC-8/incident.yaml"
  private static let planned = "scheduled:\n  from: 2026-01-10T22:00Z\n  until: 2026-01-11T02:00Z\n"

  /// On a Monday.
  private func project(_ schedule: String = planned) throws -> Pir {
    let pir = try WritingTests.project()
    pir.environment["PIR_NOW"] = "2026-01-05T13:00Z"
    _ = try pir.run("new", "Upgrade", "--maintenance", "--from", "2026-01-10T22:00Z", "--until", "4h")
    try pir.write(Self.facts, pir.read(Self.facts).replacing(Self.planned, with: schedule))
    return pir
  }

  @Test(arguments: [
    (planned, ["scheduled", "wednesday 22:00", "4h"], "2026-01-07 22:00 to 2026-01-08 02:00 UTC"),
    (planned, ["scheduled", "wednesday 22:00 4h"], "2026-01-07 22:00 to 2026-01-08 02:00 UTC"),
    (planned, ["scheduled", "wednesday", "22:00", "thursday", "02:00"], "2026-01-07 22:00 to 2026-01-08 02:00 UTC"),
    (planned, ["scheduled", "wednesday", "22:00", "to", "02:00"], "2026-01-07 22:00 to 2026-01-08 02:00 UTC"),
    // The day stays.
    (planned, ["schedule=22:00 until 23:00"], "2026-01-10 22:00 to 23:00 UTC"),
    (planned, ["scheduled.from", "21:00"], "2026-01-10 21:00 to 2026-01-11 02:00 UTC"),
    (planned, ["scheduled.from", "00:30"], "2026-01-11 00:30 to 02:00 UTC"),
    (planned, ["scheduled.from", "tomorrow 21:00"], "2026-01-06 21:00 to 2026-01-11 02:00 UTC"),
    ("", ["scheduled", "10:00", "1h"], "2026-01-06 10:00 to 11:00 UTC"),
    (planned, ["scheduled.until", "23:30"], "2026-01-10 22:00 to 23:30 UTC"),
    (planned, ["scheduled", "~21:00", "1h"], "~2026-01-10 21:00 to 22:00 UTC"),
    // What is there can be anything.
    ("", ["scheduled", "wednesday 22:00", "4h"], "2026-01-07 22:00 to 2026-01-08 02:00 UTC"),
    ("scheduled:\n", ["scheduled", "wednesday 22:00", "4h"], "2026-01-07 22:00 to 2026-01-08 02:00 UTC"),
    ("scheduled: soon\n", ["scheduled", "wednesday 22:00", "4h"], "2026-01-07 22:00 to 2026-01-08 02:00 UTC"),
    (
      "scheduled: { from: 2026-01-07T22:00Z }\n", ["scheduled.until", "4h"], "2026-01-07 22:00 to 2026-01-08 02:00 UTC"
    ),
    (
      "scheduled: { until: 2026-01-08T02:00Z }\n", ["scheduled.from", "wednesday 22:00"],
      "2026-01-07 22:00 to 2026-01-08 02:00 UTC"
    ),
  ])
  func bothEndsAreWrittenAndToldInUTC(before: String, words: [String], told: String) throws {
    let pir = try project(before)
    let result = try pir.run(["set", "8"] + words)
    #expect(result.status == 0, "\(result.err)")
    #expect(result.err.contains("INC-8: planned for \(told)"), "\(result.err)")
    let again = try pir.run("show", "8")
    #expect(again.out.contains(told), "\(again.out)\(again.err)")
  }

  @Test(arguments: [
    ("in 2h", "2026-01-11 05:10"), ("04:00", "2026-01-11 04:00"), ("7h", "2026-01-11 05:00"),
    ("2026-01-11T06:00Z", "2026-01-11 06:00"),
  ])
  func theEndOfWorkThatGoesOnIsToCome(typed: String, until: String) throws {
    let pir = try project()
    pir.environment["PIR_NOW"] = "2026-01-11T03:10Z"
    #expect(try pir.run("log", "8", "Began", "--milestone", "started", "--at", "2026-01-10T22:00Z").status == 0)
    let result = try pir.run("set", "8", "scheduled.until", typed)
    #expect(result.err.contains("INC-8: planned for 2026-01-10 22:00 to \(until) UTC"), "\(result.err)")
  }

  @Test func aClockTimeJustPastIsAskedFor() throws {
    let pir = try project()
    let result = try pir.run("new", "Soon", "--maintenance", "--from", "12:55", "--until", "1h")
    #expect(result.status == 64 && result.err.contains("2026-01-06T12:55Z"), "\(result.err)")
  }

  @Test(arguments: [
    (planned, ["scheduled", "wednesday 22:00"], "'pir set INC-8 scheduled \"wednesday 22:00\" 4h'"),
    (planned, ["scheduled", "wednesday", "22:00"], "'pir set INC-8 scheduled \"wednesday 22:00\" 4h'"),
    (planned, ["scheduled", "4h", "wednesday 22:00"], "the beginning comes first"),
    (planned, ["scheduled"], "say when it begins and ends"), (planned, ["scheduled", "soon"], "is not a time"),
    (planned, ["scheduled", "2026-01-08", "4h"], "write its time, too, as in 2026-01-08T22:00Z"),
    (planned, ["scheduled", "2026-01-08T??:??Z", "4h"], "not known to the minute"),
    (
      planned, ["scheduled", "2026-01-08T02:00Z", "2026-01-07T22:00Z"],
      "'pir set INC-8 scheduled 2026-01-07T22:00Z 2026-01-08T02:00Z'"
    ),
    (planned, ["scheduled.from", "2026-01-12T22:00Z"], "'pir set INC-8 scheduled 2026-01-12T22:00Z 4h'"),
    ("", ["scheduled.from", "wednesday 22:00"], "'pir set INC-8 scheduled \"wednesday 22:00\" 4h'"),
    ("", ["scheduled.until", "4h"], "'pir set INC-8 scheduled \"friday 22:00\" 4h'"),
    (planned, ["scheduled", "22:00", "4h", "--add"], "is not a list"),
    (planned, ["--unset", "scheduled.from"], "--unset scheduled"), ("", ["--unset", "scheduled"], "has no schedule"),
  ])
  func whatIsMissingIsAskedForInAFormThatWorks(before: String, words: [String], advice: String) throws {
    let pir = try project(before)
    let facts = try pir.read(Self.facts)
    let result = try pir.run(["set", "8"] + words)
    #expect(result.status == 64)
    #expect(result.err.contains(advice), "\(result.err)")
    #expect(!result.err.contains("exchange the two"))
    #expect(try pir.read(Self.facts) == facts)
  }

  @Test func theTimeCanBeLeftOpenAgain() throws {
    let pir = try project()
    #expect(try pir.run("set", "8", "--unset", "scheduled").err.contains("is removed; it was planned for 2026-01-10"))
    #expect(try !pir.read(Self.facts).contains("scheduled"))
  }

  @Test(arguments: [
    ("2026-01-01T22:00Z", "that is past"), ("2026-01-05T12:00Z", "its beginning is past"), ("2026-01-05T14:00Z", nil),
  ])
  func aTimeThatIsPastIsTakenWithAWord(from: String, note: String?) throws {
    let pir = try project()
    for arguments in [
      ["set", "8", "scheduled", from, "4h"], ["new", "b", "--maintenance", "--from", from, "--until", "4h"],
    ] {
      let result = try pir.run(arguments)
      #expect(result.status == 0)
      #expect(result.err.contains("past") == (note != nil))
      #expect(result.err.contains(note ?? "planned for"), "\(result.err)")
    }
  }

  @Test(arguments: ["2026-01-08", "wednesday", "4h", "2026-01-08T??:??Z", "2026-01-08T22:??Z", "unknown"])
  func adviceForABeginningIsOneThatIsTaken(from: String) throws {
    let result = try project().run("new", "b", "--maintenance", "--from", from, "--until", "4h")
    #expect(result.status == 64)
    #expect(!result.err.contains("or 2026-01-08T??"), "\(result.err)")
  }
}
