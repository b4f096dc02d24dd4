import Diagnostics
import Incidents
import Output
import Projects
import Records
import Text

extension PublishedSite.Kept {
  /// The pages, unless the record says by now that something on them is not public: an incident with errors stays as it
  /// was published, and a decision that can be read is not one of the errors.
  func unlessWithdrawn(by loaded: LoadedIncident?, in edition: Edition) -> Result<Self, PublishedSite.Refusal> {
    guard edition.isPublic, let loaded, let reason = withdrawal(by: loaded, in: edition) else { return .success(self) }
    return .failure(PublishedSite.Refusal(reason: reason))
  }

  private func withdrawal(by loaded: LoadedIncident, in edition: Edition) -> String? {
    let now = loaded.incident
    if incident.isReviewPublished, !now.isReviewPublished, now.review.state != nil || loaded.isReadable("review") {
      return "its pages hold the review, which is not published any more"
    }
    if incident.isNoticePublished, !now.isNoticePublished, loaded.isReadable("notice"), loaded.isReadable("review") {
      return "its pages hold the resolution notice, which is not published any more"
    }
    if !loaded.isReadable("visibility") || !loaded.isReadable("withdrawn"), loaded.hasInternalLine {
      return "a line of its record says that it is not public"
    }
    let withdrawn = PublishedParts(internalOf: now, in: edition).fingerprints
    guard withdrawn.isDisjoint(with: parts.fingerprints) else {
      return "its pages hold what is marked internal now"
    }
    return nil
  }
}

extension LoadedIncident {
  /// Whether a line of a file that cannot be read as a whole says that the incident is internal, or withdrawn.
  fileprivate var hasInternalLine: Bool {
    guard let text = sources.incident?.text else { return false }
    return RecordLines.hold(in: text.utf8) { key, value in
      key == "withdrawn" && !value.isEmpty || key == "visibility" && value == Visibility.internal.rawValue
    }
  }

  /// Whether no error is in the way of a key of `incident.yaml`.
  fileprivate func isReadable(_ key: String) -> Bool {
    !problems.contains { $0.diagnostic.severity == .error && $0.concerns([.key(key)]) }
  }
}
