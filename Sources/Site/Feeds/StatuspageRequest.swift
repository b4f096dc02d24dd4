import Documents
package import Incidents
package import Text

/// The body of the request that tells a status page's API of an incident, for curl.
package enum StatuspageRequest {
  /// The team's own key that names the components by the ids that their status page gave them, in place of those that the
  /// runbook has.
  package static let componentsKey = "statuspage-components"

  /// For a status update as the public edition shows it.
  package static func body(of update: PostedUpdate, _ incident: Incident, _ runbook: Runbook, components: [String])
    -> JSONValue
  {
    request(
      incident, status: update.status, text: update.update.text, SeverityMark(update.severity, runbook), components)
  }

  private static func request(
    _ incident: Incident, status: IncidentStatus, text: String, _ severity: SeverityMark, _ components: [String]
  ) -> JSONValue {
    var members = [
      JSONValue.Member("name", .string(incident.title)), JSONValue.Member("status", .string(status.statuspageName)),
      JSONValue.Member("body", .string(text)),
    ]
    if !incident.isMaintenance {
      members.append(JSONValue.Member("impact_override", .string(severity.impact)))
    } else if let schedule = incident.schedule, let from = schedule.from.instant, let until = schedule.until.instant {
      members.append(JSONValue.Member("scheduled_for", .string(from.timestamp)))
      members.append(JSONValue.Member("scheduled_until", .string(until.timestamp)))
    }
    // An empty list would take from the incident what somebody set by hand.
    if !components.isEmpty {
      members.append(JSONValue.Member("component_ids", .array(components.map(JSONValue.string))))
    }
    return ["incident": .object(members)]
  }
}
