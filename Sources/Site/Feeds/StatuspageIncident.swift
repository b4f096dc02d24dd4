import Documents
import Incidents
import Markdown
import Text

/// An incident as Statuspage writes it, or a maintenance.
package struct StatuspageIncident: Sendable {
  let id: IncidentID
  let severity: SeverityMark
  let isActive: Bool
  /// Whether all that is recorded of an incident lies after the site's day: programs have no word for it, and are told of
  /// it once it began.
  let isAhead: Bool
  /// Whether a maintenance is to come at a time that its record does not say, which programs ask for.
  let isUnscheduled: Bool
  /// How far a maintenance is; nil for an incident.
  let maintenance: MaintenanceState?
  private(set) var components: [String]
  /// How its components do now.
  private(set) var states: [String: ComponentState]
  /// When readers first heard of it, else when it was first seen.
  let created: Instant
  /// When what readers are told of it last changed.
  let updated: Instant
  /// Its place among others: an incident by when readers heard of it, a maintenance by when it is planned to be.
  let place: Instant
  private let members: [JSONValue.Member]
  private var updates: [StatuspageUpdate]

  init(_ incident: Incident, _ runbook: Runbook, _ page: StatuspagePage) {
    let posted = incident.postedUpdates(runbook)
    let times = StatuspageTimes(of: incident, posted)
    id = incident.id
    severity = SeverityMark(incident.severity, runbook)
    isActive = !incident.status.isOver
    isAhead = incident.isAhead(of: page.day)
    isUnscheduled = incident.isMaintenance && incident.status == .scheduled && incident.schedule == nil
    maintenance = incident.isMaintenance ? incident.maintenanceState : nil
    components = incident.components
    states = ComponentState.all(of: incident, severity)
    (created, updated) = (times.created, times.updated)
    place = times.schedule?.from ?? times.created
    var members = [
      JSONValue.Member("id", .string(incident.id.text)), JSONValue.Member("name", .string(incident.title)),
      JSONValue.Member("status", .string(Self.status(of: incident))),
      JSONValue.Member("created_at", .time(times.created)), JSONValue.Member("updated_at", .time(times.updated)),
      JSONValue.Member("monitoring_at", .time(incident.last(.mitigated)?.instant)),
      JSONValue.Member("resolved_at", .time(times.over)),
      JSONValue.Member("impact", .string(incident.isMaintenance ? "maintenance" : severity.impact)),
      JSONValue.Member("shortlink", page.address(of: incident.id).map(JSONValue.string) ?? .null),
      JSONValue.Member("started_at", .time(times.started)), JSONValue.Member("page_id", .string(page.id)),
    ]
    if let schedule = times.schedule {
      members.append(JSONValue.Member("scheduled_for", .time(schedule.from)))
      members.append(JSONValue.Member("scheduled_until", .time(schedule.until)))
    }
    self.members = members
    updates = StatuspageUpdate.all(posted, of: incident, runbook)
  }

  /// Gives components the spelling that other incidents have.
  mutating func spellComponents(by spellings: inout ComponentSpellings) {
    (components, states) = spellings.names(of: components, states)
    for index in updates.indices { updates[index].spellComponents(by: &spellings) }
  }

  /// `components` are its components, and `known` all that there are.
  func json(components: [JSONValue], _ known: StatuspageComponents) -> JSONValue {
    .object(
      members + [
        JSONValue.Member("incident_updates", .array(updates.map { $0.json(known) })),
        JSONValue.Member("components", .array(components)),
      ])
  }

  private static func status(of incident: Incident) -> String {
    incident.status == .resolved && incident.review.state == .published ? postmortem : incident.status.statuspageName
  }

  /// The status of what is over, and whose review is published.
  static let postmortem = "postmortem"

  /// Whether a maintenance is planned for an earlier time than another.
  static func isSooner(_ a: StatuspageIncident, _ b: StatuspageIncident) -> Bool {
    a.place == b.place ? a.id < b.id : a.place < b.place
  }
}

extension SeverityMark {
  /// The impact that Statuspage knows for it.
  var impact: String {
    switch rank {
    case 0: "critical"
    case 1: "major"
    case 2: "minor"
    default: "none"
    }
  }
}
