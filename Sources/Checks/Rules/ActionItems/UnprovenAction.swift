import Diagnostics
import Incidents

/// `unproven-action`: what is said to be done can be looked at.
enum UnprovenAction: RecordRule {
  static let rule = Rule("unproven-action", .note, .actions, "An action item that is done names its evidence")

  static func findings(in record: CheckedRecord) -> [Diagnostic] {
    record.incident.actions.compactMap { item in
      guard item.status == .done, item.evidence == nil, let place = record.place(of: item, key: "status") else {
        return nil
      }
      return rule.finding(
        at: place, "action item \(item.id) is done, and nothing shows it",
        suggestion: "add 'evidence' with the address of the change")
    }
  }
}
