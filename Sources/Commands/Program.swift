import ArgumentParser
import FileSystem

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The program `pir`.
package enum Program {
  /// The version that `pir --version` prints.
  package static let version = "0.1.0"

  /// Runs the command that the arguments name, and ends the process with its status.
  package static func run() {
    // A closed pipe, and a file beyond the shell's limit (`ulimit -f`), are then errors of the write.
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    ProcessMemory.returnLargeBlocks()
    do {
      try Clock.check()
      var command = try TypedCommand.read(Array(CommandLine.arguments.dropFirst()))
      try command.run()
    } catch {
      end(ExitStatus.tell(error))
    }
  }

  /// Ends the process as the arguments' parser would, but for credentials in what it says: it repeats what was typed.
  private static func end(_ error: any Error) -> Never {
    let status = PirCommand.exitCode(for: error)
    let message = PirCommand.fullMessage(for: error)
    // Help, scripts and candidates for completion are results.
    guard status != .success else {
      do { try Console.print(message.isEmpty ? "" : message + "\n") } catch {
        exit(PirCommand.exitCode(for: error).rawValue)
      }
      exit(status.rawValue)
    }
    if !message.isEmpty { Console.remark(message + "\n") }
    exit(status.rawValue)
  }

  /// Runs a command within this process and returns its exit status: for tests with more runs than processes could be
  /// started for.
  package static func status(of arguments: [String]) -> Int32 {
    do {
      try Clock.check()
      var command = try TypedCommand.read(arguments)
      try command.run()
      return 0
    } catch {
      return PirCommand.exitCode(for: ExitStatus.tell(error)).rawValue
    }
  }
}

/// The root of all commands.
struct PirCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pir",
    abstract: "Turns incident records kept as text into the documents that an incident owes its readers.",
    discussion: """
      Records are YAML files in reviews/INC-42/. Status updates, resolution notices and post-incident reviews are \
      written as Markdown, HTML and plain text.

      Exit status: 0 done; 1 the records or templates have errors, or a text contains a credential; 2 --check found a difference, or --fail-on what it \
      was told to; 64 wrong usage; 74 a file cannot be read or written.
      """,
    version: Program.version,
    subcommands: [VersionCommand.self],
    groupedSubcommands: [
      CommandGroup(
        name: "Incident",
        subcommands: [NewCommand.self, LogCommand.self, StatusCommand.self, TickCommand.self, ActionCommand.self]),
      CommandGroup(
        name: "Correction",
        subcommands: [SetCommand.self, UndoCommand.self, DropCommand.self, RenameCommand.self]),
      CommandGroup(
        name: "Overview",
        subcommands: [ListCommand.self, ShowCommand.self, ActionsCommand.self, StatsCommand.self, CheckCommand.self]),
      CommandGroup(
        name: "Document",
        subcommands: [
          RenderCommand.self, PublishCommand.self, BuildCommand.self, RunbookCommand.self, HTMLCommand.self,
        ]),
      CommandGroup(
        name: "Project",
        subcommands: [InitCommand.self, ImportCommand.self, TemplatesCommand.self, SchemaCommand.self]),
    ])
}
