import Foundation
import TestSupport

/// The commands that the program says it has, so that none can be forgotten.
struct CommandTree {
  struct Leaf {
    /// The words after `pir`.
    var words: [String]
    var abstract: String
    var discussion: String
    var arguments: [Argument]

    /// The names of options that take a value, with their hyphens.
    var options: [String] { arguments.filter { $0.kind == "option" }.compactMap(\.longName) }
  }

  /// An argument, an option or a flag of a command.
  struct Argument: Decodable {
    struct Name: Decodable {
      var kind: String
      var name: String

      var text: String { (kind == "long" ? "--" : "-") + name }
    }

    var kind: String
    var abstract: String?
    var discussion: String?
    var defaultValue: String?
    var names: [Name]?
    var valueName: String?
    var isOptional: Bool
    var isRepeating: Bool
    var shouldDisplay: Bool

    /// The first name with two hyphens.
    var longName: String? { names?.first { $0.kind == "long" }?.text }
  }

  private struct Dump: Decodable { var command: Command }

  private struct Command: Decodable {
    var commandName: String
    var abstract: String?
    var discussion: String?
    var subcommands: [Command]?
    var arguments: [Argument]?
  }

  let leaves: [Leaf]

  init(of pir: Pir) throws {
    let dump = try JSONDecoder().decode(Dump.self, from: Data(pir.run("--experimental-dump-help").out.utf8))
    leaves = Self.leaves(of: dump.command, []).filter { $0.words != ["help"] }
  }

  private static func leaves(of command: Command, _ above: [String]) -> [Leaf] {
    let inner = command.subcommands ?? []
    guard inner.isEmpty else { return inner.flatMap { leaves(of: $0, above + [$0.commandName]) } }
    return [
      Leaf(
        words: above, abstract: command.abstract ?? "", discussion: command.discussion ?? "",
        arguments: command.arguments ?? [])
    ]
  }
}
