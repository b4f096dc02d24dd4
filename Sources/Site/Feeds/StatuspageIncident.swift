import Documents
import Incidents
import Markdown
import Text

/// An incident as Statuspage writes it.
package struct StatuspageIncident: Sendable {
  let id: IncidentID
  let severity: SeverityMark
  let isActive: Bool
  let components: [String]
  /// How its components do now.
  let states: [String: ComponentState]
  /// When readers first heard of it, else when it was first seen; the day of the site where no record has a time.
  let created: Instant?
  /// When readers last heard of it, or it was resolved.
  let updated: Instant?
  private let members: [JSONValue.Member]
  private let updates: JSONValue

  init(_ incident: Incident, _ runbook: Runbook, _ page: StatuspagePage) {
    let severity = SeverityMark(incident.severity, runbook)
    let posted = incident.postedUpdates(runbook)
    let resolved = incident.resolvedTime?.instant
    let began = Incident.began(incident.timeline)
    // Programs refuse an incident without these times; a day is nearer to the truth than none.
    let day = (Self.firstDay(of: incident)).map { Instant($0, secondOfDay: 0) } ?? page.fallback
    let created = posted.first?.time ?? incident.first(.detected)?.instant ?? began ?? day
    let over = resolved ?? Self.end(of: incident, lastTold: posted.last?.time, created)
    let updated = [posted.last?.time, over, incident.closing?.time, created].compactMap(\.self).max()
    id = incident.id
    self.severity = severity
    isActive = !incident.status.isOver
    components = incident.components
    states = ComponentState.all(of: incident, severity)
    self.created = created
    self.updated = updated
    members = [
      JSONValue.Member("id", .string(incident.id.text)), JSONValue.Member("name", .string(incident.title)),
      JSONValue.Member("status", .string(Self.status(of: incident))), JSONValue.Member("created_at", .time(created)),
      JSONValue.Member("updated_at", .time(updated)),
      JSONValue.Member("monitoring_at", .time(incident.last(.mitigated)?.instant)),
      JSONValue.Member("resolved_at", .time(over)), JSONValue.Member("impact", .string(severity.impact)),
      JSONValue.Member("shortlink", page.address(of: incident.id).map(JSONValue.string) ?? .null),
      JSONValue.Member("started_at", .time(began ?? created)), JSONValue.Member("page_id", .string(page.id)),
    ]
    updates = Self.updates(posted, of: incident, runbook)
  }

  func json(components: [JSONValue]) -> JSONValue {
    .object(
      members + [
        JSONValue.Member("incident_updates", updates), JSONValue.Member("components", .array(components)),
      ])
  }

  /// The first day that the records name.
  private static func firstDay(of incident: Incident) -> CalendarDate? {
    incident.timeline.lazy.compactMap(\.time.date).first ?? incident.impactWindows.lazy.compactMap(\.from.date).first
      ?? incident.severityChanges.lazy.compactMap(\.time.date).first
  }

  /// What stands for the end of a resolved incident whose moment is not known: its closing entry, else its day, else when
  /// readers last heard of it. Nil while the incident runs.
  private static func end(of incident: Incident, lastTold: Instant?, _ created: Instant?) -> Instant? {
    guard incident.status.isOver else { return nil }
    let day = incident.resolvedTime?.date.map { Instant($0, secondOfDay: 0) }
    return [incident.closing?.time ?? day ?? lastTold, created].compactMap(\.self).max()
  }

  private static func status(of incident: Incident) -> String {
    incident.status.isOver && incident.review.state == .published ? "postmortem" : incident.status.className
  }

  // MARK: Updates

  /// The newest first.
  private static func updates(_ posted: [PostedUpdate], of incident: Incident, _ runbook: Runbook) -> JSONValue {
    var before = Dictionary(incident.components.map { ($0, ComponentState.operational) }) { first, _ in first }
    var written: [JSONValue] = []
    for (update, name) in zip(posted, posted.permanentNames) {
      let after = ComponentState.all(of: incident, SeverityMark(update.severity, runbook), at: update)
      written.append(
        json(
          "update/\(name)", update.status, update.update.text, at: update.time, of: incident, from: before, to: after))
      before = after
    }
    if let closing = incident.closing {
      let after = before.mapValues { _ in ComponentState.operational }
      written.append(
        json(closing.name, .resolved, closing.text, at: closing.time, of: incident, from: before, to: after))
    }
    return .array(written.reversed())
  }

  private static func json(
    _ name: String, _ status: IncidentStatus, _ body: String, at moment: Instant, of incident: Incident,
    from before: [String: ComponentState], to after: [String: ComponentState]
  ) -> JSONValue {
    let affected = after.keys.sorted().map { name -> JSONValue in
      [
        "code": .string(name), "name": .string(name),
        "old_status": .string((before[name] ?? .operational).rawValue),
        "new_status": .string((after[name] ?? .operational).rawValue),
      ]
    }
    let time = JSONValue.time(moment)
    return [
      "id": .string("\(incident.id)/\(name)"), "status": .string(status.className),
      "body": .string(body), "incident_id": .string(incident.id.text), "created_at": time,
      "updated_at": time, "display_at": time, "affected_components": affected.isEmpty ? .null : .array(affected),
      "deliver_notifications": true, "custom_tweet": .null, "tweet_id": .null,
    ]
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

extension StatusUpdate {
  /// What it says, as Markdown: its parts with a blank line between them. A link within the site leads nowhere from where
  /// programs show it, so its text stays alone.
  var text: String {
    let told = keepingLinks(LinkPolicy.wholeAddresses.keeps)
    return told.texts.map { part in
      String(part.source.reversed().drop(while: \.isNewline).reversed())
    }.joined(separator: "\n\n")
  }
}
