import Diagnostics
import Incidents

/// `overdue-action`: what was promised for a day is done by then.
enum OverdueAction: RecordRule {
  static let rule = Rule("overdue-action", .warning, .actions, "An open action item is not past its due date")

  static func findings(in record: CheckedRecord) -> [Diagnostic] {
    record.incident.actions.compactMap { item in
      guard item.status.isOpen, let (due, isRecorded) = record.due(item), due < record.asOf,
        let place = record.place(of: item, key: "due")
      else { return nil }
      let days = record.asOf.daysSinceEpoch - due.daysSinceEpoch
      return rule.finding(
        at: place,
        "action item \(item.id) was due on \(due)\(isRecorded ? "" : " by policy"), \(days == 1 ? "a day" : "\(days) days") before \(record.asOf)",
        suggestion: "finish it, or move the date and say why under 'moved'")
    }
  }
}
