import Incidents
import Templates

/// An action item as the review shows it.
final class ActionRow: Sendable {
  let item: ActionItem
  /// Where the evidence can be reached.
  let evidence: String?
  /// What else is known of the item.
  let notes: [Note]

  private init(item: ActionItem, evidence: String?, notes: [Note]) {
    self.item = item
    self.evidence = evidence
    self.notes = notes
  }

  /// The rows of an incident.
  static func all(_ incident: Incident, _ setting: DocumentSetting) -> [ActionRow] {
    incident.actions.map { item in
      ActionRow(item: item, evidence: item.evidence.flatMap(setting.target), notes: notes(item, setting))
    }
  }

  private static func notes(_ item: ActionItem, _ setting: DocumentSetting) -> [Note] {
    var notes: [Note] = []
    if let priority = item.priority { notes.append(Note("priority \(priority)")) }
    if let prevents = item.prevents { notes.append(Note("prevents \(prevents)")) }
    if let opened = item.opened { notes.append(Note("opened \(opened)")) }
    notes += item.moved.map(moved)
    notes += item.reopened.flatMap { reopened($0, setting) }
    if let ticket = item.ticket { notes.append(Note("ticket", url: ticket)) }
    if let evidence = item.evidence { notes.append(.evidence(evidence, setting)) }
    if item.isInternal { notes.append(Note("internal")) }
    return notes
  }

  private static func moved(_ move: ActionItem.Move) -> Note {
    let from = move.from.map { " from \($0)" } ?? ""
    let why = move.why.map { " (\($0))" } ?? ""
    return Note("moved\(from) to \(move.to) on \(move.on)\(why)")
  }

  /// `done on 2026-01-07, reopened on 2026-02-01 (It filled again)`, and the evidence of then.
  private static func reopened(_ reopening: ActionItem.Reopening, _ setting: DocumentSetting) -> [Note] {
    let was = reopening.was == .wontDo ? "dropped" : "done"
    let closed = reopening.closed.map { " on \($0)" } ?? ""
    let reason = reopening.reason.map { " (\($0))" } ?? ""
    let why = reopening.why.map { " (\($0))" } ?? ""
    let note = Note("\(was)\(closed)\(reason), reopened on \(reopening.on)\(why)")
    return [note] + (reopening.evidence.map { [.evidence($0, setting)] } ?? [])
  }

  static let shape = Shape<ActionRow>(
    "an action item",
    [
      .text("id", "The action item's id: `A1`") { $0.item.id },
      .prose("action", "What was promised") { $0.item.action },
      .text("kind", "`prevent`, `detect`, `mitigate`, `process` or `repair`") { $0.item.kind?.rawValue },
      .text("owner", "Who promised it") { $0.item.owner },
      .text("due", "When it is due: `2025-12-01`") { $0.item.due?.description },
      .text("status", "Its state, with the date it was closed: `Open`, `Done 2025-11-30`") {
        $0.item.status.label(closed: $0.item.closed)
      },
      .flag("open", "Whether it is still to be done") { $0.item.status.isOpen },
      .text("opened", "When it was promised") { $0.item.opened?.description },
      .text("closed", "When it was closed") { $0.item.closed?.description },
      .text("priority", "Its priority") { $0.item.priority },
      .text("prevents", "The runbook's prevention item that it fulfils") { $0.item.prevents },
      .url("ticket", "Its ticket") { $0.item.ticket },
      .url("evidence", "The evidence that it is done; empty where the file is missing") { $0.evidence },
      .prose("reason", "Why it will not be done") { $0.item.reason },
      .flag("internal", "Whether it is kept from the public") { $0.item.isInternal },
      .list("notes", "Priority, dates moved, reopenings, ticket and evidence, as remarks with links", Note.shape) {
        $0.notes
      },
    ])
}
