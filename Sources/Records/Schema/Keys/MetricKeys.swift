import Incidents

extension FieldList where Record == MetricDefinition {
  /// The keys of an item of `metrics`.
  static let metric = FieldList(
    "a metric",
    [
      Field("id", .id("a metric", example: "time_to_resolve"), .required, "What 'stated' names it by") { $0.id = $1 },
      Field("name", .text, .required, "Its name in words") { $0.name = $1 },
      Field("from", .oneOrMore(.choice), .required, "The milestone that begins it, or the first of several") {
        $0.from = $1.isEmpty ? $0.from : $1
      },
      Field("to", .choice, .required, "The milestone that ends it") { $0.to = $1 },
      Field("until", .choice, "Which of several such milestones counts; the last where nothing is said") {
        $0.until = $1
      },
      Field("target", .map(.duration), "How long it may be, by the id of the severity") { metric, targets in
        for (severity, span) in targets { metric.targets[severity.text ?? ""] = span }
      },
    ])
}

extension MetricDefinition {
  /// What the keys are read into; its milestones are never seen, since they are required.
  static let unread = MetricDefinition(id: "", name: "", from: [.detected], to: .resolved, until: .last)
}
