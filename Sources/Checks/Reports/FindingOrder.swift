package import Diagnostics
import Text

/// The order in which findings are told: by file, line and column, then the gravest first.
package enum FindingOrder {
  /// Those about a file as a whole come before those within it; equal ones keep their order.
  package static func sorted(_ findings: [Diagnostic]) -> [Diagnostic] {
    findings.enumerated().sorted { a, b in
      let (first, second) = (a.element, b.element)
      if first.place.source.name != second.place.source.name {
        return first.place.source.name.utf8.lexicographicallyPrecedes(second.place.source.name.utf8)
      }
      let (start, other) = (first.start, second.start)
      if start != other { return start < other }
      if first.severity != second.severity { return first.severity > second.severity }
      return a.offset < b.offset
    }.map(\.element)
  }

  /// Each finding once: what is told twice of the same place, by rule and message.
  package static func unique(_ findings: [Diagnostic]) -> [Diagnostic] {
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

extension Diagnostic {
  fileprivate var start: Position { place.range?.start ?? Position(line: 0, column: 0) }
}
