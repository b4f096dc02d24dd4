import Documents
import Incidents
import Testing

/// The table that holds an incident against the runbook, as a review shows it.
struct AdherenceTableTests {
  /// A clock time of 2025-11-27 in UTC, or of so many days later.
  private func time(_ hour: Int, _ minute: Int, day: Int = 0) -> RecordedTime {
    RecordedTime(Instant(RunbookExample.date((2025, 11, 27)).adding(days: day), secondOfDay: hour * 3600 + minute * 60))
  }

  private func row(
    _ hour: Int, _ minute: Int, _ milestones: [Milestone] = [], level: Int? = nil, update: StatusUpdate? = nil
  ) -> TimelineEntry {
    TimelineEntry(time: time(hour, minute), event: "e", milestones: milestones, escalated: level, update: update)
  }

  private var incident: Incident {
    var incident = RunbookExample.incident
    let update = StatusUpdate(summary: "s")
    incident.timeline = [
      row(13, 52, [.started]), row(14, 0, [.detected]), row(14, 4, [.acknowledged], update: update),
      row(14, 16, [.identified], level: 2),
      row(14, 25, update: StatusUpdate(summary: "s", next: time(14, 40))), row(14, 31, [.mitigated]), row(14, 38),
      row(14, 46, [.resolved], update: update),
    ]
    incident.timeline[6].time.isApproximate = true
    incident.review.state = .approved
    incident.review.meeting = time(15, 0, day: 5)
    return incident
  }

  private func table(_ incident: Incident, _ runbook: Runbook = Runbook()) -> [String] {
    let writer = DocumentWriter(TemplateSources.builtIn, severities: [])
    let written = writer.write(
      .review, of: DocumentSubject(incident, DocumentSetting(runbook: runbook)), as: .markdown)
    #expect(written.problems.isEmpty)
    let lines = MarkdownSections(written.text ?? "").lines.drop { $0 != "### Against the runbook" }.dropFirst(2)
    return lines.prefix { $0.hasPrefix("|") }.map(String.init)
  }

  @Test func showsTargetActualAndVerdict() {
    #expect(
      table(incident) == [
        "| What the runbook asks | Target | Actual |  |",
        "| --- | --- | --- | --- |",
        "| Response to P1 | within 15m | 4m | met |",
        "| Status update | every 15m | 21m twice (14:04 to 14:25, 14:25 to 14:46) | **missed** |",
        "| Next update as promised | 14:19, 14:40 | 6m late each | **missed** |",
        "| Level 2 involved | by 30m | 16m | met |",
        "| Level 3 involved | by 60m | resolved before | met |",
        "| Contain & Mitigate | by 15m after acknowledgement | 27m | **missed** |",
        "| Diagnose & Fix | by 60m | 12m | met |",
        "| Resolve & Verify | by 120m | 42m | met |",
        "| Review held | within 5 business days | 3 business days | met |",
      ])
  }

  /// True on every day, since no page is made again because time passes.
  @Test func aReviewThatIsDueSaysFromWhenItIsMissed() {
    var incident = incident
    incident.review = Review()
    #expect(table(incident).last == "| Review held | within 5 business days | due 2025-12-04 | missed after that |")
  }

  @Test func followsTheRunbook() {
    var runbook = Runbook()
    runbook.severities[1].respondWithin = .seconds(180)
    runbook.severities[1].updateEvery = .seconds(1800)
    runbook.severities[1].reviewWithin = .businessDays(2)
    runbook.escalation[1].from = 600
    runbook.phases[1].window = 0..<1800
    runbook.phases[1].name = "Stop the damage"
    let rows = table(incident, runbook)
    #expect(rows.contains("| Response to P1 | within 3m | 4m | **missed** |"))
    #expect(rows.contains("| Status update | every 30m | at most 21m | met |"))
    #expect(rows.contains("| Next update as promised | 14:34, 14:40 | on time, 6m late | **missed** |"))
    #expect(rows.contains("| Level 2 involved | by 10m | 16m | **missed** |"))
    #expect(rows.contains("| Stop the damage | by 30m after acknowledgement | 27m | met |"))
    #expect(rows.contains("| Review held | within 2 business days | 3 business days | **missed** |"))
  }

  @Test func saysWhyARuleCannotBeJudged() {
    var incident = incident
    incident.timeline[2].time = RecordedTime(instant: nil, written: "14:??")
    #expect(
      table(incident).contains("| Response to P1 | within 15m |  | not known: time of `acknowledged` unknown |"))
  }

  @Test func ofManyPromisesNamesThoseThatWereNotKept() {
    var incident = incident
    let update = StatusUpdate(summary: "s")
    incident.timeline = [row(14, 0, [.detected])]
    for minute in [0, 10, 20, 30, 58] { incident.timeline.append(row(14, minute, update: update)) }
    incident.timeline.append(row(14, 59, [.resolved]))
    #expect(table(incident).contains("| Next update as promised | 5 times | 4 on time, 14:45 13m late | **missed** |"))
  }

  @Test func anIncidentWithoutMilestonesHasNoTable() {
    var incident = incident
    for index in incident.timeline.indices { incident.timeline[index].milestones = [] }
    #expect(table(incident).isEmpty)
  }
}
