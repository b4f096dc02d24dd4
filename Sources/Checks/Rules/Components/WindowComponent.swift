import Diagnostics
import Incidents
import Records

/// `window-component`: an impact window is about components of its incident.
enum WindowComponent: RecordRule {
  static let rule = Rule(
    "window-component", .warning, .records, "An impact window names only components of its incident")

  static func findings(in record: CheckedRecord) -> [Diagnostic] {
    guard let windows = record.sources.facts?.root?.value(of: "impact_windows") else { return [] }
    let runbook = record.runbook
    let own = Set(record.incident.components.map(FoldedText.init))
    let known = record.componentNodes.compactMap(\.text) + runbook.components.flatMap(\.spellings)
    return windows.items.flatMap { $0.value(of: "components").map { Array($0.items) } ?? [] }.compactMap { node in
      guard let text = node.text, !text.isEmpty else { return nil }
      guard !own.contains(FoldedText(runbook.component(text)?.name ?? text)) else { return nil }
      let near = runbook.component(text) == nil ? Suggestion.didYouMean(text, among: known) : nil
      return rule.finding(
        at: node.place, "'\(text)' is not among the components of \(record.incident.id)",
        suggestion: near ?? "add it to 'components', or delete it here")
    }
  }
}

extension CheckedRecord {
  /// The items of `components` as they are written.
  var componentNodes: [YAMLNode] {
    sources.facts?.root?.value(of: "components").map { Array($0.items) } ?? []
  }
}
