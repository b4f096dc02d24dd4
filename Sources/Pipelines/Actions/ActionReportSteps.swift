import Diagnostics
import Documents
import FileSystem
import Incidents
import Markdown
import Output
import Projects
import Site

/// The steps from a report of open action items to its files, each handed on as soon as it is made: a report over
/// thousands of incidents is megabytes in every form.
struct ActionReportSteps {
  private let project: LoadedProject
  private let report: ActionReport
  private let links: ReviewLinks
  private let identity: SiteIdentity
  private let writer: ActionReportWriter
  private let makePage: @Sendable (ActionReportPage, ActionReportFiles.Place) -> Page

  /// See `ActionReportFiles`.
  init(
    of report: ActionReport, in project: LoadedProject, links: ReviewLinks, _ identity: SiteIdentity,
    page: @escaping @Sendable (ActionReportPage, ActionReportFiles.Place) -> Page
  ) {
    self.report = report
    self.project = project
    self.links = links
    self.identity = identity
    writer = ActionReportWriter(of: project)
    makePage = page
  }

  /// Makes every file, and gives why the report cannot be made; what was handed on counts for nothing then.
  func run<Failure: Error>(_ handOn: (OutputFile) throws(Failure) -> Void) throws(Failure) -> [Diagnostic] {
    var problems = try makeReport(handOn)
    for letter in OwnerLetter.all(of: report, project.runbook, links) {
      // What is wrong with the template is told once.
      guard problems.isEmpty else { return problems }
      problems += try make(letter, handOn)
    }
    try handOn(OutputFile(path: "actions.csv", .parts(OpenActionsCSV.write(report, .open, links))))
    try handOn(OutputFile(path: "actions.json", .parts(OpenActionsJSON.write(report, .open, links))))
    try handOn(
      OutputFile(path: "actions.ics", .parts(OpenActionsCalendar.write(report, project.runbook, links, identity))))
    return problems
  }

  private func makeReport<Failure: Error>(
    _ handOn: (OutputFile) throws(Failure) -> Void
  ) throws(Failure) -> [Diagnostic] {
    let written = writer.write(report, project.runbook, links, hasLetters: true)
    let place = ActionReportFiles.Place(path: "index.html", source: "actions.md")
    return try make(written, at: "actions.md", with: place, handOn) { ActionReportPage.report($0, report) }
  }

  private func make<Failure: Error>(
    _ letter: OwnerLetter, _ handOn: (OutputFile) throws(Failure) -> Void
  ) throws(Failure) -> [Diagnostic] {
    let path = "owners/\(letter.owner.fileName)"
    let place = ActionReportFiles.Place(path: "\(path).html", source: "\(letter.owner.fileName).md")
    return try make(writer.write(letter), at: "\(path).md", with: place, handOn) { ActionReportPage.letter($0, letter) }
  }

  /// Makes a document that was written as Markdown, and the page of it; gives why either cannot be made.
  private func make<Failure: Error>(
    _ written: consuming WrittenText, at path: String, with place: ActionReportFiles.Place,
    _ handOn: (OutputFile) throws(Failure) -> Void,
    page: (MarkdownSource) -> (page: ActionReportPage?, problems: [Diagnostic])
  ) throws(Failure) -> [Diagnostic] {
    guard let markdown = written.bytes else { return written.problems }
    try handOn(OutputFile(path: path, bytes: markdown))
    let (page, refused) = page(MarkdownSource(name: path, bytes: markdown))
    guard let page else { return refused }
    let whole = project.templates.pages.write(makePage(page, place))
    if let parts = whole.parts { try handOn(OutputFile(path: place.path, FileContent(parts))) }
    return whole.problems
  }
}
