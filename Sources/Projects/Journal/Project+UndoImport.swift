import FileSystem
import Incidents
import Records

extension Project {
  /// Takes back a change that made or took away the folders of several incidents: all of them, or none.
  func takeBackImport(_ entry: JournalEntry, _ disk: OutputDisk) throws -> Written<JournalEntry> {
    if entry.files.allSatisfy({ $0.after == nil }) { return try restoreIncidents(entry, disk) }
    try refuseOutside(reviewsPath)
    let lock = try FolderLock(reviewsPath, .shortTurns)
    return try lock.holding {
      let entries = try entries(with: entry)
      for (path, part) in entry.parts {
        let folder = FilePaths.joined(reviewsPath, path)
        guard try Disk.kind(folder) == .folder else {
          throw UndoChoice.Refusal.folderChanged(entry, path: folder, .missing)
        }
        try refuseChanged(folder, part, entries)
      }
      try removeIncidents(entry, entries, disk)
      let files = entry.files.map { JournalEntry.File(path: $0.path, before: $0.after, after: $0.before) }
      let id = IncidentID(entry.incident) ?? IncidentID(FilePaths.name(entry.folders[0].path))
      let note = id.map { journaling(files, of: $0, isFolder: true, reversing: entry.number, disk) } ?? .nothing
      return Written(result: entry, unsynced: disk.settleAll(reviewsPath), journaled: note)
    }
  }

  private func removeIncidents(_ entry: JournalEntry, _ entries: [JournalEntry], _ disk: OutputDisk) throws {
    let staged = FilePaths.joined(reviewsPath, ".pir-removed-incident")
    try disk.removeTree(staged)
    try disk.makeFolder(staged)
    var moved: [(from: String, to: String)] = []
    do {
      for (path, part) in entry.parts {
        let places = (
          from: FilePaths.joined(reviewsPath, path), to: FilePaths.joined(staged, FilePaths.name(path))
        )
        try disk.rename(places.from, to: places.to)
        moved.append(places)
        try refuseChanged(places.to, part, entries, told: places.from)
      }
    } catch {
      // Somebody wrote into one at the last moment.
      for places in moved.reversed() { try disk.rename(places.to, to: places.from) }
      throw error
    }
    try disk.removeTree(staged)
  }

  private func restoreIncidents(_ entry: JournalEntry, _ disk: OutputDisk) throws -> Written<JournalEntry> {
    let made = try addIncidents(reversing: entry.number, disk: disk) { addition in
      _ = try entries(with: entry)
      let parts = entry.parts.compactMap { path, part in
        IncidentID(FilePaths.name(path)).map { (id: $0, part: part) }
      }
      for (id, _) in parts where addition.taken.contains(id) {
        throw UndoChoice.Refusal.folderChanged(entry, path: folder(of: id), .taken)
      }
      for (id, part) in parts {
        try addition.add(
          id, part.files.map { (FilePaths.name($0.path), String(decoding: $0.before ?? [], as: UTF8.self)) })
      }
    }
    return Written(result: entry, unsynced: made.unsynced, journaled: made.journaled)
  }
}
