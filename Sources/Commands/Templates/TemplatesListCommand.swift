import ArgumentParser
import Diagnostics
import Documents
import Projects

/// `pir templates list`: the names of all templates, and whose they are.
struct TemplatesListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Prints the templates' names, one a line, and says which are the project's own.",
    discussion: """
      'overridden' marks a built-in template that a file of the project stands before, 'own' a file that has no \
      built-in counterpart. Outside of any project the built-in ones are listed.
      """)

  @OptionGroup var projectOptions: ProjectOptions

  func run() throws {
    let (own, problems) = try ownTemplates()
    let builtIn = Set(TemplateSources.builtIn.keys)
    let names = own.union(builtIn).sorted()
    let width = names.map(\.count).max() ?? 0
    let lines = names.map { name in
      guard own.contains(name) else { return "\(name)\n" }
      let padding = String(repeating: " ", count: width - name.count)
      return "\(name)\(padding)  \(builtIn.contains(name) ? "overridden" : "own")\n"
    }
    try Console.list(lines.joined())
    guard !problems.contains(where: { $0.rule == "leaked-secret" }) else { throw ExitStatus.problems }
  }

  private func ownTemplates() throws -> (names: Set<String>, problems: [Diagnostic]) {
    // The built-in templates are of use before there is a project.
    guard projectOptions.project != nil || (try? Project.find()) != nil else { return ([], []) }
    let templates = try ProjectTemplates(of: projectOptions.open())
    Console.report(templates.problems)
    return (templates.own, templates.problems)
  }
}
