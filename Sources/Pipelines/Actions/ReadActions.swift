import Diagnostics
import FileSystem
import Incidents
import Projects
import Records
import Secrets
import Text

/// The action items of one incident, and what is wrong with them.
struct ReadActions {
  let actions: IncidentActions
  /// The text of the items; nil for an incident without items.
  let source: SourceText?
  let problems: [Diagnostic]
  /// The incident as one that could not be read in full; nil where nothing is wrong.
  let unread: UnreadIncident?

  init(of id: IncidentID, in project: LoadedProject) {
    let (files, unreadable) = project.project.filesOfActions(of: id)
    let reading = IncidentActionsReader.read(files, project.runbook)
    problems =
      unreadable + reading.problems.filter { !UnreadableFile.explains($0, unreadable) } + Self.leaks(in: files)
    actions = reading.actions
    source = reading.source
    let told = problems.map { UnreadIncident.Problem($0, in: project.project) }
    unread = told.isEmpty ? nil : UnreadIncident(id: id, problems: told)
  }

  /// The credentials in what the report reads, of which it holds stars.
  private static func leaks(in files: IncidentFiles) -> [Diagnostic] {
    RecordReader.foundProblems(in: files).filter { $0.concerns([.key("title"), .key("severity"), .actions]) }
      .map(\.diagnostic)
  }
}

extension UnreadIncident.Problem {
  /// The place is told from the project's folder: wherever that lies, the report is the same.
  init(_ problem: Diagnostic, in project: Project) {
    let start = problem.place.range.map { ":\($0.start.line):\($0.start.column)" } ?? ""
    let place = SecretMask.masked(project.pathWithin(problem.place.source.name))
    self.init(place: place + start, message: SecretMask.masked(problem.message))
  }
}

extension Project {
  /// The files from which action items and what is said around them are read; nothing of an incident that cannot be
  /// read stops anything else.
  fileprivate func filesOfActions(of id: IncidentID) -> (files: IncidentFiles, unreadable: [Diagnostic]) {
    let folder = recordFolder(of: id)
    var unreadable: [Diagnostic] = []
    let files = IncidentFiles(
      id: id, folder: folder.path, incident: read(RecordName.incident, in: folder, &unreadable),
      timeline: read(RecordName.timeline, in: folder, &unreadable),
      actions: read(RecordName.actions, in: folder, &unreadable))
    if files.incident == nil || files.actions == nil {
      unreadable += misnamedFiles(of: files).filter { $0.part != .timeline }.map(\.diagnostic)
    }
    return (files, unreadable)
  }

  /// A path of the project, from the project's folder.
  fileprivate func pathWithin(_ path: String) -> String {
    let prefix = FilePaths.joined(root, "x").dropLast()
    return path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : path
  }
}
