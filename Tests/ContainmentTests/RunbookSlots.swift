import Incidents

/// What a person fills in the runbook.
extension Slot {
  static let ofRunbook = policy + response + knownIncidents

  private static let policy = [
    text("runbook.title") { $0.runbook.title = $1 },
    text("runbook.product") { $0.runbook.product = $1 },
    text("runbook.owner") { $0.runbook.owner = $1 },
    text("runbook.version") { $0.runbook.version = $1 },
    text("runbook.severities.id") { $0.runbook.severities[2].id = $1 },
    text("runbook.severities.name") { $0.runbook.severities[1].name = $1 },
    text("runbook.severities.response") { $0.runbook.severities[1].response = $1 },
    text("runbook.severities.response_time") { $0.runbook.severities[3].responseTime = $1 },
    text("runbook.severities.description") { $0.runbook.severities[1].description = $1 },
    text("runbook.severities.examples") { $0.runbook.severities[1].examples[0] = $1 },
    text("runbook.metrics.name") { $0.runbook.metrics[0].name = $1 },
    text("runbook.quick_reference.title") { $0.runbook.quickReference[0].title = $1 },
    prose("runbook.quick_reference.body") { $0.runbook.quickReference[0].body = $1 },
    text("runbook.maintenance.title") { $0.runbook.maintenance[0].title = $1 },
    prose("runbook.maintenance.body") { $0.runbook.maintenance[0].body = $1 },
  ]

  private static let response = [
    text("runbook.phases.id") { $0.runbook.phases[0].id = $1 },
    text("runbook.phases.name") { $0.runbook.phases[0].name = $1 },
    text("runbook.phases.applies_to") { $0.runbook.phases[0].appliesTo[0] = $1 },
    text("runbook.phases.steps.id") { $0.runbook.phases[0].steps[0].id = $1 },
    text("runbook.phases.steps.title") { $0.runbook.phases[0].steps[0].title = $1 },
    prose("runbook.phases.steps.checklist") { $0.runbook.phases[0].steps[0].checklist[0] = $1 },
    prose("runbook.phases.steps.body") { $0.runbook.phases[0].steps[0].body = $1 },
    text("runbook.escalation.name") { $0.runbook.escalation[0].name = $1 },
    prose("runbook.escalation.responsibility") { $0.runbook.escalation[0].responsibility = $1 },
    prose("runbook.escalation.authority") { $0.runbook.escalation[0].authority = $1 },
    prose("runbook.escalation.escalate_if") { $0.runbook.escalation[0].escalateIf = $1 },
    text("runbook.contacts.role") { $0.runbook.contacts[0].role = $1 },
    text("runbook.contacts.name") { $0.runbook.contacts[0].name = $1 },
    text("runbook.contacts.phone") { $0.runbook.contacts[0].phone = $1 },
    text("runbook.contacts.email") { $0.runbook.contacts[0].email = $1 },
    text("runbook.contacts.slack") { $0.runbook.contacts[0].slack = $1 },
  ]

  private static let knownIncidents = [
    text("runbook.incidents.id") { $0.runbook.knownIncidents[1].id = $1 },
    text("runbook.incidents.title") { $0.runbook.knownIncidents[0].title = $1 },
    prose("runbook.incidents.symptoms") { $0.runbook.knownIncidents[0].symptoms[0] = $1 },
    prose("runbook.incidents.immediate_actions") { $0.runbook.knownIncidents[0].immediateActions = .prose($1) },
    prose("runbook.incidents.diagnosis") { $0.runbook.knownIncidents[0].diagnosis = .steps([$1, "Next."]) },
    prose("runbook.incidents.investigation") { $0.runbook.knownIncidents[0].investigation = .steps(["First.", $1]) },
    prose("runbook.incidents.resolution") { $0.runbook.knownIncidents[0].resolution = .prose($1) },
    text("runbook.incidents.prevention.id") { $0.runbook.knownIncidents[0].prevention[0].id = $1 },
    prose("runbook.incidents.prevention.text") { $0.runbook.knownIncidents[0].prevention[0].text = $1 },
  ]
}
