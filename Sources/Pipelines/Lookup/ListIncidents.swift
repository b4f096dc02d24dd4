package import Diagnostics
package import FileSystem
package import Incidents
package import Projects
package import Records

/// `pir list`: the incidents that a filter admits, each with what a line of a list says.
///
/// Of an incident no more is read than the filter and the line need: some keys of its first file and the turns of its
/// timeline; the owners of its action items, or all of its texts, only where somebody asks for these.
package struct ListIncidents: Sendable {
  /// Those that are listed, by their beginnings, the newest last.
  package private(set) var incidents: [IncidentOverview] = []
  /// Every name that was come upon, whether its incident is listed or not: what is asked for and is not among them is a
  /// slip.
  package private(set) var names = ListedNames()
  /// What is wrong with the project, and the errors in what was read.
  package private(set) var problems: [Diagnostic]

  /// Reads the incidents of a project.
  package init(
    in project: Project, _ runbook: RunbookReading, _ filter: OverviewFilter, pace: Pace = .single
  ) throws(DiskError) {
    let (project, found) = try project.listed()
    problems = found.misnamed + runbook.problems.errors(in: .list)
    let reader = OverviewReading(project: project, runbook: runbook.runbook, filter: filter)
    IncidentLoop(over: found.ids, pace).run(collecting: &problems) { id in
      var problems: [Diagnostic] = []
      let read = reader.read(id, &problems)
      return .init(value: read, problems: problems)
    } take: { _, read in
      names.add(read.names)
      if let overview = read.listed { incidents.append(overview) }
    }
    incidents.sort(by: IncidentOverview.isBefore)
  }
}

/// Names by which incidents are found.
package struct ListedNames: Sendable {
  package private(set) var severities: Set<String> = []
  package private(set) var components: Set<String> = []
  package private(set) var tags: Set<String> = []
  package private(set) var kinds: Set<String> = []
  package private(set) var owners: Set<String> = []

  init() {}

  init(of incident: Incident, owners: [String]) {
    severities = [incident.severity]
    components = Set(incident.components)
    tags = Set(incident.tags)
    kinds = Set([incident.kind].compactMap(\.self))
    self.owners = Set(owners)
  }

  mutating func add(_ other: ListedNames) {
    severities.formUnion(other.severities)
    components.formUnion(other.components)
    tags.formUnion(other.tags)
    kinds.formUnion(other.kinds)
    owners.formUnion(other.owners)
  }
}

/// Reads one incident of a list.
private struct OverviewReading: Sendable {
  struct Read: Sendable {
    var names = ListedNames()
    var listed: IncidentOverview?
  }

  let project: Project
  let runbook: Runbook
  let filter: OverviewFilter

  /// Texts are everywhere in a record, so for words it is read as a whole.
  func read(_ id: IncidentID, _ problems: inout [Diagnostic]) -> Read {
    filter.query.isEmpty ? readFew(id, &problems) : readWhole(id, &problems)
  }

  private func readWhole(_ id: IncidentID, _ problems: inout [Diagnostic]) -> Read {
    do throws(DiskError) {
      let reading = try project.record(of: id, runbook)
      problems += reading.errors
      let incident = reading.incident
      var found = self.found(incident, owners: incident.actions.compactMap(\.owner))
      if !filter.admits(textsOf: incident) { found.listed = nil }
      return found
    } catch {
      problems.append(UnreadableFile.problem(error.path, error))
      return Read()
    }
  }

  private func readFew(_ id: IncidentID, _ problems: inout [Diagnostic]) -> Read {
    let folder = project.recordFolder(of: id)
    var unreadable: [Diagnostic] = []
    func file(_ name: String) -> RecordFile? { project.read(name, in: folder, &unreadable) }
    var files = IncidentFiles(id: id, folder: folder.path, incident: file(RecordName.incident))
    if !unreadable.isEmpty { files.unreadable = [.incident] }
    var (incident, errors) = OverviewReader.facts(files)
    incident.nameComponents(by: runbook)
    if let timeline = file(RecordName.timeline) {
      let rows = OverviewReader.rows(timeline)
      incident.timeline = rows.rows
      errors += rows.problems
    }
    var owners: [String] = []
    if !filter.owners.isEmpty, let actions = file(RecordName.actions) {
      let items = OverviewReader.owners(actions)
      owners = items.owners
      errors += items.problems
    }
    problems += unreadable + errors.map(\.diagnostic).filter { $0.severity == .error }
    return found(incident, owners: owners)
  }

  /// `owners` are those of action items.
  private func found(_ incident: Incident, owners: [String]) -> Read {
    let overview = IncidentOverview(of: incident, runbook)
    let owners = owners + [incident.review.owner].compactMap(\.self)
    let isListed = filter.admits(overview) && filter.admits(owners: owners)
    return Read(names: ListedNames(of: incident, owners: owners), listed: isListed ? overview : nil)
  }
}
