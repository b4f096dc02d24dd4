import Incidents
import Templates

/// An action item as reports and letters show it.
final class TrackedActionRow: Sendable {
  let action: TrackedAction
  let links: ReviewLinks
  /// Of an item whose due date was moved since the earlier report.
  let move: ActionChanges.Move?

  init(_ action: TrackedAction, _ links: ReviewLinks, move: ActionChanges.Move? = nil) {
    self.action = action
    self.links = links
    self.move = move
  }

  /// What rows and their order read: due dates follow from the policy for action items and from working days, links from
  /// the site's address.
  static let sources: [DocumentSource] = .runbook("severities", "priorities", "actions", "holidays", "site")

  static let shape = Shape<TrackedActionRow>(
    "an action item",
    [
      .text("id", "Its id in the project: `INC-42/A1`") { $0.action.id },
      .url("url", "The incident's review; empty where none can be linked to") { $0.links.target($0.action.incident) },
      .text("incident", "The incident's id") { $0.action.incident.text },
      .text("incident_title", "The incident's title") { $0.action.incidentTitle },
      .text("severity", "The id of the incident's severity, or `not classified`") {
        Severity.name(of: $0.action.severity)
      },
      .prose("action", "What was promised") { $0.action.item.action },
      .text("owner", "Who promised it, by the usual spelling; empty where nobody did") { $0.action.owner?.name },
      .text("due", "When it is due: `2025-12-01`; that of the runbook's policy where the record has none") {
        $0.action.due?.date.description
      },
      .text("due_note", "`by policy`, or `policy: 2025-11-20` where more time was given than the runbook gives") {
        ActionWords.dueNote($0.action)
      },
      .text("overdue", "Since how long it is overdue: `12 days`; empty where it is not") {
        $0.action.daysOverdue.map(ActionWords.days)
      },
      .text("age", "How long ago it was promised: `34 days`") { $0.action.age.map(ActionWords.days) },
      .text("moved", "How often its due date was moved, and by how much in all: `twice, 26 days later`") {
        ActionWords.moved($0.action)
      },
      .text("moved_by", "By how much it was moved since the earlier report: `12 days later`") {
        $0.move?.days.map(ActionWords.shift)
      },
      .text("times_moved", "How often its due date was moved: `twice`") { ActionWords.times($0.action.timesMoved) },
      .text("status", "`Open`, `In progress`, `Done` or `Won't do`") { $0.action.status.label },
      .text("opened", "When it was promised") { $0.action.opened?.description },
      .text("reopened", "When it was open again, after it had been done or dropped") {
        $0.action.reopened?.description
      },
      .text("closed", "When it was closed") { $0.action.closed?.description },
      .text("kind", "`prevent`, `detect`, `mitigate`, `process` or `repair`") { $0.action.item.kind?.rawValue },
      .text("priority", "Its priority") { $0.action.item.priority },
      .url("ticket", "Its ticket") { $0.action.item.ticket },
    ])
}
