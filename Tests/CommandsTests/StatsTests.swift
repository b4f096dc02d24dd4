import TestSupport
import Testing

struct StatsTests {
  private func project() throws -> Pir {
    let pir = try Pir()
    for (id, day) in [("INC-1", "2026-01-05"), ("INC-2", "2026-02-05")] {
      try pir.write("reviews/\(id)/incident.yaml", "title: T\nseverity: P2\n")
      try pir.write(
        "reviews/\(id)/timeline.yaml",
        """
        - time: \(day)T12:00Z
          event: e
          milestone: detected
        - time: 12:20
          event: e
          milestone: [acknowledged, resolved]

        """)
      try pir.write("reviews/\(id)/actions.yaml", "- id: A1\n  action: a\n  owner: o\n  due: 2026-03-01\n")
    }
    return pir
  }

  @Test func printsTablesToStandardOutput() throws {
    let result = try project().run("stats", "--as-of", "2026-03-01")
    #expect(result.status == 0)
    #expect(result.err == "")
    #expect(result.out.hasPrefix("2 incidents as of 2026-03-01\n\nIncidents\n"))
    #expect(result.out.contains("  2026-01   0   0   1   0    1\n"))
  }

  @Test func countsAPeriod() throws {
    let result = try project().run("stats", "--as-of", "2026-03-01", "--from", "2026-02-01", "--to", "2026-02-28")
    #expect(result.out.hasPrefix("1 incident as of 2026-03-01, from 2026-02-01 to 2026-02-28\n"))
  }

  @Test(arguments: [("2026-03-01", "0"), ("2026-03-02", "2")])
  func promisesAreOverdueAsOfADay(day: String, overdue: String) throws {
    let result = try project().run("stats", "--as-of", day, "--format", "csv")
    #expect(result.out.contains("promises,,overdue,\(overdue)\r\n"))
  }

  @Test func theDayIsTodayWhereNoneIsNamed() throws {
    let result = try project().run("stats", "--format", "csv")
    #expect(result.out.contains("promises,,overdue,2\r\n"))
  }

  @Test(arguments: [
    ["--format", "xml"], ["--from", "2026-02-30"], ["--to", "soon"], ["--as-of", "2026-2-30"],
    ["--from", "2026-02-02", "--to", "2026-02-01"], ["INC-1"],
  ])
  func refusesWrongUsage(arguments: [String]) throws {
    let result = try project().run(["stats"] + arguments)
    #expect(result.status == 64)
    #expect(result.out == "")
  }

  @Test func countsWhatCanBeReadAndTellsTheRest() throws {
    let pir = try project()
    try pir.write("reviews/INC-2/actions.yaml", "- id: A1\n  action: a\n  due: 2026-02-30\n")
    let result = try pir.run("stats", "--as-of", "2026-03-02", "--format", "csv")
    #expect(result.status == 1)
    #expect(result.out.contains("incidents,all,all,2\r\n"))
    #expect(result.err.contains("reviews/INC-2/actions.yaml:3:8: error:"))
  }

  @Test func anErrorInTheRunbookIsTold() throws {
    let pir = try project()
    try pir.write("reviews/runbook.yaml", "severities:\n  - id: P2\n    respond_within: soon\n")
    let result = try pir.run("stats", "--format", "csv")
    #expect(result.status == 1)
    // Numbers that rest on another limit would be wrong.
    #expect(result.out == "")
    #expect(result.err.hasPrefix("reviews/runbook.yaml:3:21: error: 'soon' is not a duration"))
  }

  @Test func oneBadFolderDoesNotStopTheOthers() throws {
    let pir = try project()
    try pir.write("reviews/INC-3", "a file where a folder should be")
    let result = try pir.run("stats", "--format", "csv")
    #expect(result.status == 74)
    #expect(result.out.contains("incidents,all,all,2\r\n"))
    #expect(result.err.contains("reviews/INC-3: error: this incident cannot be read: Not a directory"))
  }
}
