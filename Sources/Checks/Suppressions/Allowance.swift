import Diagnostics
package import Text

/// A line of a file that takes a finding back, and says why: `# pir:allow RULE REASON`.
package struct Allowance: Hashable, Sendable {
  /// The rule as it is named; empty where none is.
  package let rule: String
  /// Why it is allowed; empty where nothing is said, and then nothing is allowed.
  package let reason: String
  package let place: SourcePlace
  /// The lines about which findings are taken back.
  let lines: Range<Int>

  /// How every allowance begins.
  static let words = "pir:allow"

  /// Reads what follows the words; nil where they are part of a longer one.
  init?(_ text: some StringProtocol, at place: SourcePlace, for lines: Range<Int>) {
    guard text.hasPrefix(Self.words) else { return nil }
    let rest = text.dropFirst(Self.words.count)
    guard rest.first?.isWhitespace != false else { return nil }
    let parts = rest.split(maxSplits: 1, omittingEmptySubsequences: true, whereSeparator: \.isWhitespace)
    rule = parts.first.map { String($0) } ?? ""
    reason = parts.count > 1 ? String(parts[1].drop(while: \.isWhitespace)) : ""
    self.place = place
    self.lines = lines
  }

  /// Whether it takes the finding back.
  func covers(_ finding: Diagnostic) -> Bool {
    guard !reason.isEmpty, finding.rule == rule, let line = finding.place.range?.start.line else { return false }
    return lines.contains(line)
  }
}
