import Checks
package import Diagnostics
import FileSystem
package import Incidents
package import Projects
import Records
import Secrets
import Text

/// The action items of all incidents of a project, as far as they can be read: no incident stops the others.
package struct ProjectActions: Sendable {
  /// In the order of their ids.
  package private(set) var incidents: [IncidentActions] = []
  package private(set) var unread: [UnreadIncident] = []
  /// Errors in what was read, each at its place, and a note for each owner that is written in several ways.
  package private(set) var problems: [Diagnostic]
  package let owners: Owners

  /// `progress` is told how many incidents have been read.
  package init(of project: LoadedProject, progress: (Int) -> Void = { _ in }) {
    var incidents: [IncidentActions] = []
    incidents.reserveCapacity(project.ids.count)
    var sources: [IncidentID: SourceText] = [:]
    problems = project.problems + project.runbookParts.errors(in: .actionReport)
    for (index, id) in project.ids.enumerated() {
      let (files, unreadable) = project.project.filesOfActions(of: id)
      let reading = IncidentActionsReader.read(files, project.runbook)
      let found =
        reading.problems.filter { !UnreadableFile.explains($0, unreadable) } + Self.leaks(in: files)
      incidents.append(reading.actions)
      sources[id] = reading.source
      if !unreadable.isEmpty || !found.isEmpty {
        let told = (unreadable + found).map { UnreadIncident.Problem($0, in: project.project) }
        unread.append(UnreadIncident(id: id, problems: told))
        problems += unreadable + found
      }
      progress(index + 1)
    }
    self.incidents = incidents
    owners = Owners(of: incidents)
    problems += owners.variants.map { Self.note(on: $0, sources[$0.incident]) }
  }

  /// The credentials in what the report reads, of which it holds stars.
  private static func leaks(in files: IncidentFiles) -> [Diagnostic] {
    RecordReader.foundProblems(in: files).filter { $0.concerns([.key("title"), .key("severity"), .actions]) }
      .map(\.diagnostic)
  }

  private static func note(on variant: Owners.Variant, _ source: SourceText?) -> Diagnostic {
    let place = source.map { SourcePlace($0, variant.item.range) } ?? SourcePlace(file: variant.incident.text)
    let isSameToReaders = variant.spelling == variant.owner.name
    return Diagnostic(
      .note, "owner-spelling", at: place,
      isSameToReaders
        ? "owner '\(variant.spelling)' is in another Unicode form than elsewhere: both are one owner"
        : "owner '\(variant.spelling)' is written '\(variant.owner.name)' elsewhere: both are one owner",
      suggestion: isSameToReaders ? "type it anew" : "write '\(variant.owner.name)'")
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
    let folder = FilePaths.joined(reviewsPath, id.text)
    var unreadable: [Diagnostic] = []
    let files = IncidentFiles(
      id: id, folder: folder, incident: read(FilePaths.joined(folder, RecordName.incident), &unreadable),
      timeline: read(FilePaths.joined(folder, RecordName.timeline), &unreadable),
      actions: read(FilePaths.joined(folder, RecordName.actions), &unreadable))
    return (files, unreadable)
  }

  /// A path of the project, from the project's folder.
  fileprivate func pathWithin(_ path: String) -> String {
    let prefix = FilePaths.joined(root, "x").dropLast()
    return path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : path
  }
}
