import ArgumentParser
import Diagnostics
import FileSystem
import Importing
import Incidents
import Pipelines
import Projects
import Records
import Text

/// `pir import`: records that are made from what teams have.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Makes records of incidents from reviews, status pages and logs that there are.",
    discussion: """
      pir import statuspage incidents.json --dry-run

      Formats are markdown (reviews as people write them), statuspage (incidents.json, summary.json and \
      scheduled-maintenances.json of its public API), cstate (issue files) and log (what 'pir log -' reads). What is \
      imported again changes nothing: new updates are added, and what was edited since stays. docs/moving.md shows each \
      format.
      """)

  @Argument(
    help: ArgumentHelp("markdown, statuspage, cstate or log.", valueName: "format"),
    completion: Choice.words(of: ImportFormat.self), transform: Choice.read)
  var format: ImportFormat

  @Argument(help: ArgumentHelp("Files; - reads standard input.", valueName: "file"), completion: .file())
  var files: [String]

  @Flag(help: "Write nothing, and say what would be written.")
  var dryRun = false

  @Option(
    help: ArgumentHelp(
      "The zone of times without one, +01:00 or Europe/Copenhagen; or what an abbreviation means, as in IST=+05:30.",
      discussion: "May be given several times.", valueName: "zone"))
  var zone: [String] = []

  @Option(
    help: ArgumentHelp("The order of numbers in 05/06/2026, dmy or mdy.", valueName: "order"),
    completion: Choice.words(of: PasteSetting.DateOrder.self), transform: Choice.read)
  var dates: PasteSetting.DateOrder?

  @Option(
    help: ArgumentHelp("Ids as in the source (keep), or the next ones here (number).", valueName: "ids"),
    completion: Choice.words(of: ImportSetting.IDs.self), transform: Choice.read)
  var ids: ImportSetting.IDs = .keep

  @Option(
    help: ArgumentHelp("The severity where the source says none, by id or name.", valueName: "id"),
    completion: Candidates.severities)
  var severity: String?

  @Option(
    help: ArgumentHelp(
      "A file that says what names of the source are to be: severities, states, components, people, headings.",
      valueName: "file"), completion: .file(extensions: ["yaml", "yml"]))
  var map: String?

  @Flag(help: "Write nothing but a map to begin with, to standard output.")
  var printMap = false

  @Flag(help: "Let the public know of the incidents; for statuspage and cstate, which are public.")
  var `public` = false

  @OptionGroup var projectOptions: ProjectOptions

  func validate() throws {
    if files.isEmpty { throw ValidationError("name a file, or - for standard input") }
    if files.contains("-"), files.count > 1 {
      throw ValidationError("- is standard input, and goes with no other file")
    }
    if `public`, !format.isOfPublicPage {
      throw ValidationError(
        "--public is for statuspage and cstate: reviews and logs were written for insiders; publish what you have read"
          + " with 'pir publish'")
    }
  }

  func run() throws {
    let writing = try RecordWriting(projectOptions, command: "import")
    if ids == .number { try writing.need(.newIDs) }
    let setting = try setting(writing)
    let read = try ImportFiles(files).read(as: format)
    guard !printMap else { return try writeMap(of: read, setting) }
    var importing = ImportRecords(
      writing.project, among: writing.found, writing.runbook, format: format, setting,
      year: Clock.now.date.components.year)
    var report = ImportSummary(isTrial: dryRun, isLong: read.sources.count <= ImportSummary.mostTold)
    let problems: [Diagnostic]
    do { problems = try importing.take(read.sources, isTrial: dryRun) { report.add($1, of: $0) } } catch {
      // What was written by then is there; the next run goes on.
      try report.print([])
      throw error
    }
    try report.print(problems)
    tell(importing, report, writing)
    try ExitStatus.end(importing.unsynced)
    if read.isIncomplete { throw ExitStatus.disk }
    if report.hasErrors || problems.contains(where: { $0.severity == .error }) || !read.problems.isEmpty {
      throw ExitStatus.problems
    }
  }

  private func tell(_ importing: ImportRecords, _ report: ImportSummary, _ writing: RecordWriting) {
    writing.tell(importing.journaled, undoing: report.newCount == 1 ? "removes the incident" : "removes the incidents")
    let count = importing.revisedCount
    writing.tell(
      importing.revised, undoing: count == 1 ? "takes it back" : "takes the changes of \(count) incidents back")
    if importing.isTooLong { Console.say("'pir undo' cannot take back so many changes; git can") }
  }

  private func writeMap(of read: ImportFiles.Read, _ setting: ImportSetting) throws {
    let (names, problems) = ImportRecords.names(in: read.sources, format, setting)
    Console.report(problems)
    try Console.list(ImportMapFile.text(names))
    if read.isIncomplete { throw ExitStatus.disk }
  }

  private func setting(_ writing: RecordWriting) throws -> ImportSetting {
    var setting = ImportSetting()
    (setting.dates, setting.ids, setting.isPublic) = (dates, ids, `public`)
    for text in zone { try ZoneArgument.read(text, into: &setting) }
    setting.severity = try severity.map(writing.severity(named:))
    setting.severities = writing.runbook.severities.map(\.id)
    guard let map else { return setting }
    let file = try MarkdownFile.read(map)
    let read = ImportMapFile.read(file, severities: setting.severities)
    try ExitStatus.refuse(read.problems, "nothing was written; fix the map first")
    setting.map = read.map
    return setting
  }
}
