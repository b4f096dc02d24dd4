import Diagnostics
import Incidents
import Records
import Text

/// `open-impact-window`: an impact window of an incident that is over has an end, and begins before the resolution.
enum OpenImpactWindow: RecordRule {
  static let rule = Rule(
    "open-impact-window", .warning, .timeline,
    "An impact window of a resolved incident has an end, and begins before the resolution")

  static func findings(in record: CheckedRecord) -> [Diagnostic] {
    guard let resolved = record.incident.resolvedTime, let tree = record.sources.facts else { return [] }
    let nodes = tree.root?.value(of: "impact_windows").map { Array($0.items) } ?? []
    let windows = record.incident.impactWindows
    return windows.indices.compactMap { index in
      let window = windows[index]
      // A window that could not be read is not among them, and its error is told already.
      let node = nodes.count == windows.count ? nodes[index] : nil
      let place = node?.value(of: "from")?.place ?? node?.place ?? SourcePlace(tree.source)
      if let from = window.from.instant, let end = resolved.instant, end < from {
        return rule.finding(
          at: place, "the window begins at \(from), after the resolution at \(end)",
          suggestion: "correct the time, or mark the row where the incident was reopened")
      }
      guard window.to == nil else { return nil }
      return rule.finding(
        at: place, "the window has no end, and \(told(resolved))",
        suggestion: "add 'to' with the time at which the impact ended")
    }
  }

  /// What documents make of the end.
  private static func told(_ resolved: RecordedTime) -> String {
    resolved.instant == nil
      ? "the time of the resolution is not known: documents show the end as '\(resolved.dated)'"
      : "the incident was resolved at \(resolved.dated): documents end it there"
  }
}
