/// Who a document is for, and so what of an incident it may know.
///
/// Decided here, once, before any document sees the incident. The public edition denies by default: it is built from
/// nothing, and a member that is not named here stays inside.
package enum Edition: Hashable, Sendable {
  case `internal`
  case `public`(teams: [String])

  /// The incident as this edition may know it.
  package func view(of incident: Incident) -> Incident {
    switch self {
    case .internal: incident
    case .public(let teams): PublicView(of: incident, teams: Set(teams)).page()
    }
  }

  /// What status updates and the resolution notice are made from: they are what customers read, so whatever the edition
  /// nothing internal is in it. When the review is held is for the notice of the internal edition alone.
  ///
  /// `posted` are the incident's updates, where they are known already.
  package func announcement(of incident: Incident, posted: [PostedUpdate]? = nil) -> Incident {
    PublicView(of: incident, teams: [])
      .announcement(posted, meeting: self == .internal ? incident.review.meeting : nil)
  }

  /// Whether a site of this edition holds the incident's resolution notice, once there is one.
  package func includesNotice(of incident: Incident) -> Bool {
    switch self {
    case .internal: !incident.isWithdrawn
    case .public: incident.isNoticePublished
    }
  }

  /// The runbook as the documents of an incident may know it in this edition.
  ///
  /// To the public it tells what severities are called, when the next update is due, and how durations are counted, of
  /// which only the total is told before the review is published. How the response is held against it is nobody's
  /// business outside.
  package func view(of runbook: Runbook, for incident: Incident) -> Runbook {
    switch self {
    case .internal: runbook
    case .public: PublicRunbook(runbook: runbook, isReviewPublished: incident.review.state == .published).disclosed()
    }
  }

  /// The keys of the runbook that views of this edition are made from; nil for all keys.
  package var runbookKeys: Set<String>? {
    switch self {
    case .internal: nil
    // Rows may name a listed team.
    case .public: PublicRunbook.keys.union(["teams"])
    }
  }

  /// Whether this edition knows that there is such an incident.
  package func includes(_ visibility: Visibility) -> Bool {
    switch self {
    case .internal: true
    case .public: visibility == .public
    }
  }

  /// Whether reviews tell how the response was held against the runbook, and what happened before.
  package var tellsOfResponse: Bool { self == .internal }

  package var isPublic: Bool { self != .internal }
}
