package import Checks
import Diagnostics
import Documents
package import FileSystem
package import Incidents
package import Projects
import Records
import Secrets
import Text

/// `pir check`: everything that is wrong with a project, or worth a look: what reading finds, what making documents would find, and
/// what a careful reviewer would object to.
package struct CheckProject: Sendable {
  /// By file, line and column, each once.
  package private(set) var findings = FindingList()
  /// How many incidents were looked at.
  package private(set) var incidents = 0

  /// Those of the files that were looked at, by file and line.
  package var allowances: [Allowance] {
    ledger.allowances.filter { parts.wants($0.place.source.name) }
  }

  private let parts: CheckedParts
  private var ledger = AllowanceLedger()
  private let project: LoadedProject
  private let asOf: CalendarDate
  private let hasLines: Bool
  private var reviews: [PublishedReview] = []
  private var components = ComponentUses()
  private var hasPublicIncidents = false

  /// Checks the parts of the project that the scope names; `hasLines` says whether findings keep the lines that they point
  /// into.
  package init(
    _ loaded: LoadedProject, _ scope: CheckScope, asOf: CalendarDate, hasLines: Bool = true, pace: Pace = .single
  ) throws(DiskError) {
    parts = try CheckedParts(scope, of: loaded)
    project = parts.ids.count > 1 ? loaded.withHistory(pace) : loaded
    self.asOf = asOf
    self.hasLines = hasLines
    try checkIncidents(pace)
    // What is wrong with the runbook makes findings in an incident that was named doubtful.
    if case .incidents = scope { add(loaded.runbookParts.errors(in: .findings)) }
    if parts.hasRunbook { checkRunbook() }
    if parts.hasTemplates { checkTemplates() }
    if scope == .everything { add(project.misnamed + (try loaded.project.leakedNames())) }
    findings = ledger.uncovered(findings)
    add(ledger.findings(by: loaded.runbook.checks))
    // Names may be masked, so what is wanted is chosen before.
    if !parts.wantsAll { findings.removeAll { !parts.wants($0.place.source.name) } }
    findings.finish()
  }

  private mutating func add(_ found: [Diagnostic]) { findings.append(ShownFindings(found, hasLines: hasLines)) }

  private mutating func checkIncidents(_ pace: Pace) throws(DiskError) {
    let (project, day, hasLines) = (project, asOf, hasLines)
    // None are left to the loop: each incident has a value that holds its own.
    var problems: [Diagnostic] = []
    try IncidentLoop(over: parts.ids, pace).run(collecting: &problems) { id throws(DiskError) in
      .init(value: try CheckedIncident(id, in: project, asOf: day, hasLines: hasLines))
    } take: { id, checked throws(DiskError) in
      if let review = checked.review { reviews.append(review) }
      components.add(checked.components, of: id)
      if checked.isPublic { hasPublicIncidents = true }
      ledger.add(checked.allowances)
      findings.append(checked.findings)
    }
    incidents = parts.ids.count
  }

  /// What rules about texts find in the file, whose allowances are taken down.
  private mutating func look(at file: CheckedFile) -> [Diagnostic] {
    ledger.add(file)
    return Findings.of(file, by: project.runbook.checks)
  }

  private mutating func checkRunbook() {
    let reading = project.runbookProblems + WriteRunbook.files(of: project, as: [.md, .html], layout: .alone).problems
    add(reading.compactMap(project.runbook.checks.weighed(reading:)))
    if let tree = project.runbookTree { add(look(at: CheckedFile(tree))) }
    let incidents = project.ids.map { (id: $0, folder: project.project.folder(of: $0)) }
    add(
      Findings.of(
        CheckedProject(
          project.runbook, project.runbookTree, incidents: incidents, components: components,
          publishedReviews: reviews, hasPublicIncidents: hasPublicIncidents, asOf: asOf)))
  }

  private mutating func checkTemplates() {
    let problems =
      project.templates.problems + project.templates.check(severities: project.runbook.severities.map(\.id)).problems
    add(problems.compactMap(project.runbook.checks.weighed(reading:)))
    for file in project.templates.textFiles {
      add(look(at: file))
      add(LeakedSecret.findings(inName: file.source.name, at: SourcePlace(file: file.source.name)))
    }
  }
}
