import Checks
import Diagnostics
import Documents
import FileSystem
import Incidents
import Projects
import Records

/// What is found in one incident: by reading, by making its documents, by the rules, and in the files next to it.
struct CheckedIncident {
  private(set) var findings: [Diagnostic]
  /// Those of the attachments and of other files.
  let allowances: [Allowance]
  /// The files of the record, which hold allowances, too.
  let files: [CheckedFile]
  /// Nil unless the review is published.
  let review: PublishedReview?

  init(_ loaded: LoadedIncident, in project: LoadedProject, asOf day: CalendarDate) throws(DiskError) {
    let policy = project.runbook.checks
    review = loaded.incident.publishedReview
    files = loaded.sources.files
    findings = (loaded.problems.map(\.diagnostic) + Self.making(loaded, in: project))
      .compactMap(policy.weighed(reading:))
    findings += Findings.of(
      CheckedRecord(
        loaded.incident, loaded.sources, project.runbook.withoutUnread, asOf: day, attachments: loaded.attachments,
        incidents: project.knownIDs))
    for file in files { findings += Findings.of(file, by: policy) }
    let others = try OtherFiles(of: loaded.incident.id, besides: loaded.attachments, in: project.project)
    allowances = loaded.evidence.allowances + others.allowances
    findings += loaded.evidence.unreadable + loaded.evidence.findings + others.findings
  }

  /// What keeps documents of a record without errors from being made.
  private static func making(_ loaded: LoadedIncident, in project: LoadedProject) -> [Diagnostic] {
    IncidentDocuments.files(
      of: Document.all(of: loaded.incident, project.runbook), loaded, in: project,
      DocumentRequest([.md, .html], layout: .besideRecord)
    ).makingProblems
  }
}
