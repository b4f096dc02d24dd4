import Diagnostics
import Incidents
import TestSupport
import Testing
import Text

@testable import Records

struct RunbookFileTests {
  private func read(_ text: String?) -> RunbookReading {
    RecordReader.runbook(text.map { RecordFile(name: "reviews/runbook.yaml", bytes: Array($0.utf8)) })
  }

  @Test(arguments: [nil, "", "# later\n"])
  func holdsTheDefaultsWithoutAFile(text: String?) {
    var runbook = Runbook()
    runbook.isWritten = text != nil
    #expect(read(text).runbook == runbook)
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
    #expect(runbook.reviewEvery == Period(3, .month))
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

  @Test func readsPhasesWithTheirSteps() throws {
    let found = read(
      """
      severities: [{ id: S1, name: a }, { id: S2, name: b }, { id: S3, name: c }]
      phases:
        - id: 1
          name: Assess
          from: 0
          to: 5m
          steps:
            - id: "1.1"
              title: Look
              body: |
                Look closely.

                ```
                top
                ```
              checklist: [a, "**b**"]
              reviewed: 2026-01-05
            - { id: "1.2", title: Tell, form: status_update }
        - { id: 2, name: Stop, from: 5m, to: 15m, ends_with: mitigated, applies_to: [S1] }
        - { id: 3, name: Write }
      """)
    #expect(found.problems.isEmpty)
    let phases = found.runbook.phases
    #expect(phases.map(\.id) == ["1", "2", "3"])
    #expect(phases.map(\.window) == [0..<300, 300..<900, nil])
    #expect(phases.map(\.endsWith) == [nil, .mitigated, nil])
    #expect(phases.map(\.appliesTo) == [["S1", "S2"], ["S1"], ["S1", "S2"]])
    let step = try #require(phases.first?.steps.first)
    #expect(step.body == "Look closely.\n\n```\ntop\n```")
    #expect(step.checklist == ["a", "**b**"])
    #expect(step.reviewed == CalendarDate(year: 2026, month: 1, day: 5))
    #expect(phases[0].steps[1].form == .statusUpdate)
  }

  @Test func readsLevelsWhoseEndsFollowFromEachOther() {
    let found = read(
      """
      escalation:
        - { level: 1, name: On-call, responsibility: a, authority: b, escalate_if: c }
        - { level: 2, from: 20m }
        - { level: 3, from: 50m }
      """)
    #expect(found.problems.isEmpty)
    #expect(
      found.runbook.escalation == [
        EscalationLevel(
          level: 1, name: "On-call", from: 0, until: 1200, responsibility: "a", authority: "b", escalateIf: "c"),
        EscalationLevel(level: 2, from: 1200, until: 3000), EscalationLevel(level: 3, from: 3000, until: nil),
      ])
  }

  @Test func readsKnownIncidents() throws {
    let found = read(
      """
      incidents:
        - id: leak
          title: Memory leak
          symptoms: [it grows, it restarts]
          immediate_actions: Stop it
          diagnosis: |
            ```
            top
            ```
          investigation: [look, look again]
          resolution:
            - Restart
            - |
              Limit:
              - a
              - b
          prevention:
            - Watch it
            - { id: limit, text: Limit it }
          escalate_to: 2
          reviewed: 2026-01-05
      """)
    #expect(found.problems.isEmpty)
    let known = try #require(found.runbook.knownIncident("leak"))
    #expect(known.symptoms == ["it grows", "it restarts"])
    #expect(known.immediateActions == .prose("Stop it"))
    #expect(known.diagnosis == .prose("```\ntop\n```"))
    #expect(known.investigation == .steps(["look", "look again"]))
    #expect(known.resolution == .steps(["Restart", "Limit:\n- a\n- b"]))
    #expect(
      known.prevention == [PreventionItem(id: "1", text: "Watch it"), PreventionItem(id: "limit", text: "Limit it")])
    #expect(known.escalateTo == 2)
    #expect(known.reviewed == CalendarDate(year: 2026, month: 1, day: 5))
  }

  @Test func readsTheSampleOfAReview() throws {
    let found = read(
      """
      review_sample:
        root_cause: Nobody looked
        five_whys: { problem: p, whys: [{ why: a, because: b }] }
        timeline:
          - { time: 2026-01-05T14:00Z, event: Alert, action: Page, by: on-call }
          - { time: 14:05, event: Triage }
        actions:
          - { action: Look, owner: SRE, due: 2026-01-12, status: done }
        lessons: { went_well: [a], improvements: [b] }
      """)
    #expect(found.problems.isEmpty)
    let sample = try #require(found.runbook.reviewSample?.incident)
    #expect(sample.rootCause == "Nobody looked")
    #expect(sample.timeline.map(\.time.instant?.clock) == ["14:00", "14:05"])
    #expect(sample.actions.map(\.action) == ["Look"])
    #expect(sample.lessons.wentWell == ["a"])
  }

  @Test func readsContactsPassagesAndPolicies() {
    let found = read(
      """
      contacts:
        - { role: CTO, name: N, phone: "+1", email: a@b.example, slack: "@cto" }
        - role: Lead
      quick_reference: [{ title: Logs, body: "`tail`" }]
      maintenance: [{ title: Upkeep, body: "- often" }]
      priorities: [high]
      metrics: [{ id: a, name: b, from: detected, to: resolved, target: { P0: 1h, P1: 4h } }]
      actions: { due_within: { high: 14d, prevent: 10 business days } }
      checks: { missing-owner: error, old-promise: off, words: [sloppy] }
      site: { title: T, id: acme-k3f9x2m7, base_url: "https://status.example.org", footer: F, audience: public }
      """)
    #expect(found.problems.isEmpty)
    let runbook = found.runbook
    #expect(
      runbook.contacts == [
        Contact(role: "CTO", name: "N", phone: "+1", email: "a@b.example", slack: "@cto"), Contact(role: "Lead"),
      ])
    #expect(runbook.quickReference == [RunbookPassage(title: "Logs", body: "`tail`")])
    #expect(runbook.maintenance == [RunbookPassage(title: "Upkeep", body: "- often")])
    #expect(runbook.metrics.map(\.targets) == [["P0": .seconds(3600), "P1": .seconds(4 * 3600)]])
    #expect(
      runbook.actionPolicy.dueWithin == ["high": .seconds(14 * 86_400), "prevent": .businessDays(10)])
    #expect(runbook.checks.weights == ["missing-owner": .error, "old-promise": .off])
    #expect(runbook.checks.words == ["sloppy"])
    #expect(runbook.site.title == "T")
    #expect(runbook.site.id == "acme-k3f9x2m7")
    #expect(runbook.site.baseURL == "https://status.example.org")
    #expect(runbook.site.footer == SiteFooter("F"))
    #expect(runbook.site.audience == .public)
  }

  @Test(arguments: [
    ("90d", Period(90, .day)), ("1 day", Period(1, .day)), ("2 weeks", Period(2, .week)),
    ("3 months", Period(3, .month)), ("1 year", Period(1, .year)),
  ])
  func readsPeriods(text: String, period: Period) {
    #expect(read("review_every: \(text)").runbook.reviewEvery == period)
  }

  @Test(arguments: [
    ("duplicate-id", "severities:\n  - id: P1\n    name: a\n  - id: ⟦P1⟧\n    name: b\n"),
    ("bad-duration", "severities:\n  - id: P1\n    respond_within: ⟦soon⟧\n"),
    ("missing-field", "severities:\n  - ⟦name⟧: a\n"), ("bad-date", "holidays: [⟦2025-02-29⟧]\n"),
    ("unknown-key", "⟦severity⟧: []\n"), ("bad-id", "id_prefix: ⟦a.b⟧\n"), ("bad-id", "site: { id: ⟦Acme Search⟧ }\n"),
    ("bad-id", "site: { id: ⟦a/b⟧ }\n"), ("bad-id", "site: { id: ⟦a..b⟧ }\n"), ("wrong-shape", "⟦- a⟧\n"),
    ("bad-period", "review_every: ⟦quarterly⟧\n"), ("bad-period", "review_every: ⟦0 months⟧\n"),
    ("unknown-value", "metrics:\n  - id: a\n    name: b\n    from: ⟦begun⟧\n    to: resolved\n"),
  ])
  func reportsEachProblemWhereItStands(rule: String, marked: String) {
    let marked = MarkedText(marked)
    let problems = read(marked.text).problems.map(\.diagnostic)
    #expect(problems.map(\.rule) == [rule])
    #expect(problems.first?.place.range == marked.range)
  }

  private static let phase = "phases:\n  - { id: 1, name: a, from: 0, to: 15m }\n"
  private static let known = "incidents:\n  - { id: k, title: t, "

  @Test(arguments: [
    // Windows
    ("overlapping-phases", phase + "  - { id: 2, name: b, from: ⟦10m⟧, to: 20m }\n"),
    ("overlapping-phases", phase + "  - { id: 2, name: b }\n  - { id: 3, name: c, from: ⟦14m⟧, to: 20m }\n"),
    ("bad-window", "phases:\n  - { id: 1, name: a, from: 15m, to: ⟦5m⟧ }\n"),
    ("bad-window", "phases:\n  - { id: 1, name: a, from: 5m, to: ⟦5m⟧ }\n"),
    ("bad-duration", "phases:\n  - { id: 1, name: a, from: ⟦-5m⟧, to: 5m }\n"),
    ("bad-duration", "phases:\n  - { id: 1, name: a, from: 0, to: ⟦1 business day⟧ }\n"),
    ("missing-field", "phases:\n  - { id: 1, name: a, from: ⟦5m⟧ }\n"),
    ("missing-field", "phases:\n  - { id: 1, name: a, to: ⟦5m⟧ }\n"),
    ("bad-window", "escalation:\n  - { level: 1, from: 30m, until: ⟦10m⟧ }\n"),
    ("bad-duration", "escalation:\n  - { level: 1, until: ⟦-1h⟧ }\n"),
    // Ids
    ("reserved-id", "incidents:\n  - { id: ⟦maintenance⟧, title: a }\n"),
    ("reserved-id", "incidents:\n  - { id: ⟦Maintenance⟧, title: a }\n"),
    ("duplicate-id", phase + "  - { id: ⟦1⟧, name: b }\n"),
    ("duplicate-id", "escalation:\n  - { level: 1, until: 5m }\n  - { level: ⟦1⟧, from: 5m }\n"),
    (
      "duplicate-id",
      "phases:\n  - { id: 1, name: a, steps: [{ id: s, title: t }] }\n"
        + "  - { id: 2, name: b, steps: [{ id: ⟦s⟧, title: t }] }\n"
    ),
    ("duplicate-id", known + "prevention: [{ id: a, text: b }, { id: ⟦a⟧, text: c }] }\n"),
    ("duplicate-id", known + "symptoms: [a] }\n  - { id: ⟦k⟧, title: u }\n"),
    ("duplicate-id", "review_sample:\n  actions: [{ id: A, action: a }, { id: ⟦A⟧, action: b }]\n"),
    ("duplicate-id", "components:\n  - { name: B }\n  - { name: Q, statuspage_id: ⟦b⟧ }\n"),
    ("duplicate-id", "components:\n  - { name: A, statuspage_id: q1 }\n  - { name: B, statuspage_id: ⟦q1⟧ }\n"),
    // Comments in what the public sees
    ("comment-in-text", "components:\n  - name: a\n    description: ⟦a <!-- b -->⟧\n"),
    ("comment-in-text", "components:\n  - ⟦a <!-- b⟧\n"), ("comment-in-text", "product: ⟦a <!-- b -->⟧\n"),
    ("comment-in-text", "site:\n  title: ⟦a <!-- b -->⟧\n"),
    // Names
    ("unknown-severity", "phases:\n  - { id: 1, name: a, applies_to: [P1, ⟦P9⟧] }\n"),
    (
      "unknown-severity",
      "metrics:\n  - { id: a, name: b, from: detected, to: resolved, target: { ⟦P7⟧: 1h } }\n"
    ),
    ("unknown-value", "phases:\n  - { id: 1, name: a, ends_with: ⟦fixed⟧ }\n"),
    ("unknown-level", known + "escalate_to: ⟦4⟧ }\n"),
    ("unknown-priority", "priorities: [high]\nactions: { due_within: { ⟦hihg⟧: 14d } }\n"),
    ("unknown-kind", known + "symptoms: a }\nreview_sample: { kind: ⟦j⟧ }\n"),
    ("unknown-value", "checks: { missing-owner: ⟦fatal⟧ }\n"), ("unknown-value", "site: { audience: ⟦all⟧ }\n"),
    ("unknown-key", "review_sample: { ⟦sumary⟧: a }\n"), ("wrong-shape", known + "resolution: ⟦{ a: b }⟧ }\n"),
  ])
  func reportsWhatDoesNotFitTogether(rule: String, marked: String) {
    let marked = MarkedText(marked)
    let problems = read(marked.text).problems.map(\.diagnostic)
    #expect(problems.map(\.rule) == [rule])
    #expect(problems.first?.place.range == marked.range)
  }

  @Test func aPhaseWithoutAWindowMayGoOnBesideTheOthers() {
    let found = read(Self.phase + "  - { id: 2, name: b }\n  - { id: 3, name: c, from: 15m, to: 1h }\n")
    #expect(found.problems.isEmpty)
    #expect(found.runbook.phases.map(\.window) == [0..<900, nil, 900..<3600])
  }

  @Test func aMetricHasAMilestoneToBeginWith() {
    let found = read("metrics:\n  - id: a\n    name: b\n    from: [begun]\n    to: resolved\n")
    #expect(found.runbook.metrics.allSatisfy { !$0.from.isEmpty })
  }

  @Test func offersANameThatStandsTwiceOnce() throws {
    let source = "severities:\n  - id: P1\n  - id: P1\nphases:\n  - { id: 1, name: a, applies_to: [P9] }\n"
    let problem = try #require(read(source).problems.map(\.diagnostic).first { $0.rule == "unknown-severity" })
    #expect(problem.suggestion == "use one of P1")
  }
}
