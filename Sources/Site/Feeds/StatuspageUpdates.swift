import Documents
import Incidents
import Markdown
import Text

/// A status update as Statuspage writes it.
struct StatuspageUpdate: Sendable {
  /// What the update did to a component.
  struct Change: Sendable {
    var component: String
    let before: ComponentState
    let after: ComponentState
  }

  private let members: [JSONValue.Member]
  /// By the names of the components.
  private(set) var changes: [Change]

  /// Gives components the spelling that other incidents have.
  mutating func spellComponents(by spellings: inout ComponentSpellings) {
    for index in changes.indices { changes[index].component = spellings.name(of: changes[index].component) }
  }

  /// `known` gives the ids of components.
  func json(_ known: StatuspageComponents) -> JSONValue {
    let affected = changes.map { change -> JSONValue in
      [
        "code": .string(known.id(of: change.component)), "name": .string(change.component),
        "old_status": .string(change.before.rawValue), "new_status": .string(change.after.rawValue),
      ]
    }
    return .object(
      members + [
        JSONValue.Member("affected_components", affected.isEmpty ? .null : .array(affected)),
        JSONValue.Member("deliver_notifications", true), JSONValue.Member("custom_tweet", .null),
        JSONValue.Member("tweet_id", .null),
      ])
  }
}

extension StatuspageUpdate {
  /// The updates of an incident, the newest first.
  static func all(_ posted: [PostedUpdate], of incident: Incident, _ runbook: Runbook) -> [StatuspageUpdate] {
    var before = Dictionary(incident.components.map { ($0, ComponentState.operational) }) { first, _ in first }
    var written: [StatuspageUpdate] = []
    for (update, name) in zip(posted, posted.permanentNames) {
      let after = ComponentState.all(of: incident, SeverityMark(update.severity, runbook), at: update)
      written.append(
        StatuspageUpdate(
          "update/\(name)", of: incident.id, status(of: update, incident), Self.body(of: update), at: update.time,
          changed: update.changed, from: before, to: after))
      before = after
    }
    if let closing = incident.closing {
      let after = before.mapValues { _ in ComponentState.operational }
      written.append(
        StatuspageUpdate(
          closing.name, of: incident.id, incident.status.statuspageName, closing.text, at: closing.time,
          changed: closing.time,
          from: before, to: after))
    } else if let present = presentStatus(of: incident, since: posted) {
      written.append(
        StatuspageUpdate(
          "status/\(incident.status.className)", of: incident.id, incident.status.statuspageName, present.text,
          at: present.time,
          changed: present.time, from: before,
          to: ComponentState.all(of: incident, SeverityMark(incident.severity, runbook))))
    }
    return written.reversed()
  }

  /// What an update says; one without a text says its status, since programs show an empty one.
  private static func body(of update: PostedUpdate) -> String {
    let text = update.update.text
    return text.isEmpty ? update.status.rawValue : text
  }

  /// What says the present status where the newest update says another one, and since when it holds: programs take the
  /// status of the newest update for that of the incident. Nil where it says the same, or nothing was told yet.
  private static func presentStatus(
    of incident: Incident, since posted: [PostedUpdate]
  ) -> (time: Instant, text: String)? {
    let status = incident.status
    guard let newest = posted.last, newest.status != status, !status.isOver else { return nil }
    var fold = StatusFold(of: incident)
    var time: RecordedTime?
    for row in incident.timeline {
      let before = fold.status
      for milestone in row.milestones { fold.take(milestone) }
      if fold.status != before { time = row.time }
    }
    // A row that is internal may have decided it.
    guard fold.status == status, let time, let since = time.instant, since >= newest.time else {
      return (newest.time, status.rawValue)
    }
    return (since, "\(status.rawValue) since \(time.isApproximate ? "~" : "")\(since.clock) UTC")
  }

  /// The update that closed an incident whose review is published told of that review.
  private static func status(of update: PostedUpdate, _ incident: Incident) -> String {
    let isPostmortem =
      incident.isReviewPublished && update.status == .resolved
      && incident.timeline[update.row].milestones.contains(.closed)
    return isPostmortem ? StatuspageIncident.postmortem : update.status.statuspageName
  }

  private init(
    _ name: String, of incident: IncidentID, _ status: String, _ body: String, at moment: Instant,
    changed: Instant, from before: [String: ComponentState], to after: [String: ComponentState]
  ) {
    members = [
      JSONValue.Member("id", .string("\(incident)/\(name)")),
      JSONValue.Member("status", .string(status)), JSONValue.Member("body", .string(body)),
      JSONValue.Member("incident_id", .string(incident.text)), JSONValue.Member("created_at", .time(moment)),
      JSONValue.Member("updated_at", .time(changed)), JSONValue.Member("display_at", .time(moment)),
    ]
    changes = after.sorted { $0.key < $1.key }.map { name, state in
      Change(component: name, before: before[name] ?? .operational, after: state)
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
