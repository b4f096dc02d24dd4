import Documents
import Incidents
import TestSupport

/// An incident that fills every part of every document, with words that stand nowhere else.
enum FullIncident {
  static let incident: Incident = {
    guard let id = IncidentID("INC-1"), let other = IncidentID("INC-2") else { preconditionFailure("both are ids") }
    var incident = Incident(id: id, title: "Title", severity: "P1")
    incident.severityChanges = [SeverityChange(time: time(1), severity: "P2", reason: "because")]
    incident.kind = "known"
    incident.components = ["builder", "planner"]
    incident.tags = ["dns"]
    incident.visibility = .public
    incident.people = [Person(role: "on-call", name: "D. Reyes"), Person(role: "lead", name: "S. Okafor")]
    incident.commander = "lead"
    incident.affected = "everybody"
    incident.summary = "The summary."
    incident.impact = "The impact."
    incident.impactFigures = [ImpactFigure(what: "Builds", value: "1,204")]
    incident.impactWindows = [
      ImpactWindow(from: time(0), to: time(5), components: ["cache"], state: .degraded, note: "slow")
    ]
    incident.detection = "The detection."
    incident.trigger = "The trigger."
    incident.resolution = "The resolution."
    incident.rootCause = "The root cause."
    incident.contributingFactors = ["First factor.", "Second factor."]
    incident.fiveWhys = FiveWhys(
      problem: "The problem", whys: [.init(why: "Why?", because: "so"), .init(why: "And why?", because: "thus")])
    incident.lessons.wentWell = ["One well.", "Two well."]
    incident.lessons.wentWrong = [.init(text: "One wrong.", actions: ["A1"]), .init(text: "Two wrong.")]
    incident.lessons.gotLucky = ["Lucky."]
    incident.lessons.improvements = [.init(text: "Better.", isDone: true), .init(text: "Best.")]
    incident.links = [
      Link(title: "First", url: "https://l.example/1"), Link(title: "Second", url: "https://l.example/2"),
    ]
    incident.related = [other]
    incident.stated = ["time_to_detect": .seconds(60)]
    incident.checklist = ["1.2": [1, 2]]
    incident.review.owner = "Owner"
    incident.review.reviewers = ["Reader", "Writer"]
    incident.review.approvedBy = "Chief"
    incident.review.meeting = time(90)
    incident.ownKeys = ["own": ["mine", "yours"]]
    incident.timeline = timeline
    incident.actions = actions
    incident.narrative = "The narrative."
    incident.internalNarrative = "The narrative for insiders."
    return incident
  }()

  private static let timeline: [TimelineEntry] = [
    TimelineEntry(time: time(0), event: "It began.", by: "on-call", milestones: [.started, .detected]),
    TimelineEntry(
      time: time(4), event: "It was seen.", action: "Looked.", by: "lead", escalated: 2,
      update: StatusUpdate(summary: "Known so far.", impact: "Felt so far.", actions: "Done so far."),
      evidence: "https://e.example/1"),
    TimelineEntry(time: time(40), event: "It ended.", action: "Watched.", by: "lead", milestones: [.resolved]),
  ]

  private static let actions: [ActionItem] = [
    ActionItem(
      id: "A1", action: "Mend it.", owner: "Team", due: .january(20),
      moved: [.init(on: .january(8), from: .january(9), to: .january(20), why: "ill")],
      kind: .prevent, prevents: "K/1", priority: "high", evidence: "https://e.example/2", ticket: "https://t.example/1"),
    ActionItem(id: "A2", action: "Leave it.", owner: "Other", status: .wontDo, reason: "Too dear."),
  ]

  /// A day on which the first action item is overdue.
  static let reported = CalendarDate.january(31)

  private static func time(_ minute: Int) -> RecordedTime {
    RecordedTime(Instant(.january(5), secondOfDay: 12 * 3600 + minute * 60))
  }
}
