/// A duration between two milestones, by name.
package struct MetricDefinition: Hashable, Sendable {
  /// Which of several equal milestones (an incident reopened and resolved again) ends the duration.
  package enum Until: String, Hashable, Sendable, CaseIterable {
    case first, last
  }

  /// `time_to_resolve`: what `stated` and reports name it by.
  package var id: String
  package var name: String
  /// The first of these that the incident has begins the duration.
  package var from: [Milestone]
  package var to: Milestone
  package var until: Until
  /// How long it may be, by the id of the severity; a severity without one is not judged.
  package var targets: [String: Span]

  package init(
    id: String, name: String, from: [Milestone], to: Milestone, until: Until, targets: [String: Span] = [:]
  ) {
    precondition(!from.isEmpty, "a metric begins somewhere")
    self.id = id
    self.name = name
    self.from = from
    self.to = to
    self.until = until
    self.targets = targets
  }

  package static let defaults: [MetricDefinition] = [
    MetricDefinition(id: "time_to_detect", name: "Time to detect", from: [.started], to: .detected, until: .first),
    MetricDefinition(
      id: "time_to_acknowledge", name: "Time to acknowledge", from: [.detected], to: .acknowledged, until: .first),
    MetricDefinition(
      id: "time_to_mitigate", name: "Time to mitigate", from: [.detected], to: .mitigated, until: .last),
    MetricDefinition(id: "time_to_resolve", name: "Time to resolve", from: [.detected], to: .resolved, until: .last),
    MetricDefinition(id: "total", name: "Total", from: [.started, .detected], to: .resolved, until: .last),
  ]
}
