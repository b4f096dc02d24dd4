import Documents
import FileSystem
import Incidents
import Output
import Projects
import Site

/// The pages of a site that are about all incidents together.
extension BuildSite {
  // MARK: Docs sites

  mutating func addDocsLists(
    for site: DocsSite, runbook: RunbookFiles?, handingOn handOn: (Step) throws(DiskError) -> Void
  ) throws(DiskError) {
    var pages = DocsLists(of: lists.entries, in: project, frame, for: site)
    if isMade(.actions) { pages.addActions(makeActionReport()) }
    if isMade(.insights) { pages.addInsights(lists.tally.statistics, uncounted: held.map(\.id)) }
    if let runbook { pages.addRunbook(runbook) }
    addShared(pages.problems)
    try hand(pages.files, handOn)
  }

  // MARK: Pages

  mutating func addIndex(_ pace: Pace, _ handOn: (Step) throws(DiskError) -> Void) throws(DiskError) {
    let index = IncidentIndex(
      lists.takeEntries(), listed: project.runbook.components, isPublic: options.audience == .public)
    try addMaintenance(index.maintenance, handOn)
    let pages = index.pages(of: frame)
    let work = OrderedWork(count: pages.count, jobs: pace.jobs) { [writer = project.templates.pages] in
      writer.write(pages[$0])
    }
    do throws(DiskError) {
      for index in pages.indices { try add(work.value(at: index), at: pages[index].place.path, handOn) }
    } catch {
      work.end()
      throw error
    }
    work.end()
  }

  /// The page and the calendar of maintenance, once there is any.
  private mutating func addMaintenance(
    _ list: MaintenanceList, _ handOn: (Step) throws(DiskError) -> Void
  ) throws(DiskError) {
    guard !list.isEmpty else { return }
    let page = MaintenancePage(list, in: frame)
    try add(project.templates.pages.write(page), at: page.place.path, handOn)
    let calendar = MaintenanceCalendar.write(list, in: frame)
    try hand(OutputFile(path: MaintenancePage.calendar, FileContent(calendar)), handOn)
  }

  mutating func addActions(_ handOn: (Step) throws(DiskError) -> Void) throws(DiskError) {
    let folder = FilePaths.parent(SiteFrame.Section.actions.path)
    let steps = ActionReportSteps(
      of: makeActionReport(), in: project, links: .relative(path: "../", incidents: lists.ids), frame.identity
    ) { [frame] page, place in
      Page(
        title: page.title, body: page.body,
        at: SitePlace(frame, path: FilePaths.joined(folder, place.path), section: .actions), source: place.source)
    }
    let problems = try steps.run { file throws(DiskError) in
      try hand(OutputFile(path: FilePaths.joined(folder, file.path), file.content), handOn)
    }
    addShared(problems)
  }

  private mutating func makeActionReport() -> ActionReport {
    ActionReport(
      of: lists.takeActions(), Owners(lists.owners), project.runbook, in: lists.actionWindow,
      unread: held.map { UnreadIncident($0, in: project.project) })
  }

  mutating func addInsights(
    _ recurrences: [String: KindOccurrences], _ handOn: (Step) throws(DiskError) -> Void
  ) throws(DiskError) {
    let place = SitePlace(frame, path: SiteFrame.Section.insights.path, section: .insights)
    let page = InsightsPage(
      lists.tally.statistics, active: lists.active, recurrences: recurrences, uncounted: held.map(\.id),
      project.runbook, at: place)
    try add(project.templates.pages.write(page), at: place.path, handOn)
  }

  func makeRunbook() -> RunbookFiles {
    switch options.format {
    case .pages: WriteRunbook.files(of: project, as: [.md, .html], layout: .site(frame))
    case .docs(let site): WriteRunbook.files(of: project, as: [.md], layout: .docs(frame, site))
    }
  }
}

extension SiteFrame.Section {
  /// What the section reads of the runbook beside what all pages do.
  func runbookUse(for audience: Visibility) -> RunbookUse {
    switch self {
    case .incidents: audience == .public ? .publicSite : .internalSite
    case .actions: .actionReport
    case .insights: .statistics
    case .runbook: .document
    }
  }
}

extension PublishedSite {
  /// Every file that is listed as made for a section; none for the list of incidents, which is always made anew.
  func files(of section: SiteFrame.Section) -> [String] {
    section == .incidents ? [] : files(below: FilePaths.parent(section.path))
  }
}
