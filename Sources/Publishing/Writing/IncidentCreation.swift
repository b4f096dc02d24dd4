package import Incidents

extension Project {
  /// Makes the folder of a new incident, which is there with all its files or not at all.
  ///
  /// Two runs at once wait for each other, so `id` sees every id that is taken, by whatever lies in the folder of the
  /// records; nil gives up. Gives the id and the paths of the files.
  package func addIncident(
    id: (_ taken: [IncidentID]) throws -> IncidentID, files: (IncidentID) throws -> [(name: String, text: String)],
    disk: OutputDisk = OutputDisk()
  ) throws -> (id: IncidentID, paths: [String]) {
    try refuseOutside(reviewsPath)
    let lock = try FolderLock(reviewsPath, .shortTurns)
    return try lock.holding {
      let id = try id(try Disk.names(in: reviewsPath).compactMap(IncidentID.init))
      let folder = FilePaths.joined(reviewsPath, id.text)
      guard try Disk.kind(folder) == nil else { throw DiskError("make", folder, reason: "it is there already") }
      let staged = FilePaths.joined(reviewsPath, ".pir-new-incident")
      // The lock is ours, so what is there was left by a run that died.
      try disk.removeTree(staged)
      let files = try files(id)
      try disk.makeFolder(staged)
      do {
        for file in files { try disk.write(Array(file.text.utf8), to: FilePaths.joined(staged, file.name), .now) }
        try disk.rename(staged, to: folder)
      } catch {
        try? disk.removeTree(staged)
        throw error
      }
      try disk.sync(reviewsPath)
      return (id, files.map { FilePaths.joined(folder, $0.name) })
    }
  }
}
