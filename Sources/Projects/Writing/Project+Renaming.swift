package import FileSystem
package import Incidents
import Records
package import Text

extension Project {
  /// What a renaming has come to.
  package struct Renamed: Sendable {
    /// The incident's folder.
    package var folder: String
    /// Where the references stood that follow.
    package var followed: [SourcePlace] = []
    /// Where the old id is named and stays.
    package var mentions: [SourcePlace] = []
    /// Where links lead to it by an address in escapes, and stay.
    package var escaped: [SourcePlace] = []
  }

  /// Why an incident does not get an id; nothing is written then.
  package enum RenamingRefusal: Error, Hashable, Sendable {
    /// It has it already.
    case same(IncidentID)
    /// Another one has it, in this folder.
    case taken(IncidentID, folder: String)
    /// Something else lies at the path.
    case inTheWay(path: String)
  }

  /// Gives an incident another id: references in other records follow, then its folder gets the name.
  ///
  /// The folder of all records is locked as for a new incident, and each other folder while a file in it is written. What
  /// cannot be changed is found before anything is written. The folder comes last: where a run ends before it, the same
  /// renaming, made again, does the rest.
  package func rename(
    _ id: IncidentID, to new: IncidentID, disk: OutputDisk = OutputDisk()
  ) throws -> Written<Renamed> {
    try refuseOutside(reviewsPath)
    let lock = try FolderLock(reviewsPath, .shortTurns)
    return try lock.holding {
      let (project, found) = try listed()
      guard let old = found.ids.first(where: { $0 == id }) else {
        throw DiskError("rename", folder(of: id), reason: "there is no such incident any more")
      }
      try project.refuse(new, for: old, among: found)
      let renaming = IncidentRenaming(from: old, to: new, in: project.recordsPath(of: old))
      var step = RenamingStep(from: old, to: new, folder: project.folder(of: old), in: project, disk)
      var renamed = Renamed(folder: step.newFolder)
      for place in try project.places(among: found) {
        guard let outcome = try project.outcome(of: renaming, at: place) else { continue }
        let name = place.incident == old ? FilePaths.joined(step.newFolder, FilePaths.name(place.path)) : place.path
        renamed.followed += outcome.outcome.followed.map { Self.place($0, named: name) }
        renamed.mentions += outcome.outcome.mentions.map { Self.place($0, named: name) }
        renamed.escaped += outcome.outcome.escaped.map { Self.place($0, named: name) }
        step.add(place, outcome.before, outcome.outcome.file.bytes)
      }
      let (note, unsynced) = try step.make { place, bytes in
        let file = RecordFile(name: place.path, bytes: bytes)
        return try renaming.outcome(of: file, as: place.form, in: place.folder)?.file.bytes ?? bytes
      }
      return Written(result: renamed, unsynced: unsynced, journaled: note)
    }
  }

  private func refuse(_ new: IncidentID, for old: IncidentID, among found: FoundIncidents) throws {
    guard new.text != old.text else { throw RenamingRefusal.same(old) }
    if let other = found.ids.first(where: { $0 == new && $0 != old }) {
      throw RenamingRefusal.taken(other, folder: folder(of: other))
    }
    if let other = found.doubled.first(where: { $0.id == new }) {
      throw RenamingRefusal.taken(other.id, folder: FilePaths.joined(reviewsPath, other.folders.first ?? other.id.text))
    }
    let folder = folder(of: old)
    try refuseLink(folder)
    try refuseOutside(folder)
    // A disk that takes upper and lower case for one shows the folder itself.
    let names = try Disk.names(in: FilePaths.parent(folder))
    if let other = names.first(where: { $0 != old.text && IncidentID($0) == new }) {
      throw RenamingRefusal.inTheWay(path: FilePaths.joined(FilePaths.parent(folder), other))
    }
  }

  /// A place in a file that lies elsewhere by now.
  private static func place(_ place: SourcePlace, named name: String) -> SourcePlace {
    SourcePlace(SourceText(name: name, text: ""), place.range)
  }

  // MARK: Files that may refer to an incident

  /// A file that may name an incident.
  struct ReferencePlace {
    /// The incident that it belongs to; nil for what belongs to the project.
    var incident: IncidentID?
    var path: String
    /// The folder that its links start from, from one that holds all records.
    var folder: String
    var form: IncidentRenaming.Form

    /// As the journal names it.
    var key: String { incident.map { "\($0)/\(FilePaths.name(path))" } ?? FilePaths.name(path) }
  }

  /// The path of an incident's folder from one that holds all records.
  private func recordsPath(of id: IncidentID) -> String { FilePaths.joined(Self.reviews, places.folder(of: id)) }

  private func places(among found: FoundIncidents) throws(DiskError) -> [ReferencePlace] {
    var places: [ReferencePlace] = []
    for id in found.ids where Disk.isFolder(folder(of: id)) {
      for name in RecordName.ofIncident {
        places.append(
          ReferencePlace(
            incident: id, path: FilePaths.joined(folder(of: id), name), folder: recordsPath(of: id),
            form: Self.form(of: name)))
      }
    }
    places.append(
      ReferencePlace(path: path(Self.reviews, RecordName.runbook), folder: Self.reviews, form: .runbook))
    return places
  }

  static func form(of name: String) -> IncidentRenaming.Form {
    switch name {
    case RecordName.incident: .incident
    case RecordName.timeline: .timeline
    case RecordName.actions: .actions
    case RecordName.runbook: .runbook
    default: .markdown
    }
  }

  /// What becomes of a file, with the bytes that it has; nil where it is not there, or does not name the incident.
  private func outcome(
    of renaming: IncidentRenaming, at place: ReferencePlace
  ) throws -> (before: [UInt8], outcome: IncidentRenaming.Outcome)? {
    guard let kind = try Disk.kind(place.path) else { return nil }
    let bytes = try Disk.read(place.path, limit: RecordFile.longest)
    let file = RecordFile(name: place.path, bytes: bytes)
    guard let outcome = try renaming.outcome(of: file, as: place.form, in: place.folder) else { return nil }
    if kind == .link, outcome.file.bytes != bytes { try refuseLink(place.path) }
    return (bytes, outcome)
  }
}
