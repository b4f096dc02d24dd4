import Diagnostics
import Incidents
import Records
import Text

/// `stated-difference`: a duration that somebody typed elsewhere is the one that the timeline gives.
enum StatedDurations: RecordRule {
  static let rule = Rule(
    "stated-difference", .warning, .timeline, "A duration that was typed elsewhere is the one that the timeline gives")

  static func findings(in record: CheckedRecord) -> [Diagnostic] {
    guard let tree = record.sources.facts else { return [] }
    let stated = tree.root?.value(of: "stated")
    return record.incident.statedDifferences(record.runbook.metrics).compactMap { difference in
      let metric = difference.metric
      guard case .measured(let seconds, let isApproximate) = metric.outcome, let from = metric.from, let to = metric.to
      else { return nil }
      let computed = Span.written(
        seconds: seconds, besides: [seconds + difference.excess], isApproximate: isApproximate)
      return rule.finding(
        at: stated?.value(of: metric.definition.id)?.place ?? SourcePlace(tree.source),
        "\(metric.definition.id) is stated as \(difference.stated), and the timeline gives \(computed), from"
          + " \(end(from)) to \(end(to))",
        suggestion: "correct the figure where it was published, or the row that is wrong")
    }
  }

  private static func end(_ end: Metric.End) -> String {
    "\(end.milestone.rawValue) (\(end.time.dated))"
  }
}
