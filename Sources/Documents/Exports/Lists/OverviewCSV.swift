import Incidents

/// A list of incidents for spreadsheets: one row each (RFC 4180).
///
/// A text that a spreadsheet would take for a formula begins with an apostrophe; several names in one field are joined by
/// semicolons.
enum OverviewCSV {
  static func write(_ incidents: [IncidentOverview]) -> String {
    let head = [
      "id", "day", "began", "severity", "status", "title", "total_seconds", "review", "review_owner", "components",
      "tags", "kind", "visibility", "withdrawn",
    ]
    return ([head] + incidents.map(fields)).map(CSV.row).joined()
  }

  private static func fields(_ incident: IncidentOverview) -> [String] {
    let texts: [String?] = [
      incident.id.text, incident.day?.description, incident.began?.timestamp, incident.severity,
      incident.status.rawValue, incident.title, incident.measuredTotal.map { String($0.seconds) },
      incident.review?.rawValue, incident.reviewOwner, incident.components.joined(separator: "; "),
      incident.tags.joined(separator: "; "), incident.kind, incident.visibility.rawValue, incident.withdrawn,
    ]
    return texts.map { CSV.harmless($0 ?? "") }
  }
}
