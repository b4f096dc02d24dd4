import Diagnostics
import Incidents
import Records

/// `unknown-related`: what is named as related is there.
enum UnknownRelated: RecordRule {
  static let rule = Rule("unknown-related", .warning, .records, "Related incidents exist")

  static func findings(in record: CheckedRecord) -> [Diagnostic] {
    guard !record.incident.related.isEmpty, let related = record.sources.facts?.root?.value(of: "related") else {
      return []
    }
    let others = record.incidents.filter { $0 != record.incident.id }.sorted().map(\.text)
    return related.items.compactMap { node in
      guard let text = node.text, let id = IncidentID(text), id != record.incident.id, !record.incidents.contains(id)
      else { return nil }
      return rule.finding(
        at: node.place, "'\(text)' is not an incident of this project",
        suggestion: Suggestion.didYouMean(text, among: others) ?? "delete it")
    }
  }
}
