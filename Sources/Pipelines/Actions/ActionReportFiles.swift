package import Diagnostics
package import Documents
package import Incidents
package import Output
package import Projects
package import Site
import Text

/// Makes the files of the report of open action items, in memory: whoever has them puts them in their place.
package struct ActionReportFiles: Sendable {
  /// A page of the report, and where it lies.
  package struct Place: Hashable, Sendable {
    /// From the report's folder: `index.html`, `owners/sre.html`.
    package let path: String
    /// The Markdown of the page, in the same folder.
    package let source: String
  }

  /// None where the report cannot be made. Paths are from the report's folder.
  package private(set) var files: [OutputFile] = []
  /// Why the report cannot be made: templates with errors, or texts beyond what a page may hold.
  package private(set) var problems: [Diagnostic] = []

  private let project: LoadedProject
  private let report: ActionReport
  private let writer: ActionReportWriter
  private let makePage: @Sendable (ActionReportPage, Place) -> Page

  /// Makes the whole report.
  ///
  /// - Parameters:
  ///   - report: what it says.
  ///   - project: whose templates are used.
  ///   - links: where reviews lie, seen from the report's folder.
  ///   - page: a page of the report as part of whatever it is part of.
  package init(
    of report: ActionReport, in project: LoadedProject, links: ReviewLinks,
    page: @escaping @Sendable (ActionReportPage, Place) -> Page
  ) {
    self.report = report
    self.project = project
    writer = ActionReportWriter(of: project)
    makePage = page
    addReport(links)
    for letter in OwnerLetter.all(of: report, project.runbook, links) { addLetter(letter) }
    add("actions.csv", OpenActionsCSV.write(report, .open, links))
    add("actions.json", OpenActionsJSON.write(report, .open, links))
    add("actions.ics", OpenActionsCalendar.write(report, project.runbook, links))
    if !problems.isEmpty { files = [] }
  }

  private mutating func addReport(_ links: ReviewLinks) {
    let (markdown, found) = writer.write(report, project.runbook, links, hasLetters: true)
    problems += found
    guard let markdown else { return }
    add("actions.md", markdown)
    let (page, refused) = ActionReportPage.report(SourceText(name: "actions.md", text: markdown), report)
    add(page, refused: refused, at: Place(path: "index.html", source: "actions.md"))
  }

  private mutating func addLetter(_ letter: OwnerLetter) {
    // What is wrong with the template is told once.
    guard problems.isEmpty else { return }
    let path = "owners/\(letter.owner.fileName)"
    let (markdown, found) = writer.write(letter)
    problems += found
    guard let markdown else { return }
    add("\(path).md", markdown)
    let (page, refused) = ActionReportPage.letter(SourceText(name: "\(path).md", text: markdown), letter)
    add(page, refused: refused, at: Place(path: "\(path).html", source: "\(letter.owner.fileName).md"))
  }

  private mutating func add(_ page: ActionReportPage?, refused: [Diagnostic], at place: Place) {
    guard let page else { return problems += refused }
    let (text, found) = project.templates.pages.write(makePage(page, place))
    problems += found
    if let text { add(place.path, text) }
  }

  private mutating func add(_ path: String, _ text: String) {
    files.append(OutputFile(path: path, text: text))
  }
}

extension ActionReportWriter {
  /// The writer with the project's templates.
  package init(of project: LoadedProject) {
    self.init(project.templates.sources, unreadable: project.templates.unreadable)
  }
}
