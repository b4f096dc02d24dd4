import Diagnostics
import Incidents
import Records

/// `unlisted-component`: what an incident affects is a component of the runbook, under any of its names.
///
/// Runbooks that list no components leave the names free.
enum UnlistedComponent: RecordRule {
  static let rule = Rule(
    "unlisted-component", .warning, .records, "Components are those of the runbook, where it lists them")

  static func findings(in record: CheckedRecord) -> [Diagnostic] {
    let runbook = record.runbook
    guard !runbook.components.isEmpty else { return [] }
    return record.componentNodes.compactMap { node in
      guard let text = node.text, runbook.component(text) == nil else { return nil }
      return rule.finding(
        at: node.place, ComponentName.objection(to: text),
        suggestion: ComponentName.suggestion(for: text, in: runbook))
    }
  }
}
