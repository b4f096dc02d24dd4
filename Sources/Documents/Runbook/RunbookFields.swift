import Incidents
package import Templates

/// The fields that `runbook` templates may use.
package enum RunbookFields {
  package static var list: FieldList { shape.list }

  static let shape = Shape<RunbookView>("a runbook", head + response + texts)

  private static let head: [Field<RunbookView>] = [
    .text("title", "The runbook's heading") { $0.runbook.title },
    .text("product", "The product's name") { $0.runbook.product },
    .text("version", "Its version") { $0.runbook.version },
    .text("updated", "When it was last changed: `2025-11-29`") { $0.runbook.updated?.description },
    .text("review_every", "How often it is read through: `3 months`") { $0.runbook.reviewEvery?.description },
    .text("owner", "Who keeps it up to date") { $0.runbook.owner },
    .text("severity_levels", "The severities in one line: `P0 (Critical) → P1 (High)`") { $0.severityLevels },
    .list("severities", "From the most severe to the least", severity) { $0.runbook.severities },
    .list("components", "The parts of the product, in their order", component) { $0.runbook.components },
  ]

  private static let response: [Field<RunbookView>] = [
    .list("phases", "The phases of the response", RunbookPhaseFields.shape) { $0.phases },
    .list("levels", "The escalation levels, in their order", level) { $0.runbook.escalation },
    .flag("has_escalation", "Whether there are escalation levels or contacts") {
      !$0.runbook.escalation.isEmpty || !$0.runbook.contacts.isEmpty
    },
    .list("contacts", "Who is reached where", contact) { $0.runbook.contacts },
  ]

  private static let texts: [Field<RunbookView>] = [
    .list("known_incidents", "Failures met before", KnownIncidentFields.shape) { $0.knownIncidents },
    .prose("review_form", "The sample of a review, through the review's own templates") { $0.forms.review },
    .list("quick_reference", "What is looked up in the worst hour", passage) { $0.runbook.quickReference },
    .list("maintenance", "How the runbook is kept up to date", passage) { $0.runbook.maintenance },
  ]

  // MARK: Parts

  private static let severity = Shape<Severity>(
    "a severity",
    [
      .text("id", "Its id: `P1`") { $0.id },
      .text("name", "Its name: `High`") { $0.name },
      .text("label", "Both: `P1 - High`") { $0.label },
      .text("response", "The words behind its name: `Urgent Response`") { $0.response },
      .text("response_time", "The sentence with its number: `Immediate (within 5 minutes)`") { $0.responseSentence },
      .text("respond_within", "The number alone: `5 minutes`") { $0.respondWithin?.words },
      .text("update_every", "The cadence of status updates: `15 minutes`") { $0.updateEvery?.words },
      .text("review_within", "Until when a review is held: `5 business days`") { $0.reviewWithin?.words },
      .flag("escalate_at_once", "Whether it is escalated without waiting") { $0.escalatesAtOnce },
      .text("description", "What it means") { $0.description },
      .texts("examples", "What belongs to it") { $0.examples },
    ])

  private static let component = Shape<Component>(
    "a component",
    [
      .text("id", "What stays when its name changes: `search-api`") { $0.id },
      .text("name", "What documents and pages call it: `Search`") { $0.name },
      .text("group", "The heading under which it is shown") { $0.group },
      .text("description", "What it does") { $0.description },
      .text("also_called", "What else records may call it: `search-api, lookup`") { component in
        ReviewView.joined(
          (FoldedText(component.id) == FoldedText(component.name) ? [] : [component.id]) + component.aliases)
      },
      .text("statuspage_id", "The id that a hosted status page gave it") { $0.statuspageID },
    ])

  private static let level = Shape<EscalationLevel>(
    "an escalation level",
    [
      .text("level", "Its number") { String($0.level) },
      .text("name", "Who it is") { $0.name },
      .text("label", "Both: `Level 2: Team Lead`") { $0.label },
      .text("window", "When it is in charge: `30-60 min`, `60+ min`") {
        WindowWords.text(from: $0.from, to: $0.until)
      },
      .prose("responsibility", "What it sees to") { $0.responsibility },
      .prose("authority", "What it may do") { $0.authority },
      .flag("escalates", "Whether there is a time or a reason to call the next level") {
        $0.until != nil || $0.escalateIf != nil
      },
      .text("resolve_within", "When the next level is called at the latest: `30 min`; empty if `escalate_if` says it") {
        $0.resolveWithin
      },
      .prose("escalate_if", "When the next level is called before its time") { $0.escalateIf },
    ])

  private static let contact = Shape<Contact>(
    "a contact",
    [
      .text("role", "What the person is") { $0.role },
      .text("name", "The person") { $0.name },
      .text("phone", "The telephone number") { $0.phone },
      .text("email", "The mail address") { $0.email },
      .text("slack", "The name in the chat") { $0.slack },
    ])

  private static let passage = Shape<RunbookPassage>(
    "a passage",
    [
      .text("title", "Its heading") { $0.title },
      .prose("body", "What it says") { $0.body },
    ])
}
