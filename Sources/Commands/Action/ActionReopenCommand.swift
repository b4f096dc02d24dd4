import ArgumentParser
import Incidents
import Records

/// `pir action reopen`: what was done or dropped is open again.
struct ActionReopenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reopen", abstract: "Opens an action item again that was done or dropped.",
    discussion: """
      pir action reopen INC-42/A1 --why "The disk filled again"

      When it was done or dropped, why, and the evidence stay in the record under 'reopened', and the review shows them.
      """)

  @OptionGroup var change: ItemChange

  @Option(
    parsing: .unconditional, help: ArgumentHelp("Why, for those who took it for done.", valueName: "text"),
    transform: OptionText.read)
  var why: String

  @Option(help: ArgumentHelp("The day.", discussion: "Default: today, in UTC.", valueName: "date"), transform: Day.done)
  var on: Day?

  func validate() throws {
    if why.allSatisfy(\.isWhitespace) { throw ValidationError("say why the item is open again: --why is empty") }
  }

  func run() throws {
    try change.make { item in
      guard !item.status.isOpen else {
        throw Console.fail("\(change.item) is \(item.status.words) already", ExitStatus.usage)
      }
      let day = (on ?? Day.today).date
      if let closed = item.closed, day < closed {
        throw Console.fail(
          "\(change.item) was closed on \(closed), after \(day); name a later day with --on", ExitStatus.usage)
      }
      return [
        .reopen(
          ActionItem.Reopening(
            on: day, was: item.status, closed: item.closed, why: why, reason: item.reason?.source,
            evidence: item.evidence))
      ]
    }
  }
}
