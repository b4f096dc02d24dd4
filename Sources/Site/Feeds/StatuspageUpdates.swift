import Documents
import Incidents
import Markdown
import Text

/// The updates of an incident as Statuspage writes them.
struct StatuspageUpdates {
  private let incident: Incident
  private let runbook: Runbook
  private let components: StatuspageComponents

  init(of incident: Incident, _ runbook: Runbook, _ components: StatuspageComponents) {
    (self.incident, self.runbook, self.components) = (incident, runbook, components)
  }

  /// The newest first.
  func json(_ posted: [PostedUpdate]) -> JSONValue {
    var before = Dictionary(incident.components.map { ($0, ComponentState.operational) }) { first, _ in first }
    var written: [JSONValue] = []
    for (update, name) in zip(posted, posted.permanentNames) {
      let after = ComponentState.all(of: incident, SeverityMark(update.severity, runbook), at: update)
      written.append(
        json(
          "update/\(name)", update.status, update.update.text, at: update.time, changed: update.changed,
          from: before, to: after))
      before = after
    }
    if let closing = incident.closing {
      let after = before.mapValues { _ in ComponentState.operational }
      written.append(
        json(
          closing.name, incident.status, closing.text, at: closing.time, changed: closing.time, from: before,
          to: after))
    }
    return .array(written.reversed())
  }

  private func json(
    _ name: String, _ status: IncidentStatus, _ body: String, at moment: Instant, changed: Instant,
    from before: [String: ComponentState], to after: [String: ComponentState]
  ) -> JSONValue {
    let affected = after.keys.sorted().map { name -> JSONValue in
      [
        "code": .string(components.id(of: name)), "name": .string(name),
        "old_status": .string((before[name] ?? .operational).rawValue),
        "new_status": .string((after[name] ?? .operational).rawValue),
      ]
    }
    let time = JSONValue.time(moment)
    return [
      "id": .string("\(incident.id)/\(name)"), "status": .string(status.className),
      "body": .string(body), "incident_id": .string(incident.id.text), "created_at": time,
      "updated_at": .time(changed), "display_at": time,
      "affected_components": affected.isEmpty ? .null : .array(affected),
      "deliver_notifications": true, "custom_tweet": .null, "tweet_id": .null,
    ]
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
