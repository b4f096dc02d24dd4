package import Diagnostics
import Documents
package import FileSystem
import Incidents
package import Output
package import Projects
import Records

/// `pir render` into a folder: records, the audience's view, documents, HTML, pages, files that are staged.
package struct RenderDocuments {
  /// Where documents go, in which forms, and what becomes of those that are no longer made.
  package struct Destination {
    /// The folder that documents go to.
    package let folder: OutputFolder
    let request: DocumentRequest
    let stale: OutputFolder.Stale

    /// Creates a destination; `stale` says what becomes of documents that are no longer made.
    package init(_ folder: OutputFolder, _ request: DocumentRequest, stale: OutputFolder.Stale) {
      self.folder = folder
      self.request = request
      self.stale = stale
    }
  }

  /// How many incidents were rendered.
  package private(set) var incidents = 0
  /// The paths of the documents, from the folder, in the order in which they were made.
  package private(set) var documents: [String] = []
  /// How many documents, and incidents that could not be read, are held up by errors.
  package private(set) var heldUp = 0
  /// The document that was asked for, where the only incident that was named does not have it: nothing is written.
  package private(set) var absence: AbsentDocument?
  /// What is wrong with the project, the records and the documents.
  package private(set) var problems: [Diagnostic]
  /// Whether a file of an incident, or one that its documents need, cannot be read.
  package private(set) var hasUnreadableFile = false

  private let project: LoadedProject
  private let loop: IncidentLoop
  private let choice: DocumentChoice
  private let destination: Destination
  /// The paths of files that all incidents share, such as the style sheet: each is handed on once.
  private var shared: Set<String> = []

  /// Creates the run; nothing of an incident is read yet.
  package init(
    _ choice: DocumentChoice, of loop: IncidentLoop, in project: LoadedProject, to destination: Destination
  ) {
    self.project = loop.ids.count > 1 ? project.withHistory(loop.pace) : project
    self.loop = loop
    self.choice = choice
    self.destination = destination
    problems = project.problems
  }

  /// Writes the documents; nil where nothing is written, since the incident has no such document.
  package mutating func write(in session: consuming OutputSession) throws(DiskError) -> OutputSession.Summary? {
    var session = session
    try make { file throws(DiskError) in try session.stage(file) }
    guard absence == nil else { return nil }
    return try session.finish(stale: heldUp == 0 ? destination.stale : .keep)
  }

  /// Writes nothing; gives a line for each file that a run would change.
  package mutating func differences() throws(DiskError) -> [String] {
    let folder = destination.folder
    var (lines, made): ([String], [String]) = ([], [])
    try make { file throws(DiskError) in
      made.append(file.path)
      guard let difference = try folder.difference(file) else { return }
      lines.append("\(folder.place(file.path)) \(difference == .missing ? "is missing" : "is out of date")\n")
    }
    // A document that is held up stays as it is.
    if destination.stale == .remove, heldUp == 0 {
      lines += try folder.stale(made: made).map { "\(folder.place($0)) is no longer made\n" }
    }
    return lines
  }

  // MARK: Incidents

  /// What became of one incident.
  private enum Rendered {
    case unreadable
    case absent(AbsentDocument)
    /// The record is not kept: of its texts nothing more is needed.
    /// The files lie in a folder.
    case made(DocumentFiles, [OutputFile], in: String, of: IncidentID, CheckedEvidence)
  }

  /// Makes the documents of each incident, and hands on every file once.
  private mutating func make(_ handOn: (OutputFile) throws(DiskError) -> Void) throws(DiskError) {
    var found: [Diagnostic] = []
    defer {
      problems += found
      hasUnreadableFile = found.haveUnreadableFile
    }
    let renderer = self
    try loop.run(collecting: &found) { id throws(DiskError) in
      renderer.render(id)
    } take: { _, rendered throws(DiskError) in
      try take(rendered, handOn)
    }
  }

  /// Load, view, documents, HTML, pages.
  private func render(_ id: IncidentID) -> IncidentLoop.Made<Rendered> {
    var problems: [Diagnostic] = []
    guard let loaded = project.incident(id, &problems) else { return .init(value: .unreadable, problems: problems) }
    let past = choice.mayBeReview ? project.past(of: loaded.incident, for: [.review]) : .none
    let chosen = ChosenDocuments(choice, of: loaded, in: project)
    if loop.ids.count == 1, let absence = chosen.absence { return .init(value: .absent(absence)) }
    let files = DocumentFiles(chosen.documents, of: loaded, in: project, past: past, destination.request)
    let places = project.project.places
    let isBeside = !destination.request.layout.hasCompanions
    return .init(
      value: .made(
        files, isBeside ? files.files.map { places.besideRecord($0, of: id) } : files.files,
        in: isBeside ? places.folder(of: id) : id.text, of: id, loaded.evidence),
      problems: problems + files.problems)
  }

  private mutating func take(
    _ rendered: Rendered, _ handOn: (OutputFile) throws(DiskError) -> Void
  ) throws(DiskError) {
    switch rendered {
    case .unreadable: heldUp += 1
    case .absent(let document): absence = document
    case .made(let files, let placed, let folder, let id, let evidence):
      for (index, file) in placed.enumerated() {
        if index < files.documentCount { documents.append(file.path) }
        let isOwn = FilePaths.isWithin(file.path, folder)
        if isOwn || shared.insert(file.path).inserted { try handOn(file) }
      }
      for name in files.attachments {
        try handOn(project.attachmentFile(name, of: id, evidence, in: destination.request.layout))
      }
      heldUp += files.heldUp.count
      incidents += 1
    }
  }
}
