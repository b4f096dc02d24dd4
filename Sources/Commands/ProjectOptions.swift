import ArgumentParser
import Publishing

/// Which project a command works on.
struct ProjectOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The project's folder.", discussion: "Without it, the nearest folder upward that holds reviews/.",
      valueName: "dir"),
    completion: .directory)
  var project: String?

  /// Opens the project, or ends the run with what is wrong.
  func open() throws -> Project {
    do throws(DiskError) {
      guard let project else { return try Project.find() }
      return try Project(at: project)
    } catch {
      throw Console.fail(error.description, ExitStatus.disk)
    }
  }
}
