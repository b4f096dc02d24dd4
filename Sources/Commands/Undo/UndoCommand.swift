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
    completion: Candidates.changes)
  var words: [String] = []

  @Flag(help: "List the changes that are kept, and change nothing.")
  var list = false

  @Flag(name: [.customShort("n"), .long], help: "Show what would be taken back, and change nothing.")
  var dryRun = false

  @OptionGroup var projectOptions: ProjectOptions

  func validate() throws {
    guard let named else { throw ValidationError("give one incident, one number, or both: 'pir undo INC-42 17'") }
    if list, named.number != nil, named.incident != nil {
      throw ValidationError("--list takes an incident, and no number of a change")
    }
  }

  /// The incident and the number of the change that are typed, in any order: a number alone is that of a change, of two
  /// the first is that of an incident. Nil where that is not clear.
  private var named: (incident: String?, number: Int?)? {
    let words = words.first?.lowercased() == "change" ? Array(words.dropFirst()) : words
    let numbers = words.map { Int($0.hasPrefix("#") ? String($0.dropFirst()) : $0) }
    switch words.count {
    case 0: return (nil, nil)
    case 1: return numbers[0].map { (nil, $0) } ?? (words[0], nil)
    case 2:
      if let number = numbers[1] { return (words[0], number) }
      return numbers[0].map { (words[1], $0) }
    default: return nil
    }
  }

  func run() throws {
    let writing = try RecordWriting(projectOptions, command: "undo")
    if list {
      // With it a number alone is that of an incident.
      let id = try words.last.map(writing.id)
      return try printList(try writing.project.journal(), of: id)
    }
    let choice = UndoChoice(incident: try named?.incident.map(writing.id), number: named?.number)
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
    if let sentence = PublicAgain.sentence(undoing: written.result, in: writing.project) { Console.say(sentence) }
    if let (number, other) = incidentWithNumber(writing) {
      Console.say("\(number) is the number of a change; 'pir undo \(other)' takes back the last one of \(other)")
    }
    writing.tell(written.journaled, undoing: "makes it again")
    try ExitStatus.end(written.unsynced)
  }

  /// The incident that a number alone would name where none of a change is asked for.
  private func incidentWithNumber(_ writing: RecordWriting) -> (number: Int, id: IncidentID)? {
    guard words.count == 1, let number = named?.number, words[0] == String(number) else { return nil }
    let meant = writing.found.ids.filter { $0.isMeant(byNumber: String(number)) }
    return meant.count == 1 ? (number, meant[0]) : nil
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
