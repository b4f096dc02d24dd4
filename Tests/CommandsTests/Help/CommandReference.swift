import Foundation

/// `docs/commands.md`: every command with its arguments and options, as the command line declares them.
struct CommandReference {
  let text: String

  init(of pir: Pir) throws {
    let commands = try CommandTree(of: pir).leaves
    text = Self.head + Self.overview(of: commands) + commands.map(Self.section).joined()
  }

  private static let head = """
    # Commands

    Every command with its arguments and options. `pir help COMMAND` prints the same on a terminal. All commands take
    `--project DIR` for the project's folder (otherwise the nearest folder upward that holds `reviews/`), `--version`
    and `--help`, unless their section says something else.

    This file is made from the declarations of the command line (`make goldens`).


    """

  private static func overview(of commands: [CommandTree.Leaf]) -> String {
    "| command | does |\n| --- | --- |\n"
      + commands.map { "| [`\(name(of: $0))`](#\(anchor(name(of: $0)))) | \(cell($0.abstract)) |\n" }.joined()
  }

  private static func name(of command: CommandTree.Leaf) -> String {
    (["pir"] + command.words).joined(separator: " ")
  }

  private static func section(of command: CommandTree.Leaf) -> String {
    let arguments = command.arguments.filter { $0.shouldDisplay && !isCommon($0) }
    var text = "\n## \(name(of: command))\n\n\(markdown(command.abstract))\n"
    if !command.discussion.isEmpty { text += "\n\(paragraphs(command.discussion))\n" }
    text += "\n```\n\(usage(of: name(of: command), with: arguments))\n```\n"
    guard !arguments.isEmpty else { return text }
    return text + "\n| argument | says |\n| --- | --- |\n" + arguments.map(row).joined()
  }

  /// Whether each command has the option, so that the page's head describes it.
  private static func isCommon(_ argument: CommandTree.Argument) -> Bool {
    ["--help", "--version", "--project"].contains(argument.longName)
  }

  private static func usage(of name: String, with arguments: [CommandTree.Argument]) -> String {
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

  private static func label(of argument: CommandTree.Argument) -> String {
    let value = (argument.valueName ?? "value").uppercased()
    let name = argument.longName ?? argument.names?.first?.text ?? ""
    return switch argument.kind {
    case "positional": value
    case "flag": name
    default: "\(name) \(value)"
    }
  }

  private static func row(of argument: CommandTree.Argument) -> String {
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
