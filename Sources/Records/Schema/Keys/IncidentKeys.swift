import Incidents

extension FieldList where Record == Incident {
  /// The keys of `incident.yaml`.
  static let incident = FieldList(
    "an incident",
    notWritten: [
      "id": "delete it: the folder's name is the id",
      "status":
        "delete it: the status follows from the milestones of timeline.yaml, where 'milestone: resolved' or 'closed' ends it",
      "timeline": "write it in timeline.yaml", "actions": "write them in actions.yaml",
      "action_items": "write them in actions.yaml", "narrative": "write it in narrative.md",
      "date": "delete it: dates follow from the timeline",
      "duration": "write it under 'stated', or leave it to the timeline",
    ],
    facts + story + review)

  private static let facts: [Field<Incident>] = [
    Field("title", .text.inTableRow, .required, "What happened, in one line") { $0.title = $1 }.disclosed(.always),
    Field(
      "severity", .severity,
      "The present severity, by its id in the runbook; not classified where nothing is said"
    ) {
      $0.severity = $1
    }.disclosed(.always),
    Field("severity_changes", .list(.record(.severityChange) { .unread }), "When the severity changed, and why") {
      $0.severityChanges = TimeOrder($1.map(\.time.instant)).sorted($1)
    },
    Field(
      "kind", .id("a known incident", example: "pipeline-failures"),
      "The known incident of the runbook that it is an instance of; maintenance for scheduled maintenance"
    ) {
      $0.kind = $1
    },
    Field("scheduled", .record(.schedule) { .unread }, "When a maintenance is planned to be") { $0.schedule = $1 },
    Field("components", .list(.text), "The parts of the product that are affected") { $0.components = $1 }.disclosed(
      .always),
    Field("tags", .list(.text), "Words to find it by") { $0.tags = $1 },
    Field("visibility", .choice, "Whether the public may know of it; internal where nothing is said") {
      $0.visibility = $1
    },
    Field("notice", .choice, "Whether the public site holds the resolution notice; a draft where nothing is said") {
      $0.notice = $1
    },
    Field(
      "changed", .time,
      "When what readers are told last changed, such as a schedule that moved, or an update that was deleted; pir writes it"
    ) {
      $0.changed = $1
    }.disclosed(.always),
    // Below the keys that it overrides.
    Field("withdrawn", .text, "Why it was no incident after all: it is kept, and left out of counts and public pages") {
      $0.withdraw(because: $1)
    },
    Field("people", .map(.text), "Who had which role") { incident, people in
      incident.people = people.map { Person(role: $0.key.text ?? "", name: $0.value) }
    },
    Field("commander", .text, "The role that led the response") { $0.commander = $1 },
    Field("affected", .text, "Who is affected") { $0.affected = $1 },
  ]

  private static let story: [Field<Incident>] = [
    Field("summary", .prose, "The incident in a few sentences") { $0.summary = $1 }.disclosed(.notice),
    Field("impact", .prose, "What those affected could not do") { $0.impact = $1 }.disclosed(.notice),
    Field("impact_figures", .list(.record(.impactFigure) { .unread }), "Measures of the damage") {
      $0.impactFigures = $1
    },
    Field("impact_windows", .list(.record(.impactWindow) { .unread }), "When those affected felt it") {
      $0.impactWindows = $1
    },
    Field("detection", .prose, "How it was noticed") { $0.detection = $1 }.disclosed(.review),
    Field("trigger", .prose, "What set it off") { $0.trigger = $1 }.disclosed(.review),
    Field("root_cause", .prose, "Why it could happen") { $0.rootCause = $1 }.disclosed(.notice),
    Field("contributing_factors", .list(.remark), "What made it more likely or worse") { $0.contributingFactors = $1 }
      .disclosed(.review),
    Field("five_whys", .record(.fiveWhys) { FiveWhys(problem: nil, whys: []) }, "The chain of causes") {
      $0.fiveWhys = $1
    },
    Field("resolution", .prose, "What ended it") { $0.resolution = $1 }.disclosed(.notice),
    Field("lessons", .record(.lessons) { Lessons() }, "What was learned") { $0.lessons = $1 },
  ]

  private static let review: [Field<Incident>] = [
    Field("links", .list(.record(.link) { Link(title: "", url: "") }), "Pages that belong to the story") {
      $0.links = $1
    },
    Field("related", .list(.incidentID), "Incidents that have to do with it") { incident, ids in
      var known: Set = [incident.id]
      incident.related = ids.filter { known.insert($0).inserted }
    },
    Field("stated", .map(.duration), "Durations that were stated elsewhere, to be compared") { incident, stated in
      for (key, span) in stated { incident.stated[key.text ?? ""] = span }
    },
    Field("checklist", .map(.list(.number(1...999))), "The ticked items of the runbook's steps, by number") {
      incident, steps in
      for (key, items) in steps { incident.checklist[key.text ?? ""] = items }
    },
    Field("review", .record(.review) { Review() }, "How far the review has come") { $0.review = $1 },
  ]
}

extension FieldList where Record == Review {
  /// The keys of `review`.
  static let review = FieldList(
    "a review",
    [
      Field("state", .choice, "How far it has come; a draft where nothing is said") { $0.state = $1 }.disclosed(
        .review),
      Field("owner", .text, "Who writes it") { $0.owner = OwnerText.owner($1) },
      Field("reviewers", .list(.text), "Who reads it before it is approved") { $0.reviewers = $1 },
      Field("meeting", .time, "When it is discussed") { $0.meeting = $1 },
      Field("approved_by", .text, "Who approved it") { $0.approvedBy = $1 },
    ])
}
