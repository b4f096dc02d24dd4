import Checks
import Diagnostics
import FileSystem
import Incidents
import Projects
import Records
import Text

/// What is found in one incident: by reading, by making its documents, by the rules, and in the files next to it.
struct CheckedIncident: Sendable {
  let findings: ShownFindings
  /// Those of the record's files, of the attachments and of other files.
  private(set) var allowances: [Allowance] = []
  /// Nil unless the review is published.
  private(set) var review: PublishedReview?
  private(set) var isPublic = false
  /// As they are written; none where the runbook lists them, or should have.
  private(set) var components: [(spelling: String, place: SourcePlace)] = []

  init(_ id: IncidentID, in project: LoadedProject, asOf day: CalendarDate, hasLines: Bool) throws(DiskError) {
    var found: [Diagnostic] = []
    if let loaded = project.incident(id, &found) {
      isPublic = loaded.incident.visibility == .public
      review = loaded.incident.isWithdrawn ? nil : loaded.incident.publishedReview
      if project.runbook.components.isEmpty, project.runbook.knows("components") {
        components = ComponentUses.written(in: loaded.sources)
      }
      let others = try OtherFiles(of: id, besides: loaded.attachments, in: project.project)
      let files = loaded.sources.files
      found += Self.findings(in: loaded, files, of: project, asOf: day) + loaded.evidence.unreadable
      found += loaded.evidence.findings + others.findings
      allowances = files.flatMap(AllowanceLedger.allowances) + loaded.evidence.allowances + others.allowances
    }
    findings = ShownFindings(found, hasLines: hasLines)
  }

  /// What is found in the record and its narratives.
  private static func findings(
    in loaded: LoadedIncident, _ files: [CheckedFile], of project: LoadedProject, asOf day: CalendarDate
  ) -> [Diagnostic] {
    let policy = project.runbook.checks
    let reading = loaded.problems.map(\.diagnostic) + DocumentProblems(of: loaded, in: project).problems
    let record = CheckedRecord(
      loaded.asWritten, loaded.sources, project.runbook.withoutUnread, asOf: day, attachments: loaded.attachments,
      refused: loaded.refused, incidents: project.knownIDs, folders: project.folders(of: loaded.incident.id))
    return reading.compactMap(policy.weighed(reading:)) + Findings.of(record)
      + files.flatMap { Findings.of($0, by: policy) }
  }
}
