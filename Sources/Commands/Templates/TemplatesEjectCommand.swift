import ArgumentParser
import Documents
import FileSystem
import Projects
import Text

/// `pir templates eject`: copies of built-in templates, to be edited.
struct TemplatesEjectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "eject",
    abstract: "Copies built-in templates into the project's folder 'templates', to be edited there.",
    discussion: """
      A document means all of its files, a file such as review/timeline means itself, and no name means all. A file \
      that is there is never overwritten. The paths of the new files go to standard output. What is not copied keeps \
      up with new versions of pir: copy what you change.

      Documents: \(TemplateOwner.names).
      """)

  @Argument(help: ArgumentHelp("Documents or templates.", valueName: "name"))
  var names: [String] = []

  @OptionGroup var projectOptions: ProjectOptions

  func run() throws {
    let choice = try TemplateChoice(names)
    let folder = TemplateFolder(of: try projectOptions.open())
    var isInTheWay = false
    var failure: DiskError?
    var unsynced: Unsynced?
    var added = ""
    do throws(DiskError) {
      for file in choice.files {
        if try folder.holds(file.name) {
          isInTheWay = isInTheWay || file.isNamed
          Console.remark("\(folder.place(file.name)) is there already and stays as it is\n")
        } else {
          let lasting = try folder.add(file.name, TemplateSources.builtIn[file.name]?.text ?? "")
          unsynced = unsynced ?? lasting
          added += "\(folder.place(file.name))\n"
        }
      }
    } catch {
      failure = error
    }
    // Not before all are there: a reader that has gone away ends the run.
    try Console.list(added)
    if let failure { throw failure }
    try ExitStatus.end(unsynced)
    if isInTheWay { throw ExitStatus.disk }
  }
}
