import ArgumentParser
import FileSystem
import Projects

/// Which project a command works on.
struct ProjectOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The project's folder.", discussion: "Without it, the nearest folder upward that holds reviews/.",
      valueName: "dir"),
    completion: .directory)
  var project: String?

  /// Opens the project, or says why there is none.
  func open() throws(DiskError) -> Project {
    guard let project else { return try Project.find() }
    return try Project(at: project)
  }
}
