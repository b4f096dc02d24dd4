package import Incidents

/// Where the reviews of incidents can be read, seen from a report or a letter.
package enum ReviewLinks: Hashable, Sendable {
  /// Nowhere that is known.
  case none
  /// In folders of a site, at a relative path such as `../`. Only these incidents have a review there.
  case relative(path: String, incidents: Set<IncidentID>)
  /// At the address of a site, which ends in a slash.
  case absolute(base: String)

  /// The site at this address, with or without its final slash.
  package init(base: String) {
    self = .absolute(base: base.hasSuffix("/") ? base : base + "/")
  }

  /// The same, seen from one folder further down.
  var fromBelow: ReviewLinks {
    if case .relative(let path, let incidents) = self {
      return .relative(path: "../" + path, incidents: incidents)
    }
    return self
  }

  /// The review as Markdown links to it; nil where there is none to link to.
  func target(_ id: IncidentID) -> String? {
    switch self {
    case .none: nil
    case .relative(let path, let incidents): incidents.contains(id) ? "\(path)\(id)/review.md" : nil
    case .absolute: address(id)
    }
  }

  /// The whole address of the review's page, for data that travels; nil where none is known.
  func address(_ id: IncidentID) -> String? {
    if case .absolute(let base) = self { return "\(base)\(id)/index.html" }
    return nil
  }
}
