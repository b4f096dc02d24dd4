import Diagnostics
import Incidents

/// `missing-owner`: somebody sees to every action item that is open.
enum MissingOwner: RecordRule {
  static let rule = Rule("missing-owner", .warning, .actions, "An open action item has an owner")

  static func findings(in record: CheckedRecord) -> [Diagnostic] {
    record.incident.actions.compactMap { item in
      guard item.status.isOpen, item.owner == nil, let place = record.place(of: item, key: "owner")
      else { return nil }
      return rule.finding(
        at: place, "action item \(item.id) has no owner", suggestion: "add 'owner' with a person or team")
    }
  }
}
