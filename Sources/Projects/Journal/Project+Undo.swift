package import FileSystem
package import Incidents
import Records

extension Project {
  /// The last changes that commands made to records, oldest first.
  package func journal() throws(DiskError) -> [JournalEntry] { try ChangeJournal(root: root).entries() }

  /// The change that is meant; throws an `UndoChoice.Refusal` where there is none that this user may take back.
  package func undoable(_ choice: UndoChoice) throws -> JournalEntry {
    try choice.entry(among: journal(), user: author?.user ?? "")
  }

  /// Takes a change back: its files say what they said before it, and what was written since stays.
  ///
  /// Throws an `UndoChoice.Refusal` for what stands in the way, and then nothing is written. The reversal is a change of
  /// its own, which can be taken back in its turn.
  package func undo(
    _ choice: UndoChoice, runbook: Runbook, disk: OutputDisk = OutputDisk()
  ) throws -> Written<JournalEntry> {
    let entries = try journal()
    let entry = try choice.entry(among: entries, user: author?.user ?? "")
    guard let id = IncidentID(entry.incident) else { throw UndoChoice.Refusal.notKept(entry) }
    if entry.files.allSatisfy({ $0.before == nil }), entry.isFolder { return try removeIncident(id, entry, disk) }
    if entry.files.allSatisfy({ $0.after == nil }) { return try restoreIncident(id, entry, disk) }
    return try reverse(entry, of: id, since: entries, runbook, disk)
  }

  // MARK: Changes of files

  private func reverse(
    _ entry: JournalEntry, of id: IncidentID, since entries: [JournalEntry], _ runbook: Runbook, _ disk: OutputDisk
  ) throws -> Written<JournalEntry> {
    let changes = entry.files.compactMap { file in
      ChangedFile.allCases.first { file.path == "\(id)/\($0.name)" }.map { (changed: $0, file: file) }
    }
    return try replace(changes.map(\.changed), of: id, reversing: entry.number, disk: disk) {
      before in
      // What was written last goes first, so that a run which ends in between leaves a state that was there before.
      let files = try changes.reversed().map { changed, file in
        let made = try reversed(file, at: changed, of: id, in: before[changed], entry, entries, runbook)
        return (changed, made)
      }
      return (files, entry)
    }
  }

  private func reversed(
    _ file: JournalEntry.File, at changed: ChangedFile, of id: IncidentID, in now: RecordFile?, _ entry: JournalEntry,
    _ entries: [JournalEntry], _ runbook: Runbook
  ) throws(UndoChoice.Refusal) -> RecordFile? {
    let path = recordPath(changed, of: id)
    do throws(RecordReversal.Refusal) {
      return try RecordReversal.reverse(
        changed.part, from: file.before, to: file.after, in: now, name: path, runbook)
    } catch {
      switch error {
      case .otherMeaning: throw .otherMeaning(entry, path: path)
      case .changedSince(let line):
        let later = entries.filter { other in
          other.number > entry.number && other.files.contains { $0.path == file.path }
        }
        let isTold = later.last?.files.contains { $0.path == file.path && $0.after == now?.bytes } ?? false
        throw .changedSince(entry, path: path, line: line, by: isTold ? later.map(\.number) : [])
      }
    }
  }

  // MARK: New incidents

  /// Removes the folder of an incident that is still as it was made.
  private func removeIncident(
    _ id: IncidentID, _ entry: JournalEntry, _ disk: OutputDisk
  ) throws -> Written<JournalEntry> {
    let folder = folder(of: id)
    try refuseOutside(reviewsPath)
    let parent = FilePaths.parent(folder)
    let lock = try FolderLock(parent, .shortTurns)
    return try lock.holding {
      try refuseChanged(folder, entry)
      let staged = FilePaths.joined(parent, ".pir-removed-incident")
      try disk.removeTree(staged)
      try disk.rename(folder, to: staged)
      do { try refuseChanged(staged, entry) } catch {
        // Somebody wrote into it at the last moment.
        try disk.rename(staged, to: folder)
        throw error
      }
      try disk.removeTree(staged)
      return Written(
        result: entry, unsynced: disk.settle(folder, in: parent),
        journaled: journaled(entry.reversedFiles, of: id, reversing: entry.number, disk))
    }
  }

  /// Refuses a folder that holds anything but what the change wrote.
  private func refuseChanged(_ folder: String, _ entry: JournalEntry) throws {
    for file in entry.files {
      let place = FilePaths.joined(folder, FilePaths.name(file.path))
      guard try Disk.kind(place) == .file, try Disk.read(place, limit: RecordFile.longest) == file.after else {
        throw UndoChoice.Refusal.folderChanged(entry, path: place)
      }
    }
    let known = Set(entry.files.map { FilePaths.name($0.path) })
    if let other = try Disk.names(in: folder).first(where: { !known.contains($0) }) {
      throw UndoChoice.Refusal.folderChanged(entry, path: FilePaths.joined(folder, other))
    }
  }

  /// Makes the folder again that a reversal removed.
  private func restoreIncident(
    _ id: IncidentID, _ entry: JournalEntry, _ disk: OutputDisk
  ) throws -> Written<JournalEntry> {
    let inner = FilePaths.parent(FilePaths.parent(entry.files.first?.path ?? ""))
    let made = try addIncident(
      in: inner == "." ? "" : inner,
      id: { taken in
        if taken.contains(id) { throw UndoChoice.Refusal.folderChanged(entry, path: folder(of: id)) }
        return id
      },
      files: { _ in
        entry.files.map { (FilePaths.name($0.path), String(decoding: $0.before ?? [], as: UTF8.self)) }
      }, reversing: entry.number, disk: disk)
    return Written(result: entry, unsynced: made.unsynced, journaled: made.journaled)
  }
}

extension JournalEntry {
  /// Whether the change made a folder: it wrote the facts of an incident that had none.
  fileprivate var isFolder: Bool { files.contains { FilePaths.name($0.path) == RecordName.incident } }

  fileprivate var reversedFiles: [File] { files.map { File(path: $0.path, before: $0.after, after: $0.before) } }
}
