package import Checks
package import FileSystem
package import Incidents
package import Records

extension Project {
  /// The files of a record that commands change.
  package enum ChangedFile: Hashable, Sendable, CaseIterable {
    case incident, timeline, actions, narrative, internalNarrative

    /// Those that are data, from which the state of an incident follows.
    static let data: [ChangedFile] = [.incident, .timeline, .actions]

    var name: String {
      switch self {
      case .incident: RecordName.incident
      case .timeline: RecordName.timeline
      case .actions: RecordName.actions
      case .narrative: RecordName.narrative
      case .internalNarrative: RecordName.internalNarrative
      }
    }

    var part: RecordPart {
      switch self {
      case .incident: .incident
      case .timeline: .timeline
      case .actions: .actions
      case .narrative, .internalNarrative: .narrative
      }
    }
  }

  /// Puts in a file's place what `change` makes of it, and gives on what that gives beside the file.
  ///
  /// As the change of several files below.
  package func change<Result>(
    _ changed: ChangedFile, of id: IncidentID, permit: SecretPermit = .none, disk: OutputDisk = OutputDisk(),
    _ change: (RecordFile?) throws -> (file: RecordFile, result: Result)
  ) throws -> Written<Result> {
    try self.change([changed], of: id, permit: permit, disk: disk) { before in
      let (file, result) = try change(before[changed])
      return ([(changed, file)], result)
    }
  }

  /// Puts in the files' places what `change` makes of them, in the order that it gives, and gives on what it gives beside
  /// them.
  ///
  /// The incident's folder is locked meanwhile, so that of two runs at once one sees what the other wrote. An editor
  /// knows no lock: a file that it changed in between is read anew, so `change` may be called again. Of two files it may
  /// then find the first as it made it itself, as after a run that died between the two: what is put in place first must
  /// say enough for `change` to go on from there. No symbolic link is followed. No credential comes into a file
  /// without a permit, which throws a `SecretPermit.Refusal`. Throws what `change` throws, too, and a
  /// `DiskError` for what the system refuses; its reason says what was written by then, and nothing was where it is
  /// silent.
  package func change<Result>(
    _ changed: [ChangedFile], of id: IncidentID, permit: SecretPermit = .none, disk: OutputDisk = OutputDisk(),
    _ change: ([ChangedFile: RecordFile]) throws -> (files: [(ChangedFile, RecordFile)], result: Result)
  ) throws -> Written<Result> {
    try replace(changed, of: id, permit: permit, disk: disk) { before in
      let (files, result) = try change(before)
      return (files.map { ($0.0, $0.1) }, result)
    }
  }

  /// The same for a change that may remove a file, where `change` gives nil for it; `number` is that of a change which
  /// this one takes back. Without `isNoted` it is a part of a change that the caller writes down.
  func replace<Result>(
    _ changed: [ChangedFile], of id: IncidentID, permit: SecretPermit = .none, reversing number: Int? = nil,
    isNoted: Bool = true, disk: OutputDisk = OutputDisk(),
    _ change: ([ChangedFile: RecordFile]) throws -> (files: [(ChangedFile, RecordFile?)], result: Result)
  ) throws -> Written<Result> {
    let folder = folder(of: id)
    try refuseLink(folder)
    try refuseOutside(folder)
    let lock = try FolderLock(folder, .shortTurns)
    return try lock.holding {
      guard try lock.isOn(folder) else {
        throw DiskError("write into", folder, reason: "it was renamed or removed at this moment")
      }
      var step = ChangeStep()
      var note = Journaled.nothing
      do {
        for _ in 0..<Self.mostReadings {
          let found = try self.files(changed, of: id)
          let (made, result) = try change(found)
          let permitted = try made.map { changed, file in
            (changed, try file.map { try permit.permitted($0, insteadOf: found[changed]) })
          }
          let (before, after) = disclosing(
            permitted, insteadOf: found, asked: changed, of: id, isReversal: number != nil)
          // A reversal that is written down and did not happen could not be made again.
          if number == nil, isNoted {
            step.plan(after, insteadOf: before)
            note = journaling(step.planned.map { $0.entry(of: id) }, of: id, over: note, disk)
          }
          guard try put(after, insteadOf: before, of: id, &step, disk) else { continue }
          let changes = step.changes.map { $0.entry(of: id) }
          if number != nil, isNoted { note = journaling(changes, of: id, reversing: number, disk) }
          var files = before
          for (changed, file) in after { files[changed] = file }
          return Written(
            result: result, files: files, changes: changes, unsynced: step.unsynced, journaled: note)
        }
        throw step.telling(
          DiskError("replace", recordPath(changed[0], of: id), reason: "another program keeps changing it"))
      } catch {
        // What is in its place can be taken back. A reversal that is half made is made again.
        if number == nil, isNoted { _ = journaling(step.changes.map { $0.entry(of: id) }, of: id, over: note, disk) }
        throw error
      }
    }
  }

  /// What a change of several files has come to.
  private struct ChangeStep {
    /// What a file was, and what it is or is to be.
    struct Change {
      let file: ChangedFile
      let before: [UInt8]?
      var after: [UInt8]?

      func entry(of id: IncidentID) -> JournalEntry.File {
        JournalEntry.File(path: "\(id)/\(file.name)", before: before, after: after)
      }
    }

    /// The files that are in their place, in the order in which they were written.
    var changes: [Change] = []
    /// The same with those that are to be put in place.
    var planned: [Change] = []
    var unsynced: Unsynced?
    /// The paths of files that are in their place.
    var written: [String] = []

    /// Notes a file that is in its place.
    mutating func note(_ file: ChangedFile, at path: String, before: [UInt8]?, after: [UInt8]?) {
      if !written.contains(path) { written.append(path) }
      Self.note(Change(file: file, before: before, after: after), in: &changes)
    }

    /// Notes what files are to become, after those that are in their place.
    mutating func plan(_ after: [(ChangedFile, RecordFile?)], insteadOf before: [ChangedFile: RecordFile]) {
      planned = changes
      for (file, made) in after where before[file]?.bytes != made?.bytes {
        Self.note(Change(file: file, before: before[file]?.bytes, after: made?.bytes), in: &planned)
      }
    }

    /// A file that is written twice was before what it was before the first time.
    private static func note(_ change: Change, in changes: inout [Change]) {
      let first = changes.firstIndex { $0.file == change.file }
      if let first { changes[first].after = change.after } else { changes.append(change) }
    }

    /// The error, with what is done and what is left.
    func telling(_ error: DiskError) -> DiskError {
      guard !written.isEmpty else { return error }
      var error = error
      error.reason += "; \(written.joined(separator: " and ")) is written: run the same command again to write the rest"
      return error
    }
  }

  func files(_ changed: [ChangedFile], of id: IncidentID) throws(DiskError) -> [ChangedFile: RecordFile] {
    var files: [ChangedFile: RecordFile] = [:]
    for file in changed {
      let place = recordPath(file, of: id)
      try refuseLink(place)
      guard try Disk.kind(place) != nil else {
        try refuseMisnamed(file, of: id)
        continue
      }
      files[file] = RecordFile(name: place, bytes: try Disk.read(place, limit: RecordFile.longest))
    }
    return files
  }

  /// Whether all files are in place; false where one of them was changed meanwhile.
  private func put(
    _ after: [(ChangedFile, RecordFile?)], insteadOf before: [ChangedFile: RecordFile], of id: IncidentID,
    _ step: inout ChangeStep, _ disk: OutputDisk
  ) throws(DiskError) -> Bool {
    for (changed, file) in after where before[changed]?.bytes != file?.bytes {
      let place = recordPath(changed, of: id)
      do throws(DiskError) {
        switch try ReplacedFile.put(file?.bytes, at: place, insteadOf: before[changed]?.bytes, disk) {
        case .changedMeanwhile: return false
        case .written(let unsynced): step.unsynced = step.unsynced ?? unsynced
        }
      } catch {
        throw step.telling(error)
      }
      step.note(changed, at: place, before: before[changed]?.bytes, after: file?.bytes)
    }
    return true
  }

  /// Where a file of a record lies, as messages name it.
  package func recordPath(_ changed: ChangedFile, of id: IncidentID) -> String {
    FilePaths.joined(folder(of: id), changed.name)
  }

  /// How often a file is read again that others keep changing.
  static let mostReadings = 5

  /// A second file beside the one that was meant would hold half of the record.
  private func refuseMisnamed(_ file: ChangedFile, of id: IncidentID) throws(DiskError) {
    let names = try Disk.shownNames(in: folder(of: id)).readable
    guard let found = names.first(where: { NearMiss.of($0, among: RecordName.data) == file.name }) else { return }
    throw DiskError(
      "write", recordPath(file, of: id),
      reason: "the folder holds '\(FolderNames.shown(found))', which is not read; rename it to \(file.name) first")
  }

  func refuseLink(_ path: String) throws(DiskError) {
    guard try Disk.kind(path) != .link else {
      throw DiskError("write to", path, reason: "it is a symbolic link; change what it leads to")
    }
  }
}
