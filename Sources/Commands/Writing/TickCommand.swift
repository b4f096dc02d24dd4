import ArgumentParser
import Diagnostics
import Incidents
import Pipelines
import Projects
import Records

/// `pir tick`: items of the runbook's checklists that are done.
struct TickCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tick",
    abstract: "Ticks items of a step of the runbook, as 'pir status' shows them.",
    discussion: "pir tick INC-42 2.3 1 3")

  @Argument(help: ArgumentHelp("The incident: INC-42, or 42.", valueName: "id"), completion: Candidates.incidents)
  var id: String

  @Argument(help: ArgumentHelp("The id of the step.", valueName: "step"), completion: Candidates.steps)
  var step: String

  @Argument(
    help: ArgumentHelp("The numbers of the items, as 1 3 or 1-3; without them all of the step.", valueName: "item"),
    completion: Candidates.tickItems,
    transform: TickItems.read)
  var items: [[Int]] = []

  @OptionGroup var secrets: SecretOptions

  @OptionGroup var projectOptions: ProjectOptions

  func run() throws {
    let writing = try RecordWriting(projectOptions, command: "tick")
    let id = try writing.id(id)
    try writing.need(.checklists)
    try writing.refuseMaintenance(id, "the steps of the runbook are those of a response", "log what was done")
    let (step, items) = try ticked(writing.runbook)
    let written = try writing.changeIncident(id, permit: secrets.permit) { files throws(EditRefusal) in
      try IncidentEdit.tick(step, items, in: files, writing.runbook)
    }
    // What was written, not what another run may have made of it by now.
    let files = IncidentFiles(id: id, folder: "", incident: written.result)
    let ticked = RecordReader.incident(files, runbook: writing.runbook).incident.checklist[step] ?? []
    let all = writing.runbook.step(step)?.checklist.count ?? 0
    Console.say("\(id): \(Set(ticked).count) of \(all) of step \(step) are ticked")
    try writing.end(written)
  }

  private func ticked(_ runbook: Runbook) throws -> (step: String, items: [Int]) {
    let items = Array(self.items.joined())
    guard let step = Self.step(meantBy: step, runbook) else {
      let known = runbook.phases.flatMap(\.steps).filter { !$0.checklist.isEmpty }.map(\.id)
      let hint =
        known.isEmpty
        ? "it has none with a checklist"
        : Suggestion.didYouMean(step, among: known) ?? "use one of \(known.joined(separator: ", "))"
      throw Console.fail("there is no step '\(step)' in the runbook; \(hint)", ExitStatus.usage)
    }
    guard !step.checklist.isEmpty else {
      throw Console.fail("step \(step.id) has no checklist to tick", ExitStatus.usage)
    }
    if let wrong = items.first(where: { !(1...step.checklist.count).contains($0) }) {
      throw Console.fail(
        "'\(wrong)' is no item of step \(step.id): its items are 1 to \(step.checklist.count)", ExitStatus.usage)
    }
    return (step.id, items.isEmpty ? Array(1...step.checklist.count) : items)
  }

  /// By its id in any case, or by its title.
  private static func step(meantBy text: String, _ runbook: Runbook) -> Phase.Step? {
    if let step = runbook.step(text) { return step }
    let small = text.lowercased()
    let same = runbook.phases.flatMap(\.steps).filter {
      [$0.id, $0.title, "\($0.id) \($0.title)"].contains { $0.lowercased() == small }
    }
    return same.count == 1 ? same[0] : nil
  }
}
