import Incidents

/// The turns of an incident that rows name in so many words, such as `Incident resolved.`
enum RowMilestone {
  /// Those that the first sentence of a text says, if it says nothing else.
  static func milestones(of text: String) -> [Milestone] {
    let line = text.firstLine
    let end = line.firstIndex { ".,:;\u{2013}\u{2014}(!".contains($0) } ?? line.endIndex
    let words = line[..<end].lowercased().split { !$0.isLetter }.joined(separator: " ")
    return phrases[words].map { [$0] } ?? []
  }

  private static let phrases: [String: Milestone] = [
    "incident started": .started, "incident begins": .started, "incident began": .started, "outage begins": .started,
    "outage began": .started, "outage started": .started, "incident detected": .detected,
    "incident declared": .declared, "incident opened": .declared, "incident acknowledged": .acknowledged,
    "incident identified": .identified, "root cause identified": .identified, "cause identified": .identified,
    "incident mitigated": .mitigated, "incident repaired": .mitigated, "issue mitigated": .mitigated,
    "impact mitigated": .mitigated, "incident resolved": .resolved, "incident declared resolved": .resolved,
    "incident marked as resolved": .resolved, "issue resolved": .resolved, "resolved": .resolved,
    "incident reopened": .reopened, "incident closed": .closed,
  ]
}
