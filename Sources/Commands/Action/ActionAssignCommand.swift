import ArgumentParser
import Incidents
import Records

/// `pir action assign`: somebody else sees to it.
struct ActionAssignCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "assign", abstract: "Gives an action item an owner.",
    discussion: #"pir action assign INC-42/A1 "search team""#)

  @OptionGroup var change: ItemChange

  @Argument(help: ArgumentHelp("Who sees to it.", valueName: "who"), completion: Candidates.owners)
  var words: [String]

  func run() throws {
    try change.make { item in
      try change.refuseClosed(item)
      return [.set(.owner, words.joined(separator: " "))]
    }
  }
}
