import Checks
package import Diagnostics
import Documents
package import FileSystem
package import Incidents
import Output
package import Projects
package import Records
import Text

/// `pir publish`: what a document would tell everybody, before somebody decides that it may.
package struct PreparePublication: Sendable {
  /// What somebody publishes.
  package enum Document: String, Hashable, Sendable, CaseIterable {
    /// The review, with which the notice goes out, too.
    case review
    case notice

    /// The key of incident.yaml that says so.
    package var key: String {
      switch self {
      case .review: "review.state"
      case .notice: "notice"
      }
    }
  }

  /// Why there is nothing to publish.
  package enum Obstacle: Hashable, Sendable {
    case withdrawn
    case notResolved
    case publishedAlready
  }

  /// The incident as it is now.
  package let incident: Incident
  /// The files that all of this follows from.
  package let files: IncidentFiles
  package private(set) var obstacle: Obstacle?
  /// What everybody would read, as one text after another.
  package private(set) var texts: [String] = []
  /// What is wrong with the record or with what would become public.
  package private(set) var problems: [Diagnostic] = []
  /// Whether an error keeps it from being published.
  package private(set) var isRefused = false
  /// What stays inside, in a line each.
  package private(set) var withheld: [String] = []
  /// Findings about what would become public that somebody took back, in a line each.
  package private(set) var allowed: [String] = []

  /// Makes the documents of the public edition in memory, as if the state were set and the incident public.
  package init(
    _ document: Document, of id: IncidentID, in project: LoadedProject, asOf day: CalendarDate
  ) throws(DiskError) {
    let unreadable: [RecordProblem]
    (files, unreadable) = try project.project.files(of: id)
    let read = try project.incident(files, unreadable: unreadable)
    incident = read.incident
    obstacle = Self.obstacle(document, incident, read)
    guard obstacle == nil else { return }
    let loaded = read.changing { incident in
      incident.visibility = .public
      switch document {
      case .review: incident.review.state = .published
      case .notice: incident.notice = .published
      }
    }
    var edition = project.publicEdition(.single)
    edition.audience.hiddenIDs.remove(id)
    edition.audience.knownIDs.insert(id)
    make(document, of: loaded, in: edition)
    check(loaded, in: edition, asOf: day)
    withheld = WithheldParts(of: loaded.incident, from: document, project.runbook).lines
  }

  /// Whether a record is the one that was looked at, but for its incident.yaml, which is read as it is by the one who
  /// writes it.
  package func isAbout(_ files: IncidentFiles, in project: Project) -> Bool {
    guard let now = try? project.files(of: files.id).files else { return false }
    return now == self.files
  }

  private static func obstacle(
    _ document: Document, _ incident: Incident, _ loaded: LoadedIncident
  ) -> Obstacle? {
    if incident.isWithdrawn { return .withdrawn }
    let isPublished = document == .review ? incident.review.state == .published : incident.notice == .published
    if isPublished { return .publishedAlready }
    // Rows that cannot be read may say that it is over.
    return incident.status.isOver || loaded.hasErrorsInTimeline ? nil : .notResolved
  }

  private mutating func make(_ document: Document, of loaded: LoadedIncident, in project: LoadedProject) {
    let isNoticeNew = document == .notice || incident.notice != .published
    let documents: [(Documents.Document, DocumentForm)] =
      (document == .review ? [(.review, .md)] : []) + (isNoticeNew ? [(.resolution, .text)] : [])
    for (document, form) in documents {
      let made = IncidentDocuments.files(
        of: [document], loaded, in: project, DocumentRequest([form], layout: .folder))
      problems += made.problems
      isRefused = isRefused || !made.heldUp.isEmpty
      let path = document.path(of: loaded.incident.id, as: form)
      texts += made.files.filter { $0.path == path }.map(\.text)
    }
  }

  /// What a public build would refuse, and what a careful reader would object to in texts that everybody reads.
  private mutating func check(_ loaded: LoadedIncident, in project: LoadedProject, asOf day: CalendarDate) {
    let record = CheckedRecord(
      loaded.incident, loaded.sources, project.runbook.withoutUnread, asOf: day, attachments: loaded.attachments,
      incidents: Set(project.ids))
    let found = Findings.aboutPublicTexts(of: record)
    var ledger = AllowanceLedger()
    for file in loaded.sources.files { ledger.add(file) }
    let objections = ledger.uncovered(found)
    allowed = found.filter { !objections.contains($0) }.map { finding in
      let line = finding.place.range.map { ":\($0.start.line)" } ?? ""
      return "\(finding.place.source.name)\(line): \(finding.message) [\(finding.rule)]"
    }
    let errors = Findings.unpublishable(in: record)
    problems += errors + objections
    isRefused = isRefused || problems.contains { $0.severity == .error }
  }
}
