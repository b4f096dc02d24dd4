import ArgumentParser
import Diagnostics
import Documents
import FileSystem
import Incidents
import Output
import Pipelines
import Projects
import Records
import Site
import Text

/// One run of `pir render`: which documents, made and put where.
struct RenderRun {
  let project: LoadedProject
  let ids: [IncidentID]
  /// Whether they are meant to be all that there are.
  var isAll = false
  /// Nil where the user did not say.
  let document: DocumentChoice?

  // MARK: To standard output

  /// Prints one document: the review as Markdown, an update or a notice as text, unless a form is named.
  func print(as named: DocumentForm?) throws {
    let choice = document ?? .review
    let form = named ?? (choice == .review ? .md : .text)
    for id in ids {
      let loaded = try project.incident(id)
      let documents = try documents(of: loaded, choice)
      try print(documents, of: loaded, as: form, isUrgent: isLatestUpdate(documents, of: loaded))
    }
  }

  /// Prints the first of an incident's documents that can be made.
  func print(_ documents: [Document], of loaded: LoadedIncident, as form: DocumentForm, isUrgent: Bool) throws {
    let made = try DocumentFiles(
      documents, of: loaded, in: project, as: [form], layout: .folder, isUrgent: isUrgent)
    Console.report(project.problems + made.problems)
    let paths = documents.map { DocumentFiles.path($0, of: loaded.incident.id, form) }
    guard let file = made.files.first(where: { paths.contains($0.path) }) else {
      throw ExitStatus.of(made.problems)
    }
    try Console.print(String(decoding: file.bytes, as: UTF8.self))
  }

  /// Whether somebody is about to send it, by whatever name they call it.
  private func isLatestUpdate(_ documents: [Document], of loaded: LoadedIncident) -> Bool {
    documents == DocumentChoice.latestUpdate.chosen(from: Document.all(of: loaded.incident, project.runbook))
  }

  /// Prints the body of the request that tells a status page's API of an update: the latest, unless one is named.
  ///
  /// A status page is public, so an incident that is not is refused, unless the user asked for internal ones too.
  func printStatuspageRequest(ofInternal: Bool) throws {
    for id in ids {
      let loaded = try project.incident(id)
      guard ofInternal || loaded.incident.visibility == .public else {
        Console.report(loaded.problems.filter { $0.concerns([.key("visibility")]) }.map(\.diagnostic))
        throw Console.fail(
          "\(id) is not public, and a status page is: write 'visibility: public' in incident.yaml, or add --internal",
          ExitStatus.problems)
      }
      // The request reads a key that no update does.
      let key = RecordPart.key("x-" + StatuspageRequest.componentsKey)
      let refused = loaded.problems.filter { $0.diagnostic.severity == .error && $0.concerns([key]) }.map(\.diagnostic)
      guard refused.isEmpty else {
        Console.report(project.problems + refused)
        throw ExitStatus.of(refused)
      }
      let chosen = try documents(of: loaded, document ?? .latestUpdate)
      let made = try DocumentFiles(
        chosen, of: loaded, in: project, as: [.text], layout: .folder, isUrgent: isLatestUpdate(chosen, of: loaded))
      Console.report(project.problems + made.problems)
      guard made.heldUp.isEmpty, case .update(let update) = chosen.last else {
        throw ExitStatus.of(made.problems)
      }
      let components = loaded.incident.ownKeys[StatuspageRequest.componentsKey] ?? []
      let told = Edition.public(teams: project.runbook.teams).view(of: loaded.incident)
      try Console.print(StatuspageRequest.body(of: update, told, project.runbook, components: components).text)
    }
  }

  // MARK: To a folder

  /// Where documents go, and in which forms.
  struct Destination {
    let folder: OutputFolder
    let layout: DocumentFiles.Layout
    let forms: [DocumentForm]
    let stale: OutputFolder.Stale
  }

  /// Writes all documents, prints their paths, and says how many there are.
  func write(to destination: Destination) throws {
    var session = try OutputSession.begin(in: destination.folder)
    let outcome = try makeAll(for: destination) { file throws(DiskError) in try session.stage(file) }
    let summary = try session.finish(stale: outcome.heldUp == 0 ? destination.stale : .keep)
    try Console.list(outcome.documents.map { destination.folder.place($0) + "\n" }.joined())
    Console.remark(Self.sentence(outcome, summary))
    try end(outcome)
  }

  /// Writes nothing; prints what a run would change.
  func check(_ destination: Destination) throws {
    let folder = destination.folder
    var lines: [String] = []
    let outcome = try makeAll(for: destination) { file throws(DiskError) in
      guard let difference = try folder.difference(file) else { return }
      lines.append("\(folder.place(file.path)) \(difference == .missing ? "is missing" : "is out of date")\n")
    }
    // A document that is held up stays as it is.
    if destination.stale == .remove, outcome.heldUp == 0 {
      lines += try folder.stale(made: outcome.made).map { "\(destination.folder.place($0)) is no longer made\n" }
    }
    try Console.list(lines.joined())
    try end(outcome)
    if !lines.isEmpty { throw ExitStatus.difference }
    Console.remark("\(Counted.text(outcome.incidents, "incident")) up to date\n")
  }

  /// Ends a run that could not make everything.
  private func end(_ outcome: Outcome) throws {
    if outcome.hasUnreadableFile { throw ExitStatus.disk }
    if outcome.heldUp > 0 || isAll && project.leavesOutIncidents { throw ExitStatus.problems }
  }

  /// What became of a run's documents.
  private struct Outcome {
    var incidents = 0
    /// The paths of documents, in the order of their making.
    var documents: [String] = []
    /// Those of all files, styles and attachments too.
    var made: Set<String> = []
    var heldUp = 0
    var hasUnreadableFile = false
  }

  /// Makes everything that was asked for, hands each file on, and reports all problems together.
  private func makeAll(
    for destination: Destination, _ handOn: (OutputFile) throws(DiskError) -> Void
  ) throws -> Outcome {
    let forms = destination.forms
    var outcome = Outcome()
    var problems: [Diagnostic] = []
    defer { Console.report(project.problems + problems) }
    for (index, id) in ids.enumerated() {
      defer { Progress.show("rendered", index + 1, of: ids.count) }
      guard let loaded = project.incident(id, &problems) else {
        outcome.heldUp += 1
        continue
      }
      let documents = try documents(of: loaded, document ?? .all)
      let made = try DocumentFiles(documents, of: loaded, in: project, as: forms, layout: destination.layout)
      let paths = Set(documents.flatMap { document in forms.map { DocumentFiles.path(document, of: id, $0) } })
      for file in made.files where outcome.made.insert(file.path).inserted {
        if paths.contains(file.path) { outcome.documents.append(file.path) }
        try handOn(file)
      }
      problems += made.problems
      outcome.heldUp += made.heldUp.count
      outcome.incidents += 1
    }
    outcome.hasUnreadableFile = problems.haveUnreadableFile
    return outcome
  }

  /// Those documents of an incident that are wanted. Where one incident was named, the user hears if it has none.
  private func documents(of loaded: LoadedIncident, _ choice: DocumentChoice) throws -> [Document] {
    let all = Document.all(of: loaded.incident, project.runbook)
    let chosen = choice.chosen(from: all)
    guard chosen.isEmpty, ids.count == 1 else { return chosen }
    // What could not be read may be the very row that the document is made from.
    guard !loaded.hasErrorsInTimeline else {
      Console.report(project.problems + loaded.problems.map(\.diagnostic))
      throw ExitStatus.problems
    }
    let updates = all.filter { $0.kind == .statusUpdate }.map { String($0.path.dropFirst("updates/".count)) }
    let known = updates.isEmpty ? "" : "; its updates are \(updates.joined(separator: ", "))"
    throw Console.fail("\(loaded.incident.id): \(choice.absence)\(known)", ExitStatus.usage)
  }

  /// `2 incidents: 9 files written, 3 unchanged`.
  private static func sentence(_ outcome: Outcome, _ summary: OutputSession.Summary) -> String {
    var parts = [summary.words]
    if outcome.heldUp > 0 { parts.append("\(Counted.text(outcome.heldUp, "document")) held up by errors") }
    return "\(Counted.text(outcome.incidents, "incident")): \(parts.joined(separator: ", "))\n"
  }
}
