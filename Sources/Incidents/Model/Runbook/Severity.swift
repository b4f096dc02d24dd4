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

  /// What documents say in the place of an id where an incident is not classified.
  package static let notClassified = "not classified"

  /// An id as people read it.
  package static func name(of id: String) -> String { id.isEmpty ? notClassified : id }

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
