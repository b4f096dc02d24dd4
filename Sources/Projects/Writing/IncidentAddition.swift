package import FileSystem
package import Incidents
import Records

extension Project {
  /// Makes the folders of many new incidents under one lock, each of which is there with all its files or not at all.
  ///
  /// `body` adds them. What it throws ends the run; incidents that were added before stay. Together they are one change,
  /// up to `IncidentAddition.mostKept` bytes; `number` is that of a change which this one takes back.
  package func addIncidents<Result>(
    reversing number: Int? = nil, disk: OutputDisk = OutputDisk(), _ body: (inout IncidentAddition) throws -> Result
  ) throws -> Written<Result> {
    try refuseOutside(reviewsPath)
    let lock = try FolderLock(reviewsPath, .longWork)
    return try lock.holding {
      let found = try incidents()
      let names = try Disk.names(in: reviewsPath).compactMap(IncidentID.init)
      var addition = IncidentAddition(
        taken: Set(found.ids + found.doubled.map(\.id) + names), reviews: reviewsPath, disk: disk)
      let result: Result
      do { result = try body(&addition) } catch {
        // What was added stays, and can be taken back.
        if number == nil, let first = addition.first {
          _ = journaling(addition.entries, of: first, isFolder: true, disk)
        }
        throw error
      }
      guard let first = addition.first, let last = addition.last else { return Written(result: result, unsynced: nil) }
      return Written(
        result: result,
        unsynced: addition.count == 1 ? disk.settle(last, in: reviewsPath) : disk.settleAll(reviewsPath),
        journaled: journaling(addition.entries, of: first, isFolder: true, reversing: number, disk))
    }
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
  /// The id of the first one, and the folder of the last.
  private(set) var first: IncidentID?
  private(set) var last: String?
  /// The files for the journal; none where they are too long for it.
  private(set) var entries: [JournalEntry.File] = []
  private var size = 0

  /// Bytes of files that are kept for a change to be taken back.
  package static let mostKept = 8 << 20

  /// Whether the files are more than a change that is kept has.
  package var isTooLong: Bool { size > Self.mostKept }

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
    (first, last) = (first ?? id, folder)
    count += 1
    size += files.reduce(0) { $0 + $1.text.utf8.count }
    guard !isTooLong else { return entries = [] }
    entries += files.map { JournalEntry.File(path: "\(id)/\($0.name)", before: nil, after: Array($0.text.utf8)) }
  }
}
