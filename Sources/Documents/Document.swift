package import Incidents

/// One of the documents that an incident owes its readers.
package enum Document: Hashable, Sendable {
  case review
  case resolution
  case update(PostedUpdate)

  /// What the document is made from, by the name of its template.
  package var kind: Kind {
    switch self {
    case .review: .review
    case .resolution: .resolutionNotice
    case .update: .statusUpdate
    }
  }

  /// A document by its template: the name of the file in `templates/` without its ending.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case review
    case resolutionNotice = "resolution-notice"
    case statusUpdate = "status-update"
  }

  /// Where the document lies in its incident's folder, without an ending: `review`, `updates/2025-11-27T1404Z`.
  package var path: String {
    switch self {
    case .review: "review"
    case .resolution: "resolution"
    case .update(let update): "updates/\(update.name)"
    }
  }

  /// How many folders lie between the document and its incident's folder.
  package var depth: Int {
    if case .update = self { 1 } else { 0 }
  }

  /// All documents of the incident in an edition: the review always, a notice once it is resolved, each update.
  package static func all(of incident: Incident, _ runbook: Runbook, in edition: Edition = .internal) -> [Document] {
    let updates = incident.postedUpdates(runbook).map(Document.update)
    let hasNotice = incident.status.isOver && edition.includesNotice(of: incident)
    return [.review] + (hasNotice ? [.resolution] : []) + updates
  }
}
