import Diagnostics
import FileSystem
import Importing
import Incidents
import Projects
import Records
import Text

/// Incidents that were imported before.
extension ImportRecords {
  /// Decides how a known incident is written anew where nobody has edited it, else what is added.
  mutating func bringUpToDate(
    _ id: IncidentID, _ imported: ImportedIncident, isTrial: Bool
  ) throws -> ImportOutcome {
    guard let record = try project.importedRecord(id) else {
      throw Refusal(message: "\(id) no longer says where it comes from", suggestion: nil)
    }
    let plain = try ImportedFiles(imported, setting, of: id, runbook)
    try refuseSecrets(in: plain, imported)
    let isUntouched = record.isUntouched()
    guard isUntouched || record.isUntouched(or: plain.files.texts) else {
      return try addRows(of: plain, to: id, record.mark, imported, isTrial: isTrial)
    }
    var kept = imported
    if isUntouched { kept.keep(TakenRecord(record.files, record.mark, runbook), setting) }
    let files = try ImportedFiles(kept, setting, of: id, runbook)
    if !isTrial { try revise(project.revision(of: record, to: files.files.texts)) }
    return ImportOutcome(.changed, kept, id: id)
  }

  /// Adds the rows that the source did not have when it was imported.
  private mutating func addRows(
    of files: ImportedFiles, to id: IncidentID, _ mark: SourceMark, _ imported: ImportedIncident, isTrial: Bool
  ) throws -> ImportOutcome {
    let new = NewRows(of: files, since: mark)
    var outcome = ImportOutcome(.edited, imported, id: id)
    outcome.differingRows = new.differingCount
    guard !new.rows.isEmpty else { return outcome }
    let (revision, count) = try project.revision(of: id, [.timeline, .incident]) { before in
      let name = project.recordPath(.timeline, of: id)
      let rows = new.rows(besides: before[.timeline], runbook)
      let timeline = try TimelineEdit.addMissing(rows, to: before[.timeline], name: name, runbook)
      guard let facts = before[.incident] else { throw EditRefusal.layout }
      let marked = try SourceMarkEdit.setting(rows: mark.rows + new.names, in: facts)
      let changed: [(Project.ChangedFile, RecordFile)] =
        timeline.lines.isEmpty ? [(.incident, marked)] : [(.timeline, timeline.file), (.incident, marked)]
      return (changed, timeline.lines.count)
    }
    outcome.addedRows = count
    if !isTrial { try revise(revision) }
    return outcome
  }

  // MARK: Writing

  /// Keeps a revision until the run ends, so that all of them are one change; beyond what a change may have they are
  /// written at once.
  private mutating func revise(_ revision: RecordRevision) throws {
    pending.append(revision)
    pendingSize += revision.size
    guard pendingSize > IncidentAddition.mostKept else { return }
    isTooLong = true
    pendingSize = 0
    try makeRevisions()
  }

  /// Writes the revisions that were decided.
  mutating func makeRevisions() throws {
    defer { pending = [] }
    let written = try project.revise(pending, isNoted: !isTooLong, disk: disk)
    unsynced = unsynced ?? written.unsynced
    if written.journaled != .nothing { revised = written.journaled }
    revisedCount += pending.count { !$0.isEmpty } - written.result.count
    missed += written.result.map { id in
      Diagnostic(
        .error, "import-refused", at: SourcePlace(file: project.recordPath(.incident, of: id)),
        "\(id) was changed by another program while it was imported", suggestion: "import it again")
    }
  }
}
