import Diagnostics
import Incidents

/// `missing-due`: every action item that is open is promised for a day, or has one by the runbook's policy.
enum MissingDueDate: RecordRule {
  static let rule = Rule("missing-due", .warning, .actions, "An open action item has a due date")

  static func findings(in record: CheckedRecord) -> [Diagnostic] {
    record.incident.actions.compactMap { item in
      guard item.status.isOpen, record.due(item) == nil, let place = record.place(of: item) else { return nil }
      return rule.finding(
        at: place, "action item \(item.id) has no due date", suggestion: "add 'due' with a day, such as 2025-12-01")
    }
  }
}
