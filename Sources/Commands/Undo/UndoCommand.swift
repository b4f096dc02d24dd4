import ArgumentParser
import Incidents
import Projects
import Records

/// `pir undo`: takes back what a command changed in the records.
struct UndoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    abstract: "Takes back your last change of a record, or the one with a number.",
    discussion: """
      pir undo              the last change that you made with pir; again, the one before it
      pir undo INC-42       the last one of this incident
      pir undo 17           the change with this number
      pir undo --list       the changes that are kept, the newest last

      Every command that changes a record prints the number of its change. What was written since stays: where that is \
      not possible, nothing is written and a message names what stands in the way. A change that took another one back \
      can be taken back as well, by its number. The last 100 changes are kept in .pir/, which git ignores.
      """)

  @Argument(
    help: ArgumentHelp("An incident (INC-42), the number of a change (17), or both.", valueName: "id or number"),
    completion: Candidates.incidents)
  var words: [String] = []

  @Flag(help: "List the changes that are kept, and change nothing.")
  var list = false

  @Flag(name: [.customShort("n"), .long], help: "Show what would be taken back, and change nothing.")
  var dryRun = false

  @OptionGroup var projectOptions: ProjectOptions

  func validate() throws {
    let numbers = words.filter { Int($0) != nil }
    guard words.count <= 2, numbers.count <= 1, words.count - numbers.count <= 1 else {
      throw ValidationError("give one incident, one number, or both: 'pir undo INC-42 17'")
    }
    if list, !numbers.isEmpty { throw ValidationError("--list takes an incident, and no number") }
  }

  func run() throws {
    let writing = try RecordWriting(projectOptions, command: "undo")
    let choice = UndoChoice(
      incident: try words.first { Int($0) == nil }.map(writing.id), number: words.lazy.compactMap { Int($0) }.first)
    if list { return try printList(try writing.project.journal(), of: choice.incident) }
    if dryRun {
      let entry = try writing.project.undoable(choice)
      UndoneChange(entry).show()
      return Console.say("change \(entry.number) (\(UndoneChange(entry).words)) would be taken back")
    }
    let written = try writing.project.undo(choice, runbook: writing.runbook)
    let change = "change \(written.result.number) (\(UndoneChange(written.result).words))"
    guard written.journaled != .nothing else {
      return Console.say("nothing is left of \(change) in its files: nothing was written, and it is forgotten")
    }
    UndoneChange(written.result).show()
    Console.say("\(change) is taken back")
    writing.tell(written.journaled, undoing: "makes it again")
    try ExitStatus.end(written.unsynced)
  }

  private func printList(_ kept: KeptChanges, of id: IncidentID?) throws {
    let entries = kept.entries
    for change in kept.unreadable {
      Console.warn("change \(change.number) cannot be read from \(change.path): \(change.reason)")
    }
    let reversals = UndoChoice.reversals(among: entries)
    let shown = entries.filter { entry in
      id.map { UndoChoice.isChange(entry, of: $0, among: entries) } ?? true
    }
    guard !shown.isEmpty else { return Console.say("no change is kept in .pir/") }
    try Console.list(
      shown.map { entry in
        let state =
          reversals[entry.number].map { ", taken back by \($0)" }
          ?? (entry.isKept ? "" : ", cannot be taken back: its text contains a credential")
        return "\(entry.number)  \(entry.author.moment)  \(entry.author.user)  \(UndoneChange(entry).words)\(state)\n"
      }.joined())
  }
}
