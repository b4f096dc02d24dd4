import Diagnostics
package import Incidents
package import Records

/// What an imported incident is written as.
package struct ImportedFiles: Sendable {
  /// The texts by the names of the files, with the mark that is in them.
  package let files: NewRecord.Files
  /// The rows, with the names that the record has for them: `TakenRowName`.
  package let rows: [(id: String, row: TimelineEntry)]

  /// Writes an incident; throws where what is written would not read back as it is meant.
  package init(
    _ imported: ImportedIncident, _ setting: ImportSetting, of id: IncidentID, _ runbook: Runbook
  ) throws(EditRefusal) {
    var incident = imported.incident
    if incident.severity.isEmpty, incident.severityChanges.isEmpty, !incident.isMaintenance {
      incident.severity = setting.severity ?? ""
    }
    incident.visibility = setting.isPublic || imported.isPublic ? .public : .internal
    var mark = SourceMark(
      format: imported.origin.format.rawValue, id: imported.origin.id, address: imported.origin.address,
      content: imported.contentDigest)
    let names = TakenRowName.all(of: imported.incident.timeline, ids: imported.rowIDs)
    rows = zip(names, imported.incident.timeline).map { (id: $0, row: $1) }
    mark.rows = rows.map(\.id)
    let record = NewRecord(incident, comments: imported.comments, source: mark, kept: imported.kept)
    files = try record.files(of: id, runbook)
  }
}
