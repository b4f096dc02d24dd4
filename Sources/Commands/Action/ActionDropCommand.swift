import ArgumentParser
import Incidents
import Records

/// `pir action drop`: a promise is taken back.
struct ActionDropCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "drop", abstract: "Writes down that an action item will not be done, and why.")

  @OptionGroup var change: ItemChange

  @Option(
    parsing: .unconditional, help: ArgumentHelp("Why, for those who counted on it.", valueName: "text"),
    transform: OptionText.read)
  var reason: String

  @Option(help: ArgumentHelp("The day.", discussion: "Default: today, in UTC.", valueName: "date"), transform: Day.done)
  var on: Day?

  func run() throws {
    try change.make { item in
      try change.refuseClosed(item)
      return [
        .set(.status, ActionItem.Status.wontDo.rawValue), .set(.closed, (on ?? Day.today).date.description),
        .set(.reason, reason),
      ]
    }
  }
}
