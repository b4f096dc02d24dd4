import Diagnostics
import Incidents
import Records
import Text

/// What the rules about keeping the runbook up to date have in common.
enum RunbookUpkeep {
  /// A finding for each part that `words` has words for, at the place that they come with.
  static func findings(
    _ rule: Rule, in project: CheckedProject, _ words: (MaintenanceFinding, YAMLNode) -> (YAMLNode?, String)?
  ) -> [Diagnostic] {
    guard let tree = project.tree, let root = tree.root else { return [] }
    return project.runbook.maintenance(asOf: project.asOf, reviews: project.publishedReviews).compactMap { finding in
      guard let (node, message) = words(finding, root) else { return nil }
      return rule.finding(at: node?.place ?? SourcePlace(tree.source), message, suggestion: "read it, and set the day")
    }
  }

  /// The node of the item with that id, in a list that may lie in the items of another.
  static func item(_ id: String, in lists: [YAMLNode]) -> YAMLNode? {
    lists.lazy.flatMap(\.items).first { $0.value(of: "id")?.text == id }?.value(of: "id")
  }
}
