import Diagnostics
package import Incidents
package import Records
package import Text

/// `component-spelling`: without a list in the runbook, a component is written the same way in every incident.
enum ComponentSpelling: ProjectRule {
  static let rule = Rule(
    "component-spelling", .note, .records,
    "Where the runbook lists no components, each is written the same way in every incident")

  static func findings(in project: CheckedProject) -> [Diagnostic] {
    project.components.others.map { other in
      rule.finding(
        at: other.place,
        "'\(other.spelling)' differs in case from '\(other.first)' in \(other.firstIncident): lists take it for the same",
        suggestion: "write '\(other.first)', or list the component in the runbook")
    }
  }
}

/// How the incidents of a project spell their components, as far as spellings of one differ.
package struct ComponentUses: Sendable {
  struct Other: Sendable {
    let spelling: String
    let place: SourcePlace
    /// The spelling of the first incident that names the component.
    let first: String
    let firstIncident: IncidentID
  }

  private(set) var others: [Other] = []
  private var firsts: [FoldedText: (spelling: String, incident: IncidentID)] = [:]

  package init() {}

  /// Takes the components of an incident as they are written; incidents come in the order of their ids.
  package mutating func add(_ written: [(spelling: String, place: SourcePlace)], of id: IncidentID) {
    for (spelling, place) in written {
      let key = FoldedText(spelling)
      guard let first = firsts[key] else {
        firsts[key] = (spelling, id)
        continue
      }
      guard first.spelling != spelling else { continue }
      others.append(Other(spelling: spelling, place: place, first: first.spelling, firstIncident: first.incident))
    }
  }

  /// The components of a record as they are written, those of impact windows included.
  package static func written(in sources: IncidentSources) -> [(spelling: String, place: SourcePlace)] {
    guard let root = sources.facts?.root else { return [] }
    let windows = root.value(of: "impact_windows").map { Array($0.items) } ?? []
    return ([root] + windows).flatMap { node in
      node.value(of: "components").map { Array($0.items) } ?? []
    }.compactMap { item in item.text.map { ($0, item.place) } }
  }
}
