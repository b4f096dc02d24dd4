package import Documents
import Incidents

/// Which documents of an incident are wanted.
package enum DocumentChoice: Hashable, Sendable {
  case all
  case review
  case resolution
  /// The latest status update.
  case latestUpdate
  /// By its instant, `2025-11-27T1404Z`, or the start of it.
  case update(String)

  /// Whether a review may be among those that are meant.
  var mayBeReview: Bool { self == .all || self == .review }

  /// Those of `documents` that are meant; empty where the incident has no such document.
  package func chosen(from documents: [Document]) -> [Document] {
    switch self {
    case .all: documents
    case .review: documents.filter { $0 == .review }
    case .resolution: documents.filter { $0 == .resolution }
    case .latestUpdate: documents.last { $0.kind == .statusUpdate }.map { [$0] } ?? []
    case .update(let instant): documents.filter { $0.path == "updates/\(instant)" }
    }
  }

  /// Why an incident may have no such document.
  func absence(in incident: borrowing Incident) -> String {
    switch self {
    case .all, .review: "there is nothing to render"
    case .resolution:
      incident.isMaintenance
        ? "it is not completed, so it has no notice of that"
        : "it is not resolved, so it has no resolution notice"
    case .latestUpdate: "its timeline holds no status update"
    case .update(let instant): "it has no status update at '\(instant)'"
    }
  }
}
