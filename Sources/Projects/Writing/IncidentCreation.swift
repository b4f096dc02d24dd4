package import Checks
package import FileSystem
package import Incidents
import Records

extension Project {
  /// Makes the folder of a new incident, which is there with all its files or not at all.
  ///
  /// Two runs at once wait for each other, so `id` sees every id that is taken, by whatever lies in the folder of the
  /// records. No credential comes into a file without a permit. Gives the id and the paths of the files.
  package func addIncident(
    id: (_ taken: [IncidentID]) throws -> IncidentID, files: (IncidentID) throws -> [(name: String, text: String)],
    permit: SecretPermit = .none, disk: OutputDisk = OutputDisk()
  ) throws -> Written<(id: IncidentID, paths: [String])> {
    try refuseOutside(reviewsPath)
    let lock = try FolderLock(reviewsPath, .shortTurns)
    return try lock.holding {
      let id = try id(try Disk.names(in: reviewsPath).compactMap(IncidentID.init))
      let folder = FilePaths.joined(reviewsPath, id.text)
      guard try Disk.kind(folder) == nil else { throw DiskError("make", folder, reason: "it is there already") }
      let staged = FilePaths.joined(reviewsPath, ".pir-new-incident")
      // The lock is ours, so what is there was left by a run that died.
      try disk.removeTree(staged)
      let files = try files(id).map { file in
        let made = RecordFile(name: FilePaths.joined(folder, file.name), bytes: Array(file.text.utf8))
        return (name: file.name, bytes: try permit.permitted(made, insteadOf: nil).bytes)
      }
      try disk.makeFolder(staged)
      do {
        for file in files { try disk.write(file.bytes, to: FilePaths.joined(staged, file.name), .now) }
        try disk.rename(staged, to: folder)
      } catch {
        try? disk.removeTree(staged)
        throw error
      }
      return Written(
        result: (id, files.map { FilePaths.joined(folder, $0.name) }),
        unsynced: disk.settle(folder, in: reviewsPath))
    }
  }
}
