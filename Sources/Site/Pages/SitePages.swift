package import Incidents

/// The pages and files of a site that links may lead to, by their paths from the site's root.
package struct SitePages: Sendable {
  private let paths: Set<String>
  private let incidents: Set<IncidentID>

  /// - Parameters:
  ///   - paths: paths of pages and files: `actions/index.html`, `INC-42/log.txt`.
  ///   - incidents: incidents whose folder has an index page.
  package init(_ paths: Set<String>, incidents: Set<IncidentID> = []) {
    self.paths = paths
    self.incidents = incidents
  }

  func contains(_ path: String) -> Bool {
    if paths.contains(path) { return true }
    guard path.utf8.suffix(Self.index.utf8.count).elementsEqual(Self.index.utf8) else { return false }
    return incidents.hasFolder(named: String(path.dropLast(Self.index.utf8.count)))
  }

  private static let index = "/index.html"
}

extension SiteFrame {
  /// The pages of the site's sections and of incidents, and other files.
  package func pages(with incidents: Set<IncidentID>, files: Set<String> = []) -> SitePages {
    SitePages(files.union(sections.map(\.path)), incidents: incidents)
  }
}
