package import Checks
package import Diagnostics
package import FileSystem
package import Incidents
package import Records
import Site
import Text

/// A folder that holds `reviews/`, and with it everything that documents are made from.
package struct Project: Sendable {
  /// The project's folder, as a path from the working folder; how files are opened and how messages name them.
  package let root: String
  /// The same with links resolved: nothing outside it is read.
  let resolvedRoot: String

  /// The folder of the records.
  package let reviewsPath: String
  /// Whether it is no link itself: asked once for all the records in it.
  let hasDirectReviews: Bool

  /// Where the incidents lie; until they are listed, each at the top.
  package private(set) var places = RecordPlaces()

  /// Who changes records, for the journal; nil where changes are not written down.
  package var author: ChangeAuthor?

  static let reviews = "reviews"

  /// The project in `folder`, or the reason why it is none.
  package init(at folder: String) throws(DiskError) {
    root = folder
    reviewsPath = FilePaths.joined(folder, Self.reviews)
    guard let resolved = Disk.resolved(folder) else { throw DiskError("open the project", folder) }
    resolvedRoot = resolved
    guard Disk.isFolder(reviewsPath) else {
      throw DiskError("open the project", folder, reason: "it holds no folder 'reviews'; 'pir init' makes one")
    }
    hasDirectReviews = (try? Disk.kind(reviewsPath)) == .folder
  }

  /// Whether the folder holds the records, or a link to them.
  private static func isProject(_ folder: String) -> Bool { Disk.isFolder(FilePaths.joined(folder, reviews)) }

  /// The nearest folder upward from the working folder that holds `reviews/`.
  package static func find() throws(DiskError) -> Project {
    guard var resolved = Disk.resolved(".") else { throw DiskError("find the project from", ".") }
    var folder = "."
    while true {
      if isProject(resolved) { return try Project(at: folder) }
      guard resolved != "/" else { break }
      resolved = FilePaths.parent(resolved)
      folder = folder == "." ? ".." : folder + "/.."
    }
    throw DiskError(
      "find a project", "here",
      reason:
        "neither this folder nor one above it holds a folder 'reviews'; name a project with --project, or make one with 'pir init'"
    )
  }

  /// A path within the project, from the working folder.
  package func path(_ parts: String...) -> String {
    parts.reduce(root, FilePaths.joined)
  }

  /// The path within the project of a path from the working folder, links resolved; empty for the project itself, nil
  /// for what lies outside of it.
  package func inner(_ path: String) throws(DiskError) -> String? {
    guard let resolved = Disk.resolved(path) else { throw DiskError("read", path) }
    return FilePaths.way(to: resolved, from: resolvedRoot)
  }

  // MARK: Incidents

  /// The incidents that there are, looked for now, and what would be one but for its name. One whose id holds a credential
  /// is left out with an error: all that is made of an incident tells its id.
  package func incidents() throws(DiskError) -> FoundIncidents { try IncidentFinder(in: self).incidents }

  /// The same, with the project that knows where they lie.
  package func listed() throws(DiskError) -> (project: Project, found: FoundIncidents) {
    let found = try incidents()
    var project = self
    project.places = found.places
    return (project, found)
  }

  /// The folder of an incident's record.
  package func folder(of id: IncidentID) -> String { FilePaths.joined(reviewsPath, places.folder(of: id)) }

  /// The files of one incident's record, as bytes; one that is there and cannot be read becomes a problem of its part.
  ///
  /// Throws for a folder that is not there, or lies outside of the project.
  ///
  /// `known` are those of the files that were read before.
  package func files(
    of id: IncidentID, knowing known: ReadFiles? = nil
  ) throws(DiskError) -> (files: IncidentFiles, unreadable: [RecordProblem]) {
    let folder = known?.folder ?? recordFolder(of: id)
    if !folder.isDirect {
      let path = folder.path
      guard try Disk.kind(path) != nil else { throw DiskError("read", path, reason: "there is no such incident") }
      try refuseOutside(path)
    }
    var unreadable: [RecordProblem] = []
    func file(_ name: String, _ part: RecordPart) -> RecordFile? {
      var problems: [Diagnostic] = []
      let file = read(name, in: folder, &problems)
      for problem in problems { unreadable.append(RecordProblem(part, problem)) }
      return file
    }
    let found =
      known
      ?? ReadFiles(
        folder: folder, incident: file(RecordName.incident, .incident), timeline: file(RecordName.timeline, .timeline),
        actions: file(RecordName.actions, .actions))
    var files = IncidentFiles(
      id: id, folder: folder.path, incident: found.incident, timeline: found.timeline, actions: found.actions,
      narrative: file(RecordName.narrative, .narrative),
      internalNarrative: file(RecordName.internalNarrative, .narrative))
    if files.incident == nil || files.timeline == nil || files.actions == nil {
      unreadable += misnamedFiles(of: files, unreadable)
    }
    if !unreadable.isEmpty { files.unreadable = Set(unreadable.map(\.part)) }
    return (files, unreadable)
  }

  /// An error for each file that is not there while another has nearly its name: the record is not what it was meant to
  /// be.
  package func misnamedFiles(of files: IncidentFiles, _ unreadable: [RecordProblem] = []) -> [RecordProblem] {
    let missing = [
      (RecordName.incident, RecordPart.incident, files.incident), (RecordName.timeline, .timeline, files.timeline),
      (RecordName.actions, .actions, files.actions),
    ].filter { entry in entry.2 == nil && !unreadable.contains { $0.part == entry.1 } }
    guard !missing.isEmpty, let names = try? Disk.shownNames(in: files.folder) else { return [] }
    return missing.compactMap { name, part, _ in
      names.readable.first { NearMiss.of($0, among: RecordName.data) == name }.map { found in
        RecordProblem(part, MisnamedFile.problem(found, meant: name, in: files.folder, .error))
      }
    }
  }

  /// The names of everything in an incident's folder that is not hidden.
  package func fileNames(of id: IncidentID) throws(DiskError) -> FolderNames { try Disk.shownNames(in: folder(of: id)) }

  /// Those of the files beside a record, given the names of all, that documents may show; one whose name a document has is
  /// left out.
  package func attachments(
    among found: FolderNames, of id: IncidentID
  ) throws(DiskError) -> (names: [String], refused: [RefusedFile], problems: [Diagnostic]) {
    let folder = folder(of: id)
    var names: [String] = []
    var refused: [RefusedFile] = []
    var problems = found.problems(in: folder) + MisnamedFile.warnings(among: found, in: folder)
    // Those that go out, by the names that tell them apart everywhere; equivalent to Unicode is the same text.
    var known: [String: String] = [:]
    for name in found.readable where !Attachment.isRecord(name) {
      let place = FilePaths.joined(folder, name)
      let kind = try Disk.kind(place)
      guard kind != .folder else {
        if Attachment.mayHoldRecord(name), try Disk.kind(FilePaths.joined(place, RecordName.incident)) != nil {
          problems.append(Self.innerRecord(name, in: folder, of: id))
        }
        continue
      }
      let shared = DocsSite.sharedName(name)
      if let refusal = Attachment.refusal(name, kind) ?? known[shared].map(Attachment.twin) {
        problems.append(
          Diagnostic(
            .warning, "refused-attachment", at: SourcePlace(file: FilePaths.joined(folder, FolderNames.shown(name))),
            "'\(FolderNames.shown(name))' does not go out with the documents: \(refusal.reason)",
            suggestion: refusal.advice))
        refused.append(RefusedFile(name: name, reason: refusal.reason, advice: refusal.advice))
      } else {
        known[shared] = name
        names.append(name)
      }
    }
    return (names, refused, problems)
  }

  private static func innerRecord(_ name: String, in folder: String, of id: IncidentID) -> Diagnostic {
    Diagnostic(
      .warning, "bad-id", at: SourcePlace(file: FilePaths.joined(folder, FolderNames.shown(name))),
      "a record in the folder of \(id) is not read: an incident's folder does not hold others",
      suggestion: "move it to a folder of its own below reviews/")
  }

  /// An attachment as it goes out. A log that is being written to goes out as far as it was written.
  ///
  /// `length` is how many bytes of it were looked through for credentials.
  package func attachment(_ name: String, of id: IncidentID, upTo length: Int) throws(DiskError) -> [UInt8] {
    try Disk.readBeginning(FilePaths.joined(folder(of: id), name), upTo: length)
  }

  // MARK: Runbook and templates

  /// The runbook with everything that is wrong with it; the defaults where the project has none.
  package func runbook() -> RunbookReading {
    var problems: [Diagnostic] = []
    let file = read(path(Self.reviews, RecordName.runbook), &problems)
    var reading = RecordReader.runbook(file)
    reading.add(problems)
    return reading
  }

  /// The project's own templates, by their path within `templates/`.
  ///
  /// A template lies at most one folder deep; deeper ones are somebody else's files.
  package func templates() throws(DiskError) -> TemplateFiles {
    var found = TemplateFiles()
    let top = path("templates")
    guard try Disk.kind(top) != nil else { return found }
    for name in try Disk.shownNames(in: top).readable {
      let place = FilePaths.joined(top, name)
      if Self.isTemplate(name) {
        add(name, at: place, to: &found)
      } else if Disk.isFolder(place), let folder = Disk.resolved(place) {
        guard FilePaths.isWithin(folder, resolvedRoot) else {
          found.unreadable["\(name)/"] = UnreadableFile.problem(place, Self.outside(place))
          continue
        }
        for inner in try Disk.names(in: place) where Self.isTemplate(inner) {
          add("\(name)/\(inner)", at: FilePaths.joined(place, inner), to: &found)
        }
      }
    }
    return found
  }

  private func add(_ name: String, at place: String, to found: inout TemplateFiles) {
    var problems: [Diagnostic] = []
    if let file = read(place, &problems) { found.files.append((name, file)) }
    if let problem = problems.first { found.unreadable[name] = problem }
  }

  private static func isTemplate(_ name: String) -> Bool {
    guard !name.hasPrefix("."), let dot = name.lastIndex(of: ".") else { return false }
    return ["md", "txt", "html", "css", "js"].contains(name[name.index(after: dot)...])
  }
}

/// What a project's folder of templates holds.
package struct TemplateFiles: Sendable {
  /// By their path within the folder, as bytes.
  package var files: [(name: String, file: RecordFile)] = []
  /// Why files could not be read, and folders (their names end in `/`) not be entered.
  package var unreadable: [String: Diagnostic] = [:]
}
