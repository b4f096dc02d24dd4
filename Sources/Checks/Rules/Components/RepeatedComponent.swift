import Diagnostics
import Incidents
import Records

/// `repeated-component`: each component of an incident is named once.
enum RepeatedComponent: RecordRule {
  static let rule = Rule("repeated-component", .note, .records, "Each component of an incident is named once")

  static func findings(in record: CheckedRecord) -> [Diagnostic] {
    var first: [String: String] = [:]
    return record.componentNodes.compactMap { node in
      guard let text = node.text else { return nil }
      // Spellings that differ in case are told by `component-spelling`.
      let name = record.runbook.component(text)?.name ?? text
      guard let other = first[name] else {
        first[name] = text
        return nil
      }
      let reason = other == text ? "" : ": '\(other)' above is the same component"
      return rule.finding(at: node.place, "'\(text)' is named twice\(reason)", suggestion: "delete one")
    }
  }
}
