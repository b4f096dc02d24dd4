import Incidents

/// Action items that lessons name.
enum ActionReferences {
  static func check(_ incident: Incident, _ root: YAMLNode, _ reading: inout Reading) {
    guard let mistakes = root.value(of: "lessons")?.value(of: "went_wrong") else { return }
    let ids = incident.actions.map(\.id)
    let known = Set(ids)
    reading.part = .key("lessons")
    for mistake in mistakes.items {
      guard let named = mistake.value(of: "actions") else { continue }
      for node in named.items where !reading.isFull {
        guard let id = node.text, !id.isEmpty, !known.contains(id) else { continue }
        let meant = reading.didYouMean(id, among: ids)
        reading.report(
          "unknown-action", at: node, "'\(id)' is no action item of this incident",
          suggestion: meant ?? "add it to actions.yaml")
      }
    }
    reading.part = .incident
  }
}
