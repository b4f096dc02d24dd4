package import Checks
package import Diagnostics
import Documents
package import FileSystem
package import Incidents
package import Projects
import Records
import Secrets
import Text

/// Everything that is wrong with a project, or worth a look: what reading finds, what making documents would find, and
/// what a careful reviewer would object to.
package struct ProjectCheck: Sendable {
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

  /// Checks the parts of the project that the scope names; `tell` hears of each incident that is done.
  package init(
    _ loaded: LoadedProject, _ scope: CheckScope, asOf: CalendarDate,
    tell: (_ done: Int, _ all: Int) -> Void = { _, _ in }
  ) throws(DiskError) {
    parts = try CheckedParts(scope, of: loaded)
    project = parts.ids.count > 1 ? loaded.withHistory() : loaded
    self.asOf = asOf
    for id in parts.ids {
      try check(id)
      incidents += 1
      tell(incidents, parts.ids.count)
    }
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

  private mutating func check(_ id: IncidentID) throws(DiskError) {
    guard let loaded = project.incident(id, &findings) else { return }
    if let review = loaded.incident.publishedReview { reviews.append(review) }
    var found = loaded.problems.map(\.diagnostic)
    found += try making(loaded)
    found = found.compactMap(project.runbook.checks.weighed(reading:))
    found += Findings.of(
      CheckedRecord(
        loaded.incident, loaded.sources, project.runbook.withoutUnread, asOf: asOf, attachments: loaded.attachments,
        incidents: project.knownIDs))
    for file in loaded.sources.files { found += look(at: file) }
    ledger.add(loaded.evidence.allowances)
    let others = try OtherFiles(of: id, besides: loaded.attachments, in: project.project)
    ledger.add(others.allowances)
    found += loaded.evidence.unreadable + loaded.evidence.findings + others.findings
    findings += found
  }

  /// What rules about texts find in the file, whose allowances are taken down.
  private mutating func look(at file: CheckedFile) -> [Diagnostic] {
    ledger.add(file)
    return Findings.of(file, by: project.runbook.checks)
  }

  /// What keeps documents of a record without errors from being made.
  private func making(_ loaded: LoadedIncident) throws(DiskError) -> [Diagnostic] {
    let documents = Document.all(of: loaded.incident, project.runbook)
    return try DocumentFiles(documents, of: loaded, in: project, as: [.md, .html], layout: .besideRecord)
      .makingProblems
  }

  private mutating func checkRunbook() {
    let reading = project.runbookProblems + RunbookFiles(of: project, as: [.md, .html], layout: .alone).problems
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
