package import Checks
package import FileSystem
package import Incidents
import Records
import Text

extension Project {
  /// Makes the folder of a new incident, which is there with all its files or not at all.
  ///
  /// Two runs at once wait for each other, so `id` sees every id that is taken, by whatever lies in the folder of the
  /// records. No credential comes into a file without a permit. Gives the id and the paths of the files.
  ///
  /// `inner` is the path of a folder below that of all records, which is made where it is missing.
  package func addIncident(
    in inner: String = "",
    id: (_ taken: [IncidentID]) throws -> IncidentID, files: (IncidentID) throws -> [(name: String, text: String)],
    permit: SecretPermit = .none, reversing number: Int? = nil, disk: OutputDisk = OutputDisk()
  ) throws -> Written<(id: IncidentID, paths: [String])> {
    try refuseOutside(reviewsPath)
    let lock = try FolderLock(reviewsPath, .shortTurns)
    return try lock.holding {
      let found = try incidents()
      let taken = found.ids + found.doubled.map(\.id)
      let id = try id(taken + (try Disk.names(in: reviewsPath).compactMap(IncidentID.init)))
      let parent = inner.isEmpty ? reviewsPath : FilePaths.joined(reviewsPath, inner)
      let folder = FilePaths.joined(parent, id.text)
      guard try Disk.kind(folder) == nil else { throw DiskError("make", folder, reason: "it is there already") }
      let staged = FilePaths.joined(reviewsPath, ".pir-new-incident")
      // The lock is ours, so what is there was left by a run that died.
      try disk.removeTree(staged)
      let files = try files(id).map { file in
        let made = RecordFile(name: FilePaths.joined(folder, file.name), bytes: Array(file.text.utf8))
        return (name: file.name, bytes: try permit.permitted(made, insteadOf: nil).bytes)
      }
      try makeFolder(inner, besides: found, disk)
      let entries = files.map { file in
        JournalEntry.File(path: FilePaths.joined(inner, "\(id)/\(file.name)"), before: nil, after: file.bytes)
      }
      // A reversal that is written down and did not happen could not be made again.
      var note = number == nil ? journaling(entries, of: id, isFolder: true, disk) : .nothing
      do {
        try disk.makeFolder(staged)
        for file in files { try disk.write(file.bytes, to: FilePaths.joined(staged, file.name), .now) }
        try disk.rename(staged, to: folder)
      } catch {
        _ = journaling([], of: id, over: note, disk)
        try? disk.removeTree(staged)
        throw error
      }
      if number != nil { note = journaling(entries, of: id, isFolder: true, reversing: number, disk) }
      return Written(
        result: (id, files.map { FilePaths.joined(folder, $0.name) }),
        unsynced: disk.settle(folder, in: parent),
        journaled: note)
    }
  }

  /// Makes a folder of incidents; throws where something else lies on the way to it.
  private func makeFolder(
    _ inner: String, besides found: FoundIncidents, _ disk: OutputDisk
  ) throws(DiskError) {
    guard !inner.isEmpty else { return }
    var folder = reviewsPath
    let incidents = Set(found.ids.map { FilePaths.joined(reviewsPath, found.places.folder(of: $0)) })
    for part in PathSegment.all(of: inner) {
      folder = FilePaths.joined(folder, part)
      guard try Disk.kind(folder) ?? .folder == .folder, !incidents.contains(folder) else {
        throw DiskError("make an incident in", folder, reason: "it is not a folder of incidents")
      }
    }
    try disk.makeFolder(folder)
  }

  /// Why a path cannot be that of a folder of incidents; nil where it can.
  package static func objection(toFolder inner: String) -> String? {
    let parts = PathSegment.all(of: inner)
    guard FilePaths.isInner(inner), !parts.contains(where: { $0.hasPrefix(".") }) else {
      return "it is the path of a folder below reviews/, such as 2026 or 2026/11"
    }
    guard parts.count <= IncidentFinder.mostBetween else {
      return "at most \(IncidentFinder.mostBetween) folders lie between reviews/ and an incident's"
    }
    return parts.first { IncidentFinder.series($0) != nil }.map { "'\($0)' looks like the id of an incident" }
  }
}
