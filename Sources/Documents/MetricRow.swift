import Incidents
import Templates

/// A duration as the review shows it: never without the two events it lies between.
final class MetricRow: Sendable {
  let metric: Metric
  let stated: Span?
  let format: TimeFormat

  init(metric: Metric, stated: Span?, format: TimeFormat) {
    self.metric = metric
    self.stated = stated
    self.format = format
  }

  /// `46m`, `~46m`; nil where there is none.
  var duration: String? {
    guard case .measured(let seconds, let isApproximate) = metric.outcome else { return nil }
    return (isApproximate ? "~" : "") + Span.written(seconds: seconds)
  }

  var missing: String? {
    guard case .missing(let reason) = metric.outcome else { return nil }
    return reason.label
  }

  private func end(_ end: Metric.End?) -> String? {
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
        $0.metric.quietSeconds > 0 ? Span.written(seconds: $0.metric.quietSeconds) : nil
      },
      .text("stated", "What a person typed for it elsewhere") { $0.stated?.description },
    ])
}
