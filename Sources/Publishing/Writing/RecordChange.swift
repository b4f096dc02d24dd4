package import Checks
package import Incidents
package import Records

extension Project {
  /// The files of a record that commands change.
  package enum ChangedFile: Hashable, Sendable {
    case incident, timeline, actions

    fileprivate var name: String {
      switch self {
      case .incident: RecordName.incident
      case .timeline: RecordName.timeline
      case .actions: RecordName.actions
      }
    }
  }

  /// Puts in a file's place what `change` makes of it, and gives on what that gives beside the file.
  ///
  /// The incident's folder is locked meanwhile, so that of two runs at once one sees what the other wrote. An editor
  /// knows no lock: a file that it changed in between is read anew, so `change` may be called again. No symbolic link is
  /// followed. No credential comes into the file without a permit, which throws a `SecretPermit.Refusal`. Throws what
  /// `change` throws, too, and a `DiskError` for what the system refuses; nothing is written then.
  package func change<Result>(
    _ changed: ChangedFile, of id: IncidentID, permit: SecretPermit = .none, disk: OutputDisk = OutputDisk(),
    _ change: (RecordFile?) throws -> (file: RecordFile, result: Result)
  ) throws -> Result {
    let folder = path("reviews", id.text)
    try refuseLink(folder)
    try refuseOutside(folder)
    let lock = try FolderLock(folder, .shortTurns)
    let place = recordPath(changed, of: id)
    return try lock.holding {
      for _ in 0..<Self.mostReadings {
        try refuseLink(place)
        let before =
          try Disk.kind(place) == nil
          ? nil : RecordFile(name: place, bytes: try Disk.read(place, limit: RecordFile.longest))
        let (made, result) = try change(before)
        let after = try permit.permitted(made, insteadOf: before)
        if before?.bytes == after.bytes { return result }
        if try ReplacedFile.write(after.bytes, to: place, insteadOf: before?.bytes, disk) { return result }
      }
      throw DiskError("replace", place, reason: "another program keeps changing it")
    }
  }

  /// Where a file of a record lies, as messages name it.
  package func recordPath(_ changed: ChangedFile, of id: IncidentID) -> String {
    path("reviews", id.text, changed.name)
  }

  private static let mostReadings = 5

  private func refuseLink(_ path: String) throws(DiskError) {
    guard try Disk.kind(path) != .link else {
      throw DiskError("write to", path, reason: "it is a symbolic link; change what it leads to")
    }
  }
}
