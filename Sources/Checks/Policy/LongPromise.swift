import Diagnostics
import Incidents

/// `long-promise`: an action item is promised within the time that the runbook gives its priority or kind. How often the
/// promise was moved afterwards is another matter.
enum LongPromise: RecordRule {
  static let rule = Rule(
    "long-promise", .warning, .policy, "An action item is promised within the time that the runbook gives it")

  static func findings(in record: CheckedRecord) -> [Diagnostic] {
    let runbook = record.runbook
    return record.incident.actions.compactMap { item in
      guard item.status.isOpen, let due = item.moved.first?.from ?? item.due,
        let limit = runbook.actionPolicy.limit(of: item),
        let opened = record.incident.opened(item),
        let place = record.place(of: item, key: "due")
      else { return nil }
      let latest = BusinessDays(holidays: runbook.holidays).day(limit, after: opened)
      guard due > latest else { return nil }
      return rule.finding(
        at: place,
        "action item \(item.id) was promised for \(due): \(limit) after it was opened on \(opened) is \(latest)",
        suggestion: "choose an earlier day, or another priority")
    }
  }
}
