import Incidents

/// Severities as filters name them: those of the runbook, and those that records have besides.
enum SeverityName {
  /// The id that is meant, by an id or a name in any case; empty for incidents that are not classified. What neither the
  /// runbook nor `used`, the ids in records, know is taken as it is.
  static func id(_ name: String, in runbook: Runbook, used: Set<String> = []) -> String {
    if used.contains(name) { return name }
    if let severity = runbook.severity(meantBy: name) { return severity.id }
    if unclassified.contains(name.lowercased()) { return "" }
    return used.first { $0.lowercased() == name.lowercased() } ?? name
  }

  /// Ends the run for a name that is neither of the runbook nor of a record.
  static func refuse(_ name: String, in runbook: Runbook, used: Set<String>) throws {
    let known = runbook.severities.map(\.id)
    let id = id(name, in: runbook, used: used)
    guard name.isEmpty || !(id.isEmpty || known.contains(id) || used.contains(id)) else { return }
    let others = used.filter { !$0.isEmpty && !known.contains($0) }.sorted()
    throw UnknownName.failure(
      "severity", name, among: known + others + (used.contains("") ? [Severity.notClassified] : []))
  }

  private static let unclassified: Set = [Severity.notClassified, "not-classified", "unclassified", "none"]
}
