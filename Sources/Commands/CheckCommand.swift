import ArgumentParser
import Checks
import Diagnostics
import Incidents
import Pipelines
import Projects

/// `pir check`: what a careful reviewer would object to.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Tells everything that is wrong with records, runbook and templates, or worth a look.",
    discussion: """
      Findings go to standard output. The runbook's 'checks' says what each rule counts; a line is silenced with \
      '# pir:allow RULE REASON'. Exits with 1 if there is an error; with --strict, if there is a warning.
      """)

  @Argument(
    help: ArgumentHelp("The incidents to check; without them the whole project.", valueName: "id"),
    completion: Candidates.incidents)
  var ids: [String] = []

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "Only what concerns these files or folders.",
      discussion: "Files that belong to no record, runbook or template are passed over.", valueName: "file"),
    completion: .file())
  var only: [String] = []

  @Option(
    help: ArgumentHelp("text, json, sarif or github.", discussion: "Default: text.", valueName: "format"),
    completion: Choice.words(of: FindingsFormat.self), transform: Choice.read)
  var format: FindingsFormat = .text

  @Flag(help: "Exit with 1 if there are warnings, too.")
  var strict = false

  @Option(
    help: ArgumentHelp(
      "The day as of which things are overdue.", discussion: "Default: today, in UTC.", valueName: "date"),
    transform: Day.past)
  var asOf: Day?

  @Flag(
    help: ArgumentHelp(
      "List every finding.", discussion: "Without it, format text lists the first 100 of each rule and counts the rest."
    ))
  var all = false

  @Flag(help: "List all rules with what they count here; --format text or json.")
  var listRules = false

  @Flag(help: "List the allowances with their reasons; --format text or json.")
  var listAllowed = false

  @OptionGroup var jobs: JobOptions

  @OptionGroup var projectOptions: ProjectOptions

  func validate() throws {
    if !ids.isEmpty, !only.isEmpty { throw ValidationError("--only names files; leave out the ids") }
    if listRules, listAllowed {
      throw ValidationError("--list-rules and --list-allowed list different things; use one")
    }
    guard listRules || listAllowed else { return }
    if format != .text, format != .json { throw ValidationError("lists are written as text or json") }
    guard listRules else { return }
    if !ids.isEmpty || !only.isEmpty { throw ValidationError("--list-rules lists all rules; leave out ids and files") }
  }

  func run() throws {
    let project = try LoadedProject(projectOptions.open())
    if listRules { return try list(project) }
    let check = try CheckProject(
      project, scope(in: project), asOf: asOf?.date ?? Day.today.date, hasLines: format == .text,
      pace: jobs.pace("checked"))
    if listAllowed {
      let allowances = check.allowances
      // A reason is a text as any other.
      return try Console.list(
        format == .json ? AllowanceList.json(allowances) : AllowanceList.text(allowances))
    }
    try report(check.findings)
    Console.remark(Self.sentence(check))
    let gravest: Diagnostic.Severity = strict ? .warning : .error
    if Diagnostic.Severity.allCases.contains(where: { $0 >= gravest && check.findings.count(of: $0) > 0 }) {
      throw ExitStatus.of(check.findings)
    }
  }

  /// Reports for programs are complete; people are shown no more than they read, unless they ask for all.
  private func report(_ findings: FindingList) throws {
    try Console.print { write in
      let (style, version) = (Console.resultStyle, Program.version)
      guard format == .text, !all else {
        return try format.write(findings, style: style, version: version, to: write)
      }
      let limit = FindingLimit(findings)
      try format.write(limit.shown, style: style, version: version, to: write)
      try write(limit.note)
    }
  }

  private func scope(in project: LoadedProject) throws -> CheckScope {
    if !only.isEmpty { return .files(only) }
    return ids.isEmpty ? .everything : .incidents(try IncidentChoice.ids(ids, all: false, in: project))
  }

  private func list(_ project: LoadedProject) throws {
    let policy = project.runbook.checks
    try Console.print(format == .json ? RuleList.json(policy) : RuleList.text(policy))
  }

  /// `8 incidents: 2 errors, 1 warning, 3 notes`, or `8 incidents: nothing found`.
  private static func sentence(_ check: CheckProject) -> String {
    let counts = Diagnostic.Severity.allCases.reversed().compactMap { severity in
      let count = check.findings.count(of: severity)
      return count == 0 ? nil : Counted.text(count, severity.rawValue)
    }
    let found = counts.isEmpty ? "nothing found" : counts.joined(separator: ", ")
    return "\(Counted.text(check.incidents, "incident")): \(found)\n"
  }
}
