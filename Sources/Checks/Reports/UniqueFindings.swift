package import Diagnostics
import Text

/// Findings without those that say the same.
package enum UniqueFindings {
  /// Each finding once: what is told twice of the same place, by rule and message.
  package static func of(_ findings: [Diagnostic]) -> [Diagnostic] {
    var seen: Set<Key> = []
    return findings.filter { seen.insert(Key($0)).inserted }
  }

  /// What makes a finding the same as another; texts are left out, since they are long and follow from the name.
  private struct Key: Hashable {
    let name: String
    let range: SourceRange?
    let rule: String
    let message: String

    init(_ finding: Diagnostic) {
      name = finding.place.source.name
      range = finding.place.range
      rule = finding.rule
      message = finding.message
    }
  }
}
