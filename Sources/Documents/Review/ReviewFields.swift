import Incidents
package import Templates

/// The fields that `review` templates may use.
package enum ReviewFields {
  package static var list: FieldList { shape.list }

  /// A review shows the record as a whole. `teams` decides which names its rows may show.
  static let shape = DocumentShape<ReviewView>(
    "a review", alsoReading: [.record, .runbook("teams")],
    [
      .reading(.runbook("product", "severities", "metrics", "holidays", "incidents", "components"), fields: head),
      .reading(.runbook("incidents", "components"), fields: before),
      .reading(.runbook("severities", "metrics", "phases", "escalation", "holidays", "components"), fields: story),
      .reading([], fields: causes + promises + own),
    ])

  private static let head: [Field<ReviewView>] = [
    .text("id", "The incident's id: `INC-42`") { $0.incident.id.text },
    .text("title", "The incident's title") { $0.incident.title },
    .text("product", "The product's name, from the runbook") { $0.runbook.product },
    .text("severity", "The severity with its name: `P1 - High`; empty for maintenance") {
      $0.incident.isMaintenance ? nil : $0.severityLabel
    },
    .flag("maintenance", "Whether it is scheduled maintenance") { $0.incident.isMaintenance },
    .text("scheduled", "When a maintenance is planned to be; empty for an incident") { $0.incident.writtenSchedule },
    .text(
      "status",
      "`Investigating`, `Identified`, `Monitoring` or `Resolved`; `Scheduled`, `In progress`, `Verifying`, `Completed` or `Cancelled`;"
        + " or `Withdrawn`"
    ) {
      $0.incident.statusLabel
    },
    .text("withdrawn", "Why it was no incident after all; empty for one that is not withdrawn") {
      $0.incident.withdrawn
    },
    .flag("needs_review", "Whether the severity asks for a review, so that a missing part is named") { $0.needsReview },
    .text("lacking", "What a draft still lacks: `summary, root cause`") { $0.lacking },
    .list(
      "facts", "The row at the head: severity, status, start, resolution, total, review; of maintenance its schedule",
      fact
    ) { $0.facts },
    .text("active_since", "Since when it runs; empty once resolved") { $0.activeSince },
    .text("next_update", "When the next status update is due; empty once resolved") { $0.nextUpdate },
    .text("known_incident", "The title of the runbook's known incident, else its id") { view in
      guard !view.incident.isMaintenance else { return nil }
      return view.incident.kind.map { kind in view.runbook.knownIncident(kind)?.title ?? kind }
    },
    .url("known_incident_url", "What the runbook's page says of it; empty where there is no such page") {
      $0.setting.knownIncident
    },
    .text("components", "The affected components: `builder, planner`") { ReviewView.joined($0.incident.components) },
    .text("tags", "The tags: `dns, release`") { ReviewView.joined($0.incident.tags) },
    .text("affected", "Who is affected") { $0.incident.affected },
    .text("people", "The roles with their people, the commander first") { $0.people },
    .text("process", "The review's meeting or due date, owner, reviewers and approval") { $0.process },
    .flag("has_related", "Whether other incidents are named as related, or name this one") {
      $0.recurrence.hasRelated
    },
    .list("related", "Incidents named as related, and those that name this one", EarlierIncident.shape) {
      $0.recurrence.related
    },
    .list("severity_changes", "How the severity changed", severityChange) { view in
      view.incident.severityChanges.map { Change(change: $0, view: view) }
    },
  ]

  private static let before: [Field<ReviewView>] = [
    .text("occurrence", "Which time it is that this kind of incident happens: `third time`; empty for the first") {
      $0.recurrence.occurrence
    },
    .list("before", "The latest earlier incidents of the kind, oldest first", EarlierIncident.shape) {
      $0.recurrence.before
    },
    .text("before_more", "How many there were before those: `7 earlier ones`") { $0.recurrence.more },
    .text("before_promises", "What became of their promises: `1 of 4 promises still open`") { $0.recurrence.promises },
    .flag("has_neighbours", "Whether other incidents touched the same components in the 90 days before") {
      $0.recurrence.hasNeighbours
    },
    .list("neighbours", "The latest of those, oldest first", EarlierIncident.shape) { $0.recurrence.neighbours },
    .text("neighbours_more", "How many there were before those: `2 earlier ones`") { $0.recurrence.moreNeighbours },
    .list("prevention", "The known incident's prevention items", PreventionRow.shape) { $0.recurrence.prevention },
  ]

  private static let story: [Field<ReviewView>] = [
    .prose("summary", "What happened, in short") { $0.incident.summary },
    .flag("has_impact", "Whether any impact is recorded") {
      $0.incident.impact != nil || !$0.incident.impactFigures.isEmpty || !$0.incident.impactWindows.isEmpty
    },
    .prose("impact", "What it meant for those affected") { $0.incident.impact },
    .list("impact_rows", "Figures and windows of the impact", ImpactRow.shape) { $0.impactRows },
    .prose("narrative", "The story of narrative.md") { $0.incident.narrative?.resolvingReferences },
    .prose("internal_narrative", "The story for insiders, of internal.md; empty in the public edition") {
      $0.incident.internalNarrative?.resolvingReferences
    },
    .text("only_day", "The date of the timeline, where all of it is of one day") { $0.format.onlyDay?.description },
    .url("drawing", "The drawn timeline beside the review; empty where there is none") { $0.setting.drawing?.file },
    .text("drawing_summary", "What the drawing shows, in a sentence") { $0.setting.drawing?.summary },
    .flag("timeline_notes", "Whether any timeline row has a note") { $0.hasTimelineNotes },
    .list("timeline", "What happened, in time order", TimelineRow.shape) { $0.timeline },
    .flag("metric_targets", "Whether the runbook has a target for any duration") {
      $0.hasMetricTargets
    },
    .flag("stated_metrics", "Whether a person typed any duration elsewhere") { !$0.incident.stated.isEmpty },
    .list("metrics", "How long it took, between which events", MetricRow.shape) { $0.metrics },
    .list("adherence", "What the runbook asks for, and how it went", AdherenceRow.shape) { $0.adherence },
    .list("checklist", "The steps of the runbook that were ticked", checklistStep) { view in
      view.checklist.map { Step(step: $0.step, items: $0.items) }
    },
  ]

  private static let causes: [Field<ReviewView>] = [
    .flag("has_detection", "Whether detection or trigger is recorded") {
      $0.incident.detection != nil || $0.incident.trigger != nil
    },
    .prose("detection", "How it was noticed") { $0.incident.detection },
    .prose("trigger", "What set it off") { $0.incident.trigger },
    .flag("has_cause", "Whether whys, root cause or contributing factors are recorded") {
      $0.incident.fiveWhys != nil || $0.incident.rootCause != nil || !$0.incident.contributingFactors.isEmpty
    },
    .flag("names_cause", "Whether the root cause or contributing factors are recorded, so that none is missing") {
      $0.incident.namesCause
    },
    .flag("factors_without_whys", "Whether contributing factors are recorded, and no whys") {
      !$0.incident.contributingFactors.isEmpty && ($0.incident.fiveWhys?.whys.isEmpty ?? true)
    },
    .prose("problem", "What the whys begin with") { $0.incident.fiveWhys?.problem },
    .list("whys", "The chain of causes", why) { view in
      (view.incident.fiveWhys?.whys ?? []).enumerated().map { Why(number: $0.offset + 1, step: $0.element) }
    },
    .prose("root_cause", "Where the whys end") { $0.incident.rootCause },
    .proses("contributing_factors", "What made it more likely, or worse") {
      $0.incident.contributingFactors.map(\.marked)
    },
    .prose("resolution", "What ended it") { $0.incident.resolution },
  ]

  private static let promises: [Field<ReviewView>] = [
    .flag("action_ids", "Whether action items have ids, which those of a form lack") {
      $0.hasActionIDs
    },
    .flag("action_kinds", "Whether any action item has a kind") { $0.hasActionKinds },
    .flag("action_notes", "Whether any action item has a note") { $0.hasActionNotes },
    .list("actions", "What was promised", ActionRow.shape) { $0.actions },
    .flag("has_lessons", "Whether any lesson is recorded") { !$0.incident.lessons.isEmpty },
    .proses("went_well", "What went well") { $0.incident.lessons.wentWell.map(\.marked) },
    .list("went_wrong", "What went wrong", mistake) { $0.incident.lessons.wentWrong },
    .proses("got_lucky", "Where luck helped") { $0.incident.lessons.gotLucky.map(\.marked) },
    .list("improvements", "What could be better", improvement) { $0.incident.lessons.improvements },
    .list("links", "Pages that belong to the story", link) { $0.incident.links },
  ]

  private static let own: [Field<ReviewView>] = [
    .keys("x", "The team's own keys: `x.region` is what `x-region` holds") { $0.incident.ownKeys }
  ]

  // MARK: Parts

  private static let fact = Shape<ReviewView.Fact>(
    "a fact",
    [
      .text(
        "name",
        "`Severity`, `Status`, `Started`, `Resolved`, `Total`, `Review`, or `Scheduled`, `Completed` or `Cancelled`, and `Took`"
      ) { $0.name },
      .text("value", "What is known of it") { $0.value },
    ])

  private struct Change: Sendable {
    let change: SeverityChange
    let view: ReviewView
  }

  private static let severityChange = Shape<Change>(
    "a change of severity",
    [
      .text("time", "From when it held, in UTC") { $0.view.format.moment($0.change.time) },
      .text("severity", "The severity with its name: `P1 - High`") {
        $0.view.runbook.label(ofSeverity: $0.change.severity)
      },
      .text("reason", "Why it changed") { $0.change.reason },
    ])

  private struct Step: Sendable {
    let step: String
    let items: [Int]
  }

  private static let checklistStep = Shape<Step>(
    "a step of the runbook",
    [
      .text("step", "The step's id: `1.2`") { $0.step },
      .text("items", "The numbers of the items that were done: `1, 2, 4`") { step in
        ReviewView.joined(step.items.map(String.init))
      },
    ])

  private struct Why: Sendable {
    let number: Int
    let step: FiveWhys.Step
  }

  private static let why = Shape<Why>(
    "a why",
    [
      .text("number", "1 to 9") { String($0.number) },
      .prose("why", "The question") { InternalMark.marked($0.step.why, isInternal: $0.step.isInternal) },
      .prose("because", "The answer, without the word \"Because\"") { $0.step.because },
    ])

  private static let mistake = Shape<Lessons.Mistake>(
    "a thing that went wrong",
    [
      .prose("text", "What went wrong") { InternalMark.marked($0.text, isInternal: $0.isInternal) },
      .texts("actions", "The ids of the action items that answer it") { $0.actions },
    ])

  private static let improvement = Shape<Lessons.Improvement>(
    "an improvement",
    [
      .prose("text", "What could be better") { InternalMark.marked($0.text, isInternal: $0.isInternal) },
      .flag("done", "Whether it is done") { $0.isDone },
    ])

  private static let link = Shape<Link>(
    "a link",
    [
      .text("title", "What the page is") { $0.title + ($0.isInternal ? " (internal)" : "") },
      .url("url", "Where it is") { $0.url },
    ])
}
