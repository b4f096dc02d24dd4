package import Incidents

/// The forms in which the standing of incidents is written.
package enum StandingFormat: String, Hashable, Sendable, CaseIterable {
  case text, json

  /// What is read of the runbook: steps and deadlines of the response, and whom to call.
  package static let sources: [DocumentSource] = .runbook(
    "severities", "phases", "escalation", "contacts", "holidays", "incidents")

  /// All standings as of a moment, the maintenance that is planned or goes on, and what is owed of incidents that are
  /// resolved; the runbook's contacts are named once. `isWhole` says whether all that runs is asked for.
  package func write(
    _ standings: [Standing], maintenance: [MaintenanceStanding] = [], owed: [Owed] = [], _ runbook: Runbook,
    asOf now: Instant,
    isWhole: Bool = true
  ) -> String {
    switch self {
    case .text:
      StandingText(now: now, isWhole: isWhole).write(
        standings, maintenance: maintenance, owed: owed, runbook.contacts)
    case .json: StandingJSON.write(standings, maintenance: maintenance, owed: owed, runbook.contacts, asOf: now)
    }
  }
}
