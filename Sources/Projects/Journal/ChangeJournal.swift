package import FileSystem
import Secrets

/// The last changes that commands made to the records of a project, in `.pir/` at its root.
///
/// It is there for `pir undo` alone: nothing else reads it, and without it everything else works. It is for the eyes of
/// its owner (mode 700) and never in git (a `.gitignore` of `*`). A text with a credential is not kept in it.
package struct ChangeJournal: Sendable {
  private let folder: String
  private let disk: OutputDisk

  /// The journal of the project in a folder; made by the first change.
  init(root: String, disk: OutputDisk = OutputDisk()) {
    folder = FilePaths.joined(root, ".pir")
    self.disk = disk
  }

  /// How many changes are kept.
  package static let mostEntries = 100

  private var changes: String { FilePaths.joined(folder, "changes") }

  /// The changes that are kept.
  package func read() throws(DiskError) -> KeptChanges {
    var kept = KeptChanges()
    for number in try numbers() {
      let place = place(of: number)
      do throws(DiskError) {
        let bytes = try Disk.read(place, limit: Self.longest)
        if let entry = JournalEntry(bytes), entry.number == number {
          kept.entries.append(entry)
        } else {
          let reason = JournalEntry.isOfLaterVersion(bytes) ? "a later version of pir wrote it" : "it is damaged"
          kept.unreadable.append(UnreadableChange(number: number, path: place, reason: reason))
        }
      } catch {
        kept.unreadable.append(UnreadableChange(number: number, path: place, reason: error.reason))
      }
    }
    return kept
  }

  /// Writes a change down under the next number, and forgets the oldest beyond `mostEntries`. Gives the entry as it is
  /// kept: with its number, and without a text that contains a credential.
  func add(_ entry: JournalEntry) throws(DiskError) -> JournalEntry {
    try make()
    let lock = try FolderLock(changes, .shortTurns)
    return try add(entry, holding: lock)
  }

  /// The lock is held until this returns.
  private func add(_ entry: JournalEntry, holding lock: borrowing FolderLock) throws(DiskError) -> JournalEntry {
    let known = try numbers()
    var entry = entry.withoutSecrets
    entry.number = (known.last ?? 0) + 1
    try write(entry)
    for old in known.dropLast(Self.mostEntries - 1) { try disk.removeFile(place(of: old)) }
    return entry
  }

  /// Writes down what a change has come to, under the number that it has.
  func replace(_ entry: JournalEntry) throws(DiskError) -> JournalEntry {
    let lock = try FolderLock(changes, .shortTurns)
    return try replace(entry, holding: lock)
  }

  /// The lock is held until this returns.
  private func replace(_ entry: JournalEntry, holding lock: borrowing FolderLock) throws(DiskError) -> JournalEntry {
    let entry = entry.withoutSecrets
    try write(entry)
    return entry
  }

  /// Forgets a change that was not made, or of which nothing is left.
  func remove(_ number: Int) throws(DiskError) { try disk.removeFile(place(of: number)) }

  private func write(_ entry: JournalEntry) throws(DiskError) {
    let staged = FilePaths.joined(changes, ".new")
    try disk.removeFile(staged)
    try disk.write(entry.bytes, to: staged, .later, for: .owner)
    try disk.rename(staged, to: place(of: entry.number))
  }

  /// Two texts of a record and a head.
  private static let longest = 64 << 20

  private func place(of number: Int) -> String { FilePaths.joined(changes, String(number)) }

  /// The numbers of the changes that are kept, in their order; none where there is no journal.
  private func numbers() throws(DiskError) -> [Int] {
    guard try Disk.kind(changes) != nil else { return [] }
    try refuseLinks()
    return try Disk.names(in: changes).compactMap { Int($0) }.sorted()
  }

  /// A link in the journal's place is not followed: it could lead anywhere.
  private func refuseLinks() throws(DiskError) {
    for place in [folder, changes] where try Disk.kind(place) == .link {
      throw DiskError("use", place, reason: "it is a symbolic link")
    }
  }

  /// Makes the folder where it is missing.
  private func make() throws(DiskError) {
    try refuseLinks()
    try Folders.makePrivate(folder)
    let ignore = FilePaths.joined(folder, ".gitignore")
    do throws(DiskError) {
      if try Disk.kind(ignore) == nil { _ = try AddedFile.write(Array("*\n".utf8), to: ignore, disk) }
    } catch {
      // Another run may have been faster.
      guard try Disk.kind(ignore) != nil else { throw error }
    }
    try Folders.makePrivate(changes)
  }
}

extension JournalEntry {
  /// The entry without its texts where one contains a credential.
  fileprivate var withoutSecrets: JournalEntry {
    let texts = files.flatMap { [$0.before, $0.after].compactMap(\.self) }
    guard texts.contains(where: { !Secrets.found(in: $0).isEmpty }) else { return self }
    var entry = self
    entry.files = []
    entry.omitsTexts = true
    return entry
  }
}
