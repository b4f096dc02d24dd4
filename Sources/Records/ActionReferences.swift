import Diagnostics
import Incidents

/// Action items that lessons name.
enum ActionReferences {
  static func check(_ incident: Incident, _ root: YAMLNode, _ reading: inout Reading) {
    guard let mistakes = root.value(of: "lessons")?.value(of: "went_wrong") else { return }
    let known = incident.actions.map(\.id)
    reading.part = .key("lessons")
    for mistake in mistakes.items {
      guard let ids = mistake.value(of: "actions") else { continue }
      for node in ids.items {
        guard let id = node.text, !id.isEmpty, !known.contains(id) else { continue }
        reading.report(
          "unknown-action", at: node, "'\(id)' is no action item of this incident",
          suggestion: Suggestion.didYouMean(id, among: known) ?? "add it to actions.yaml")
      }
    }
    reading.part = .incident
  }
}
