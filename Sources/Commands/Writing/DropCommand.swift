import ArgumentParser
import Incidents
import Records

/// `pir drop`: an incident that was none.
struct DropCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "drop",
    abstract: "Withdraws an incident that was none, and says why.",
    discussion: """
      pir drop INC-3 --why "false alarm"

      Its record stays, with 'withdrawn' in incident.yaml, and so do its documents and its page on the internal site, \
      which say so. It is left out of everything public, of statistics, of the report of action items, of what is said \
      of earlier incidents, and of 'pir status'; 'pir check' does not ask for what it lacks. 'pir undo' takes it back, or \
      whoever deletes the key.
      """)

  @Argument(help: ArgumentHelp("The incident: INC-42, or 42.", valueName: "id"), completion: Candidates.incidents)
  var id: String

  @Option(
    parsing: .unconditional, help: ArgumentHelp("Why it was no incident.", valueName: "text"),
    transform: OptionText.read)
  var why: String

  @OptionGroup var secrets: SecretOptions

  @OptionGroup var projectOptions: ProjectOptions

  func validate() throws {
    guard !why.unicodeScalars.allSatisfy(\.properties.isWhitespace) else {
      throw ValidationError("say why it was no incident, as in --why \"false alarm\"")
    }
  }

  func run() throws {
    let writing = try RecordWriting(projectOptions, command: "drop")
    let id = try writing.id(id)
    var replaced: String?
    var wasAnnounced = false
    let written = try writing.changeIncident(id, permit: secrets.permit) { files throws(EditRefusal) in
      let before = RecordReader.incident(files, runbook: writing.runbook).incident
      replaced = before.withdrawn
      // Who was told of the end waits for nothing.
      wasAnnounced =
        before.isMaintenance && before.visibility == .public && !before.status.isOver
        && !before.postedUpdates(Runbook()).isEmpty
      return try IncidentEdit.withdraw(because: why, in: files, writing.runbook)
    }
    Console.say("\(id) is withdrawn: it is kept for insiders, and counts nowhere")
    if let replaced {
      Console.say("it was withdrawn already: the reason was '\(replaced)'")
    }
    if wasAnnounced {
      Console.warn(
        "\(id) was announced, and readers are not told that it is off: take this back, and use 'pir log \(id)"
          + " \"Cancelled\" --milestone closed --update \"It is cancelled.\"'")
    }
    try writing.end(written)
  }
}
