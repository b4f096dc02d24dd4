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

  /// Whether the text of a last row says in other words that all is well again.
  static func isEnd(_ text: String) -> Bool {
    let words = text.lowercased().split { !$0.isLetter && $0 != "'" && $0 != "\u{2019}" }
    guard
      !words.contains(where: {
        ["not", "never", "until", "if", "almost", "partly", "partially"].contains($0) || $0.hasSuffix("n't")
          || $0.hasSuffix("n\u{2019}t")
      })
    else { return false }
    let line = words.joined(separator: " ")
    return endings.contains { line.contains($0) }
  }

  private static let endings = [
    "fully restored", "service restored", "services restored", "service is restored", "service was restored",
    "back to normal", "returns to normal", "returned to normal", "all clear", "fully recovered", "fully resolved",
    "is resolved", "was resolved", "been resolved", "declared resolved", "problem was solved", "problem is solved",
    "incident closed", "incident ended", "outage ends", "outage ended",
  ]

  private static let phrases: [String: Milestone] = [
    "incident started": .started, "incident begins": .started, "incident began": .started, "outage begins": .started,
    "outage began": .started, "outage started": .started, "incident detected": .detected,
    "incident declared": .declared, "incident opened": .declared, "incident acknowledged": .acknowledged,
    "incident identified": .identified, "root cause identified": .identified, "cause identified": .identified,
    "incident mitigated": .mitigated, "incident repaired": .mitigated, "issue mitigated": .mitigated,
    "impact mitigated": .mitigated, "incident resolved": .resolved, "incident declared resolved": .resolved,
    "incident marked as resolved": .resolved, "issue resolved": .resolved, "resolved": .resolved,
    "incident ends": .resolved,
    "incident ended": .resolved, "incident is over": .resolved, "incident over": .resolved,
    "end of incident": .resolved,
    "outage resolved": .resolved, "outage mitigated": .mitigated, "outage detected": .detected,
    "incident reopened": .reopened, "incident closed": .closed,
  ]
}
