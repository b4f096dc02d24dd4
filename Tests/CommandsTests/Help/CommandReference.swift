import Foundation
import TestSupport

/// `docs/commands.md`: every command with its arguments and options, as the command line declares them.
struct CommandReference {
  private struct Dump: Decodable { var command: DeclaredCommand }

  /// A command as the program describes itself.
  private struct DeclaredCommand: Decodable {
    var commandName: String
    var abstract: String?
    var discussion: String?
    var subcommands: [DeclaredCommand]?
    var arguments: [DeclaredArgument]?
  }

  private struct DeclaredArgument: Decodable {
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
  }

  let text: String

  init(of pir: Pir) throws {
    let dump = try JSONDecoder().decode(Dump.self, from: Data(pir.run("--experimental-dump-help").out.utf8))
    let commands = Self.leaves(of: dump.command, above: []).filter { $0.command.commandName != "help" }
    text = Self.head + Self.overview(of: commands) + commands.map(Self.section).joined()
  }

  private typealias Leaf = (name: String, command: DeclaredCommand)

  private static func leaves(of command: DeclaredCommand, above: [String]) -> [Leaf] {
    let words = above + [command.commandName]
    let inner = command.subcommands ?? []
    return inner.isEmpty
      ? [(words.joined(separator: " "), command)] : inner.flatMap { leaves(of: $0, above: words) }
  }

  private static let head = """
    # Commands

    Every command with its arguments and options. `pir help COMMAND` prints the same on a terminal. All commands take
    `--project DIR` for the project's folder (otherwise the nearest folder upward that holds `reviews/`), `--version`
    and `--help`, unless their section says something else.

    This file is made from the declarations of the command line (`make goldens`).


    """

  private static func overview(of commands: [Leaf]) -> String {
    "| command | does |\n| --- | --- |\n"
      + commands.map { "| [`\($0.name)`](#\(anchor($0.name))) | \(cell($0.command.abstract ?? "")) |\n" }.joined()
  }

  private static func section(of leaf: Leaf) -> String {
    let arguments = (leaf.command.arguments ?? []).filter { $0.shouldDisplay && !isCommon($0) }
    var text = "\n## \(leaf.name)\n\n\(markdown(leaf.command.abstract ?? ""))\n"
    if let discussion = leaf.command.discussion, !discussion.isEmpty { text += "\n\(paragraphs(discussion))\n" }
    text += "\n```\n\(usage(of: leaf.name, with: arguments))\n```\n"
    guard !arguments.isEmpty else { return text }
    return text + "\n| argument | says |\n| --- | --- |\n" + arguments.map(row).joined()
  }

  /// Whether each command has the option, so that the page's head describes it.
  private static func isCommon(_ argument: DeclaredArgument) -> Bool {
    let names = (argument.names ?? []).map(\.text)
    return names.contains("--help") || names.contains("--version") || names.contains("--project")
  }

  private static func usage(of name: String, with arguments: [DeclaredArgument]) -> String {
    let parts = arguments.map { argument in
      let word = label(of: argument) + (argument.isRepeating && argument.kind == "positional" ? "..." : "")
      return argument.isOptional ? "[\(word)]" : word
    }
    return wrapped(parts, after: name)
  }

  /// The words in lines of at most 100 characters.
  private static func wrapped(_ words: [String], after name: String) -> String {
    var lines = [name]
    for word in words {
      if lines[lines.count - 1].count + word.count < 100 {
        lines[lines.count - 1] += " " + word
      } else {
        lines.append("    " + word)
      }
    }
    return lines.joined(separator: "\n")
  }

  private static func label(of argument: DeclaredArgument) -> String {
    let value = (argument.valueName ?? "value").uppercased()
    let names = argument.names ?? []
    let name = (names.first { $0.kind == "long" } ?? names.first)?.text ?? ""
    return switch argument.kind {
    case "positional": value
    case "flag": name
    default: "\(name) \(value)"
    }
  }

  private static func row(of argument: DeclaredArgument) -> String {
    var says = [argument.abstract, argument.discussion].compactMap(\.self).filter { !$0.isEmpty }
    if let value = argument.defaultValue, !value.isEmpty { says.append("Default: \(value).") }
    if argument.kind == "option", argument.isRepeating, !says.joined().contains("several") {
      says.append("May be given several times.")
    }
    return "| `\(label(of: argument))` | \(cell(says.joined(separator: " "))) |\n"
  }

  private static func anchor(_ name: String) -> String { name.replacing(" ", with: "-") }

  private static func cell(_ text: String) -> String {
    markdown(text.replacing("\n", with: " ")).replacing("|", with: "\\|")
  }

  /// Paragraphs of plain text; one whose lines are all commands becomes code.
  private static func paragraphs(_ text: String) -> String {
    text.components(separatedBy: "\n\n").map { paragraph in
      let lines = paragraph.split(separator: "\n")
      let isCode = lines.allSatisfy { $0.hasPrefix("pir ") }
      return isCode ? "```sh\n\(paragraph)\n```" : markdown(paragraph)
    }.joined(separator: "\n\n")
  }

  /// Plain text as Markdown: what would be markup is escaped.
  private static func markdown(_ text: String) -> String {
    var escaped = ""
    for character in text {
      if "\\`*_<>[]#".contains(character) { escaped.append("\\") }
      escaped.append(character)
    }
    return escaped.replacing(#/--[a-z][a-z\-]*/#) { "`\($0.output)`" }
  }
}
