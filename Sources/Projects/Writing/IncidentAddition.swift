package import FileSystem
package import Incidents
import Records

extension Project {
  /// Makes the folders of many new incidents under one lock, each of which is there with all its files or not at all.
  ///
  /// `body` adds them. What it throws ends the run; incidents that were added before stay.
  package func addIncidents<Result>(
    disk: OutputDisk = OutputDisk(), _ body: (inout IncidentAddition) throws -> Result
  ) throws -> Written<Result> {
    try refuseOutside(reviewsPath)
    let lock = try FolderLock(reviewsPath, .longWork)
    return try lock.holding {
      let found = try incidents()
      let names = try Disk.names(in: reviewsPath).compactMap(IncidentID.init)
      var addition = IncidentAddition(
        taken: Set(found.ids + found.doubled.map(\.id) + names), reviews: reviewsPath, disk: disk)
      let result = try body(&addition)
      guard let last = addition.last else { return Written(result: result, unsynced: nil) }
      return Written(
        result: result, unsynced: addition.count == 1 ? disk.settle(last, in: reviewsPath) : settleAll(disk),
        journaled: journaling(addition.entries, disk))
    }
  }

  private func settleAll(_ disk: OutputDisk) -> Unsynced? {
    do throws(DiskError) {
      try disk.syncAll(reviewsPath)
      return nil
    } catch {
      return Unsynced(path: reviewsPath, error: error)
    }
  }

  /// One incident can be taken back as one that a command made.
  private func journaling(_ entries: [(id: IncidentID, files: [JournalEntry.File])], _ disk: OutputDisk) -> Journaled {
    guard entries.count == 1, let only = entries.first else { return .nothing }
    return journaling(only.files, of: only.id, isFolder: true, disk)
  }
}

/// Adds incidents while the folder of all records is locked.
package struct IncidentAddition {
  /// The ids that are taken, by whatever lies in the folder of the records.
  package private(set) var taken: Set<IncidentID>
  private let reviews: String
  private let disk: OutputDisk
  /// How many were added.
  package private(set) var count = 0
  /// The folder of the last one.
  private(set) var last: String?
  /// Those that may be written down in the journal: the only one.
  private(set) var entries: [(id: IncidentID, files: [JournalEntry.File])] = []

  init(taken: Set<IncidentID>, reviews: String, disk: OutputDisk) {
    self.taken = taken
    self.reviews = reviews
    self.disk = disk
  }

  /// Makes the folder of an incident whose id is not taken.
  package mutating func add(_ id: IncidentID, _ files: [(name: String, text: String)]) throws(DiskError) {
    let folder = FilePaths.joined(reviews, id.text)
    guard !taken.contains(id) else {
      throw DiskError("make", folder, reason: "there is an incident of that id already")
    }
    let staged = FilePaths.joined(reviews, ".pir-new-incident")
    // The lock is ours, so what is there was left by a run that died.
    if count == 0 { try disk.removeTree(staged) }
    do throws(DiskError) {
      try disk.makeFolder(staged)
      for (name, text) in files {
        try disk.write(Array(text.utf8), to: FilePaths.joined(staged, name), count == 0 ? .now : .later)
      }
      try disk.rename(staged, to: folder)
    } catch {
      try? disk.removeTree(staged)
      throw error
    }
    taken.insert(id)
    last = folder
    count += 1
    guard count == 1 else { return entries = [] }
    entries = [
      (id, files.map { JournalEntry.File(path: "\(id)/\($0.name)", before: nil, after: Array($0.text.utf8)) })
    ]
  }
}
