import ArgumentParser

/// `pir version`: the same as `pir --version`.
struct VersionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "version", abstract: "Prints the version.", shouldDisplay: false)

  func run() throws { try Console.print(Program.version + "\n") }
}
