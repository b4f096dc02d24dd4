import FileSystem
import Incidents

extension Project {
  /// Writes a change down in the journal where its author is known.
  func journaled(
    _ changes: [(file: ChangedFile, before: [UInt8]?, after: [UInt8]?)], of id: IncidentID,
    reversing number: Int?, _ disk: OutputDisk
  ) -> Journaled {
    journaled(
      changes.map { JournalEntry.File(path: "\(id)/\($0.file.name)", before: $0.before, after: $0.after) }, of: id,
      reversing: number, disk)
  }

  /// The same for files of any kind; a journal that cannot be written keeps no change from being made.
  func journaled(
    _ files: [JournalEntry.File], of id: IncidentID, reversing number: Int? = nil, _ disk: OutputDisk
  ) -> Journaled {
    guard let author, !files.isEmpty else { return .nothing }
    let entry = JournalEntry(number: 0, author: author, incident: id.text, reverses: number, files: files)
    do throws(DiskError) { return .change(try ChangeJournal(root: root, disk: disk).add(entry)) } catch {
      return .failed(error)
    }
  }
}
