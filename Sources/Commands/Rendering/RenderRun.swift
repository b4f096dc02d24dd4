import ArgumentParser
import Diagnostics
import Documents
import FileSystem
import Incidents
import Output
import Pipelines
import Projects

/// One run of `pir render`: what it prints, and how it ends.
struct RenderRun {
  let project: LoadedProject
  let ids: [IncidentID]
  /// Whether they are meant to be all that there are.
  var isAll = false
  /// Nil where the user did not say.
  let document: DocumentChoice?
  let pace: Pace

  // MARK: To standard output

  /// Prints one document: the review as Markdown, an update or a notice as text, unless a form is named.
  func print(_ id: IncidentID, as form: DocumentForm?) throws {
    try Self.print(PrintDocument(document ?? .review, of: id, as: form, in: project))
  }

  /// Prints a document, or says why it is held up.
  static func print(_ document: PrintDocument) throws {
    if let absence = document.absence { throw refuse(absence, document.problems) }
    Console.report(document.problems)
    guard let text = document.text else { throw ExitStatus.of(document.documentProblems) }
    try Console.print(text)
  }

  /// Prints the body of the request that reports an update to a status page's API: the latest, unless one is named.
  func printStatuspageRequest(about id: IncidentID, ofInternal: Bool) throws {
    let request = try RequestStatusPage(document ?? .latestUpdate, of: id, ofInternal: ofInternal, in: project)
    if let absence = request.absence { throw Self.refuse(absence, request.problems) }
    Console.report(request.problems)
    guard !request.isInternal else {
      throw Console.fail(
        "\(id) is not public, and a status page is: write 'visibility: public' in incident.yaml, or add --internal",
        ExitStatus.problems)
    }
    guard let body = request.body else { throw ExitStatus.of(request.documentProblems) }
    try Console.print(body)
  }

  /// Prints the whole record of an incident as JSON, as an audience knows it.
  func printRecord(of id: IncidentID, for audience: Visibility) throws {
    let export = try ExportRecord(of: id, for: audience, in: project)
    Console.report(export.problems)
    guard !export.isInternal else {
      throw Console.fail(
        "\(id) is not public, so the public edition knows nothing of it: write 'visibility: public' in incident.yaml",
        ExitStatus.problems)
    }
    guard let record = export.record else { throw ExitStatus.of(export.recordProblems) }
    try Console.print(record.text)
  }

  // MARK: To a folder

  /// Writes all documents, prints their paths, and says how many there are.
  func write(to destination: RenderDocuments.Destination) throws {
    let session = try OutputSession.begin(in: destination.folder)
    var run = rendering(to: destination)
    let summary: OutputSession.Summary?
    do {
      summary = try run.write(in: session)
    } catch {
      throw Self.interrupted(run, by: error)
    }
    try Self.report(run)
    guard let summary else { return }
    var list = ""
    for path in run.documents {
      list += destination.folder.place(path)
      list += "\n"
    }
    try Console.list(list)
    Console.remark(Self.sentence(run, summary))
    try end(run)
  }

  /// Writes nothing; prints what a run would change.
  func check(_ destination: RenderDocuments.Destination) throws {
    var run = rendering(to: destination)
    let lines: [String]
    do {
      lines = try run.differences()
    } catch {
      throw Self.interrupted(run, by: error)
    }
    try Self.report(run)
    try Console.list(lines.joined())
    try end(run)
    if !lines.isEmpty { throw ExitStatus.difference }
    Console.remark("\(Counted.text(run.incidents, "incident")) up to date\n")
  }

  private func rendering(to destination: RenderDocuments.Destination) -> RenderDocuments {
    RenderDocuments(
      document ?? .all, of: IncidentLoop(over: ids, pace), in: project, to: destination)
  }

  /// Reports what was found before the disk ended the run.
  private static func interrupted(_ run: RenderDocuments, by error: DiskError) -> DiskError {
    Console.report(run.problems)
    return error
  }

  private static func report(_ run: RenderDocuments) throws {
    if let absence = run.absence { throw refuse(absence, run.problems) }
    Console.report(run.problems)
  }

  /// Says that an incident does not have the document.
  private static func refuse(_ absence: AbsentDocument, _ problems: [Diagnostic]) -> ExitCode {
    Console.report(problems + absence.problems)
    // What could not be read may be the very row that the document is made from.
    guard absence.problems.isEmpty else { return ExitStatus.problems }
    return Console.fail("\(absence.id): \(absence.reason)", ExitStatus.usage)
  }

  /// Ends a run that could not make everything.
  private func end(_ run: RenderDocuments) throws {
    if run.hasUnreadableFile { throw ExitStatus.disk }
    if run.heldUp > 0 || isAll && project.leavesOutIncidents { throw ExitStatus.problems }
  }

  /// `2 incidents: 9 files written, 3 unchanged`.
  private static func sentence(_ run: RenderDocuments, _ summary: OutputSession.Summary) -> String {
    var parts = [summary.words]
    if run.heldUp > 0 { parts.append("\(Counted.text(run.heldUp, "document")) held up by errors") }
    return "\(Counted.text(run.incidents, "incident")): \(parts.joined(separator: ", "))\n"
  }
}
