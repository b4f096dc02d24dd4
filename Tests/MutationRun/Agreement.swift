import Diagnostics
import Incidents
import Records

/// Whether the few keys that other documents need have the values that the whole record has.
enum Agreement {
  /// What differs; nil where nothing does. In a record with errors the keys may be unknown, but no incident is public
  /// that the whole record does not say is.
  static func difference(_ path: String, _ bytes: [UInt8]) -> String? {
    guard let id = IncidentID("INC-1") else { return nil }
    let file = RecordFile(name: path, bytes: bytes)
    var files = IncidentFiles(id: id, folder: "reviews/INC-1", incident: nil)
    switch path.split(separator: "/").last {
    case "incident.yaml":
      files.incident = file
      let whole = RecordReader.incident(files, runbook: Runbook())
      let facts = BriefReader.facts(file, of: id)
      let isKnown = whole.errors.isEmpty
      if facts?.visibility == .public, whole.incident.visibility != .public { return "public" }
      guard isKnown else { return nil }
      if facts?.kind != whole.incident.kind || facts?.components != whole.incident.components {
        return "kind or components"
      }
      return facts?.visibility == whole.incident.visibility ? nil : "visibility"
    case "timeline.yaml":
      files.timeline = file
      let whole = RecordReader.incident(files, runbook: Runbook())
      let began = BriefReader.began(file)
      if whole.problems.contains(where: { $0.part == .timeline && $0.diagnostic.severity == .error }) { return nil }
      return began.value == whole.incident.brief.began && !began.hasErrors ? nil : "beginning"
    case "actions.yaml":
      files.actions = file
      let whole = RecordReader.incident(files, runbook: Runbook())
      let promises = BriefReader.promises(file)
      if whole.problems.contains(where: { $0.part == .actions && $0.diagnostic.severity == .error }) { return nil }
      return promises.value == whole.incident.brief.promises && !promises.hasErrors ? nil : "action items"
    default: return nil
    }
  }
}
