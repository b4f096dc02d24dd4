import Diagnostics
import Incidents

/// `due-before-opened`: a promise is due after it was made, and kept after it was made.
enum DueBeforeOpened: RecordRule {
  static let rule = Rule(
    "due-before-opened", .warning, .actions, "An action item is neither due nor closed before it was opened")

  static func findings(in record: CheckedRecord) -> [Diagnostic] {
    record.incident.actions.flatMap { item in
      [("due", "is due", item.due), ("closed", "was closed", item.closed)].compactMap { key, words, day in
        guard let day, let opened = item.opened, day < opened, let place = record.place(of: item, key: key) else {
          return nil
        }
        return rule.finding(
          at: place, "action item \(item.id) \(words) on \(day), before it was opened on \(opened)",
          suggestion: "correct one of the two days")
      }
    }
  }
}
