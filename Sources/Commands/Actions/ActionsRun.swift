import ArgumentParser
import Checks
import Diagnostics
import Documents
import Incidents
import Markdown
import Output
import Pipelines
import Projects
import Secrets
import Site
import Text

/// One run of `pir actions`: a report, and where it goes.
struct ActionsRun {
  let project: LoadedProject
  let actions: CollectActions
  let report: ActionReport
  /// What the calendar's ids end in.
  let identity: SiteIdentity

  /// Prints the report in one format.
  func print(as format: ActionReportFormat, _ listing: ActionListing, links: ReviewLinks) throws {
    switch format {
    case .text:
      Console.report(actions.problems)
      try Console.print(
        OpenActionsText.write(report, listing, incidents: actions.incidents.count, width: Console.width))
    case .csv: try finish(OpenActionsCSV.write(report, listing, links).text)
    case .json: try finish(OpenActionsJSON.write(report, listing, links).text)
    case .ics: try finish(OpenActionsCalendar.write(report, project.runbook, links, identity).text)
    case .md: try finish(String(decoding: markdown(links), as: UTF8.self))
    case .html:
      let (page, problems) = ActionReportPage.report(
        MarkdownSource(name: "actions.md", bytes: try markdown(links)), report)
      guard let page else { throw refuse(problems) }
      let written = project.templates.pages.write(
        Page(title: page.title, body: page.body, style: .embedded(css: project.templates.style)))
      guard let text = written.text else { throw refuse(written.problems) }
      try finish(text)
    }
  }

  /// Writes the report in all formats, and prints the paths of its files.
  func write(to folder: ActionReportFolder, links: ReviewLinks) throws {
    let made = ActionReportFiles(of: report, in: project, links: links, identity, page: ActionReportFolder.page)
    guard made.problems.isEmpty else { throw refuse(made.problems) }
    try folder.write(made.files, style: project.templates.style, in: OutputSession.begin(in: folder.folder))
    try finish(SecretMask.masked(made.files.map { folder.folder.place($0.path) + "\n" }.joined()))
  }

  /// Ends a run that could not read everything, or that found what it was told to fail on.
  func end(_ demands: ActionDemands) throws {
    let unmet = demands.unmet(by: report.counts)
    let failure = unmet.map { Console.fail($0, ExitStatus.difference) }
    if actions.problems.contains(where: { $0.severity == .error }) { throw ExitStatus.of(actions.problems) }
    if let failure { throw failure }
  }

  private func markdown(_ links: ReviewLinks) throws -> [UInt8] {
    let written = ActionReportWriter(of: project).write(report, project.runbook, links, hasLetters: false)
    guard let bytes = written.bytes else { throw refuse(written.problems) }
    return bytes
  }

  private func finish(_ text: String) throws {
    Console.report(actions.problems)
    // What cron runs is silent while all is well; a report about nothing, or not about all, is not.
    let count = actions.incidents.count
    if Console.isTerminal || count == 0 || !project.misnamed.isEmpty {
      Console.remark("\(Counted.text(count, "incident")) read\n")
    }
    try Console.print(text)
  }

  private func refuse(_ problems: [Diagnostic]) -> ExitCode {
    Console.report(actions.problems + problems)
    return ExitStatus.problems
  }
}

/// The forms of the report, by the names that people use for them.
enum ActionReportFormat: String, CaseIterable {
  case text, md, html, csv, json, ics
}
