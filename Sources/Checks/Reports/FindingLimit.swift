package import Diagnostics

/// The first findings of each rule, for people: of a hundred thousand of one kind nobody reads all.
package struct FindingLimit: Sendable {
  /// In their order.
  package let shown: [Diagnostic]
  /// How many of each rule are not shown, by the rule's id.
  private let left: [String: Int]

  /// How many findings of a rule are shown.
  package static let most = 100

  package init(_ findings: some Sequence<Diagnostic>, most: Int = Self.most) {
    var counts: [String: Int] = [:]
    shown = findings.filter { finding in
      counts[finding.rule, default: 0] += 1
      return counts[finding.rule, default: 0] <= most
    }
    left = counts.compactMapValues { $0 > most ? $0 - most : nil }
  }

  /// A line for each rule of which findings are not shown: `99900 more findings of missing-owner; --all lists them`.
  package var note: String {
    left.sorted { $0.key < $1.key }.map { rule, count in
      "\(count) more finding\(count == 1 ? "" : "s") of \(rule); --all lists them\n"
    }.joined()
  }
}
