import Incidents
import Text

extension ExportedRecord {
  /// A change that readers of the present form would stumble over raises it.
  private static let version = 1

  static let shape = JSONShape<ExportedRecord>(
    "incident", "An incident: its record, and what follows from it", head + facts + review + parts)

  private static let head: [JSONMember<ExportedRecord>] = [
    .constant("format", "What kind of object it is", "pir-incident"),
    .number("version", "The version of this form; one that changes what a member means raises it") { _ in version },
    .choice("audience", "Who it is for: of the public view everything else is null or empty") {
      $0.edition.isPublic ? Visibility.public : .internal
    },
    .text("id", "The incident's id") { $0.incident.id.text },
    .text("title", "What happened, in one line") { $0.incident.title },
    .someText("severity", "The id of the present severity; null where nobody has classified it") {
      $0.incident.severity.isEmpty ? nil : $0.incident.severity
    },
    .choice(
      "status",
      "The status, which follows from the milestones; Resolved for a withdrawn incident, and Scheduled to Cancelled for"
        + " maintenance"
    ) {
      $0.incident.status
    },
    .flag("active", "Whether it is neither resolved nor withdrawn; of maintenance whether the work goes on") {
      $0.incident.status.isActive
    },
    .someText("withdrawn", "Why it was no incident after all; null for any other") { $0.incident.withdrawn },
    .someMoment("began", "The first milestone whose time is known, else the first known time") {
      Incident.began($0.incident.timeline)
    },
    .someObject("resolved", "When it was resolved for the last time", .time) { $0.incident.resolvedTime },
  ]

  private static let facts: [JSONMember<ExportedRecord>] = [
    .choice("visibility", "Whether the public may know of it") { $0.incident.visibility },
    .choice("notice", "Whether the public site holds the resolution notice") { $0.incident.notice },
    .someText("kind", "The known incident of the runbook that it is an instance of, or maintenance") {
      $0.incident.kind
    },
    .someObject("scheduled", "When a maintenance is planned to be; null for an incident", .schedule) {
      $0.incident.isMaintenance ? $0.incident.schedule : nil
    },
    .someObject(
      "changed", "When what readers are told last changed, where no time of the timeline says so", .time
    ) {
      $0.incident.changed
    },
    .texts("components", "The parts of the product that are affected") { $0.incident.components },
    .texts("tags", "Words to find it by") { $0.incident.tags },
    .list("people", "Who had which role", .person) { $0.incident.people },
    .someText("commander", "The role that commands") { $0.incident.commander },
    .someText("affected", "Who is affected") { $0.incident.affected },
    .list("severity_changes", "The severities that it had, in time order", .severityChange) {
      $0.incident.severityChanges
    },
    .texts("related", "The ids of incidents that it has to do with") { $0.incident.related.map(\.text) },
    .texts("related_by", "The ids of those that name it so, and that it does not name") {
      $0.relatedBy.map(\.text)
    },
    .list("links", "Pages that belong to the story", .link) { $0.incident.links },
    .map("stated", "Durations that a person typed elsewhere, by the id of the metric", .text, { $0.incident.stated }) {
      .string($0.description)
    },
    .map(
      "checklist", "The numbers of the ticked items, by the id of the runbook's step", .list(.number),
      { $0.incident.checklist }
    ) { .array($0.map { .number($0) }) },
    .map("x", "The team's own keys, without their x-", .list(.text), { $0.incident.ownKeys }) {
      .array($0.map { .string($0) })
    },
  ]

  private static let review: [JSONMember<ExportedRecord>] = [
    .someMarkdown("summary", "What happened, in a few sentences") { $0.incident.summary },
    .someMarkdown("impact", "What those affected could not do") { $0.incident.impact },
    .list("impact_figures", "Measures of the damage", .figure) { $0.incident.impactFigures },
    .list("impact_windows", "When customers felt it", .window) { record in
      record.incident.impactWindows.map { ExportedWindow(window: $0, end: record.incident.end(of: $0)) }
    },
    .someMarkdown("detection", "How it was noticed") { $0.incident.detection },
    .someMarkdown("trigger", "What set it off") { $0.incident.trigger },
    .someMarkdown("resolution", "What ended it") { $0.incident.resolution },
    .someMarkdown("root_cause", "Why it could happen") { $0.incident.rootCause },
    .list("contributing_factors", "What made it worse, or more likely", .remark) { $0.incident.contributingFactors },
    .someObject("five_whys", "The chain of causes", .fiveWhys) { $0.incident.fiveWhys },
    .object("lessons", "What was learned", .lessons) { $0.incident.lessons },
    .object("review", "How far the review itself is", .review) { $0 },
    .someMarkdown("narrative", "The story: narrative.md") { $0.incident.narrative },
    .someMarkdown("internal_narrative", "What is added for insiders: internal.md") { $0.incident.internalNarrative },
    .texts("attachments", "The names of files beside the record that go out with its documents") { $0.attachments },
  ]

  private static let parts: [JSONMember<ExportedRecord>] = [
    .list("timeline", "What happened, in time order", .row) { $0.rows },
    .list("actions", "What was promised, in the order of the record", .action) { $0.actions },
    .list("metrics", "Durations between milestones, by the runbook's metrics", .metric) { $0.metrics },
    .list("compliance", "What the runbook asks for, and how the response went", .judgement) { $0.judgements },
  ]
}

extension JSONShape where Model == RecordedTime {
  static let time = JSONShape(
    "time", "A time as far as it is known",
    [
      .someMoment("at", "The moment; null where a digit of it is not known") { $0.instant },
      .someDay("day", "The day on the clock of the record; null where not even that is known") { $0.date },
      .flag("approximate", "Whether it is only about this time") { $0.isApproximate },
      .someText("local", "The same moment on the clock of the record, with its offset: 2025-11-27T19:35:00+05:30") {
        $0.onItsClock
      },
      .text("written", "As the record has it") { $0.written },
    ])
}

extension JSONShape where Model == Schedule {
  static let schedule = JSONShape(
    "schedule", "When a maintenance is planned to be",
    [
      .object("from", "When it is to begin", .time) { $0.from },
      .object("until", "When it is to be over", .time) { $0.until },
    ])
}

extension JSONShape where Model == Person {
  static let person = JSONShape(
    "person", "Somebody with a role",
    [.text("role", "The role, by which rows name the person") { $0.role }, .text("name", "The name") { $0.name }])
}

extension JSONShape where Model == SeverityChange {
  static let severityChange = JSONShape(
    "severity_change", "A severity that held from a time on",
    [
      .object("time", "From when on it held", .time) { $0.time },
      .text("severity", "The severity's id") { $0.severity },
      .someText("reason", "Why it was changed") { $0.reason },
    ])
}

extension JSONShape where Model == Link {
  static let link = JSONShape(
    "link", "A page that belongs to the story",
    [
      .text("title", "What the page is") { $0.title }, .text("url", "Its address") { $0.url },
      .flag("internal", "Whether it is for insiders only") { $0.isInternal },
    ])
}
