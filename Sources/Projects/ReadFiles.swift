import Incidents
import Records

/// The files of a record that hold data, as they were read; nil for those that are not there.
package struct ReadFiles: Sendable {
  let folder: RecordFolder
  let incident: RecordFile?
  let timeline: RecordFile?
  let actions: RecordFile?

  /// How many bytes they hold.
  var size: Int { [incident, timeline, actions].reduce(0) { $0 + ($1?.bytes.count ?? 0) } }
}

/// Files that were read for the history of a project, for the run that reads the same records next: each is opened and
/// searched for credentials once.
///
/// Each is handed out once, so that memory is free again by the time that the run keeps more of what it made.
final class KeptFiles: Sendable {
  private let files: Guarded<[IncidentID: ReadFiles]>

  init(_ files: [IncidentID: ReadFiles]) {
    self.files = Guarded(files)
  }

  /// The files of an incident; nil where they were not kept, or are taken.
  func take(_ id: IncidentID) -> ReadFiles? { files.withLock { $0.removeValue(forKey: id) } }
}
