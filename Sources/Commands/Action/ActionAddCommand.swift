import ArgumentParser
import Diagnostics
import Incidents
import Projects
import Records

/// `pir action add`: a new promise.
struct ActionAddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Adds an action item to an incident, and prints its name.",
    discussion: #"pir action add INC-42 "Alert on the age of the queue" --owner "search team" --due 2026-02-01"#)

  @Argument(help: ArgumentHelp("The incident: INC-42, or 42.", valueName: "id"), completion: Candidates.incidents)
  var id: String

  @Argument(help: ArgumentHelp("What is promised, in Markdown.", valueName: "action"))
  var words: [String]

  @Option(help: ArgumentHelp("Who sees to it.", valueName: "who"), completion: Candidates.owners)
  var owner: String?

  @Option(
    help: ArgumentHelp(
      "The day for which it is promised: 2026-02-01, friday, 14d.", valueName: "date"), transform: Day.future)
  var due: Day?

  @Option(
    help: ArgumentHelp("What it is good for: prevent, detect, mitigate, process or repair.", valueName: "kind"),
    completion: Choice.words(of: ActionItem.Kind.self), transform: Choice.read)
  var kind: ActionItem.Kind?

  @Option(
    help: ArgumentHelp("One of the runbook's priorities.", valueName: "priority"), completion: Candidates.priorities)
  var priority: String?

  @Option(
    help: ArgumentHelp("The prevention item of the runbook that it fulfils.", valueName: "known-incident/item"),
    completion: Candidates.preventions)
  var prevents: String?

  @Option(help: ArgumentHelp("Where the work is tracked.", valueName: "url"))
  var ticket: String?

  @Flag(name: .customLong("internal"), help: "Keep the item from the public.")
  var isInternal = false

  @Option(
    help: ArgumentHelp("The day on which it was promised.", discussion: "Default: today, in UTC.", valueName: "date"),
    transform: Day.past)
  var on: Day?

  @OptionGroup var secrets: SecretOptions

  @OptionGroup var projectOptions: ProjectOptions

  func run() throws {
    let writing = try RecordWriting(projectOptions, command: "action add")
    let id = try writing.id(id)
    writing.tellIfWithdrawn(id)
    let promised = ActionItem(
      id: "", action: MarkdownText(words.joined(separator: " ")), owner: owner, due: due?.date,
      opened: (on ?? Day.today).date, kind: kind, prevents: prevents, priority: priority, ticket: ticket,
      isInternal: isInternal)
    let added = try writing.project.change(.actions, of: id, permit: secrets.permit) { file in
      let name = writing.project.recordPath(.actions, of: id)
      let result = try ActionsEdit.add(promised, to: file, name: name, writing.runbook)
      return (result.file, result)
    }
    Console.report(added.result.warnings)
    let item = added.result.item
    try Console.print("\(id)/\(DiagnosticPrinter.visible(item.id))\n")
    Day.warn(ofPast: item.due)
    if let lack = Self.lack(of: item) { Console.say("\(id)/\(item.id) has \(lack)") }
    try writing.end(added)
  }

  /// What a promise needs to be kept.
  private static func lack(of item: ActionItem) -> String? {
    switch (item.owner, item.due) {
    case (nil, nil): "no owner and no due date yet"
    case (nil, _): "no owner yet"
    case (_, nil): "no due date yet"
    default: nil
    }
  }
}
