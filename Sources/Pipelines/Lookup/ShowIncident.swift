import Checks
package import Diagnostics
package import Documents
package import FileSystem
package import Incidents
package import Projects
package import Records

/// `pir show`: one incident as its records tell it, with what its review lacks.
package struct ShowIncident: Sendable {
  package let incident: ShownIncident
  /// Its action items, in the order of the record.
  package let actions: [ShownAction]
  /// Errors in what was read: what is shown may be incomplete.
  package let problems: [Diagnostic]

  /// Reads the record, and holds it against the runbook as of a day. `ids` are those of the project, which may name it as
  /// related; none for an action item alone.
  package init(
    _ id: IncidentID, in project: Project, _ runbook: RunbookReading, among ids: [IncidentID], asOf day: CalendarDate,
    pace: Pace = .single
  ) throws(DiskError) {
    let reading = try project.record(of: id, runbook.runbook)
    let known = runbook.runbook.withoutUnread
    var incident = reading.incident
    // As their folders write them.
    incident.related = incident.related.map { named in ids.first { $0 == named } ?? named }
    self.incident = ShownIncident(
      incident, known, folder: project.folder(of: id),
      rowNames: RowName.all(of: reading.incident.timeline).map { $0?.description },
      relatedBy: NamingIncidents.of(id, among: ids, in: project, pace).filter {
        !reading.incident.related.contains($0)
      },
      lacking: Self.lacking(reading, known, asOf: day), asOf: day)
    actions = ShownAction.all(of: reading.incident, known, asOf: day)
    problems = runbook.problems.errors(in: .shownIncident) + reading.errors
  }

  /// What the rules about completeness and action items say, but for what is allowed where it stands.
  private static func lacking(_ reading: IncidentReading, _ runbook: Runbook, asOf day: CalendarDate) -> [String] {
    let record = CheckedRecord(reading.incident, reading.sources, runbook, asOf: day)
    var ledger = AllowanceLedger()
    let sources = reading.sources
    for tree in [sources.facts, sources.rows, sources.items].compactMap(\.self) { ledger.add(CheckedFile(tree)) }
    return ledger.uncovered(Findings.ofReview(record)).map { "\($0.message) [\($0.rule)]" }
  }
}
