import Diagnostics
import Incidents
import Records

/// `missing-kind`: a resolved incident is one of the failures that the runbook knows, or the runbook learns a new one.
///
/// Runbooks that list no known incidents have nothing to learn into.
enum MissingKind: RecordRule {
  static let rule = Rule(
    "missing-kind", .note, .completeness,
    "A resolved incident is one of the failures that the runbook knows, or the runbook learns a new one")

  static func findings(in record: CheckedRecord) -> [Diagnostic] {
    let incident = record.incident
    guard incident.status.isOver, incident.kind == nil, !record.runbook.knownIncidents.isEmpty,
      let place = record.place(ofKey: "title")
    else { return [] }
    var finding = rule.finding(
      at: place, "\(incident.id) is resolved and names no known incident in 'kind'",
      suggestion: "name one, or add a new failure mode to 'incidents' of runbook.yaml, such as")
    finding.block = block(for: incident)
    return [finding]
  }

  /// A known incident for `incidents` of the runbook, line by line, made from what the record says.
  static func block(for incident: Incident) -> [String] {
    var lines = ["  - id: \(id(from: incident.title))", "    title: \(ScalarText.doubleQuoted(incident.title))"]
    lines += list("symptoms", [incident.detection].compactMap(\.self))
    lines += list("resolution", [incident.resolution].compactMap(\.self))
    lines += list("prevention", incident.actions.filter { $0.kind == .prevent }.map(\.action))
    return lines
  }

  private static func list(_ key: String, _ texts: [MarkdownText]) -> [String] {
    guard !texts.isEmpty else { return [] }
    return ["    \(key):"] + texts.map { "      - \(ScalarText.doubleQuoted($0.source))" }
  }

  /// The title's words in lower case, joined by hyphens: at most five.
  private static func id(from title: String) -> String {
    let words = title.lowercased().unicodeScalars.split { !("a"..."z").contains($0) && !("0"..."9").contains($0) }
    return words.isEmpty ? "new-failure" : words.prefix(5).map { String($0) }.joined(separator: "-")
  }
}
