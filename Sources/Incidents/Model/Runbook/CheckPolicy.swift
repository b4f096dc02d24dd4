/// How much each finding of a check counts to the organisation.
package struct CheckPolicy: Hashable, Sendable {
  package enum Weight: String, Hashable, Sendable, CaseIterable {
    case off, note, warning, error
  }

  /// By the id of the rule (`missing-owner`); a rule that is not named keeps its own weight.
  package var weights: [String: Weight] = [:]
  /// Words that reviews are to do without, beside those that the rules know.
  package var words: [String] = []

  package init() {}
}
