import Documents
import Incidents
import TestSupport
import Testing

struct StandingFormatTests {
  private func standing(_ change: (inout Incident) -> Void = { _ in }) throws -> Standing {
    var incident = Incident(id: try #require(IncidentID("INC-1")), title: "Search\u{1B}[2J is slow", severity: "P1")
    incident.commander = "on-call"
    incident.people = [Person(role: "on-call", name: "R. Silva")]
    incident.timeline = [
      TimelineEntry(time: Story.minute(0), event: "e", milestones: [.detected]),
      TimelineEntry(time: Story.minute(6), event: "e", update: StatusUpdate(summary: "s")),
    ]
    change(&incident)
    return try #require(incident.standing(Self.runbook))
  }

  private static var runbook: Runbook {
    var runbook = Runbook()
    runbook.phases[0].steps = [Phase.Step(id: "1.2", title: "Triage", checklist: ["What?", "Since when?"])]
    runbook.escalation[1].name = "Team Lead"
    runbook.contacts = [
      Contact(role: "On-Call", phone: "+1-555-0100"), Contact(role: "Team Lead", name: "E. B.", slack: "@lead"),
    ]
    return runbook
  }

  @Test func textSaysWhatIsDueAndWhatIsLate() throws {
    #expect(
      StandingFormat.text.write([try standing()], Self.runbook, asOf: Story.start.adding(seconds: 25 * 60)) == """
        INC-1  P1  Investigating  Search<U+001B>[2J is slow
          since      13:52 UTC (25m)
          commander  R. Silva (on-call)
          answer     not acknowledged; due 14:07 UTC, 10m late
          level      1; level 2 (Team Lead) due 14:22 UTC, in 5m
          update     last 13:58 UTC; next due 14:13 UTC, 4m late
          phase      1 Detect & Assess, to be over by 13:57 UTC, 20m late
                     1.2 Triage
                       [ ] 1 What?
                       [ ] 2 Since when?

        call
          On-Call           +1-555-0100
          Team Lead  E. B.               @lead

        """)
  }

  @Test func textNamesTheDayThatIsAnother() throws {
    let text = StandingFormat.text.write(
      [try standing { $0.commander = nil }], Runbook(), asOf: Story.start.adding(seconds: 26 * 3600))
    #expect(text.contains("  since      2025-11-27 13:52 UTC (1d 2h)\n"))
    #expect(text.contains("  commander  nobody is named\n"))
    #expect(!text.contains("call\n"))
  }

  @Test func contactsStandBelowEachOther() throws {
    var runbook = Runbook()
    runbook.contacts = [
      Contact(role: "On-Call", name: "\u{56E3}\u{968A}", phone: "1"), Contact(role: "Lead", name: "E. B.", phone: "2"),
    ]
    #expect(
      StandingFormat.text.write([try standing()], runbook, asOf: Story.start).hasSuffix(
        "\ncall\n  On-Call  \u{56E3}\u{968A}   1\n  Lead     E. B.  2\n"))
  }

  @Test func nothingActiveIsSaid() {
    #expect(StandingFormat.text.write([], Runbook(), asOf: Story.start) == "no active incident\n")
  }

  @Test func jsonHoldsMomentsAndNumbers() throws {
    let json = StandingFormat.json.write(
      [try standing()], Self.runbook, asOf: Story.start.adding(seconds: 25 * 60))
    for line in [
      #""as_of": "2025-11-27T14:17:00Z""#, #""since": "2025-11-27T13:52:00Z""#, #""next_update_seconds_late": 240"#,
      #""next_level": {"#, #""due": "2025-11-27T14:22:00Z""#, #""number": 2"#, #""slack": "@lead""#, #""email": null"#,
      #""title": "Search\u001b[2J is slow""#,
    ] { #expect(json.contains(line), "\(line)") }
  }
}
