package import FileSystem
package import Incidents
import Records

extension Project {
  /// The last changes that commands made to records, oldest first.
  package func journal() throws(DiskError) -> KeptChanges { try ChangeJournal(root: root).read() }

  /// The change that is meant; throws an `UndoChoice.Refusal` when this user may take back no change.
  package func undoable(_ choice: UndoChoice) throws -> JournalEntry { try undoable(choice, among: journal()) }

  private func undoable(_ choice: UndoChoice, among kept: KeptChanges) throws -> JournalEntry {
    try choice.entry(among: kept, user: author?.user ?? "")
  }

  /// Takes a change back: its files say what they said before it, and what was written since stays.
  ///
  /// Throws an `UndoChoice.Refusal` for what stands in the way, and then nothing is written. The reversal is a change of
  /// its own, which can be taken back in its turn; a change of which nothing was left is forgotten instead, and then
  /// `journaled` is `.nothing`.
  package func undo(
    _ choice: UndoChoice, runbook: Runbook, disk: OutputDisk = OutputDisk()
  ) throws -> Written<JournalEntry> {
    while true {
      let kept = try journal()
      let entry = try undoable(choice, among: kept)
      do {
        let written = try takeBack(entry, among: kept.entries, runbook, disk)
        if written.journaled == .nothing { try ChangeJournal(root: root, disk: disk).remove(entry.number) }
        return written
      } catch is TakenBackMeanwhile {
        // Another run of the same user was faster; the choice is made anew, and ends with the changes.
      }
    }
  }

  /// Another run took the change back between the choice and the lock.
  private struct TakenBackMeanwhile: Error {}

  /// The journal as it is under the lock of the incident, in which each of the incident's changes is made and noted.
  func entries(with entry: JournalEntry) throws -> [JournalEntry] {
    let entries = try journal().entries
    guard entries.contains(where: { $0.number == entry.number }),
      UndoChoice.reversals(among: entries)[entry.number] == nil
    else { throw TakenBackMeanwhile() }
    return entries
  }

  private func takeBack(
    _ entry: JournalEntry, among entries: [JournalEntry], _ runbook: Runbook, _ disk: OutputDisk
  ) throws -> Written<JournalEntry> {
    if entry.incidentCount > 1 {
      return try entry.isFolder
        ? takeBackImport(entry, disk) : takeBackRevisions(entry, among: entries, runbook, disk)
    }
    guard let id = try presentID(of: entry, among: entries) else { throw UndoChoice.Refusal.notKept(entry) }
    if let renamed = entry.renamed.flatMap(IncidentID.init), let old = IncidentID(entry.incident) {
      return try takeBackRenaming(entry, from: renamed, to: old, runbook, disk)
    }
    if entry.isFolder, entry.files.allSatisfy({ $0.after == nil }) { return try restoreIncident(id, entry, disk) }
    guard try Disk.kind(folder(of: id)) != nil else {
      // Nothing is left of a new incident, such as after a run that died when it had removed it.
      guard entry.isFolder else { throw UndoChoice.Refusal.gone(entry) }
      return Written(result: entry, unsynced: nil)
    }
    if entry.isFolder { return try removeIncident(id, entry, disk) }
    return try reverse(entry, of: id, runbook, disk)
  }

  /// The id that the incident of a change has now, where it was renamed since; nil where that is not known.
  package func presentID(of entry: JournalEntry) -> IncidentID? {
    (try? journal()).flatMap { kept in (try? presentID(of: entry, among: kept.entries)) ?? nil }
  }

  func presentID(of entry: JournalEntry, among entries: [JournalEntry]) throws -> IncidentID? {
    let names = UndoChoice.names(since: entry.number, of: entry.incident, among: entries)
    let ids = names.compactMap(IncidentID.init)
    return try ids.last { try Disk.kind(folder(of: $0)) != nil } ?? ids.first
  }

  // MARK: Changes of files

  private func reverse(
    _ entry: JournalEntry, of id: IncidentID, _ runbook: Runbook, _ disk: OutputDisk
  ) throws -> Written<JournalEntry> {
    let changes = changedFiles(of: entry)
    return try replace(changes.map(\.changed), of: id, reversing: entry.number, disk: disk) { before in
      (try reversed(changes, in: before, of: id, entry, runbook), entry)
    }
  }

  /// A file without the change; `path` is where it lies now.
  func reversed(
    _ file: JournalEntry.File, _ part: RecordPart, at path: String, in now: RecordFile?, _ entry: JournalEntry,
    _ entries: [JournalEntry], _ runbook: Runbook
  ) throws(UndoChoice.Refusal) -> RecordFile? {
    let (before, after) = comparable(file, part, now, entry)
    do throws(RecordReversal.Refusal) {
      return try RecordReversal.reverse(part, from: before, to: after, in: now, name: path, runbook)
    } catch {
      if case .changedSince = error, part == .timeline, let now, let after,
        let bare = DisclosedChange.withCorrections(of: after, in: now),
        let made = try? RecordReversal.reverse(part, from: before, to: after, in: bare, name: path, runbook)
      {
        return made
      }
      switch error {
      case .otherMeaning: throw .otherMeaning(entry, path: path)
      case .changedSince(let line):
        throw .changedSince(
          entry, path: path, line: line, by: Self.changes(of: file, since: entry, among: entries, now?.bytes))
      }
    }
  }

  /// The texts before and after a change, with the time of change that the file has now.
  private func comparable(
    _ file: JournalEntry.File, _ part: RecordPart, _ now: RecordFile?, _ entry: JournalEntry
  ) -> (before: [UInt8]?, after: [UInt8]?) {
    guard part == .incident, let old = file.before, let new = file.after, let now, let id = IncidentID(entry.incident)
    else { return (file.before, file.after) }
    let kept = DisclosedChange.keepingTime(of: now, from: old, to: new, of: id)
    // A change of that time alone is taken back as any other.
    return entry.files.count > 1 || kept.before != kept.after ? kept : (old, new)
  }

  /// The numbers of the changes that made of a file what it is since a change; none where somebody edited it.
  private static func changes(
    of file: JournalEntry.File, since entry: JournalEntry, among entries: [JournalEntry], _ now: [UInt8]?
  ) -> [Int] {
    // Where a change made the incident's folder, its files are named by that folder.
    let key = FilePaths.joined(FilePaths.name(FilePaths.parent(file.path)), FilePaths.name(file.path))
    let later = entries.filter { other in
      other.number > entry.number && other.files.contains { $0.path == file.path || $0.path == key }
    }
    let isTold =
      later.last?.files.contains { ($0.path == file.path || $0.path == key) && $0.after == now } ?? false
    return isTold ? lasting(later) : []
  }

  /// The numbers of changes without those that were taken back among them.
  private static func lasting(_ entries: [JournalEntry]) -> [Int] {
    let reversals = UndoChoice.reversals(among: entries)
    let numbers = Set(entries.map(\.number))
    return entries.filter { entry in
      reversals[entry.number] == nil && !(entry.reverses.map(numbers.contains) ?? false)
    }.map(\.number)
  }

  // MARK: New incidents

  /// Removes the folder of an incident that is still as it was made.
  ///
  /// The folder of all records is locked as for a new incident, and then the incident's own, in which others write.
  private func removeIncident(
    _ id: IncidentID, _ entry: JournalEntry, _ disk: OutputDisk
  ) throws -> Written<JournalEntry> {
    let folder = folder(of: id)
    try refuseOutside(folder)
    let lock = try FolderLock(reviewsPath, .shortTurns)
    return try lock.holding {
      let inner = try FolderLock(folder, .shortTurns)
      return try inner.holding {
        let entries = try entries(with: entry)
        try refuseChanged(folder, entry, entries)
        try remove(folder, entry, entries, disk)
        let note = journaling(entry.reversedFiles, of: id, isFolder: true, reversing: entry.number, disk)
        let parent = try removeEmptyFolders(from: FilePaths.parent(folder), disk)
        return Written(result: entry, unsynced: disk.settle(folder, in: parent), journaled: note)
      }
    }
  }

  private func remove(
    _ folder: String, _ entry: JournalEntry, _ entries: [JournalEntry], _ disk: OutputDisk
  ) throws {
    let staged = FilePaths.joined(reviewsPath, ".pir-removed-incident")
    try disk.removeTree(staged)
    try disk.rename(folder, to: staged)
    do { try refuseChanged(staged, entry, entries, told: folder) } catch {
      // Somebody wrote into it at the last moment.
      try disk.rename(staged, to: folder)
      throw error
    }
    try disk.removeTree(staged)
  }

  /// Removes folders between that of all records and an incident's that hold nothing; gives the first that stays.
  private func removeEmptyFolders(from folder: String, _ disk: OutputDisk) throws(DiskError) -> String {
    var folder = folder
    while folder != reviewsPath, FilePaths.isWithin(folder, reviewsPath), try disk.removeFolderIfEmpty(folder) {
      folder = FilePaths.parent(folder)
    }
    return folder
  }

  /// Refuses a folder that holds anything but what the change wrote; `told` is its path as messages name it.
  func refuseChanged(
    _ folder: String, _ entry: JournalEntry, _ entries: [JournalEntry], told: String? = nil
  ) throws {
    func refusal(_ name: String, _ change: UndoChoice.FolderChange) -> UndoChoice.Refusal {
      .folderChanged(entry, path: FilePaths.joined(told ?? folder, name), change)
    }
    for file in entry.files {
      let name = FilePaths.name(file.path)
      let place = FilePaths.joined(folder, name)
      guard try Disk.kind(place) == .file else { throw refusal(name, .missing) }
      let now = try Disk.read(place, limit: RecordFile.longest)
      guard now == file.after else {
        throw refusal(name, .changed(by: Self.changes(of: file, since: entry, among: entries, now)))
      }
    }
    let known = Set(entry.files.map { FilePaths.name($0.path) })
    if let other = try Disk.names(in: folder).first(where: { !known.contains($0) }) { throw refusal(other, .added) }
  }

  /// Makes the folder again that a reversal removed.
  private func restoreIncident(
    _ id: IncidentID, _ entry: JournalEntry, _ disk: OutputDisk
  ) throws -> Written<JournalEntry> {
    let inner = FilePaths.parent(FilePaths.parent(entry.files.first?.path ?? ""))
    let made = try addIncident(
      in: inner == "." ? "" : inner,
      id: { taken in
        _ = try entries(with: entry)
        if taken.contains(id) { throw UndoChoice.Refusal.folderChanged(entry, path: folder(of: id), .taken) }
        return id
      },
      files: { _ in
        entry.files.map { (FilePaths.name($0.path), String(decoding: $0.before ?? [], as: UTF8.self)) }
      }, reversing: entry.number, disk: disk)
    return Written(result: entry, unsynced: made.unsynced, journaled: made.journaled)
  }
}

extension JournalEntry {
  fileprivate var reversedFiles: [File] { files.map { File(path: $0.path, before: $0.after, after: $0.before) } }
}
