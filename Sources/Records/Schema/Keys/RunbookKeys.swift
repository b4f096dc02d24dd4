import Incidents

extension FieldList where Record == Runbook {
  /// The keys of `runbook.yaml`.
  static let runbook = FieldList(
    "a runbook",
    [
      Field("title", .text, "The runbook's heading") { $0.title = $1 },
      Field("product", .text, "The word before 'Incident Update'") { $0.product = $1 }.disclosed(.always),
      Field("owner", .text, "Who keeps it up to date") { $0.owner = OwnerText.owner($1) },
      Field("version", .text, "Its version") { $0.version = $1 },
      Field("updated", .date, "When it was last changed") { $0.updated = $1 },
      Field("review_every", .period, "How often it is to be read through") { $0.reviewEvery = $1 },
      Field("severities", .list(.record(.severity) { Severity(id: "", name: "") }), "From the most severe to the least")
      {
        $0.severities = $1.isEmpty ? $0.severities : $1
      },
      // Read after the severities, which a phase without `applies_to` goes by.
      Field("phases", .phases, "The phases of the response with their steps") { runbook, drafts in
        guard !drafts.isEmpty else { return }
        let mostSevere = runbook.severities.prefix(2).map(\.id)
        runbook.phases = drafts.map { $0.phase(of: mostSevere) }
      },
      Field("escalation", .escalation, "The levels of escalation, in their order") {
        $0.escalation = $1.isEmpty ? $0.escalation : $1
      },
      Field("contacts", .list(.record(.contact) { Contact(role: "") }), "Who is reached where") { $0.contacts = $1 },
      Field("components", .components, "The parts of the product: what records name, and status pages show") {
        $0.components = $1
      },
      Field("incidents", .list(.record(.knownIncident) { KnownIncident(id: "", title: "") }), "Failures met before") {
        $0.knownIncidents = $1
      },
      // Read after the components, which it names.
      Field("review_sample", .reviewSample, "A record that shows the form of a review") { runbook, sample in
        var sample = sample
        sample.nameComponents(by: runbook)
        runbook.reviewSample = .record(sample)
      },
      Field("quick_reference", .passages, "What is looked up in the worst hour") { $0.quickReference = $1 },
      Field("maintenance", .passages, "How the runbook is kept up to date") { $0.maintenance = $1 },
      Field("metrics", .list(.record(.metric) { .unread }), "Durations between milestones") {
        $0.metrics = $1.isEmpty ? $0.metrics : $1
      },
      Field("holidays", .list(.date), "Days that are no business days") { $0.holidays = Set($1) },
      Field("priorities", .list(.text), "What the priority of an action item may be") { $0.priorities = $1 },
      Field("teams", .list(.text), "Teams, which may be named in public") { $0.teams = $1 },
      Field("id_prefix", .idPrefix, "What the ids of new incidents begin with") { $0.idPrefix = $1 },
      Field("actions", .record(.actionPolicy) { ActionPolicy() }, "What is asked of action items") {
        $0.actionPolicy = $1
      },
      Field("checks", .checkPolicy, "How much each rule counts; under 'words', words that reviews are to do without") {
        $0.checks = $1
      },
      Field("site", .record(.site) { SiteSetting() }, "What the site says of itself") { $0.site = $1 },
    ])
}

extension ValueKind where Value == String {
  /// What the ids of incidents begin with, before a hyphen and a number.
  fileprivate static let idPrefix = ValueKind(.id("the incidents", example: "INC")) { text throws(ValueProblem) in
    guard IncidentID(text + "-1") != nil, text.utf8.contains(where: { ($0 | 0x20) &- 97 < 26 }) else {
      throw ValueProblem(
        "bad-id", "'\(text)' does not begin an id: it is letters and digits, with '-' and '_' between them", "write INC"
      )
    }
    return text
  }
}
