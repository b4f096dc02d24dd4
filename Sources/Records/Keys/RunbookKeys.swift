import Incidents

extension FieldList where Record == Runbook {
  /// The keys of `runbook.yaml`.
  static let runbook = FieldList(
    "a runbook",
    [
      Field("title", .text, "The runbook's heading") { $0.title = $1 },
      Field("product", .text, "The word before 'Incident Update'") { $0.product = $1 },
      Field("owner", .text, "Who keeps it up to date") { $0.owner = $1 },
      Field("version", .text, "Its version") { $0.version = $1 },
      Field("updated", .date, "When it was last changed") { $0.updated = $1 },
      Field("review_every", .text, "How often it is to be read through") { $0.reviewEvery = $1 },
      Field("severities", .list(.record(.severity) { Severity(id: "", name: "") }), "From the most severe to the least")
      {
        $0.severities = $1.isEmpty ? $0.severities : $1
      },
      Field(unread: "phases", "The phases of the response with their steps"),
      Field(unread: "escalation", "The levels of escalation"),
      Field(unread: "contacts", "Who is reached where"),
      Field("incidents", .list(.record(.knownIncident) { KnownIncident(id: "", title: "") }), "Failures met before") {
        $0.knownIncidents = $1
      },
      Field(unread: "review_sample", "A record that shows the review's form"),
      Field(unread: "quick_reference", "Pages of few words for the worst hour"),
      Field(unread: "maintenance", "How the runbook is kept up to date"),
      Field("metrics", .list(.record(.metric) { .unread }), "Durations between milestones") {
        $0.metrics = $1.isEmpty ? $0.metrics : $1
      },
      Field("holidays", .list(.date), "Days that are no business days") { $0.holidays = Set($1) },
      Field("priorities", .list(.text), "What the priority of an action item may be") { $0.priorities = $1 },
      Field("teams", .list(.text), "Teams, which may be named in public") { $0.teams = $1 },
      Field("id_prefix", .idPrefix, "What the ids of new incidents begin with") { $0.idPrefix = $1 },
      Field(unread: "actions", "How long action items may take"),
      Field(unread: "checks", "How severe each finding is"),
      Field(unread: "site", "The site's title, address and audience"),
    ])
}

extension FieldList where Record == Severity {
  /// The keys of an item of `severities`.
  static let severity = FieldList(
    "a severity",
    [
      // Read first, so that the policy of a usual id holds where the runbook says nothing else.
      Field("id", .id("a severity", example: "P1"), .required, "What incidents name it by") { severity, id in
        severity = Severity.defaults.first { $0.id == id } ?? Severity(id: id, name: "")
      },
      Field("name", .text, "Its name in words") { $0.name = $1 },
      Field("response", .text, "What stands behind the name in the runbook's heading") { $0.response = $1 },
      Field("response_time", .text, "The response time as a sentence") { $0.responseTime = $1 },
      Field("respond_within", .durationOrNone, "Until when somebody must respond") { $0.respondWithin = $1 },
      Field("description", .text, "What it means") { $0.description = $1 },
      Field("examples", .list(.text), "What belongs to it") { $0.examples = $1 },
      Field("update_every", .durationOrNone, "How often those affected are told") { $0.updateEvery = $1 },
      Field("review_within", .durationOrNone, "Until when the review is held") { $0.reviewWithin = $1 },
      Field("escalate_at_once", .flag, "Whether it is escalated without waiting") { $0.escalatesAtOnce = $1 },
    ])
}

extension FieldList where Record == KnownIncident {
  /// The keys of an item of `incidents`.
  static let knownIncident = FieldList(
    "a known incident",
    [
      Field("id", .id("a known incident", example: "pipeline-failures"), .required, "What incidents name it by") {
        $0.id = $1
      },
      Field("title", .text, .required, "Its heading") { $0.title = $1 },
      Field(unread: "symptoms", "How it is recognised"),
      Field(unread: "immediate_actions", "What to do at once"),
      Field(unread: "diagnosis", "How to find out more"),
      Field(unread: "investigation", "How to find the cause"),
      Field(unread: "resolution", "How it is ended"),
      Field(unread: "prevention", "How it is kept from coming back"),
      Field(unread: "escalate_to", "Who is called"),
      Field(unread: "reviewed", "When this was last read through"),
    ])
}

extension FieldList where Record == MetricDefinition {
  /// The keys of an item of `metrics`.
  static let metric = FieldList(
    "a metric",
    [
      Field("id", .id("a metric", example: "time_to_resolve"), .required, "What 'stated' names it by") { $0.id = $1 },
      Field("name", .text, .required, "Its name in words") { $0.name = $1 },
      Field("from", .oneOrMore(.choice), .required, "The milestone that begins it, or the first of several") {
        $0.from = $1.isEmpty ? $0.from : $1
      },
      Field("to", .choice, .required, "The milestone that ends it") { $0.to = $1 },
      Field("until", .choice, "Which of several such milestones counts; the last where nothing is said") {
        $0.until = $1
      },
      Field(unread: "target", "How long it may be, by severity"),
    ])
}

extension MetricDefinition {
  /// What the keys are read into; its milestones are never seen, since they are required.
  fileprivate static let unread = MetricDefinition(id: "", name: "", from: [.detected], to: .resolved, until: .last)
}

extension ValueKind where Value == String {
  /// What the ids of incidents begin with: capital letters and digits.
  fileprivate static let idPrefix = ValueKind(.id("the incidents", example: "INC")) { text throws(ValueProblem) in
    guard IncidentID(text + "-1")?.prefix == text[...] else {
      throw ValueProblem("bad-id", "'\(text)' begins no id: ids begin with capital letters and digits", "write INC")
    }
    return text
  }
}
