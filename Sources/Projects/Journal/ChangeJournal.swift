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

  /// The changes that are kept, oldest first; files that cannot be read are left out.
  package func entries() throws(DiskError) -> [JournalEntry] {
    try numbers().compactMap { number in
      (try? Disk.read(place(of: number), limit: Self.longest)).flatMap(JournalEntry.init)
    }
  }

  /// Writes a change down under the next number, and forgets the oldest beyond `mostEntries`.
  func add(_ entry: JournalEntry) throws(DiskError) -> Int {
    try make()
    let lock = try FolderLock(changes, .shortTurns)
    return try add(entry, holding: lock)
  }

  /// The lock is held until this returns.
  private func add(_ entry: JournalEntry, holding lock: borrowing FolderLock) throws(DiskError) -> Int {
    let known = try numbers()
    var entry = entry
    entry.number = (known.last ?? 0) + 1
    if entry.files.contains(where: Self.holdsSecret) { entry.files = [] }
    let staged = FilePaths.joined(changes, ".new")
    try disk.removeFile(staged)
    try disk.write(entry.bytes, to: staged, .later, for: .owner)
    try disk.rename(staged, to: place(of: entry.number))
    for old in known.dropLast(Self.mostEntries - 1) { try disk.removeFile(place(of: old)) }
    return entry.number
  }

  private static func holdsSecret(_ file: JournalEntry.File) -> Bool {
    [file.before, file.after].contains { $0.map { !Secrets.found(in: $0).isEmpty } ?? false }
  }

  /// Two texts of a record and a head.
  private static let longest = 64 << 20

  private func place(of number: Int) -> String { FilePaths.joined(changes, String(number)) }

  /// The numbers of the changes that are kept, in their order; none where there is no journal.
  private func numbers() throws(DiskError) -> [Int] {
    guard try Disk.kind(changes) != nil else { return [] }
    return try Disk.names(in: changes).compactMap { Int($0) }.sorted()
  }

  /// Makes the folder where it is missing. A link in its place is not followed: it could lead anywhere.
  private func make() throws(DiskError) {
    guard try Disk.kind(folder) != .link, try Disk.kind(changes) != .link else {
      throw DiskError("write to", folder, reason: "it is a symbolic link")
    }
    guard try Disk.kind(changes) == nil else { return }
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
