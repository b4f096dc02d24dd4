import ArgumentParser
import Diagnostics

/// Which command the arguments name: by their first words.
struct CommandRoute {
  private(set) var command: any ParsableCommand.Type
  private(set) var names: [String] = []
  /// What follows the names.
  private(set) var rest: ArraySlice<String>

  init(_ arguments: ArraySlice<String>, from root: any ParsableCommand.Type) {
    (command, rest) = (root, arguments)
    while let name = rest.first, let inner = Self.inner(of: command).first(where: { $0.name == name }) {
      command = inner.type
      names.append(name)
      rest.removeFirst()
    }
  }

  /// Why the first word after the names is no command; nil where it need not be one.
  var objection: String? {
    guard let word = rest.first, !word.hasPrefix("-") else { return nil }
    let known = Self.inner(of: command).map(\.name)
    guard !known.isEmpty else { return nil }
    let all = (["pir"] + names).joined(separator: " ")
    let near = OtherCommands.name(for: word, among: known) ?? Suggestion.nearest(to: word, among: known)
    return "there is no command '\((names + [word]).joined(separator: " "))'; "
      + (near.map { "did you mean '\((names + [$0]).joined(separator: " "))'?" }
        ?? "'\(all) --help' lists those that there are")
  }

  private static func inner(
    of command: any ParsableCommand.Type
  ) -> [(name: String, type: any ParsableCommand.Type)] {
    command.configuration.subcommands.map { ($0.configuration.commandName ?? "", $0) }
  }
}

/// What people call commands who know them from elsewhere.
private enum OtherCommands {
  private static let names = [
    "ls": ["list"], "create": ["new"], "begin": ["new"], "open": ["new"], "add": ["log"], "note": ["log"],
    "event": ["log"],
    "row": ["log"], "rm": ["drop"], "delete": ["drop"], "remove": ["drop"], "mv": ["rename"], "edit": ["set"],
    "change": ["set"],
    "lint": ["check"], "validate": ["check"], "verify": ["check"], "site": ["build"], "export": ["render"],
    "pdf": ["render"],
    "todo": ["actions"], "items": ["actions"], "report": ["actions"], "metrics": ["stats"], "cat": ["show"],
    "view": ["show"],
    "revert": ["undo"], "close": ["done", "log ID --milestone closed"], "finish": ["done"], "complete": ["done"],
    "postpone": ["move"], "due": ["move"],
    "owner": ["assign"], "ack": ["log ID --milestone acknowledged"], "acknowledge": ["log ID --milestone acknowledged"],
    "mitigate": ["log ID --milestone mitigated"], "resolve": ["log ID --milestone resolved"],
    "reopen": ["log ID --milestone reopened"], "escalate": ["log ID --escalated 2"], "update": ["log ID --update TEXT"],
  ]

  /// The command of `known` that is meant.
  static func name(for word: String, among known: [String]) -> String? {
    let meant = names[word.lowercased()] ?? []
    return meant.first { name in known.contains(String(name.prefix { $0 != " " })) }
  }
}
