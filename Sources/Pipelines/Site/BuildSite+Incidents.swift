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
    project.audience.knownIDs.formUnion((unread + project.doubled.flatMap(\.spellings)).filter(published.holds))
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
    let (project, layout, day, lists) = (project, layout, options.asOf, lists)
    try IncidentLoop(over: project.ids, pace).run(collecting: &found) { id throws(DiskError) in
      let made = SiteIncident(id, in: project, layout: layout, asOf: day, for: lists)
      return .init(value: made, problems: made.problems)
    } take: { id, made throws(DiskError) in
      try add(made, of: id, over: published, handingOn: handOn)
    }
    for doubled in project.doubled where !hasSharedErrors {
      let id = doubled.spellings.first(where: published.holds) ?? doubled.id
      try keep(nil, of: id, [doubled.problem], over: published, handingOn: handOn)
    }
  }

  private mutating func add(
    _ made: SiteIncident, of id: IncidentID, over published: PublishedSite,
    handingOn handOn: (Step) throws(DiskError) -> Void
  ) throws(DiskError) {
    switch made.outcome {
    case .hidden: return
    case .failed(let loaded):
      try hold(loaded, of: id, made.problems, over: published, handingOn: handOn)
    case .made(let made):
      incidents += 1
      lists.take(made.listing)
      if let heldBack = made.heldBack { self.heldBack.append(heldBack) }
      try hand(made.files, handOn)
      try handOn(.file(made.record))
    }
  }

  /// Keeps what was published of an incident with errors, or leaves it out.
  private mutating func hold(
    _ loaded: LoadedIncident?, of id: IncidentID, _ problems: [Diagnostic], over published: PublishedSite,
    handingOn handOn: (Step) throws(DiskError) -> Void
  ) throws(DiskError) {
    let errors = problems.filter { $0.severity == .error }
    hasSharedErrors = hasSharedErrors || errors.contains { !$0.isOnly(about: id, in: project.project) }
    guard !hasSharedErrors else {
      return held.append(HeldIncident(id: id, fate: .leftOut(reason: nil), problems: errors))
    }
    try keep(loaded, of: id, errors, over: published, handingOn: handOn)
  }

  private mutating func keep(
    _ loaded: LoadedIncident?, of id: IncidentID, _ errors: [Diagnostic], over published: PublishedSite,
    handingOn handOn: (Step) throws(DiskError) -> Void
  ) throws(DiskError) {
    let allowed = try project.allowedSecrets(of: loaded)
    let found = try published.incident(id, for: options.audience, page: layout.page(of: id), allowed: allowed)
    switch found.flatMap({ $0.unlessWithdrawn(by: loaded, in: project.edition) }) {
    case .success(let kept):
      held.append(HeldIncident(id: id, fate: .kept, problems: errors))
      incidents += 1
      lists.take(lists.listing(ofKept: kept.incident))
      try handOn(.kept(kept.files))
    case .failure(let refusal):
      held.append(HeldIncident(id: id, fate: .leftOut(reason: refusal.reason), problems: errors))
    }
  }

  private var layout: DocumentLayout {
    switch options.format {
    case .pages: .site(frame)
    case .docs(let site): .docs(frame, site)
    }
  }
}
