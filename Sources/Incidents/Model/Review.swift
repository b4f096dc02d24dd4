/// How far the review itself has come.
package struct Review: Hashable, Sendable {
  package enum State: String, Hashable, Sendable, CaseIterable {
    case draft
    case inReview = "in_review"
    case approved, published
  }

  /// Nil where the record says nothing, which counts as a draft.
  package var state: State?
  package var owner: String?
  package var reviewers: [String] = []
  package var meeting: RecordedTime?
  package var approvedBy: String?

  package init() {}
}
