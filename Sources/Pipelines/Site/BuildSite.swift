import Checks
package import Diagnostics
import Documents
package import FileSystem
import Incidents
package import Output
package import Projects
import Records
package import Site

/// `pir build`: makes all files of a site, one incident after the other, so that memory holds no more than the lists need.
package struct BuildSite {
  /// What is wrong with the records, the runbook and the templates.
  package internal(set) var problems: [Diagnostic]
  /// How many incidents the site holds.
  package internal(set) var incidents = 0
  /// How many incidents the project holds.
  package var incidentsRead: Int { project.ids.count }
  /// How many pages were made.
  package internal(set) var pages = 0
  /// What the public edition holds back, in the order of the incidents.
  package internal(set) var heldBack: [HeldBack] = []
  /// Bytes of all files.
  package internal(set) var bytes = 0

  /// What a site holds beside its incidents' folders, by the first part of its path: no business of a run that renders
  /// incidents into the same folder.
  package static let ownPlaces: Set<String> = {
    let files =
      SiteFrame.Section.allCases.map(\.path) + [
        SiteFrame.feed, SiteFrame.style, MaintenancePage.path, MaintenancePage.calendar, "api/", "badges/",
        "incidents/",
      ]
    return Set(files.map { String($0.prefix { $0 != "/" }) })
  }()

  /// Incidents with errors, of which nothing new is published, in the order of their ids.
  package internal(set) var held: [HeldIncident] = []

  /// Sections of the internal site that read a key of the runbook with an error, so that they stay as they were
  /// published.
  package internal(set) var heldSections: [SiteFrame.Section] = []

  var project: LoadedProject
  var frame: SiteFrame
  let options: Options
  var lists: SiteLists
  /// Whether an error is neither one incident's alone nor one section's.
  var hasSharedErrors: Bool

  /// Creates the run: the audience's edition of the project, and what all pages share. No incident is read for pages
  /// yet.
  package init(_ project: LoadedProject, _ options: Options, pace: Pace = .single) {
    let edition = options.audience == .public ? project.publicEdition(pace) : project.withHistory(pace)
    self.project = edition
    self.options = options
    problems = project.problems + Self.runbookProblems(of: project, options)
    heldSections = options.sections.filter {
      !project.runbookParts.errors(in: $0.runbookUse(for: options.audience)).isEmpty
    }
    let setting = project.runbook.site
    let (footer, found) = Self.footer(of: project, for: options.audience)
    problems += found
    let shared = project.problems + found + project.runbookParts.errors(in: options.pages)
    hasSharedErrors = shared.contains { $0.severity == .error && !project.misnamed.contains($0) }
    let base = (options.baseURL ?? setting.baseURL).map { $0.hasSuffix("/") ? $0 : $0 + "/" }
    frame = SiteFrame(
      setting, isPublic: options.audience == .public,
      sections: options.sections, footer: footer, baseURL: base, day: options.asOf)
    lists = SiteLists(of: edition, frame)
  }

  /// Whether there is an error, in one incident or in all.
  package var hasErrors: Bool { hasSharedErrors || isHeldInPart }

  /// Whether an incident or a section is kept as it was published, or left out.
  private var isHeldInPart: Bool { !held.isEmpty || !heldSections.isEmpty || project.leavesOutIncidents }

  /// An error in what no page of the site reads is a warning.
  private static func runbookProblems(of project: LoadedProject, _ options: Options) -> [Diagnostic] {
    let uses = [options.pages] + options.sections.map { $0.runbookUse(for: options.audience) }
    return project.runbookParts.concerning(uses.reduce(into: []) { $0.formUnion($1.keys) })
  }

  /// Whether errors keep the whole site from being published.
  package var isHeldUp: Bool { hasSharedErrors || options.isStrict && isHeldInPart }

  /// Makes the whole site and stages it, over what was published before; incidents with errors stay as they were.
  package mutating func write(
    in session: inout OutputSession, pace: Pace = .single
  ) throws(DiskError) {
    let published = session.published
    try make(over: published, pace: pace) { step throws(DiskError) in
      switch step {
      case .file(let file): try session.stage(file)
      case .kept(let files): session.keep(files)
      case .restart: try session.discard()
      }
    }
  }

  /// Makes every file and hands it on.
  package mutating func make(
    over published: PublishedSite, pace: Pace = .single, _ handOn: (Step) throws(DiskError) -> Void
  ) throws(DiskError) {
    try keepSections(of: published, handOn)
    // Reviews lead to it.
    let runbook = isMade(.runbook) ? makeRunbook() : nil
    frame.knownIncidents = runbook?.knownIncidents ?? [:]
    try makeIncidents(over: published, pace, handOn)
    // Nothing is published anyway.
    guard !isHeldUp else { return }
    checkIdentity()
    if case .docs(let site) = options.format { return try addDocsLists(for: site, runbook: runbook, handingOn: handOn) }
    let recurrences = isMade(.insights) ? project.occurrences.counts : [:]
    // All documents are made, and lists are large.
    project.releaseHistory()
    ProcessMemory.trim()
    try addIndex(pace, handOn)
    if isMade(.actions) { try addActions(handOn) }
    if isMade(.insights) { try addInsights(recurrences, handOn) }
    if let runbook {
      addShared(runbook.problems)
      try hand(runbook.documents, handOn)
    }
    for file in lists.statuspage.files + lists.statuspage.badges {
      try hand(OutputFile(path: file.path, text: file.text), handOn)
    }
    if let feed = lists.feed { try hand(OutputFile(path: SiteFrame.feed, text: feed.text), handOn) }
    try hand(OutputFile(path: SiteFrame.style, text: project.templates.style), handOn)
    try hand(OutputFile(path: SiteFrame.script, text: project.templates.script), handOn)
  }

  /// Asks for the site's id where a feed or a calendar has ids that are made from it.
  private mutating func checkIdentity() {
    guard case .pages = options.format else { return }
    guard frame.baseURL != nil || lists.entries.contains(where: \.hasCalendarEntries) else { return }
    addShared(Findings.ofSite(project.runbook, baseURL: options.baseURL, project.runbookTree))
  }

  /// Whether the site has the section, made anew or kept.
  package func holds(_ section: SiteFrame.Section) -> Bool { frame.sections.contains(section) }

  /// Whether the section's pages are made anew.
  func isMade(_ section: SiteFrame.Section) -> Bool {
    holds(section) && !heldSections.contains(section)
  }

  /// Keeps the pages of held sections; one that was never published is no part of the site.
  mutating func keepSections(
    of published: PublishedSite, _ handOn: (Step) throws(DiskError) -> Void
  ) throws(DiskError) {
    guard !isHeldUp else { return }
    for section in heldSections {
      let files = published.files(of: section)
      if files.isEmpty {
        frame.sections.removeAll { $0 == section }
      } else {
        try handOn(.kept(files))
      }
    }
  }

  /// Takes up problems of what all incidents share.
  mutating func addShared(_ found: [Diagnostic]) {
    hasSharedErrors = hasSharedErrors || found.contains { $0.severity == .error }
    problems += found.filter { !problems.contains($0) }
  }

  // MARK: Handing on

  mutating func add(
    _ written: WrittenText, at path: String,
    _ handOn: (Step) throws(DiskError) -> Void
  ) throws(DiskError) {
    addShared(written.problems)
    guard let parts = written.parts else { return }
    try hand(OutputFile(path: path, FileContent(parts)), handOn)
  }

  mutating func hand(
    _ files: [OutputFile], _ handOn: (Step) throws(DiskError) -> Void
  ) throws(DiskError) {
    for file in files { try hand(file, handOn) }
  }

  mutating func hand(
    _ file: OutputFile, _ handOn: (Step) throws(DiskError) -> Void
  ) throws(DiskError) {
    if file.path.hasSuffix(pageEnding) { pages += 1 }
    bytes += file.content.count
    try handOn(.file(file))
  }

  private var pageEnding: String {
    if case .docs = options.format { ".md" } else { ".html" }
  }
}
