import ArgumentParser
import Incidents
import Records

/// `pir action start`: somebody works on it.
struct ActionStartCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "start", abstract: "Writes down that somebody works on an action item.")

  @OptionGroup var change: ItemChange

  @Option(help: ArgumentHelp("Who sees to it from now on.", valueName: "who"), completion: Candidates.owners)
  var owner: String?

  func run() throws {
    try change.make { item in
      try change.refuseClosed(item)
      return [.set(.status, ActionItem.Status.inProgress.rawValue)] + (owner.map { [.set(.owner, $0)] } ?? [])
    }
  }
}
