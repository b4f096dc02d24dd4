import Documents
import FileSystem
import Incidents
import Markdown
import Site
import Text

/// Where links of an incident's documents may lead.
struct IncidentLinks: Sendable {
  private let id: IncidentID
  private let layout: DocumentLayout
  /// What the incident's folder will hold, the site's sections, and the incidents that the edition knows. Outside of a
  /// site nobody asks what there is.
  private let pages: SitePages

  /// An attachment that the public edition refers to goes out with it.
  init(
    of id: IncidentID, _ told: ToldUpdates, attachments: [String], among known: Set<IncidentID>,
    _ layout: DocumentLayout
  ) {
    self.id = id
    self.layout = layout
    guard let frame = layout.frame else {
      pages = SitePages([], incidents: known)
      return
    }
    var there = Set(told.posted.map { "\(id)/updates/\($0.name).html" })
    there.formUnion(["\(id)/index.html", "\(id)/\(TimelineDrawing.file)"])
    if told.hasNotice { there.insert("\(id)/resolution.html") }
    there.formUnion(frame.sections.map(\.path))
    there.formUnion(attachments.map { "\(id)/\(PathSegment.encoded($0))" })
    pages = SitePages(there, incidents: known)
  }

  /// Those of a document in `folder`. In a site a link to what is not there becomes plain text.
  func policy(from folder: String) -> LinkPolicy {
    switch layout {
    case .folder, .besideRecord: PageLinks.toPages
    case .site: PageLinks.toPages(from: folder, in: pages)
    case .docs(_, let site): PageLinks.toDocs(site, from: folder, in: pages)
    }
  }

  /// Those of the document whose page has this path, from the site's root.
  func policy(at path: String) -> LinkPolicy { policy(from: FilePaths.parent(path)) }

  /// The incident with the links that its pages have, so that its Markdown has no others.
  func keptOnly(in incident: Incident) -> Incident {
    let policy = policy(from: id.text)
    return incident.keepingLinks(policy.keeps)
  }

  /// The same for a document, of which only updates bring a text along.
  func keptOnly(in document: Document) -> Document {
    guard case .update(var posted) = document else { return document }
    let policy = policy(at: "\(id)/\(document.path)")
    posted.update = posted.update.keepingLinks(policy.keeps)
    return .update(posted)
  }
}
