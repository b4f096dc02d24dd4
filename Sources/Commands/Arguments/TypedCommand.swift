import ArgumentParser

/// The command that the arguments are, with what the parser of arguments does not know about what people type.
enum TypedCommand {
  /// Reads the arguments; ends the run for a command that there is not.
  static func read(_ arguments: [String]) throws -> any ParsableCommand {
    // Scripts for completion ask in the parser's own words.
    guard arguments.first?.hasPrefix("---") != true else { return try PirCommand.parseAsRoot(arguments) }
    let asksForHelp = arguments.first == "help"
    let route = CommandRoute(arguments.dropFirst(asksForHelp ? 1 : 0), from: PirCommand.self)
    if let objection = route.objection, !(asksForHelp && route.rest.first == "help") {
      throw Console.fail(objection, ExitStatus.usage)
    }
    guard !asksForHelp, route.rest.contains(where: HyphenText.mayBe) else {
      return try PirCommand.parseAsRoot(arguments)
    }
    let placed: [String]
    do throws(HyphenText.Unclear) {
      placed = try HyphenText.placed(Array(route.rest), options(of: route.command))
    } catch {
      throw Console.fail(error.message, ExitStatus.usage)
    }
    return try PirCommand.parseAsRoot(route.names + placed)
  }

  private static func options(of command: any ParsableCommand.Type) -> KnownOptions {
    KnownOptions(help: PirCommand.helpMessage(for: command, columns: 1000))
  }
}
