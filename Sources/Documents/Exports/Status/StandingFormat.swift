package import Incidents

/// The forms in which the standing of incidents is written.
package enum StandingFormat: String, Hashable, Sendable, CaseIterable {
  case text, json

  /// All standings as of a moment; the runbook's contacts are named once.
  package func write(_ standings: [Standing], _ runbook: Runbook, asOf now: Instant) -> String {
    switch self {
    case .text: StandingText(now: now).write(standings, runbook.contacts)
    case .json: StandingJSON.write(standings, runbook.contacts, asOf: now)
    }
  }
}
