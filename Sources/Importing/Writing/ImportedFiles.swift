import Diagnostics
package import Incidents
package import Records
import Text

/// What an imported incident is written as.
package struct ImportedFiles: Sendable {
  /// The texts by the names of the files, with the mark that is in them.
  package let files: NewRecord.Files
  /// The rows, with the ids that the source has for them or that follow from their times.
  package let rows: [(id: String, row: TimelineEntry)]

  /// Writes an incident; throws where what is written would not read back as it is meant.
  package init(
    _ imported: ImportedIncident, _ setting: ImportSetting, of id: IncidentID, _ runbook: Runbook
  ) throws(EditRefusal) {
    var incident = imported.incident
    if incident.severity.isEmpty, incident.severityChanges.isEmpty, !incident.isMaintenance {
      incident.severity = setting.severity ?? ""
    }
    incident.visibility = setting.isPublic ? .public : .internal
    var mark = SourceMark(
      format: imported.origin.format.rawValue, id: imported.origin.id, address: imported.origin.address,
      content: Digest.text(of: imported.content.utf8))
    rows = Self.rows(of: imported)
    mark.rows = rows.map(\.id)
    let record = NewRecord(incident, comments: imported.comments, source: mark, kept: imported.kept)
    files = try record.files(of: id, runbook)
  }

  private static func rows(of imported: ImportedIncident) -> [(id: String, row: TimelineEntry)] {
    var counts: [String: Int] = [:]
    return imported.incident.timeline.enumerated().map { index, row in
      let own = imported.rowIDs.indices.contains(index) ? imported.rowIDs[index] : nil
      let name = own ?? row.time.instant?.timestamp ?? row.time.written
      let count = (counts[name] ?? 0) + 1
      counts[name] = count
      return (count == 1 ? name : "\(name)#\(count)", row)
    }
  }
}
