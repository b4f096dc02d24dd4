import Diagnostics
import Incidents
import Testing

@testable import Records

struct RunbookFileTests {
  private func read(_ text: String?) -> RunbookReading {
    RecordReader.runbook(text.map { RecordFile(name: "reviews/runbook.yaml", bytes: Array($0.utf8)) })
  }

  @Test(arguments: [nil, "", "# later\n"])
  func holdsTheDefaultsWithoutAFile(text: String?) {
    #expect(read(text).runbook == Runbook())
    #expect(read(text).problems.isEmpty)
  }

  @Test func readsItsKeys() throws {
    let text = """
      title: Incident response
      product: ROMA
      owner: SRE
      version: 1.10
      updated: 2025-11-01
      review_every: 3 months
      severities:
        - id: P0
          name: Critical
          response: Urgent
          response_time: At once
          respond_within: 10m
          description: All is down
          examples: [a, b]
          update_every: none
        - id: S9
          name: Odd
          respond_within: 1 business day
          review_within: 5 business days
          escalate_at_once: true
      incidents:
        - id: pipeline-failures
          title: Pipeline failures
          symptoms: x
      metrics:
        - id: to_mitigation
          name: To mitigation
          from: [started, detected]
          to: mitigated
          until: first
      holidays: [2025-12-25]
      priorities: [high, low]
      teams: [builder team]
      id_prefix: SEC
      phases: [{ any: thing }]
      contacts:
      x-own: a
      """
    let found = read(text)
    #expect(found.problems.isEmpty)
    let runbook = found.runbook
    #expect(runbook.title == "Incident response")
    #expect(runbook.product == "ROMA")
    #expect(runbook.owner == "SRE")
    #expect(runbook.version == "1.10")
    #expect(runbook.updated == CalendarDate(year: 2025, month: 11, day: 1))
    #expect(runbook.reviewEvery == "3 months")
    let severity = try #require(runbook.severity("P0"))
    #expect(severity.respondWithin == .seconds(600))
    #expect(severity.response == "Urgent")
    #expect(severity.responseTime == "At once")
    #expect(severity.description == "All is down")
    #expect(severity.examples == ["a", "b"])
    #expect(severity.updateEvery == nil)
    #expect(severity.reviewWithin == .businessDays(5))
    #expect(severity.escalatesAtOnce)
    let own = try #require(runbook.severity("S9"))
    #expect(own.respondWithin == .businessDays(1))
    #expect(own.updateEvery == nil)
    #expect(own.escalatesAtOnce)
    #expect(runbook.severities.map(\.id) == ["P0", "S9"])
    #expect(runbook.knownIncidents.map(\.title) == ["Pipeline failures"])
    #expect(
      runbook.metrics == [
        MetricDefinition(
          id: "to_mitigation", name: "To mitigation", from: [.started, .detected], to: .mitigated, until: .first)
      ])
    #expect(runbook.holidays.map(\.description) == ["2025-12-25"])
    #expect(runbook.priorities == ["high", "low"])
    #expect(runbook.teams == ["builder team"])
    #expect(runbook.idPrefix == "SEC")
  }

  @Test(arguments: [
    ("duplicate-id", "severities:\n  - id: P1\n    name: a\n  - id: ⟦P1⟧\n    name: b\n"),
    ("bad-duration", "severities:\n  - id: P1\n    respond_within: ⟦soon⟧\n"),
    ("missing-field", "severities:\n  - ⟦name⟧: a\n"), ("bad-date", "holidays: [⟦2025-02-29⟧]\n"),
    ("unknown-key", "⟦severity⟧: []\n"), ("bad-id", "id_prefix: ⟦inc⟧\n"), ("wrong-shape", "⟦- a⟧\n"),
    ("unknown-value", "metrics:\n  - id: a\n    name: b\n    from: ⟦begun⟧\n    to: resolved\n"),
  ])
  func reportsEachProblemWhereItStands(rule: String, marked: String) {
    let marked = MarkedText(marked)
    let problems = read(marked.text).problems
    #expect(problems.map(\.rule) == [rule])
    #expect(problems.first?.place.range == marked.range)
  }

  @Test func aMetricHasAMilestoneToBeginWith() {
    let found = read("metrics:\n  - id: a\n    name: b\n    from: [begun]\n    to: resolved\n")
    #expect(found.runbook.metrics.allSatisfy { !$0.from.isEmpty })
  }
}
