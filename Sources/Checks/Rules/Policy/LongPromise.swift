import Diagnostics
import Incidents

/// `long-promise`: an action item is promised within the time that the runbook gives its priority or kind. How often the
/// promise was moved afterwards is another matter.
enum LongPromise: RecordRule {
  static let rule = Rule(
    "long-promise", .warning, .policy, "An action item is promised within the time that the runbook gives it")

  static func findings(in record: CheckedRecord) -> [Diagnostic] {
    let policy = record.runbook.actionPolicy
    let days = BusinessDays(holidays: record.runbook.holidays)
    return IncidentActions(of: record.incident).items.compactMap { item in
      let course = ActionCourse(of: item, policy, days)
      guard item.status.isOpen, let due = course.firstDue, let latest = course.policyDue, due > latest,
        let limit = policy.limit(of: item), let opened = item.opened, let place = record.place(of: item, key: "due")
      else { return nil }
      return rule.finding(
        at: place,
        "action item \(item.id) was promised for \(due): \(limit) after it was opened on \(opened) is \(latest)",
        suggestion: "choose an earlier day, or another priority")
    }
  }
}
