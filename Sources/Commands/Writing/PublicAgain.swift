import Incidents
import Projects
import Records

/// Whether a change of `incident.yaml` makes an incident public that was not.
enum PublicAgain {
  /// Told of every change that does so, since nobody may have meant it.
  static func sentence(of id: IncidentID) -> String {
    "the public site tells of \(id) from the next 'pir build --audience public' on"
  }

  /// The same of a change from one text of the file to another; nil where it makes nothing public.
  static func sentence(of id: IncidentID, from before: [UInt8]?, to after: [UInt8]?) -> String? {
    !isPublic(id, before) && isPublic(id, after) ? sentence(of: id) : nil
  }

  /// The same of a change that is taken back, as far as the file does not say otherwise by now.
  static func sentence(undoing entry: JournalEntry, in project: Project) -> String? {
    guard let file = entry.files.first(where: { $0.path.hasSuffix("/" + RecordName.incident) }),
      let id = project.presentID(of: entry), let sentence = sentence(of: id, from: file.after, to: file.before)
    else { return nil }
    let now = try? project.files(of: id).files.incident?.bytes
    return isPublic(id, now) ? sentence : nil
  }

  private static func isPublic(_ id: IncidentID, _ bytes: [UInt8]?) -> Bool {
    let file = bytes.map { RecordFile(name: RecordName.incident, bytes: $0) }
    guard let facts = file.flatMap({ BriefReader.facts($0, of: id) }) else { return false }
    return facts.visibility == .public && !facts.isWithdrawn
  }
}
