package import Diagnostics
import Documents
package import Incidents
import Markdown
import Records
package import Site

/// Makes all files of a site, one incident after the other, so that memory holds no more than the lists need.
package struct SiteBuild {
  /// What is wrong with the records and templates. One error, and nothing is to be published.
  package private(set) var problems: [Diagnostic]
  /// How many incidents the site holds.
  package private(set) var incidents = 0
  /// How many pages were made.
  package private(set) var pages = 0
  /// Bytes of all files.
  package private(set) var bytes = 0

  /// What a site holds beside its incidents' folders, by the first part of its path: no business of a run that renders
  /// incidents into the same folder.
  package static let ownPlaces: Set<String> = {
    let files = SiteFrame.Section.allCases.map(\.path) + [SiteFrame.feed, SiteFrame.style, "api/", "incidents/"]
    return Set(files.map { String($0.prefix { $0 != "/" }) })
  }()

  private let project: LoadedProject
  private var frame: SiteFrame
  private let format: Format
  private let asOf: CalendarDate
  private var entries: [IncidentEntry] = []
  private var figures: [IncidentFigures] = []
  private var actions: [IncidentActions] = []
  private var statuspage: Statuspage
  private var feed: AtomFeed?

  /// What the site is made of.
  package enum Format: Sendable {
    case pages
    /// Markdown for a docs site.
    case docs(DocsSite)
  }

  /// How a site is asked for.
  package struct Wish: Sendable {
    package var format = Format.pages
    package var audience: Visibility
    /// The day as of which promises are overdue.
    package var asOf: CalendarDate
    /// Where the site will be served; nil where nobody said.
    package var baseURL: String?

    package init(format: Format = .pages, audience: Visibility, asOf: CalendarDate, baseURL: String?) {
      self.format = format
      self.audience = audience
      self.asOf = asOf
      self.baseURL = baseURL
    }

    /// The public has no business with the others.
    fileprivate var sections: [SiteFrame.Section] {
      switch audience {
      case .public: [.incidents]
      case .internal: SiteFrame.Section.allCases
      }
    }
  }

  package init(_ project: LoadedProject, _ wish: Wish) {
    self.project = wish.audience == .public ? project.publicEdition() : project.withHistory()
    asOf = wish.asOf
    problems = project.problems + project.runbookProblems
    format = wish.format
    let setting = project.runbook.site
    let (footer, found) = Self.footer(of: project)
    problems += found
    let base = (wish.baseURL ?? setting.baseURL).map { $0.hasSuffix("/") ? $0 : $0 + "/" }
    frame = SiteFrame(
      setting, isPublic: wish.audience == .public,
      sections: wish.sections, footer: footer, baseURL: base, day: wish.asOf)
    statuspage = Statuspage(of: frame)
    feed = AtomFeed(of: frame)
  }

  private static func footer(of project: LoadedProject) -> (html: String, problems: [Diagnostic]) {
    guard let footer = project.runbook.site.footer,
      let place = project.runbookTree?.root?.value(of: "site")?.value(of: "footer")?.place
    else { return ("", []) }
    // It stands on pages of several folders, so a relative link would be right on some of them only.
    let (fragment, problems) = MarkdownRenderer.render(
      SourceText(name: place.source.name, text: footer), links: .wholeAddresses)
    return (fragment?.html ?? "", problems.map { $0.moved(to: place) })
  }

  /// Whether an error keeps the site from being published.
  package var hasErrors: Bool { problems.contains { $0.severity == .error } }

  /// Makes every file and hands it on; `progress` hears how many incidents are done.
  package mutating func make(
    progress: (Int) -> Void, _ handOn: (OutputFile) throws(DiskError) -> Void
  ) throws(DiskError) {
    // Reviews lead to it.
    let runbook = frame.sections.contains(.runbook) ? makeRunbook() : nil
    frame.knownIncidents = runbook?.knownIncidents ?? [:]
    for (index, id) in project.ids.enumerated() {
      try addIncident(id, handOn)
      progress(index + 1)
    }
    // Lists over what could not be read would be wrong, and nothing is published anyway.
    guard !hasErrors else { return }
    if case .docs(let site) = format { return try addDocsLists(site, runbook, handOn) }
    let index = IncidentIndex(entries)
    for page in index.pages(of: frame) { try add(project.pages.write(page), at: page.place.path, handOn) }
    if !frame.isPublic {
      try addActions(handOn)
      try addInsights(handOn)
    }
    if let runbook {
      problems += runbook.problems.filter { !problems.contains($0) }
      try hand(runbook.documents, handOn)
    }
    for file in statuspage.files { try hand(OutputFile(path: file.path, text: file.text), handOn) }
    if let feed { try hand(OutputFile(path: SiteFrame.feed, text: feed.text), handOn) }
    try hand(OutputFile(path: SiteFrame.style, text: project.style), handOn)
    try hand(OutputFile(path: SiteFrame.script, text: project.script), handOn)
  }

  // MARK: Incidents

  private mutating func addIncident(
    _ id: IncidentID, _ handOn: (OutputFile) throws(DiskError) -> Void
  ) throws(DiskError) {
    // Nothing that is wrong with an internal incident holds up the public edition.
    guard !project.hiddenIDs.contains(id) else { return }
    guard let loaded = project.incident(id, &problems) else { return }
    guard project.edition.includes(loaded.incident.visibility) else { return holdUpUnlessReadable(loaded) }
    let documents = Document.all(of: loaded.incident, project.runbook)
    let made = try DocumentFiles(documents, of: loaded, in: project, as: [.md, .html], layout: layout)
    problems += made.problems
    guard made.heldUp.isEmpty else { return }
    incidents += 1
    entries.append(made.entry)
    addToFeeds(loaded.incident)
    guard !frame.isPublic else { return try hand(made.files, handOn) }
    figures.append(IncidentFigures(of: loaded.incident, project.runbook))
    actions.append(IncidentActions(of: loaded.incident))
    try hand(made.files, handOn)
  }

  /// Programs that watch a status page are told of public incidents alone, in every edition the same.
  private mutating func addToFeeds(_ incident: Incident) {
    let edition = project.edition
    let runbook = project.runbook
    feed?.add(edition.view(of: incident), edition.view(of: runbook, for: incident))
    let told = Edition.public(teams: runbook.teams)
    guard told.includes(incident.visibility) else { return }
    statuspage.add(told.view(of: incident), told.view(of: runbook, for: incident))
  }

  /// An incident that does not say whether it is public, since its file cannot be read, may be either.
  private mutating func holdUpUnlessReadable(_ loaded: LoadedIncident) {
    problems += loaded.problems.filter { $0.concerns([.key("visibility")]) }.map(\.diagnostic)
  }

  private var layout: DocumentFiles.Layout {
    switch format {
    case .pages: .site(frame)
    case .docs(let site): .docs(frame, site)
    }
  }

  // MARK: Docs sites

  private mutating func addDocsLists(
    _ site: DocsSite, _ runbook: RunbookFiles?, _ handOn: (OutputFile) throws(DiskError) -> Void
  ) throws(DiskError) {
    var lists = DocsLists(of: entries, in: project, frame, for: site)
    if !frame.isPublic {
      lists.addActions(actionReport)
      lists.addInsights(Statistics(of: figures, project.runbook, asOf: asOf))
    }
    if let runbook { lists.addRunbook(runbook) }
    problems += lists.problems.filter { !problems.contains($0) }
    try hand(lists.files, handOn)
  }

  // MARK: Pages

  private mutating func addActions(_ handOn: (OutputFile) throws(DiskError) -> Void) throws(DiskError) {
    let folder = FilePaths.parent(SiteFrame.Section.actions.path)
    let made = ActionReportFiles(
      of: actionReport, in: project, links: .relative(path: "../", incidents: Set(entries.map(\.id)))
    ) { [frame] page, place in
      Page(
        title: page.title, body: page.body,
        at: SitePlace(frame, path: FilePaths.joined(folder, place.path), section: .actions), source: place.source)
    }
    problems += made.problems
    for file in made.files {
      try hand(OutputFile(path: FilePaths.joined(folder, file.path), bytes: file.bytes), handOn)
    }
  }

  private var actionReport: ActionReport {
    ActionReport(
      of: actions, Owners(of: actions), project.runbook,
      in: DayWindow(since: asOf.adding(days: -Self.daysOfChanges), through: asOf))
  }

  /// Days back from which the report of action items tells what changed.
  private static let daysOfChanges = 7

  private mutating func addInsights(_ handOn: (OutputFile) throws(DiskError) -> Void) throws(DiskError) {
    let place = SitePlace(frame, path: SiteFrame.Section.insights.path, section: .insights)
    let page = InsightsPage(
      Statistics(of: figures, project.runbook, asOf: asOf), active: entries.count(where: \.isActive),
      recurrences: project.occurrences, project.runbook, at: place)
    try add(project.pages.write(page), at: place.path, handOn)
  }

  private func makeRunbook() -> RunbookFiles {
    switch format {
    case .pages: RunbookFiles(of: project, as: [.md, .html], layout: .site(frame))
    case .docs(let site): RunbookFiles(of: project, as: [.md], layout: .docs(frame, site))
    }
  }

  private mutating func add(
    _ written: (text: String?, problems: [Diagnostic]), at path: String,
    _ handOn: (OutputFile) throws(DiskError) -> Void
  ) throws(DiskError) {
    problems += written.problems
    guard let text = written.text else { return }
    try hand(OutputFile(path: path, text: text), handOn)
  }

  private mutating func hand(
    _ files: [OutputFile], _ handOn: (OutputFile) throws(DiskError) -> Void
  ) throws(DiskError) {
    for file in files { try hand(file, handOn) }
  }

  private mutating func hand(
    _ file: OutputFile, _ handOn: (OutputFile) throws(DiskError) -> Void
  ) throws(DiskError) {
    if file.path.hasSuffix(pageEnding) { pages += 1 }
    bytes += file.bytes.count
    try handOn(file)
  }

  private var pageEnding: String {
    if case .docs = format { ".md" } else { ".html" }
  }
}
