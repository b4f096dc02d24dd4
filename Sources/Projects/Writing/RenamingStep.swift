import FileSystem
import Incidents
import Records

/// The writing of a renaming: files one after another, then the name of the folder.
///
/// Whoever makes it holds the lock of the folder of all records, and with it keeps the folders' names as they are.
struct RenamingStep {
  private let old: IncidentID
  private let new: IncidentID
  private let folder: String
  private let project: Project
  private let disk: OutputDisk
  private var files: [File] = []
  /// Whether the folder has its new name already, as after a run that died.
  var isMoved = false
  /// The number of the change that this one takes back.
  var reverses: Int?

  private struct File {
    let place: Project.ReferencePlace
    let before: [UInt8]
    var after: [UInt8]

    var entry: JournalEntry.File { JournalEntry.File(path: place.key, before: before, after: after) }
  }

  /// `folder` is the incident's, as it is named now.
  init(from old: IncidentID, to new: IncidentID, folder: String, in project: Project, _ disk: OutputDisk) {
    (self.old, self.new, self.folder, self.project, self.disk) = (old, new, folder, project, disk)
  }

  var newFolder: String { FilePaths.joined(FilePaths.parent(folder), new.text) }
  /// Whether no file is to be written.
  var isEmpty: Bool { files.isEmpty }

  /// A file that is to hold other bytes; one that stays as it is needs no writing.
  mutating func add(_ place: Project.ReferencePlace, _ before: [UInt8], _ after: [UInt8]) {
    if before != after { files.append(File(place: place, before: before, after: after)) }
  }

  /// Writes everything. `remake` gives the bytes of a file that another program changed meanwhile.
  ///
  /// A renaming is written down before it is made, as all changes are, and a reversal after it. Throws with what is
  /// written by then.
  mutating func make(
    _ remake: (Project.ReferencePlace, [UInt8]) throws -> [UInt8]
  ) throws -> (note: Journaled, unsynced: Unsynced?) {
    var note = reverses == nil ? journal(files, over: .nothing) : .nothing
    var unsynced: Unsynced?
    var count = 0
    do {
      while count < files.count {
        let outcome = try write(count, &note, remake)
        unsynced = unsynced ?? outcome
        count += 1
      }
      if !isMoved { try disk.rename(folder, to: newFolder) }
    } catch {
      // What is in its place can be taken back. A reversal that is half made is made again.
      let written = Array(files[..<count])
      if reverses == nil {
        let renamed = written.isEmpty ? nil : new
        _ = project.journaling(written.map(\.entry), of: old, renamed: renamed, over: note, disk)
      }
      throw telling(error, written)
    }
    if reverses != nil { note = journal(files, over: .nothing) }
    return (note, unsynced ?? disk.settle(newFolder, in: FilePaths.parent(newFolder)))
  }

  private func journal(_ files: [File], over note: Journaled) -> Journaled {
    project.journaling(files.map(\.entry), of: old, renamed: new, reversing: reverses, over: note, disk)
  }

  private mutating func write(
    _ index: Int, _ note: inout Journaled, _ remake: (Project.ReferencePlace, [UInt8]) throws -> [UInt8]
  ) throws -> Unsynced? {
    let place = files[index].place
    // The runbook lies in the folder that is locked already.
    guard place.incident != nil else { return try put(index, &note, remake) }
    let lock = try FolderLock(FilePaths.parent(place.path), .shortTurns)
    return try lock.holding { try put(index, &note, remake) }
  }

  private mutating func put(
    _ index: Int, _ note: inout Journaled, _ remake: (Project.ReferencePlace, [UInt8]) throws -> [UInt8]
  ) throws -> Unsynced? {
    for _ in 0..<Project.mostReadings {
      let file = files[index]
      switch try ReplacedFile.write(file.after, to: file.place.path, insteadOf: file.before, disk) {
      case .written(let unsynced): return unsynced
      case .changedMeanwhile:
        let bytes = try Disk.read(file.place.path, limit: RecordFile.longest)
        files[index] = File(place: file.place, before: bytes, after: try remake(file.place, bytes))
        if reverses == nil { note = journal(files, over: note) }
      }
    }
    throw DiskError("replace", files[index].place.path, reason: "another program keeps changing it")
  }

  private func telling(_ error: any Error, _ written: [File]) -> any Error {
    guard var disk = error as? DiskError, !written.isEmpty else { return error }
    let paths = written.map(\.place.path)
    let shown = paths.prefix(3).joined(separator: ", ") + (paths.count > 3 ? " and \(paths.count - 3) more" : "")
    disk.reason += "; written by then: \(shown); run the same command again to write the rest"
    return disk
  }
}
