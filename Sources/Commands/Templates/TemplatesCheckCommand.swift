import ArgumentParser
import Diagnostics
import Documents
import Projects

/// `pir templates check`: every problem of every template, without an incident.
struct TemplatesCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Checks the project's templates, and the built-in ones with them.",
    discussion: """
      Every tag, name and partial of every document, those for single severities too; exits with 1 if there is an \
      error. A file that no document uses is a warning.
      """)

  @OptionGroup var projectOptions: ProjectOptions

  func run() throws {
    let project = try projectOptions.open()
    let templates = try ProjectTemplates(of: project)
    let check = templates.check(severities: project.severities())
    let problems = templates.problems + check.problems
    Console.report(problems)
    guard !problems.contains(where: { $0.severity == .error }) else { throw ExitStatus.problems }
    Console.remark("\(Self.count(templates)): no errors\n")
  }

  /// `26 templates, 2 of them the project's own`.
  private static func count(_ templates: ProjectTemplates) -> String {
    let own = templates.own.count
    return "\(templates.sources.count) templates" + (own == 0 ? "" : ", \(own) of them the project's own")
  }
}
