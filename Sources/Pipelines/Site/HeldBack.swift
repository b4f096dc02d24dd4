package import Incidents

/// What the public edition holds back of a resolved public incident until somebody publishes it.
package struct HeldBack: Hashable, Sendable {
  private let id: IncidentID
  private let isNoticeDraft: Bool
  private let review: Review.State

  /// Nil where nothing is held back: for an incident that runs or is internal, for maintenance, of which neither is
  /// owed, and once the review is published.
  package init?(of incident: Incident) {
    guard incident.visibility == .public, incident.status.isOver, !incident.isMaintenance, !incident.isReviewPublished
    else { return nil }
    id = incident.id
    isNoticeDraft = !incident.isNoticePublished
    review = incident.review.state ?? .draft
  }

  /// In a line, for the person who builds the site: `INC-2: notice and review are drafts`.
  package var words: String {
    if isNoticeDraft, review == .draft { return "\(id): notice and review are drafts" }
    let state =
      switch review {
      case .draft: "a draft"
      case .inReview: "in review"
      case .approved, .published: "approved, not published"
      }
    return isNoticeDraft ? "\(id): notice is a draft, review is \(state)" : "\(id): review is \(state)"
  }

  /// What to write to publish what a build held back, in a line; nil where nothing was.
  package static func hint(about held: [HeldBack]) -> String? {
    guard !held.isEmpty else { return nil }
    let review = "to publish a review with its notice, write 'state: published' under 'review'"
    guard held.contains(where: \.isNoticeDraft) else { return review + " in incident.yaml" }
    return "to publish a notice, write 'notice: published' in incident.yaml; " + review
  }
}
