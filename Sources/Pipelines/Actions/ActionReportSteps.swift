import Diagnostics
import Documents
import Incidents
import Output
import Projects
import Site
import Text

/// The steps from a report of open action items to its files, each handed on as soon as it is made: a report over
/// thousands of incidents is megabytes in every form.
struct ActionReportSteps {
  private let project: LoadedProject
  private let report: ActionReport
  private let links: ReviewLinks
  private let writer: ActionReportWriter
  private let makePage: @Sendable (ActionReportPage, ActionReportFiles.Place) -> Page

  /// See `ActionReportFiles`.
  init(
    of report: ActionReport, in project: LoadedProject, links: ReviewLinks,
    page: @escaping @Sendable (ActionReportPage, ActionReportFiles.Place) -> Page
  ) {
    self.report = report
    self.project = project
    self.links = links
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
    try handOn(OutputFile(path: "actions.csv", text: OpenActionsCSV.write(report, .open, links)))
    try handOn(OutputFile(path: "actions.json", bytes: OpenActionsJSON.write(report, .open, links)))
    try handOn(OutputFile(path: "actions.ics", text: OpenActionsCalendar.write(report, project.runbook, links)))
    return problems
  }

  private func makeReport<Failure: Error>(
    _ handOn: (OutputFile) throws(Failure) -> Void
  ) throws(Failure) -> [Diagnostic] {
    let (markdown, problems) = writer.write(report, project.runbook, links, hasLetters: true)
    guard let markdown else { return problems }
    try handOn(OutputFile(path: "actions.md", text: markdown))
    let (page, refused) = ActionReportPage.report(SourceText(name: "actions.md", text: markdown), report)
    let place = ActionReportFiles.Place(path: "index.html", source: "actions.md")
    return try problems + make(page, refused: refused, at: place, handOn)
  }

  private func make<Failure: Error>(
    _ letter: OwnerLetter, _ handOn: (OutputFile) throws(Failure) -> Void
  ) throws(Failure) -> [Diagnostic] {
    let path = "owners/\(letter.owner.fileName)"
    let (markdown, problems) = writer.write(letter)
    guard let markdown else { return problems }
    try handOn(OutputFile(path: "\(path).md", text: markdown))
    let (page, refused) = ActionReportPage.letter(SourceText(name: "\(path).md", text: markdown), letter)
    let place = ActionReportFiles.Place(path: "\(path).html", source: "\(letter.owner.fileName).md")
    return try problems + make(page, refused: refused, at: place, handOn)
  }

  private func make<Failure: Error>(
    _ page: ActionReportPage?, refused: [Diagnostic], at place: ActionReportFiles.Place,
    _ handOn: (OutputFile) throws(Failure) -> Void
  ) throws(Failure) -> [Diagnostic] {
    guard let page else { return refused }
    let written = project.templates.pages.write(makePage(page, place))
    if let html = written.bytes { try handOn(OutputFile(path: place.path, bytes: html)) }
    return written.problems
  }
}
