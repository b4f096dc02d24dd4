import FileSystem
import Importing
import Incidents
import Projects
import Records

/// Incidents that were imported before.
extension ImportRecords {
  /// Writes a known incident anew where nobody has edited it, else adds what is new.
  mutating func bringUpToDate(
    _ id: IncidentID, _ imported: ImportedIncident, isTrial: Bool
  ) throws -> ImportOutcome {
    guard let record = try project.importedRecord(id) else {
      throw Refusal(message: "\(id) no longer says where it comes from", suggestion: nil)
    }
    let files = try ImportedFiles(imported, setting, of: id, runbook)
    try refuseSecrets(in: files, imported)
    if record.isUntouched {
      let outcome = ImportOutcome(.changed, imported, id: id)
      guard !isTrial else { return outcome }
      let written = try project.replaceImported(id, by: files.files.texts, disk: disk)
      unsynced = unsynced ?? written.unsynced
      if written.result { return outcome }
    }
    return try addRows(of: files, to: id, record.mark, imported, isTrial: isTrial)
  }

  /// Adds the rows that the source did not have when it was imported.
  private mutating func addRows(
    of files: ImportedFiles, to id: IncidentID, _ mark: SourceMark, _ imported: ImportedIncident, isTrial: Bool
  ) throws -> ImportOutcome {
    let new = files.rows.filter { !mark.rows.contains($0.id) }
    var outcome = ImportOutcome(.edited, imported, id: id)
    outcome.addedRows = new.count
    guard !new.isEmpty, !isTrial else { return outcome }
    let rows = mark.rows + new.map(\.id)
    let written = try project.change([.timeline, .incident], of: id, disk: disk) { before in
      let name = project.recordPath(.timeline, of: id)
      let timeline = try TimelineEdit.addMissing(
        new.map(\.row), to: before[.timeline], name: name, runbook)
      guard let facts = before[.incident] else { throw EditRefusal.layout }
      return ([(.timeline, timeline.file), (.incident, try SourceMarkEdit.setting(rows: rows, in: facts))], ())
    }
    unsynced = unsynced ?? written.unsynced
    return outcome
  }
}
