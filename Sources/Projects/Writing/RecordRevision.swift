import Checks
package import FileSystem
package import Incidents
package import Records

/// What is to become of the files of a record, decided before anything is written.
package struct RecordRevision: Sendable {
  struct File: Sendable {
    let name: String
    let before: [UInt8]?
    let after: [UInt8]?
  }

  package let id: IncidentID
  /// Those that change, in the order in which they are written.
  let files: [File]

  init(id: IncidentID, files: [File]) {
    self.id = id
    self.files = files.filter { $0.before != $0.after }
  }

  /// Whether nothing changes.
  package var isEmpty: Bool { files.isEmpty }

  /// Bytes that the journal would keep of it.
  package var size: Int { files.reduce(0) { $0 + ($1.before?.count ?? 0) + ($1.after?.count ?? 0) } }

  /// As the journal has them.
  var entries: [JournalEntry.File] {
    files.map { JournalEntry.File(path: "\(id)/\($0.name)", before: $0.before, after: $0.after) }
  }
}

extension Project {
  /// What `change` makes of files of a record, as `Project.change` would write it.
  package func revision<Result>(
    of id: IncidentID, _ changed: [ChangedFile],
    _ change: ([ChangedFile: RecordFile]) throws -> (files: [(ChangedFile, RecordFile)], result: Result)
  ) throws -> (revision: RecordRevision, result: Result) {
    let found = try files(changed, of: id)
    let (made, result) = try change(found)
    let permitted = try made.map { changed, file in
      (changed, Optional(try SecretPermit.none.permitted(file, insteadOf: found[changed])))
    }
    let (before, after) = disclosing(permitted, insteadOf: found, asked: changed, of: id, isReversal: false)
    let files = after.map { changed, file in
      RecordRevision.File(name: changed.name, before: before[changed]?.bytes, after: file?.bytes)
    }
    return (RecordRevision(id: id, files: files), result)
  }

  /// Makes revisions of records, which are one change of the journal. Gives those incidents of which a file was changed
  /// since the revision was decided: such a file stays as it is.
  package func revise(
    _ revisions: [RecordRevision], isNoted: Bool = true, disk: OutputDisk = OutputDisk()
  ) throws -> Written<[IncidentID]> {
    let revisions = revisions.filter { !$0.isEmpty }
    guard let first = revisions.first?.id else { return Written(result: [], unsynced: nil) }
    let planned = revisions.flatMap(\.entries)
    let note = isNoted ? journaling(planned, of: first, disk) : .nothing
    var step = RevisionStep()
    do {
      for revision in revisions { try put(revision, &step, disk) }
    } catch {
      // What is in its place can be taken back.
      if isNoted { _ = journaling(step.made, of: first, over: note, disk) }
      throw error
    }
    let isWhole = step.missed.isEmpty || !isNoted
    return Written(
      result: step.missed, unsynced: step.unsynced,
      journaled: isWhole ? note : journaling(step.made, of: first, over: note, disk))
  }

  private struct RevisionStep {
    var made: [JournalEntry.File] = []
    var missed: [IncidentID] = []
    var unsynced: Unsynced?
  }

  private func put(_ revision: RecordRevision, _ step: inout RevisionStep, _ disk: OutputDisk) throws {
    let folder = folder(of: revision.id)
    try refuseLink(folder)
    try refuseOutside(folder)
    let lock = try FolderLock(folder, .shortTurns)
    try lock.holding {
      guard try lock.isOn(folder), try isUnchanged(revision, in: folder) else {
        return step.missed.append(revision.id)
      }
      for (file, entry) in zip(revision.files, revision.entries) {
        let path = FilePaths.joined(folder, file.name)
        switch try ReplacedFile.put(file.after, at: path, insteadOf: file.before, disk) {
        case .changedMeanwhile: return step.missed.append(revision.id)
        case .written(let unsynced): step.unsynced = step.unsynced ?? unsynced
        }
        step.made.append(entry)
      }
    }
  }

  private func isUnchanged(_ revision: RecordRevision, in folder: String) throws(DiskError) -> Bool {
    for file in revision.files {
      let path = FilePaths.joined(folder, file.name)
      try refuseLink(path)
      let now = try Disk.kind(path) == nil ? nil : Disk.read(path, limit: RecordFile.longest)
      guard now == file.before else { return false }
    }
    return true
  }
}
