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
  let isWithdrawn: Bool
  /// The text of the items; nil for an incident without items.
  let source: SourceText?
  let problems: [Diagnostic]
  /// The incident as one that could not be read in full; nil where nothing is wrong.
  let unread: UnreadIncident?

  init(of id: IncidentID, in project: LoadedProject) {
    let (files, unreadable) = project.project.filesOfActions(of: id)
    let reading = IncidentActionsReader.read(files, project.runbook)
    problems = unreadable + reading.problems + Self.leaks(in: files)
    actions = reading.actions
    isWithdrawn = reading.isWithdrawn
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
    var unreadable: [RecordProblem] = []
    func file(_ name: String, _ part: RecordPart) -> RecordFile? {
      var problems: [Diagnostic] = []
      let file = read(name, in: folder, &problems)
      unreadable += problems.map { RecordProblem(part, $0) }
      return file
    }
    var files = IncidentFiles(
      id: id, folder: folder.path, incident: file(RecordName.incident, .incident),
      timeline: file(RecordName.timeline, .timeline), actions: file(RecordName.actions, .actions))
    if files.incident == nil || files.actions == nil {
      unreadable += misnamedFiles(of: files, unreadable).filter { $0.part != .timeline }
    }
    files.unreadable = Set(unreadable.map(\.part))
    return (files, unreadable.map(\.diagnostic))
  }

  /// A path of the project, from the project's folder.
  fileprivate func pathWithin(_ path: String) -> String {
    let prefix = FilePaths.joined(root, "x").dropLast()
    return path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : path
  }
}
