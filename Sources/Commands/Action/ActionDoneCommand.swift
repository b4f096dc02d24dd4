import ArgumentParser
import Incidents
import Records

/// `pir action done`: a promise is kept.
struct ActionDoneCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "done", abstract: "Writes down that an action item is done, and since when.")

  @OptionGroup var change: ItemChange

  @Option(help: ArgumentHelp("A page that shows it.", valueName: "url"))
  var evidence: String?

  @Option(help: ArgumentHelp("The day.", discussion: "Default: today, in UTC.", valueName: "date"), transform: Day.done)
  var on: Day?

  func run() throws {
    try change.make { item in
      try change.refuseClosed(item)
      return [
        .set(.status, ActionItem.Status.done.rawValue), .set(.closed, (on ?? Day.today).date.description),
      ] + (evidence.map { [.set(.evidence, $0)] } ?? [])
    }
  }
}
