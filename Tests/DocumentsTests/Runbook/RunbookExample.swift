import Diagnostics
import Documents
import Incidents
import TestSupport

/// The incident that the demo's runbook shows as the form of a review: five rows, three action items, lessons.
enum RunbookExample {
  static let incident: Incident = {
    guard let id = IncidentID("INC-1") else { preconditionFailure("INC-1 is an id") }
    var incident = Incident(id: id, title: "Builds fail", severity: "P1")
    incident.summary = "Half of all builds fail."
    incident.rootCause = "A null guard is missing."
    incident.resolution = "Rolled back the deployment."
    incident.timeline = [
      row("14:00", "Alert fired", "Acknowledged", [.detected, .acknowledged]),
      row("14:05", "Triage complete", "Identified root cause", [.identified]),
      row("14:15", "Fix deployed", "Rolled back deployment", []),
      row("14:30", "Monitoring", "Verified fix working", [.mitigated]),
      row("14:45", "Resolved", "Closed incident", [.resolved]),
    ]
    incident.timeline[0].update = StatusUpdate(
      summary: "Builds fail.", impact: "Half of all requests fail.", actions: "We are looking for the cause.")
    incident.fiveWhys = FiveWhys(
      problem: "Builds fail",
      whys: [
        FiveWhys.Step(why: "Why did X happen?", because: "Y"), FiveWhys.Step(why: "Why did Y happen?", because: "Z"),
        FiveWhys.Step(why: "Why did Z happen?", because: "A"), FiveWhys.Step(why: "Why did A happen?", because: "B"),
        FiveWhys.Step(why: "Why did B happen?", because: "a null guard is missing"),
      ])
    incident.actions = [
      action("A1", "Add monitoring for X", "SRE", (2025, 12, 1), .open),
      action("A2", "Fix bug in Y component", "Dev", (2025, 12, 3), .open),
      action("A3", "Update runbook with Z", "On-Call", (2025, 11, 30), .done),
    ]
    incident.lessons.wentWell = ["Quick detection (5 minutes)", "Effective communication", "Successful rollback"]
    incident.lessons.wentWrong = [
      Lessons.Mistake(text: "No automated rollback"), Lessons.Mistake(text: "Monitoring gap for X metric"),
      Lessons.Mistake(text: "Insufficient testing of Y feature"),
    ]
    incident.lessons.improvements = [
      Lessons.Improvement(text: "Add automated health checks before deployment"),
      Lessons.Improvement(text: "Implement canary deployment"),
      Lessons.Improvement(text: "Add integration test for Y feature"),
      Lessons.Improvement(text: "Document X failure mode in runbook"),
    ]
    incident.review.meeting = RecordedTime(instant("15:00", day: (2025, 12, 2)))
    return incident
  }()

  static let setting: DocumentSetting = {
    var runbook = Runbook()
    runbook.product = "ROMA"
    return DocumentSetting(runbook: runbook)
  }()

  /// The document as the built-in templates write it.
  static func text(_ document: Document, as format: DocumentFormat = .markdown) -> (String?, [Diagnostic]) {
    let written = DocumentWriter(TemplateSources.builtIn, severities: []).write(
      document, of: DocumentSubject(incident, setting), as: format)
    return (written.text, written.problems)
  }

  static func date(_ day: (Int, Int, Int)) -> CalendarDate {
    CalendarDate.day(day.0, day.1, day.2)
  }

  private static func instant(_ clock: String, day: (Int, Int, Int) = (2025, 11, 29)) -> Instant {
    let parts = clock.split(separator: ":").compactMap { Int($0) }
    return Instant(date(day), secondOfDay: parts[0] * 3600 + parts[1] * 60)
  }

  private static func row(_ clock: String, _ event: MarkdownText, _ action: MarkdownText, _ marks: [Milestone])
    -> TimelineEntry
  {
    TimelineEntry(
      time: RecordedTime(instant(clock)), event: event, action: action, by: "On-Call", milestones: marks)
  }

  private static func action(
    _ id: String, _ action: MarkdownText, _ owner: String, _ due: (Int, Int, Int), _ status: ActionItem.Status
  ) -> ActionItem {
    ActionItem(id: id, action: action, owner: owner, due: date(due), status: status)
  }
}
