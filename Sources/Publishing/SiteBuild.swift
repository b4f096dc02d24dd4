package import Diagnostics
import Documents
import Incidents
import Records
import Site

/// Makes all files of a site, one incident after the other, so that memory holds no more than the lists need.
package struct SiteBuild {
  /// What is wrong with the records, the runbook and the templates.
  package private(set) var problems: [Diagnostic]
  /// How many incidents the site holds.
  package private(set) var incidents = 0
  /// How many pages were made.
  package private(set) var pages = 0
  /// What the public edition holds back, in the order of the incidents.
  package private(set) var heldBack: [HeldBack] = []
  /// Bytes of all files.
  package private(set) var bytes = 0

  /// What a site holds beside its incidents' folders, by the first part of its path: no business of a run that renders
  /// incidents into the same folder.
  package static let ownPlaces: Set<String> = {
    let files = SiteFrame.Section.allCases.map(\.path) + [SiteFrame.feed, SiteFrame.style, "api/", "incidents/"]
    return Set(files.map { String($0.prefix { $0 != "/" }) })
  }()

  /// Incidents with errors, of which nothing new is published, in the order of their ids.
  package private(set) var held: [HeldIncident] = []

  private var project: LoadedProject
  private var frame: SiteFrame
  private let wish: Wish
  private var lists: SiteLists
  /// Whether an error is not one incident's alone.
  private var hasSharedErrors: Bool

  package init(_ project: LoadedProject, _ wish: Wish) {
    let edition = wish.audience == .public ? project.publicEdition() : project.withHistory()
    self.project = edition
    self.wish = wish
    problems = project.problems + Self.runbookProblems(of: project, wish)
    let setting = project.runbook.site
    let (footer, found) = Self.footer(of: project, for: wish.audience)
    problems += found
    hasSharedErrors = problems.contains { $0.severity == .error }
    let base = (wish.baseURL ?? setting.baseURL).map { $0.hasSuffix("/") ? $0 : $0 + "/" }
    frame = SiteFrame(
      setting, isPublic: wish.audience == .public,
      sections: wish.sections, footer: footer, baseURL: base, day: wish.asOf)
    lists = SiteLists(of: edition, frame)
  }

  /// Whether there is an error, in one incident or in all.
  package var hasErrors: Bool { hasSharedErrors || !held.isEmpty }

  /// An error in what no page of the site reads is a warning.
  private static func runbookProblems(of project: LoadedProject, _ wish: Wish) -> [Diagnostic] {
    project.runbookParts.concerning(wish.audience == .public ? .publicSite : .internalSite)
  }

  /// Whether errors keep the whole site from being published.
  package var isHeldUp: Bool { hasSharedErrors || wish.isStrict && !held.isEmpty }

  /// Makes every file and hands it on; `progress` hears how many incidents are done.
  package mutating func make(
    over published: PublishedSite, progress: (Int) -> Void, _ handOn: (Step) throws(DiskError) -> Void
  ) throws(DiskError) {
    // Reviews lead to it.
    let runbook = frame.sections.contains(.runbook) ? makeRunbook() : nil
    frame.knownIncidents = runbook?.knownIncidents ?? [:]
    try makeIncidents(over: published, progress, handOn)
    // Nothing is published anyway.
    guard !isHeldUp else { return }
    if case .docs(let site) = wish.format { return try addDocsLists(site, runbook, handOn) }
    let index = IncidentIndex(lists.entries)
    for page in index.pages(of: frame) { try add(project.pages.write(page), at: page.place.path, handOn) }
    if !frame.isPublic {
      try addActions(handOn)
      try addInsights(handOn)
    }
    if let runbook {
      addShared(runbook.problems)
      try hand(runbook.documents, handOn)
    }
    for file in lists.statuspage.files { try hand(OutputFile(path: file.path, text: file.text), handOn) }
    if let feed = lists.feed { try hand(OutputFile(path: SiteFrame.feed, text: feed.text), handOn) }
    try hand(OutputFile(path: SiteFrame.style, text: project.style), handOn)
    try hand(OutputFile(path: SiteFrame.script, text: project.script), handOn)
  }

  /// Takes up problems of what all incidents share.
  private mutating func addShared(_ found: [Diagnostic]) {
    hasSharedErrors = hasSharedErrors || found.contains { $0.severity == .error }
    problems += found.filter { !problems.contains($0) }
  }

  // MARK: Incidents

  /// Once it is known that an incident is left out, pages that link to it are made anew, without the links.
  private mutating func makeIncidents(
    over published: PublishedSite, _ progress: (Int) -> Void, _ handOn: (Step) throws(DiskError) -> Void
  ) throws(DiskError) {
    let unread = project.ids.filter { !project.knownIDs.contains($0) && !project.hiddenIDs.contains($0) }
    project.knownIDs.formUnion(unread.filter(published.holds))
    project.revealUnreadable { published.holds($0) }
    let start = self
    while true {
      for (index, id) in project.ids.enumerated() {
        try addIncident(id, over: published, handOn)
        progress(index + 1)
      }
      let gone = project.knownIDs.intersection(held.filter { $0.fate != .kept }.map(\.id))
      guard !gone.isEmpty, !isHeldUp else { return }
      let known = project.knownIDs.subtracting(gone)
      self = start
      project.knownIDs = known
      try handOn(.restart)
    }
  }

  private mutating func addIncident(
    _ id: IncidentID, over published: PublishedSite, _ handOn: (Step) throws(DiskError) -> Void
  ) throws(DiskError) {
    let made = SiteIncident(id, in: project, layout: layout, asOf: wish.asOf)
    problems += made.problems
    switch made.outcome {
    case .hidden: return
    case .failed: try hold(id, made, over: published, handOn)
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
      try handOn(.file(PublishedRecord(listed).file(for: wish.audience, page: page(of: id))))
    }
  }

  /// Keeps what was published of an incident with errors, or leaves it out.
  private mutating func hold(
    _ id: IncidentID, _ failed: SiteIncident, over published: PublishedSite,
    _ handOn: (Step) throws(DiskError) -> Void
  ) throws(DiskError) {
    let errors = failed.problems.filter { $0.severity == .error }
    hasSharedErrors = hasSharedErrors || errors.contains { !$0.isOnly(about: id, in: project.project) }
    guard !hasSharedErrors else {
      return held.append(HeldIncident(id: id, fate: .leftOut(reason: nil), problems: errors))
    }
    let allowed = try project.allowedSecrets(of: failed.loaded)
    switch try published.incident(id, for: wish.audience, page: page(of: id), allowed: allowed) {
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
    let path = DocumentFiles.path(.review, of: id, .html)
    if case .docs(let site) = wish.format { return site.source(ofPage: path) }
    return path
  }

  private var layout: DocumentFiles.Layout {
    switch wish.format {
    case .pages: .site(frame)
    case .docs(let site): .docs(frame, site)
    }
  }

  // MARK: Docs sites

  private mutating func addDocsLists(
    _ site: DocsSite, _ runbook: RunbookFiles?, _ handOn: (Step) throws(DiskError) -> Void
  ) throws(DiskError) {
    var pages = DocsLists(of: lists.entries, in: project, frame, for: site)
    if !frame.isPublic {
      pages.addActions(actionReport)
      pages.addInsights(statistics, uncounted: held.map(\.id))
    }
    if let runbook { pages.addRunbook(runbook) }
    addShared(pages.problems)
    try hand(pages.files, handOn)
  }

  // MARK: Pages

  private mutating func addActions(_ handOn: (Step) throws(DiskError) -> Void) throws(DiskError) {
    let folder = FilePaths.parent(SiteFrame.Section.actions.path)
    let made = ActionReportFiles(
      of: actionReport, in: project, links: .relative(path: "../", incidents: Set(lists.entries.map(\.id)))
    ) { [frame] page, place in
      Page(
        title: page.title, body: page.body,
        at: SitePlace(frame, path: FilePaths.joined(folder, place.path), section: .actions), source: place.source)
    }
    addShared(made.problems)
    for file in made.files {
      try hand(OutputFile(path: FilePaths.joined(folder, file.path), bytes: file.bytes), handOn)
    }
  }

  private var actionReport: ActionReport {
    ActionReport(
      of: lists.actions, Owners(of: lists.actions), project.runbook,
      in: DayWindow(since: wish.asOf.adding(days: -Self.daysOfChanges), through: wish.asOf),
      unread: held.map { UnreadIncident($0, in: project.project) })
  }

  /// Days back from which the report of action items tells what changed.
  private static let daysOfChanges = 7

  private mutating func addInsights(_ handOn: (Step) throws(DiskError) -> Void) throws(DiskError) {
    let place = SitePlace(frame, path: SiteFrame.Section.insights.path, section: .insights)
    let page = InsightsPage(
      statistics, active: lists.entries.count(where: \.isActive), recurrences: project.occurrences.counts,
      uncounted: held.map(\.id), project.runbook, at: place)
    try add(project.pages.write(page), at: place.path, handOn)
  }

  private var statistics: Statistics { Statistics(of: lists.figures, project.runbook, asOf: wish.asOf) }

  private func makeRunbook() -> RunbookFiles {
    switch wish.format {
    case .pages: RunbookFiles(of: project, as: [.md, .html], layout: .site(frame))
    case .docs(let site): RunbookFiles(of: project, as: [.md], layout: .docs(frame, site))
    }
  }

  private mutating func add(
    _ written: (text: String?, problems: [Diagnostic]), at path: String,
    _ handOn: (Step) throws(DiskError) -> Void
  ) throws(DiskError) {
    addShared(written.problems)
    guard let text = written.text else { return }
    try hand(OutputFile(path: path, text: text), handOn)
  }

  private mutating func hand(
    _ files: [OutputFile], _ handOn: (Step) throws(DiskError) -> Void
  ) throws(DiskError) {
    for file in files { try hand(file, handOn) }
  }

  private mutating func hand(
    _ file: OutputFile, _ handOn: (Step) throws(DiskError) -> Void
  ) throws(DiskError) {
    if file.path.hasSuffix(pageEnding) { pages += 1 }
    bytes += file.bytes.count
    try handOn(.file(file))
  }

  private var pageEnding: String {
    if case .docs = wish.format { ".md" } else { ".html" }
  }
}
