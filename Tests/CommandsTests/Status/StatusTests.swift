import TestSupport
import Testing

struct StatusTests {
  private func project() throws -> Pir {
    let pir = try WritingTests.project()
    try pir.write("reviews/INC-8/incident.yaml", "title: Over\nseverity: P1\n")
    try pir.write("reviews/INC-8/timeline.yaml", "- time: 2026-01-04T12:00Z\n  event: a\n  milestone: resolved\n")
    try pir.write("reviews/INC-9/incident.yaml", "title: Never ran\nseverity: P1\n")
    return pir
  }

  @Test func activeIncidentsAreShown() throws {
    let pir = try project()
    pir.environment["PIR_NOW"] = "2026-01-05T12:10Z"
    let result = try pir.run("status")
    #expect(result.status == 0)
    #expect(result.err == "")
    #expect(result.out.hasPrefix("INC-7  P2  Investigating  Search is slow\n  since      12:00 UTC (10m)\n"))
    #expect(!result.out.contains("INC-8") && !result.out.contains("INC-9"))
  }

  @Test func whatIsLeftOutForItsNameIsSaid() throws {
    let pir = try project()
    pir.environment["PIR_NOW"] = "2026-01-05T12:10Z"
    try pir.write("reviews/outage/incident.yaml", "title: Runs\nseverity: P1\n")
    let result = try pir.run("status")
    #expect(result.status == 0)
    #expect(
      result.err.contains(
        "reviews/outage: warning: 'outage' is not the id of an incident and is left out: an id has a digit"))
    #expect(result.out.hasPrefix("INC-7 "))
    #expect(try pir.run("status", "INC-7").err == "")
  }

  @Test func theMomentMayBeNamed() throws {
    let pir = try project()
    let result = try pir.run("status", "INC-7", "--as-of", "2026-01-05T12:20Z")
    #expect(result.out.contains("update     none yet; first due 12:15 UTC, 5m late\n"))
    #expect(try pir.run("status", "INC-8", "--as-of", "2026-01-04T11:00Z").out.hasPrefix("INC-8  P1  Investigating"))
    #expect(try pir.run("status", "--as-of", "2026-01-05T12:20Z", "--format", "json").out.contains("\"id\": \"INC-7\""))
  }

  @Test func whatIsOverIsSaidToBe() throws {
    let pir = try project()
    pir.environment["PIR_NOW"] = "2026-01-05T12:10Z"
    try pir.write("reviews/INC-8/incident.yaml", "title: Over\nseverity: P1\nvisibility: public\nsummary: s\n")
    try pir.write(
      "reviews/INC-8/actions.yaml",
      "- {id: A1, action: a, owner: o, due: 2026-01-04}\n- {id: A2, action: b}\n- {id: A3, action: c, status: done}\n")
    let result = try pir.run("status", "8")
    #expect(result.status == 0)
    #expect(result.err == "")
    #expect(
      result.out == """
        INC-8  P1  Resolved  Over
          resolved   2026-01-04 12:00 UTC
          review     due 2026-01-09, in 4 days; lacks impact, root cause, resolution, lessons
          items      2 open
                     A1  due 2026-01-04, 1 day late, o: a
                     A2  no due date, no owner: b
          notice     a draft, not published

        """)
    let json = try pir.run("status", "8", "--format", "json").out
    for text in ["\"due\": \"2026-01-09\"", "\"notice_is_draft\": true"] { #expect(json.contains(text)) }
    #expect(try !pir.run("status").out.contains("INC-8"))
  }

  @Test func whatIsDoneIsNotOwed() throws {
    let pir = try project()
    try pir.write("reviews/INC-8/incident.yaml", "title: Over\nseverity: P1\nreview: { state: approved }\n")
    let result = try pir.run("status", "INC-8")
    #expect(result.out == "INC-8  P1  Resolved  Over\n  resolved   2026-01-04 12:00 UTC\n  owed       nothing\n")
  }

  @Test func nothingActiveIsAResult() throws {
    let pir = try Pir()
    try pir.write("reviews/runbook.yaml", "title: R\n")
    #expect(try pir.run("status").out == "no active incident\n")
  }

  @Test func aTimelineThatCannotBeReadHidesNoIncident() throws {
    let pir = try project()
    try pir.write("reviews/INC-7/timeline.yaml", "- time: [\n")
    let result = try pir.run("status")
    #expect(result.status == 1)
    #expect(result.out.hasPrefix("INC-7  P2  Investigating"))
    #expect(result.err.contains("reviews/INC-7/timeline.yaml:"))
  }

  @Test func anErrorInTheRunbookIsTold() throws {
    let pir = try project()
    try pir.write("reviews/runbook.yaml", "severities:\n  - id: P2\n    update_every: often\n")
    let result = try pir.run("status", "INC-7", "--as-of", "2026-01-05T12:20Z")
    #expect(result.status == 1)
    #expect(result.out.hasPrefix("INC-7  P2  Investigating"))
    #expect(result.err.hasPrefix("reviews/runbook.yaml:3:19: error: 'often' is not a duration"))
  }

  @Test func aFileThatCannotBeReadIsNotMissingToo() throws {
    let pir = try project()
    try pir.write("reviews/INC-10/incident.yaml/x", "")
    let result = try pir.run("status", "INC-10")
    #expect(result.status == 74)
    #expect(result.err.contains("reviews/INC-10/incident.yaml: error: this file cannot be read"))
    #expect(!result.err.contains("missing"))
  }

  @Test(arguments: [
    (["status", "INC-99"], "there is no incident INC-99"), (["status", "--as-of", "soon"], "'soon' is not a time"),
    (["status", "--as-of", "unknown"], "a moment that is known"),
  ])
  func wrongUsageIsTold(arguments: [String], message: String) throws {
    let result = try project().run(arguments)
    #expect(result.status == 64)
    #expect(result.err.contains(message))
  }
}
