/// A duration that a person typed elsewhere and that the timeline does not bear out.
package struct StatedDifference: Hashable, Sendable {
  /// What the timeline gives, with the two events it lies between.
  package var metric: Metric
  package var stated: Span
  /// Seconds by which what was typed is longer than what the timeline gives; negative where it is shorter.
  package var excess: Int
}

extension Incident {
  /// Typed durations that differ from the computed ones by a minute or more, in the order of the metrics.
  ///
  /// One that cannot be computed, and one typed in business days, is not compared.
  package func statedDifferences(_ definitions: [MetricDefinition]) -> [StatedDifference] {
    guard !stated.isEmpty else { return [] }
    return definitions.compactMap { definition in
      stated[definition.id].flatMap { metric(definition).difference(from: $0) }
    }
  }
}

extension Metric {
  /// How a typed duration differs from this one; nil where it does not by a minute, or cannot be compared.
  package func difference(from stated: Span) -> StatedDifference? {
    guard case .measured(let seconds, _) = outcome, case .seconds(let typed) = stated else { return nil }
    // Nobody types seconds where the log has them, and days that are counted by the calendar may be off by one.
    guard abs(typed - seconds) >= (isInDays ? 86_400 : 60) else { return nil }
    return StatedDifference(metric: self, stated: stated, excess: typed - seconds)
  }
}
