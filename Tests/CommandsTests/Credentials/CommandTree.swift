import Foundation
import TestSupport

/// The commands that the program says it has, so that none can be forgotten.
struct CommandTree {
  struct Leaf {
    /// The words after `pir`.
    var words: [String]
    /// The names of options that take a value, with their hyphens.
    var options: [String]
    var hasPositional: Bool
  }

  private struct Dump: Decodable { var command: Command }

  private struct Command: Decodable {
    var commandName: String
    var subcommands: [Command]?
    var arguments: [Argument]?
  }

  private struct Argument: Decodable {
    struct Name: Decodable {
      var kind: String
      var name: String
    }

    var kind: String
    var names: [Name]?
  }

  let leaves: [Leaf]

  init(of pir: Pir) throws {
    let dump = try JSONDecoder().decode(Dump.self, from: Data(pir.run("--experimental-dump-help").out.utf8))
    leaves = Self.leaves(of: dump.command, []).filter { $0.words != ["help"] }
  }

  private static func leaves(of command: Command, _ above: [String]) -> [Leaf] {
    let inner = command.subcommands ?? []
    guard inner.isEmpty else { return inner.flatMap { leaves(of: $0, above + [$0.commandName]) } }
    let arguments = command.arguments ?? []
    return [
      Leaf(
        words: above,
        options: arguments.filter { $0.kind == "option" }.compactMap { argument in
          argument.names?.first { $0.kind == "long" }.map { "--" + $0.name }
        }, hasPositional: arguments.contains { $0.kind == "positional" })
    ]
  }
}
