/// How an organisation said it would respond.
///
/// Policy numbers have defaults, so that a project without a runbook has severities, response times and a cadence; names
/// and texts have none.
package struct Runbook: Hashable, Sendable {
  package var title: String?
  /// The word in "ROMA Incident Update"; the templates drop it where it is nil.
  package var product: String?
  package var owner: String?
  package var version: String?
  package var updated: CalendarDate?
  /// How often the runbook itself is to be reviewed, as text (`3 months`).
  package var reviewEvery: String?
  /// From the most severe to the least.
  package var severities: [Severity] = Severity.defaults
  package var phases: [Phase] = Phase.defaults
  package var escalation: [EscalationLevel] = EscalationLevel.defaults
  package var knownIncidents: [KnownIncident] = []
  package var metrics: [MetricDefinition] = MetricDefinition.defaults
  package var holidays: Set<CalendarDate> = []
  package var priorities: [String] = []
  package var teams: [String] = []
  package var idPrefix: String = "INC"

  package init() {}

  /// The severity of that id, if there is one.
  package func severity(_ id: String) -> Severity? {
    severities.first { $0.id == id }
  }
}

/// A level of harm, with what the organisation owes it.
package struct Severity: Hashable, Sendable {
  /// `P1`.
  package var id: String
  /// `High`.
  package var name: String
  /// The words behind the name in the runbook's heading: `Urgent Response`.
  package var response: String?
  /// The sentence: `Within 15 minutes`.
  package var responseTime: String?
  package var respondWithin: Span?
  package var description: String?
  package var examples: [String]
  /// The cadence of status updates; nil asks for none.
  package var updateEvery: Span?
  /// Until when the review is held; nil asks for none.
  package var reviewWithin: Span?
  package var escalatesAtOnce: Bool

  package init(
    id: String, name: String, response: String? = nil, responseTime: String? = nil, respondWithin: Span? = nil,
    description: String? = nil, examples: [String] = [], updateEvery: Span? = nil, reviewWithin: Span? = nil,
    escalatesAtOnce: Bool = false
  ) {
    self.id = id
    self.name = name
    self.response = response
    self.responseTime = responseTime
    self.respondWithin = respondWithin
    self.description = description
    self.examples = examples
    self.updateEvery = updateEvery
    self.reviewWithin = reviewWithin
    self.escalatesAtOnce = escalatesAtOnce
  }

  /// `P1 - High`.
  package var label: String { name.isEmpty ? id : "\(id) - \(name)" }

  /// What holds where the runbook names no severities.
  package static let defaults: [Severity] = [
    Severity(
      id: "P0", name: "Critical", respondWithin: .seconds(5 * 60), updateEvery: .seconds(15 * 60),
      reviewWithin: .businessDays(5), escalatesAtOnce: true),
    Severity(
      id: "P1", name: "High", respondWithin: .seconds(15 * 60), updateEvery: .seconds(15 * 60),
      reviewWithin: .businessDays(5)),
    Severity(
      id: "P2", name: "Medium", respondWithin: .seconds(60 * 60), updateEvery: .seconds(15 * 60),
      reviewWithin: .businessDays(10)),
    Severity(id: "P3", name: "Low", respondWithin: .businessDays(1)),
  ]
}

/// A failure that the runbook has met before.
package struct KnownIncident: Hashable, Sendable {
  package var id: String
  package var title: String

  package init(id: String, title: String) {
    self.id = id
    self.title = title
  }
}
