import ArgumentParser
import FileSystem
import Incidents
import Projects

/// `pir init`: a new project.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Makes a new project: a runbook to be changed, an example incident, and lines for .gitignore.",
    discussion: """
      Nothing that is there is overwritten, and the example comes only where there is no incident yet. The paths of the \
      files that were made go to standard output, one a line.
      """)

  @Argument(
    help: ArgumentHelp("The project's folder.", discussion: "Default: this one.", valueName: "dir"),
    completion: .directory)
  var folder = "."

  func run() throws {
    // The only thing that pir draws by lot: no two projects may have the same.
    var lot = SystemRandomNumberGenerator()
    let name = FilePaths.name(Disk.resolved(folder) ?? FilePaths.trimmed(folder))
    let outcome = try StarterProject.make(in: folder, siteID: SiteID.new(named: name, using: &lot))
    try Console.list(outcome.made.map { $0 + "\n" }.joined())
    for path in outcome.kept { Console.remark("\(path) is there already, and stays as it is\n") }
    try ExitStatus.end(outcome.unsynced)
  }
}
