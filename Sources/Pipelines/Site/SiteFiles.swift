import Documents
import FileSystem
import Incidents
import Output
import Projects
import Site

/// The files of an incident that a site holds, with what goes beside them.
struct SiteFiles: Sendable {
  /// The documents and the files that they show.
  let files: [OutputFile]
  /// What a later build reads of it where its record has errors by then.
  let record: OutputFile
  let listing: SiteListing
  /// What the public edition holds back of it.
  let heldBack: HeldBack?

  /// Reads the attachments, and makes the rest.
  init(
    _ made: DocumentFiles, of loaded: LoadedIncident, in project: LoadedProject, _ layout: DocumentLayout,
    for lists: SiteLists
  ) throws(DiskError) {
    var files = made.files
    for name in made.attachments {
      files.append(try project.attachmentFile(name, of: loaded.incident.id, loaded.evidence, in: layout))
    }
    self.files = files
    let (incident, edition) = (loaded.incident, project.edition)
    let listed = edition.view(of: incident).listedOnSites
    listing = lists.listing(of: listed, reporting: incident)
    heldBack = edition.isPublic ? HeldBack(of: incident) : nil
    // Only what is public can be marked internal later.
    let parts = edition.isPublic ? PublishedParts(publishedOf: incident, in: edition) : PublishedParts(fingerprints: [])
    record = PublishedRecord(listed, parts: parts)
      .file(for: edition.isPublic ? .public : .internal, page: layout.page(of: incident.id))
  }
}

extension DocumentLayout {
  /// The path of an incident's page in a site.
  func page(of id: IncidentID) -> String {
    let path = Document.review.path(of: id, as: .html)
    if case .docs(_, let site) = self { return site.source(ofPage: path) }
    return path
  }
}
