import ArgumentParser

/// The command that the arguments are, with what the parser of arguments does not know about what people type.
enum TypedCommand {
  /// Reads the arguments; ends the run for an unknown command.
  static func read(_ arguments: [String]) throws -> any ParsableCommand {
    // Scripts for completion ask in the parser's own words.
    guard arguments.first?.hasPrefix("---") != true else { return try PirCommand.parseAsRoot(arguments) }
    let asksForHelp = arguments.first == "help"
    let route = CommandRoute(arguments.dropFirst(asksForHelp ? 1 : 0), from: PirCommand.self)
    if let objection = route.objection, !(asksForHelp && route.rest.first == "help") {
      throw Console.fail(objection, ExitStatus.usage)
    }
    guard !asksForHelp else { return try PirCommand.parseAsRoot(arguments) }
    var rest = Array(route.rest)
    do throws(HyphenText.Unclear) {
      rest = try HyphenText.placed(rest, options(of: route.command))
    } catch {
      throw Console.fail(error.message, ExitStatus.usage)
    }
    do { return try PirCommand.parseAsRoot(route.names + rest) } catch {
      guard PirCommand.exitCode(for: error) == ExitStatus.usage else { throw error }
      // A slip in an option is the reason of what else is missing.
      guard let slip = options(of: route.command).unknown(among: rest) else { throw error }
      let command = (["pir"] + route.names).joined(separator: " ")
      throw Console.fail(
        "unknown option '\(slip.name)'; \(slip.hint ?? "'\(command) --help' lists those of '\(command)'")",
        ExitStatus.usage)
    }
  }

  private static func options(of command: any ParsableCommand.Type) -> KnownOptions {
    KnownOptions(help: PirCommand.helpMessage(for: command, columns: 1000))
  }
}
