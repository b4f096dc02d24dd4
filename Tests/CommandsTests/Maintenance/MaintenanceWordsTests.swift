import TestSupport
import Testing

/// What commands say of maintenance, and refuse in it.
struct MaintenanceWordsTests {
  private static let facts = "reviews/INC-8/incident.yaml"

  private func project(log: [String] = []) throws -> Pir {
    let pir = try WritingTests.project()
    pir.environment["PIR_NOW"] = "2026-01-05T13:00Z"
    _ = try pir.run("new", "Upgrade", "--maintenance", "--from", "2026-01-10T22:00Z", "--until", "4h", "--public")
    if !log.isEmpty {
      let logged = try pir.run(["log", "8", "x"] + log)
      #expect(logged.status == 0, "\(logged.err)")
    }
    return pir
  }

  @Test func aNoticeWithoutAPublicTimeHasNoEmptyBrackets() throws {
    let pir = try project(log: ["--milestone", "resolved", "--internal"])
    _ = try pir.run("set", "8", "notice", "published")
    for format in ["md", "text"] {
      let notice = try pir.run(
        "render", "8", "--document", "notice", "--format", format, "--stdout")
      #expect(notice.out.contains("Maintenance COMPLETED - Upgrade") && !notice.out.contains("[]"), "\(notice)")
    }
  }

  @Test func whatIsClosedBeforeItBeganIsCancelledEverywhere() throws {
    let pir = try project(log: ["--milestone", "closed"])
    #expect(try pir.run("list").out.contains("maintenance  Cancelled"))
    #expect(try pir.run("list", "--format", "json").out.contains("\"status\": \"Cancelled\""))
    #expect(try pir.run("status", "8").out.contains("INC-8  maintenance  Cancelled  Upgrade\n  cancelled"))
    #expect(try pir.run("show", "8").out.contains("maintenance  Cancelled"))
    #expect(try pir.run("render", "8", "--format", "json", "--stdout").out.contains("\"Cancelled\""))
    #expect(
      try pir.run("render", "8", "--document", "notice", "--stdout").out.contains("Maintenance CANCELLED - Upgrade"))
    #expect(
      try pir.run("render", "8", "--document", "review", "--stdout").out.contains("| Status | Scheduled | Cancelled |"))
    _ = try pir.run("build", "--audience", "public", "--as-of", "2026-01-06", "--base-url", "https://a.example/")
    let page = try pir.read("public/INC-8/index.html")
    #expect(page.contains("badge cancelled\">Cancelled"))
    #expect(page.contains("Cancelled at 13:00 UTC"))
    #expect(try pir.read("public/maintenance/index.html").contains("Cancelled"))
    #expect(try pir.read("public/maintenance.ics").contains("STATUS:CANCELLED"))
    #expect(try pir.read("public/feed.atom").contains("Cancelled: Upgrade"))
    let api = try pir.read("public/api/v2/scheduled-maintenances.json")
    #expect(api.contains("\"status\": \"completed\"") && !api.contains("\"status\": \"cancelled\""))
    for path in try pir.files() where path.hasPrefix("public/") && !path.hasSuffix(".css") && path.contains("INC-8") {
      #expect(try !pir.read(path).contains("Completed"), "\(path)")
    }
    _ = try pir.run("log", "8", "y", "--milestone", "reopened")
    #expect(try pir.run("list").out.contains("maintenance  Scheduled"))
  }

  /// The file is cut off above the line that makes it one.
  @Test func aSyntaxErrorMakesNoIncidentOfIt() throws {
    let pir = try project()
    try pir.write(Self.facts, pir.read(Self.facts).replacing("kind:", with: "affected: \"a\nkind:"))
    let status = try pir.run("status")
    #expect(status.status == 1)
    #expect(status.out.contains("INC-8  maintenance  Scheduled  Upgrade\n  planned    cannot be read"), "\(status.out)")
    #expect(try pir.run("list").out.contains("maintenance  Scheduled"))
    #expect(try pir.run("list", "--no-maintenance").out.contains("INC-8") == false)
    #expect(try !pir.run("check").out.contains("missing-severity"))
  }

  /// Nobody knows what an incident lacks whose file cannot be read.
  @Test func aSyntaxErrorIsNotFollowedByWhatTheRestLacks() throws {
    let pir = try project()
    try pir.write("reviews/INC-7/incident.yaml", "title: t\naffected: \"a\nseverity: P1\n")
    let check = try pir.run("check", "INC-7")
    let told = check.out + check.err
    #expect(told.contains("yaml-syntax") && !told.contains("missing-"), "\(told)")
  }

  @Test func aSeverityIsAFindingAndCountsForNothing() throws {
    let pir = try project(log: ["--update", "It is planned."])
    try pir.write(Self.facts, pir.read(Self.facts).replacing("kind:", with: "severity: P1\nkind:"))
    let check = try pir.run("check", "INC-8")
    #expect((check.out + check.err).contains("severity-of-maintenance"))
    _ = try pir.run("build", "--audience", "public", "--as-of", "2026-01-06", "--base-url", "https://a.example/")
    for path in try pir.files() where path.hasPrefix("public/INC-8/") && path.hasSuffix(".html") {
      #expect(try !pir.read(path).contains("severity-"), "\(path)")
    }
    #expect(try !pir.read("public/api/v2/scheduled-maintenances.json").contains("P1"))
  }

  @Test(arguments: [
    (["publish", "8", "notice", "-n"], "is not completed: its notice"),
    (["publish", "8", "review", "-n"], "is not completed: its review"),
    (["render", "8", "--document", "notice"], "is not completed"),
    (["tick", "8", "1.1"], "INC-8 is maintenance, and the steps"),
    (["log", "8", "y", "--severity", "P1"], "leave out --severity"),
    (["log", "8", "y", "--escalated", "2"], "leave out --escalated"),
    (["log", "8", "--edit", "13:00", "--escalated", "2"], "leave out --escalated"),
    (["log", "8", "y", "--milestone", "completed"], "did you mean 'resolved'?"),
    (["log", "8", "y", "--milestone", "cancelled"], "did you mean 'closed'?"),
    (["log", "8", "y", "--milestone", "Canceled"], "did you mean 'closed'?"),
    (["log", "8", "y", "--milestone", "verifying"], "did you mean 'mitigated'?"),
    (["log", "8", "y", "--milestone", "in_progress"], "did you mean 'started'?"),
    (["log", "8", "y", "--milestone", "in progress"], "did you mean 'started'?"),
    (["list", "--kind", "nothing"], "there is no kind 'nothing'; "),
  ])
  func whatDoesNotGoWithItIsToldInItsWords(arguments: [String], message: String) throws {
    let pir = try project()
    let result = try pir.run(arguments)
    #expect(result.status != 0)
    #expect(result.err.contains(message), "\(result.err)")
    #expect(!result.err.contains("not resolved") && !result.err.contains("there are maintenance"), "\(result.err)")
  }

  @Test func publishingAsksForNothingThatOnlyIncidentsHave() throws {
    let pir = try project(log: ["--milestone", "started,resolved"])
    let review = try pir.run("publish", "8", "review", "-n")
    #expect(review.status == 0, "\(review.err)")
    #expect(!review.err.contains("lacks") && !review.err.contains("approved") && !review.err.contains("runbook"))
  }

  @Test func statusOfOneMaintenanceSaysNothingOfIncidents() throws {
    let pir = try project()
    #expect(try pir.run("status", "8").out.hasPrefix("INC-8  maintenance"))
    try pir.remove("reviews/INC-7")
    #expect(try pir.run("status").out.hasPrefix("no active incident\n\nINC-8"))
  }

  @Test func droppingIsNotWarnedOfOnceReadersKnowTheEnd() throws {
    let pir = try project(log: ["--update", "It is planned."])
    #expect(try pir.run("drop", "8", "--why", "a").err.contains("was announced"))
    _ = try pir.run("undo")
    _ = try pir.run("log", "8", "y", "--milestone", "closed", "--update", "It is off.")
    #expect(try !pir.run("drop", "8", "--why", "a").err.contains("was announced"))
  }
}
