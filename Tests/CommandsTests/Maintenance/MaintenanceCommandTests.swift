import TestSupport
import Testing

/// `pir new --maintenance`, `pir set scheduled` and what other commands make of maintenance.
struct MaintenanceCommandTests {
  private static let facts = "reviews/INC-8/incident.yaml"

  private func project(planning: [String]? = ["--from", "2026-01-10T22:00Z", "--until", "4h"]) throws -> Pir {
    let pir = try WritingTests.project()
    pir.environment["PIR_NOW"] = "2026-01-05T13:00Z"
    if let planning {
      let made = try pir.run(["new", "Upgrade", "--maintenance", "--public"] + planning)
      #expect(made.status == 0, "\(made.err)")
    }
    return pir
  }

  private static func scheduled(_ text: String) -> [String] {
    text.split(separator: "\n").map { $0.trimmingPrefix { $0 == " " } }
      .filter { $0.hasPrefix("from:") || $0.hasPrefix("until:") }.map(String.init)
  }

  @Test(arguments: [
    (["--from", "22:00", "--until", "4h"], "2026-01-05T22:00Z", "2026-01-06T02:00Z"),
    (["--from", "saturday 22:00", "--until", "02:00"], "2026-01-10T22:00Z", "2026-01-11T02:00Z"),
    (["--from", "in 2d", "--until", "30m"], "2026-01-07T13:00Z", "2026-01-07T13:30Z"),
    (["--from", "tomorrow 10:00", "--until", "tomorrow 12:00"], "2026-01-06T10:00Z", "2026-01-06T12:00Z"),
    (
      ["--from", "2026-02-01T22:00+01:00", "--until", "2h"], "2026-02-01T22:00+01:00", "2026-02-02T00:00+01:00"
    ),
    // One that is written down afterwards.
    (["--from", "2026-01-01T10:00Z", "--until", "2026-01-01T12:00Z"], "2026-01-01T10:00Z", "2026-01-01T12:00Z"),
  ])
  func itIsPlannedByTypedTimes(planning: [String], from: String, until: String) throws {
    let pir = try project(planning: planning)
    #expect(Self.scheduled(try pir.read(Self.facts)) == ["from: \(from)", "until: \(until)"])
    #expect(try pir.read(Self.facts).contains("\nkind: maintenance\n"))
    #expect(try !pir.read(Self.facts).contains("severity"))
    #expect(try pir.read("reviews/INC-8/timeline.yaml").contains("event: Maintenance was planned"))
    #expect(try !pir.read("reviews/INC-8/timeline.yaml").contains("milestone:"))
  }

  @Test(arguments: [
    (["--maintenance"], "say when the maintenance is to be"),
    (["--maintenance", "--from", "22:00"], "say when the maintenance is to be"),
    (["--from", "22:00", "--until", "1h", "--severity", "P1"], "add --maintenance"),
    (["--maintenance", "--from", "22:00", "--until", "1h", "--severity", "P1"], "has no severity"),
    (["--maintenance", "--from", "22:00", "--until", "1h", "--kind", "x"], "leave out --kind"),
    (["--kind", "maintenance", "--severity", "P1"], "planned with --maintenance"),
    (["--maintenance", "--from", "2026-01-02T10:00Z", "--until", "2026-01-02T10:00Z"], "ends after it began"),
    (["--maintenance", "--from", "2026-01-02T??:00Z", "--until", "1h"], "not known to the minute"),
    (["--maintenance", "--from", "10m ago", "--until", "1h"], "before"),
  ])
  func whatCannotBePlannedIsRefused(arguments: [String], message: String) throws {
    let pir = try project(planning: nil)
    let result = try pir.run(["new", "Upgrade"] + arguments)
    #expect(result.status == 64)
    #expect(result.err.contains(message), "\(result.err)")
    #expect(try pir.files().filter { $0.hasPrefix("reviews/INC-8/") } == [])
  }

  @Test(arguments: [
    (["scheduled.until", "04:00"], ["from: 2026-01-10T22:00Z", "until: 2026-01-11T04:00Z"]),
    (["scheduled.until", "6h"], ["from: 2026-01-10T22:00Z", "until: 2026-01-11T04:00Z"]),
    (["scheduled.from", "2026-01-10T23:00Z"], ["from: 2026-01-10T23:00Z", "until: 2026-01-11T02:00Z"]),
    (["scheduled", "2026-01-17T22:00Z", "2h"], ["from: 2026-01-17T22:00Z", "until: 2026-01-18T00:00Z"]),
    (["scheduled", "2026-01-07T22:00Z", "2h"], ["from: 2026-01-07T22:00Z", "until: 2026-01-08T00:00Z"]),
    (["Scheduled", "wednesday 22:00", "2h"], ["from: 2026-01-07T22:00Z", "until: 2026-01-08T00:00Z"]),
  ])
  func oneCommandMovesItAndOneTakesThatBack(words: [String], lines: [String]) throws {
    let pir = try project()
    let before = try pir.read(Self.facts)
    let moved = try pir.run(["set", "8"] + words)
    #expect(moved.status == 0, "\(moved.err)")
    #expect(Self.scheduled(try pir.read(Self.facts)) == lines)
    #expect(try pir.run("undo").status == 0)
    #expect(try pir.read(Self.facts).replacing(/changed: .*\n/, with: "") == before)
  }

  @Test(arguments: [
    (["scheduled.until", "2026-01-10T21:00Z"], "ends after it began"),
    (["scheduled", "2026-01-10T21:00Z", "2026-01-10T20:00Z"], "ends after it began"),
    (["until", "2h"], "scheduled.until"),
  ])
  func whatIsNoScheduleIsRefused(words: [String], message: String) throws {
    let pir = try project()
    let before = try pir.read(Self.facts)
    let result = try pir.run(["set", "8"] + words)
    #expect(result.status != 0)
    #expect(result.err.contains(message), "\(result.err)")
    #expect(try pir.read(Self.facts) == before)
  }

  @Test func listsMarkItAndCanLeaveItOut() throws {
    let pir = try project()
    func ids(_ arguments: String...) throws -> [String] {
      try pir.run(["list", "--format", "csv"] + arguments).out.split(separator: "\r\n").dropFirst()
        .map { String($0.prefix { $0 != "," }) }
    }
    #expect(try ids() == ["INC-7", "INC-8"])
    #expect(try ids("--kind", "maintenance") == ["INC-8"])
    #expect(try ids("--no-maintenance") == ["INC-7"])
    #expect(try ids("--from", "2026-01-10") == ["INC-8"])
    #expect(try ids("--active") == ["INC-7"])
    #expect(try pir.run("list").out.contains("INC-8     2026-01-10  maintenance  Scheduled"))
    #expect(try pir.run("list", "--kind", "maintenance", "--no-maintenance").status == 64)
    try pir.remove("reviews/INC-8")
    #expect(try pir.run("list", "--kind", "maintenance").err == "no incident is found\n")
  }

  @Test func whatOnlyAFailureHasIsNotAskedFor() throws {
    let pir = try project()
    _ = try pir.run("log", "8", "Began", "--milestone", "started", "--at", "2026-01-10T22:00Z", "--future")
    _ = try pir.run("log", "8", "Done", "--milestone", "resolved", "--at", "2026-01-11T02:00Z", "--future")
    let result = try pir.run("check", "INC-8", "--as-of", "2026-06-01", "--strict")
    #expect(result.status == 0, "\(result.out)\(result.err)")
    #expect(try pir.run("stats", "--as-of", "2026-06-01").out.hasPrefix("1 incident "))
  }

  @Test func droppingWhatWasAnnouncedIsWarnedOf() throws {
    let pir = try project()
    #expect(try !pir.run("drop", "8", "--why", "a").err.contains("announced"))
    _ = try pir.run("undo")
    _ = try pir.run("log", "8", "--update", "It is planned.")
    #expect(try pir.run("drop", "8", "--why", "a").err.contains("INC-8 was announced"))
  }

  @Test func aPublicBuildIsTheSameWithoutInternalMaintenance() throws {
    let pir = try project()
    _ = try pir.run("log", "8", "--update", "It is planned.")
    _ = try pir.run("new", "Secret", "--maintenance", "--from", "22:00", "--until", "1h")
    let build = ["build", "--audience", "public", "--as-of", "2026-01-06", "--base-url", "https://a.example/", "--out"]
    #expect(try pir.run(build + ["with"]).status == 0)
    try pir.remove("reviews/INC-9")
    #expect(try pir.run(build + ["without"]).status == 0)
    func site(_ folder: String) throws -> [String: String] {
      var files: [String: String] = [:]
      for path in try pir.files() where path.hasPrefix(folder + "/") {
        files[String(path.dropFirst(folder.count))] = try pir.read(path)
      }
      return files
    }
    let (with, without) = (try site("with"), try site("without"))
    #expect(with == without)
    #expect(with["/maintenance.ics"]?.contains("INC-8") == true)
  }
}
