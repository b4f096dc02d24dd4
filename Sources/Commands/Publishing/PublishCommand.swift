import ArgumentParser
import Checks
import Incidents
import Pipelines
import Projects
import Records

/// `pir publish`: somebody decides that everybody may read a document.
struct PublishCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish",
    abstract: "Shows what would become public of an incident, and publishes its review or its notice.",
    discussion: """
      pir publish INC-42 notice
      pir publish INC-42 review --yes

      The text that everybody may read goes to standard output, and what is held back to standard error. Then the \
      question follows whether it is to be published; where nobody can be asked, --yes answers it. 'review.state' or \
      'notice' of incident.yaml becomes 'published', and the next public build holds the document. A credential or an \
      error in what would become public refuses.
      """)

  @Argument(help: ArgumentHelp("The incident: INC-42, or 42.", valueName: "id"), completion: Candidates.incidents)
  var id: String

  @Argument(
    help: ArgumentHelp("review (the notice goes out with it) or notice.", valueName: "document"),
    completion: Choice.words(of: PreparePublication.Document.self), transform: Choice.read)
  var document: PreparePublication.Document

  @Flag(name: [.customShort("y"), .long], help: "Publish without a question.")
  var yes = false

  @Flag(name: [.customShort("n"), .long], help: "Show what would become public, and publish nothing.")
  var dryRun = false

  @OptionGroup var projectOptions: ProjectOptions

  func validate() throws {
    if yes, dryRun { throw ValidationError("--yes publishes, and --dry-run does not: leave out one of them") }
  }

  func run() throws {
    let writing = try RecordWriting(projectOptions, command: "publish")
    let id = try writing.id(id)
    let prepared = try PreparePublication(
      document, of: id, in: LoadedProject(writing.project), asOf: Clock.now.date)
    if let obstacle = prepared.obstacle, !(dryRun && obstacle == .publishedAlready) {
      return try tell(obstacle, of: prepared.incident)
    }
    try show(prepared, of: id)
    guard !dryRun else { return Console.say("nothing was published: --dry-run") }
    guard yes || Console.canAsk else {
      throw Console.fail(
        "nothing was published: nobody can be asked here; 'pir publish \(id) \(document.rawValue) --yes' publishes it",
        ExitStatus.usage)
    }
    guard yes || Console.ask("Publish the \(document.rawValue) of \(id)?") else {
      return Console.say("nothing was published")
    }
    let key = try SettableKey.named(document.key, of: id)
    let written = try writing.changeIncident(id, permit: .none) { files throws(EditRefusal) in
      guard prepared.isAbout(files, in: writing.project) else {
        throw .contradiction("the record of \(id) was changed while it was shown; look at it again")
      }
      return try FactsSetting.make(.set(["published"]), of: key, in: files, writing.runbook).file
    }
    Console.say("\(id): the \(document.rawValue) is published; \(Self.consequence(prepared.incident))")
    try writing.end(written)
  }

  private func tell(_ obstacle: PreparePublication.Obstacle, of incident: Incident) throws {
    let (id, noun) = (incident.id, incident.isMaintenance ? "a maintenance" : "an incident")
    switch obstacle {
    case .withdrawn:
      throw Console.fail(
        "\(id) is withdrawn, so nothing of it is published; 'pir set \(id) --unset withdrawn' makes it \(noun) again",
        ExitStatus.problems)
    case .publishedAlready: Console.say("\(id): the \(document.rawValue) is published already; nothing was written")
    case .notResolved:
      throw Console.fail(
        "\(id) is not \(incident.isMaintenance ? "completed" : "resolved"): its \(document.rawValue) can be published once a row says so "
          + "('pir log \(id) TEXT --milestone resolved')", ExitStatus.problems)
    }
  }

  private func show(_ prepared: PreparePublication, of id: IncidentID) throws {
    Console.report(prepared.problems)
    guard !prepared.isRefused else {
      throw Console.fail("nothing was published: correct the errors above first", ExitStatus.of(prepared.problems))
    }
    try Console.print(prepared.texts.joined(separator: "\n"))
    let withheld = prepared.withheld.isEmpty ? ["nothing"] : prepared.withheld
    Console.say("held back:")
    for line in withheld { Console.say("  \(line)") }
    if !prepared.allowed.isEmpty {
      Console.say("public although a rule objects, since somebody allowed it:")
      for line in prepared.allowed { Console.say("  \(line)") }
    }
    if document == .review, let lack = Self.lack(prepared.incident) { Console.warn("the review of \(id) \(lack)") }
    if prepared.incident.visibility == .internal {
      Console.say("\(id) is internal: nothing of this becomes public while 'visibility' is internal")
    }
  }

  /// What somebody may have meant to write first; nil where nothing is missing.
  private static func lack(_ incident: Incident) -> String? {
    let missing = incident.missingParts.map(\.rawValue)
    let parts = [
      missing.isEmpty ? nil : "lacks " + missing.joined(separator: ", "),
      incident.review.state == .approved || incident.isMaintenance ? nil : "was never approved",
    ].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: ", and ")
  }

  private static func consequence(_ incident: Incident) -> String {
    guard incident.visibility == .public else {
      return "nothing becomes public while 'visibility' is internal ('pir set \(incident.id) visibility public')"
    }
    return "the next 'pir build --audience public' holds it"
  }
}

extension PreparePublication.Document: WordsWithMeanings {
  package static let meanings = ["resolution": "notice", "resolutionnotice": "notice", "postmortem": "review"]
}
