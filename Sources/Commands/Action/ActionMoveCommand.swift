import ArgumentParser
import Incidents
import Records

/// `pir action move`: a promise for another day.
struct ActionMoveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "move", abstract: "Gives an action item another due date, and writes the move down.",
    discussion: #"pir action move INC-42/A1 2026-03-01 --why "The new cluster comes first""#)

  @OptionGroup var change: ItemChange

  @Argument(help: ArgumentHelp("The new due date: 2026-03-01, friday, 14d.", valueName: "date"), transform: Day.future)
  var to: Day

  @Option(parsing: .unconditional, help: ArgumentHelp("Why.", valueName: "text"), transform: OptionText.read)
  var why: String?

  @Option(
    help: ArgumentHelp("The day on which it was moved.", discussion: "Default: today, in UTC.", valueName: "date"),
    transform: Day.done)
  var on: Day?

  func run() throws {
    Day.warn(ofPast: to.date)
    try change.make { item in
      try change.refuseClosed(item)
      guard item.due != to.date else {
        throw Console.fail("\(change.item) is due on \(to.date) already", ExitStatus.usage)
      }
      // A first date is no slip.
      guard let due = item.due else { return [.set(.due, to.date.description)] }
      return [.move(ActionItem.Move(on: (on ?? Day.today).date, from: due, to: to.date, why: why))]
    }
  }
}
