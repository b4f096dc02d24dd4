import FileSystem
import Incidents
import Records

extension Project {
  /// Takes back a change of the files of several incidents: all of it, or, where something is in the way of one of them,
  /// nothing.
  ///
  /// A run that dies in the middle is finished by the same reversal, made again: what says already what it said before
  /// the change stays.
  func takeBackRevisions(
    _ entry: JournalEntry, among entries: [JournalEntry], _ runbook: Runbook, _ disk: OutputDisk
  ) throws -> Written<JournalEntry> {
    let parts = try entry.parts.map { path, part in
      var part = part
      part.incident = FilePaths.name(path)
      guard let id = try presentID(of: part, among: entries), try Disk.kind(folder(of: id)) != nil else {
        throw UndoChoice.Refusal.gone(part)
      }
      return (id: id, part: part)
    }
    for (id, part) in parts {
      let changes = changedFiles(of: part)
      _ = try reversed(changes, in: files(changes.map(\.changed), of: id), of: id, part, runbook)
    }
    var made: [JournalEntry.File] = []
    var unsynced: Unsynced?
    for (id, part) in parts {
      let changes = changedFiles(of: part)
      let written = try replace(
        changes.map(\.changed), of: id, reversing: entry.number, isNoted: false, disk: disk
      ) { before in (try reversed(changes, in: before, of: id, part, runbook), ()) }
      made += written.changes
      unsynced = unsynced ?? written.unsynced
    }
    guard let first = parts.first?.id else { return Written(result: entry, unsynced: nil) }
    return Written(
      result: entry, unsynced: unsynced,
      journaled: journaling(made, of: first, reversing: entry.number, disk))
  }

  // MARK: Files of a record

  /// The files of a record that a change is about.
  func changedFiles(of entry: JournalEntry) -> [(changed: ChangedFile, file: JournalEntry.File)] {
    entry.files.compactMap { file in
      ChangedFile.allCases.first { FilePaths.name(file.path) == $0.name }.map { (changed: $0, file: file) }
    }
  }

  /// The files of a record without a change.
  func reversed(
    _ changes: [(changed: ChangedFile, file: JournalEntry.File)], in before: [ChangedFile: RecordFile],
    of id: IncidentID, _ entry: JournalEntry, _ runbook: Runbook
  ) throws -> [(ChangedFile, RecordFile?)] {
    let entries = try entries(with: entry)
    // What was written last goes first, so that a run which ends in between leaves a state that was there before.
    return try changes.reversed().map { changed, file in
      let path = recordPath(changed, of: id)
      return (changed, try reversed(file, changed.part, at: path, in: before[changed], entry, entries, runbook))
    }
  }
}
