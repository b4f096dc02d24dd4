package import Diagnostics
package import Documents
package import Incidents
package import Output
package import Projects
package import Site

/// The files of the report of open action items, in memory.
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

  /// Makes the whole report.
  ///
  /// - Parameters:
  ///   - report: what it says.
  ///   - project: whose templates are used.
  ///   - links: where reviews lie, seen from the report's folder.
  ///   - identity: what the calendar's ids end in.
  ///   - page: a page of the report as part of whatever it is part of.
  package init(
    of report: ActionReport, in project: LoadedProject, links: ReviewLinks, _ identity: SiteIdentity,
    page: @escaping @Sendable (ActionReportPage, Place) -> Page
  ) {
    var files: [OutputFile] = []
    problems = ActionReportSteps(of: report, in: project, links: links, identity, page: page).run { files.append($0) }
    if problems.isEmpty { self.files = files }
  }
}

extension ActionReportWriter {
  /// The writer with the project's templates.
  package init(of project: LoadedProject) {
    self.init(project.templates.sources, unreadable: project.templates.unreadable)
  }
}
