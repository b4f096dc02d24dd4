import Diagnostics
import Documents
import FileSystem
import Incidents
import Output
import Projects
import Site

/// The incidents of a site: made anew, kept as they were published, or left out.
extension BuildSite {
  /// Once it is known that an incident is left out, pages that link to it are made anew, without the links.
  mutating func makeIncidents(
    over published: PublishedSite, _ pace: Pace, _ handOn: (Step) throws(DiskError) -> Void
  ) throws(DiskError) {
    let unread = project.ids.filter { !project.knownIDs.contains($0) && !project.audience.hiddenIDs.contains($0) }
    project.audience.knownIDs.formUnion(unread.filter(published.holds))
    project.revealUnreadable { published.holds($0) }
    let start = self
    while true {
      try makeEach(over: published, pace, handOn)
      let gone = project.knownIDs.intersection(held.filter { $0.fate != .kept }.map(\.id))
      guard !gone.isEmpty, !isHeldUp else { return }
      let known = project.knownIDs.subtracting(gone)
      self = start
      project.audience.knownIDs = known
      try handOn(.restart)
      try keepSections(of: published, handOn)
    }
  }

  private mutating func makeEach(
    over published: PublishedSite, _ pace: Pace, _ handOn: (Step) throws(DiskError) -> Void
  ) throws(DiskError) {
    var found: [Diagnostic] = []
    defer { problems += found }
    let (project, layout, day) = (project, layout, options.asOf)
    try IncidentLoop(over: project.ids, pace).run(collecting: &found) { id throws(DiskError) in
      let made = SiteIncident(id, in: project, layout: layout, asOf: day)
      return .init(value: made, problems: made.problems)
    } take: { id, made throws(DiskError) in
      try add(made, of: id, over: published, handingOn: handOn)
    }
  }

  private mutating func add(
    _ made: SiteIncident, of id: IncidentID, over published: PublishedSite,
    handingOn handOn: (Step) throws(DiskError) -> Void
  ) throws(DiskError) {
    switch made.outcome {
    case .hidden: return
    case .failed: try hold(made, of: id, over: published, handingOn: handOn)
    case .made:
      guard let incident = made.loaded?.incident else { return }
      incidents += 1
      let listed = SiteLists.listed(project.edition.view(of: incident))
      lists.list(listed)
      if frame.isPublic {
        if let heldBack = HeldBack(of: incident) { self.heldBack.append(heldBack) }
      } else {
        lists.count(incident)
      }
      try hand(made.files, handOn)
      let parts = PublishedParts(publishedOf: incident, in: project.edition)
      try handOn(.file(PublishedRecord(listed, parts: parts).file(for: options.audience, page: page(of: id))))
    }
  }

  /// Keeps what was published of an incident with errors, or leaves it out.
  private mutating func hold(
    _ failed: SiteIncident, of id: IncidentID, over published: PublishedSite,
    handingOn handOn: (Step) throws(DiskError) -> Void
  ) throws(DiskError) {
    let errors = failed.problems.filter { $0.severity == .error }
    hasSharedErrors = hasSharedErrors || errors.contains { !$0.isOnly(about: id, in: project.project) }
    guard !hasSharedErrors else {
      return held.append(HeldIncident(id: id, fate: .leftOut(reason: nil), problems: errors))
    }
    let allowed = try project.allowedSecrets(of: failed.loaded)
    let found = try published.incident(id, for: options.audience, page: page(of: id), allowed: allowed)
    switch found.flatMap({ $0.unlessWithdrawn(by: failed.loaded, in: project.edition) }) {
    case .success(let kept):
      held.append(HeldIncident(id: id, fate: .kept, problems: errors))
      incidents += 1
      lists.list(kept.incident)
      try handOn(.kept(kept.files))
    case .failure(let refusal):
      held.append(HeldIncident(id: id, fate: .leftOut(reason: refusal.reason), problems: errors))
    }
  }

  /// The path of an incident's page.
  private func page(of id: IncidentID) -> String {
    let path = Document.review.path(of: id, as: .html)
    if case .docs(let site) = options.format { return site.source(ofPage: path) }
    return path
  }

  private var layout: DocumentLayout {
    switch options.format {
    case .pages: .site(frame)
    case .docs(let site): .docs(frame, site)
    }
  }
}
