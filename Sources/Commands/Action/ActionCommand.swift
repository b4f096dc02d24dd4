import ArgumentParser

/// `pir action`: what was promised, and what becomes of it.
struct ActionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "action",
    abstract: "Adds action items, and writes down what becomes of them.",
    discussion: """
      An item is named by its incident and its id: INC-42/A1. The rest of actions.yaml stays as it is, byte for byte.
      """,
    subcommands: [
      ActionAddCommand.self, ActionStartCommand.self, ActionDoneCommand.self, ActionDropCommand.self,
      ActionMoveCommand.self, ActionAssignCommand.self, ActionEditCommand.self, ActionReopenCommand.self,
    ])
}
