package import Checks
package import Diagnostics
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
  package private(set) var findings: [Diagnostic] = []
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
  private var reviews: [PublishedReview] = []

  /// Checks the parts of the project that the scope names.
  package init(
    _ loaded: LoadedProject, _ scope: CheckScope, asOf: CalendarDate, pace: Pace = .single
  ) throws(DiskError) {
    parts = try CheckedParts(scope, of: loaded)
    project = parts.ids.count > 1 ? loaded.withHistory(pace) : loaded
    self.asOf = asOf
    try checkIncidents(pace)
    // What is wrong with the runbook makes findings in an incident that was named doubtful.
    if case .incidents = scope { findings += loaded.runbookParts.errors(in: .findings) }
    if parts.hasRunbook { checkRunbook() }
    if parts.hasTemplates { checkTemplates() }
    if scope == .everything { findings += project.misnamed + (try loaded.project.leakedNames()) }
    findings = ledger.uncovered(findings) + ledger.findings(by: loaded.runbook.checks)
    // Names may be masked, so what is wanted is chosen before.
    let wanted = findings.filter { parts.wants($0.place.source.name) }
    findings = FindingOrder.unique(FindingOrder.sorted(SecretMask.masked(wanted)))
  }

  private mutating func checkIncidents(_ pace: Pace) throws(DiskError) {
    var found: [Diagnostic] = []
    defer { findings += found }
    let (project, day) = (project, asOf)
    try IncidentLoop(over: parts.ids, pace).run(collecting: &found) { id throws(DiskError) in
      try Self.check(id, in: project, asOf: day)
    } take: { _, checked throws(DiskError) in
      if let review = checked.review { reviews.append(review) }
      for file in checked.files { ledger.add(file) }
      ledger.add(checked.allowances)
    }
    incidents = parts.ids.count
  }

  private static func check(
    _ id: IncidentID, in project: LoadedProject, asOf day: CalendarDate
  ) throws(DiskError) -> IncidentLoop.Made<CheckedIncident> {
    var problems: [Diagnostic] = []
    guard let loaded = project.incident(id, &problems) else { return .init(value: nil, problems: problems) }
    let checked = try CheckedIncident(loaded, in: project, asOf: day)
    return .init(value: checked, problems: problems + checked.findings)
  }

  /// What rules about texts find in the file, whose allowances are taken down.
  private mutating func look(at file: CheckedFile) -> [Diagnostic] {
    ledger.add(file)
    return Findings.of(file, by: project.runbook.checks)
  }

  private mutating func checkRunbook() {
    let reading = project.runbookProblems + WriteRunbook.files(of: project, as: [.md, .html], layout: .alone).problems
    findings += reading.compactMap(project.runbook.checks.weighed(reading:))
    if let tree = project.runbookTree { findings += look(at: CheckedFile(tree)) }
    let incidents = project.ids.map { (id: $0, folder: project.project.path("reviews", $0.text)) }
    findings += Findings.of(
      CheckedProject(
        project.runbook, project.runbookTree, incidents: incidents, publishedReviews: reviews, asOf: asOf))
  }

  private mutating func checkTemplates() {
    let problems =
      project.templates.problems + project.templates.check(severities: project.runbook.severities.map(\.id)).problems
    findings += problems.compactMap(project.runbook.checks.weighed(reading:))
    for file in project.templates.textFiles {
      findings += look(at: file)
      findings += LeakedSecret.findings(inName: file.source.name, at: SourcePlace(file: file.source.name))
    }
  }
}
