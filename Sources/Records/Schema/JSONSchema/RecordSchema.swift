package import Text

/// JSON Schemas (draft 2020-12) of the files of a project, for editors: made from the lists that the reader itself goes
/// by, so that both know the same keys.
///
/// A schema sees values as YAML 1.2 types them, and the reader sees text. So whatever may be read is allowed, and what
/// depends on other files, or on other values, only the reader knows.
package enum RecordSchema: String, CaseIterable, Sendable {
  case incident, timeline, actions, runbook

  /// The schema; `rules` are the names under which `checks` of a runbook may weigh something.
  package func schema(rules: [String]) -> JSONValue {
    var definitions = SchemaDefinitions(rules: rules)
    let root = root(&definitions)
    let head: [JSONValue.Member] = [
      .init("$schema", "https://json-schema.org/draft/2020-12/schema"), .init("title", .string(title)),
    ]
    return .object(head + root + [.init("$defs", .object(definitions.members))])
  }

  private var title: String {
    switch self {
    case .incident: "An incident of pir: reviews/*/incident.yaml"
    case .timeline: "A timeline of pir: reviews/*/timeline.yaml"
    case .actions: "Action items of pir: reviews/*/actions.yaml"
    case .runbook: "A runbook of pir: reviews/runbook.yaml"
    }
  }

  /// A missing or empty timeline is a list without rows, and so on; an incident has a title and a severity.
  private func root(_ definitions: inout SchemaDefinitions) -> [JSONValue.Member] {
    switch self {
    case .incident: [definitions.reference(to: RecordKeys.incident)]
    case .timeline: Self.list(of: definitions.reference(to: RecordKeys.row))
    case .actions: Self.list(of: definitions.reference(to: RecordKeys.action))
    case .runbook:
      [.init("anyOf", [.object([definitions.reference(to: RecordKeys.runbook)]), ["type": "null"]])]
    }
  }

  private static func list(of item: JSONValue.Member) -> [JSONValue.Member] {
    [.init("type", ["array", "null"]), .init("items", ["anyOf": [.object([item]), ["type": "null"]]])]
  }
}
