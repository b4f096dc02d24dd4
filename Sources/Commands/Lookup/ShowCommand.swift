import ArgumentParser
import Diagnostics
import Documents
import Incidents
import Pipelines
import Projects
import Records

/// `pir show`: one incident, or one of its action items, to be read.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Shows an incident with its timeline, or an action item with its history.",
    discussion: """
      pir show INC-42       facts, timeline, action items, the response, and what the review lacks
      pir show INC-42/A1    an action item, and each move of its date

      The time before a row names it: 'pir log INC-42 --edit 03:12' changes that row, '03:12#2' is the second at that \
      time. For programs, 'pir render INC-42 --format json' writes the whole record.

      On a terminal the text goes through a pager: the program and options in PAGER, which no shell reads, else less. \
      An empty PAGER, or cat, means none.
      """)

  @Argument(
    help: ArgumentHelp("Incidents (INC-42, or 42) or action items (INC-42/A1).", valueName: "id"),
    completion: Candidates.shown)
  var names: [String]

  @Flag(help: "Print the text without a pager.")
  var noPager = false

  @OptionGroup var projectOptions: ProjectOptions

  func run() throws {
    let project = try RecordWriting(projectOptions)
    let day = Day.today.date
    var problems: [Diagnostic] = []
    var texts: [String] = []
    for name in names {
      let (id, item) = try chosen(name, project)
      let shown = try ShowIncident(
        id, in: project.project, project.runbookReading, among: item == nil ? project.found.ids : [], asOf: day,
        pace: Pace(jobs: Processors.count))
      problems += shown.problems.filter { !problems.contains($0) }
      guard let item else {
        texts.append(shown.incident.text(Console.resultStyle, width: Console.width))
        continue
      }
      let meant = ItemIDs.meant(by: item, among: shown.actions.map(\.item.id))
      let found = shown.actions.first { $0.item.id == meant }
      if found == nil, shown.problems.isEmpty {
        throw UnknownName.failure("action item", name, among: shown.actions.map { "\(id)/\($0.item.id)" })
      }
      if let found { texts.append(found.text(Console.resultStyle, width: Console.width)) }
    }
    Console.report(problems)
    try Pager.print(texts.joined(separator: "\n"), isWanted: !noPager)
    if problems.contains(where: { $0.severity == .error }) { throw ExitStatus.of(problems) }
  }

  /// The incident, and the id of an item of it where one is named.
  private func chosen(_ name: String, _ project: RecordWriting) throws -> (IncidentID, item: String?) {
    let isPath = name.split(separator: "/").first.map { !project.names(String($0)) } ?? false
    if isPath, project.names(name) { return (try project.id(name), nil) }
    guard let named = ItemName(name) else { return (try project.id(name), nil) }
    return (try project.id(named.incident), named.item)
  }
}
