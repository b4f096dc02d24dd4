import Incidents
import Templates

/// A duration as the review shows it: never without the two events it lies between.
final class MetricRow: Sendable {
  let metric: Metric
  let stated: Span?
  /// The metric held against its target; nil where it has none.
  let judgement: Judgement?
  let format: TimeFormat

  init(metric: Metric, stated: Span?, judgement: Judgement?, format: TimeFormat) {
    self.metric = metric
    self.stated = stated
    self.judgement = judgement
    self.format = format
  }

  /// `46m`, `~46m`; nil where there is none.
  var duration: String? {
    guard case .measured(let seconds, let isApproximate) = metric.outcome else { return nil }
    return Span.written(seconds: seconds, besides: besides, isApproximate: isApproximate)
  }

  /// The lengths that the row holds the duration against, in seconds.
  private var besides: [Int] {
    var lengths = [stated?.seconds].compactMap(\.self)
    if case .within(let span, _) = judgement?.target, let seconds = span.seconds { lengths.append(seconds) }
    return lengths
  }

  var missing: MarkdownText? {
    guard case .missing(let reason) = metric.outcome else { return nil }
    return reason.label
  }

  /// `16h 36m less`: what a person typed, against what the timeline gives.
  private var difference: String? {
    guard let excess = stated.flatMap(metric.difference)?.excess else { return nil }
    return Span.inFull(seconds: abs(excess)) + (excess < 0 ? " less" : " more")
  }

  /// `detected 14:00`.
  func end(_ end: Metric.End?) -> String? {
    end.map { "\($0.milestone.rawValue) \(format.moment($0.time))" }
  }

  static let shape = Shape<MetricRow>(
    "a metric",
    [
      .text("id", "The metric's id: `time_to_detect`") { $0.metric.definition.id },
      .text("name", "The metric's name: `Time to detect`") { $0.metric.definition.name },
      .text("from", "The event it begins with: `started 13:52`") { $0.end($0.metric.from) },
      .text("to", "The event it ends with: `detected 14:00`") { $0.end($0.metric.to) },
      .text("duration", "The time between them: `8m`; empty where it cannot be computed") { $0.duration },
      .prose("missing", "Why there is no duration") { $0.missing },
      .text("quiet", "How much of it lay between a resolution and a reopening: `30m`") {
        $0.metric.quietSeconds > 0 ? Span.written(seconds: $0.metric.quietSeconds, besides: []) : nil
      },
      .text("target", "How long it may be: `within 1h`; empty where there is no target") { row in
        row.judgement.map { AdherenceRow(judgement: $0, namesClock: false, format: row.format).target }
      },
      .flag("missed", "Whether it took longer than its target") { $0.judgement?.verdict == .missed },
      .text("stated", "What a person typed for it elsewhere") { $0.stated?.description },
      .text("stated_difference", "How that differs from what was computed: `16h 36m less`; empty where it does not") {
        $0.difference
      },
    ])
}
