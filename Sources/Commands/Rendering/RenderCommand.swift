import ArgumentParser
import Documents
import FileSystem
import Incidents
import Output
import Pipelines
import Projects

/// `pir render`: the documents of incidents.
struct RenderCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "render",
    abstract: "Writes an incident's status updates, resolution notice and review.",
    discussion: """
      Without further options, every document is written as Markdown and as HTML to the folder 'site' of the project. \
      The paths of the documents go to standard output, one a line. A document is held up only by errors in what it \
      reads, credentials among them: the others are written all the same, and the run exits with 1.
      """)

  @Argument(
    help: ArgumentHelp("The incidents' ids, such as INC-42.", valueName: "id"), completion: Candidates.incidents)
  var ids: [String] = []

  @Flag(help: "All incidents; removes documents of earlier runs that are no longer made.")
  var all = false

  @Option(
    help: ArgumentHelp(
      "review, resolution, update (the latest), update/INSTANT (update/2025-11-27T1404Z) or all.",
      discussion: "Default: all.", valueName: "document"),
    completion: Choice.words(of: DocumentWord.self), transform: DocumentChoice.read)
  var document: DocumentChoice?

  @Option(
    help: ArgumentHelp(
      """
      md, html or text, or several joined by commas; statuspage for the body of a request to a status page; json for \
      the whole record.
      """,
      discussion: """
        text is for updates and notices; statuspage, for updates, and json go to standard output. Default: md,html.
        """,
      valueName: "formats"), completion: Choice.words(of: RenderWord.self), transform: RenderFormat.read)
  var format: RenderFormat?

  @Option(
    help: ArgumentHelp(
      "The folder to write to.", discussion: "Default: the project's folder 'site'.", valueName: "dir"),
    completion: .directory)
  var out: String?

  @Flag(help: "Write the Markdown beside the records, for teams that commit their documents.")
  var inPlace = false

  @Flag(
    help: "Write one document to standard output: the review as Markdown, an update or a notice as text.")
  var stdout = false

  @Flag(help: "Write nothing; exit with 2 if a document is not as it would be written.")
  var check = false

  @Flag(help: "With --format statuspage: tell a status page of an incident that is not public, too.")
  var `internal` = false

  @Option(
    help: ArgumentHelp(
      "With --format json: internal, or public for what the public edition knows.", discussion: "Default: internal.",
      valueName: "audience"), completion: Choice.words(of: Visibility.self), transform: Choice.read)
  var audience: Visibility?

  @OptionGroup var jobs: JobOptions

  @OptionGroup var projectOptions: ProjectOptions

  func validate() throws {
    if all, !ids.isEmpty { throw ValidationError("--all renders every incident; leave out the ids") }
    if !all, ids.isEmpty { throw ValidationError("name an incident, such as INC-42, or use --all") }
    if out != nil, inPlace { throw ValidationError("--in-place writes beside the records; leave out --out") }
    if stdout, out != nil || inPlace || check {
      throw ValidationError("--stdout writes no file; leave out --out, --in-place and --check")
    }
    if stdout, namesSeveral { throw ValidationError("--stdout writes one document; name one incident") }
    if stdout, document == .all { throw ValidationError("--stdout writes one document; name it with --document") }
    if case .json = format {
      try validateJSON()
    } else if audience != nil {
      throw ValidationError("--audience is for --format json; leave it out")
    }
    if case .statuspage = format {
      try validateStatuspage()
    } else if self.internal {
      throw ValidationError("--internal is for --format statuspage; leave it out")
    }
    if let forms = format?.forms {
      if stdout, forms.count > 1 { throw ValidationError("--stdout writes one document; name one format") }
      if inPlace, forms != [.md] { throw ValidationError("--in-place writes Markdown; leave out --format") }
      if forms == [.text], document == .review || stdout && document == nil {
        throw ValidationError("a review has no text form; use md or html")
      }
    }
  }

  /// Whether more than one incident is named.
  private var namesSeveral: Bool { all || Set(ids.flatMap(Names.split)).count > 1 }

  private func validateStatuspage() throws {
    if namesSeveral { throw ValidationError("--format statuspage tells of one update; name one incident") }
    if out != nil || inPlace || check {
      throw ValidationError("--format statuspage writes to standard output; leave out --out, --in-place and --check")
    }
    switch document {
    case nil, .latestUpdate, .update: return
    case .all, .review, .resolution:
      throw ValidationError("--format statuspage is for status updates; use --document update or update/INSTANT")
    }
  }

  private func validateJSON() throws {
    if namesSeveral { throw ValidationError("--format json writes one record; name one incident") }
    if out != nil || inPlace || check {
      throw ValidationError("--format json writes to standard output; leave out --out, --in-place and --check")
    }
    if document != nil { throw ValidationError("--format json writes the whole record; leave out --document") }
  }

  func run() throws {
    let project = try LoadedProject(projectOptions.open())
    let chosen = try IncidentChoice.ids(ids, all: all, in: project)
    if tellsUpdate, !all { for id in chosen { RecordWriting.tellIfWithdrawn(id, in: project.project) } }
    let run = RenderRun(project: project, ids: chosen, isAll: all, document: document, pace: jobs.pace("rendered"))
    if case .statuspage = format, let id = chosen.first {
      return try run.printStatuspageRequest(about: id, ofInternal: self.internal)
    }
    if case .json = format, let id = chosen.first { return try run.printRecord(of: id, for: audience ?? .internal) }
    if stdout, let id = chosen.first { return try run.print(id, as: format?.forms?.first) }
    let request = DocumentRequest(
      format?.forms ?? (inPlace ? [.md] : [.md, .html]), layout: inPlace ? .besideRecord : .folder)
    let destination = RenderDocuments.Destination(try folder(of: project.project), request, stale: stale)
    try check ? run.check(destination) : run.write(to: destination)
  }

  /// Whether it makes an update alone, which somebody is about to send.
  private var tellsUpdate: Bool {
    switch (document, format) {
    case (.latestUpdate, _), (.update, _), (nil, .statuspage): true
    default: false
    }
  }

  /// A choice of documents or forms leaves the others as they are; a run over everything knows what is no longer made.
  private var stale: OutputFolder.Stale {
    all && document ?? .all == .all && format == nil ? .remove : .keep
  }

  private func folder(of project: Project) throws(DiskError) -> OutputFolder {
    guard !inPlace else { return OutputFolder(project.reviewsPath, ownership: .markers(OriginMark.all)) }
    let folder = out ?? project.path("site")
    try OutputPlace.refuse(folder, project: project, home: Console.environment("HOME"))
    return OutputFolder(folder, ownership: .manifest, sparing: BuildSite.ownPlaces)
  }
}
