import FileSystem
import Incidents

extension Project {
  /// Writes a change down in the journal, where its author is known, before it is made: a run that dies in the middle
  /// leaves nothing behind that cannot be taken back.
  ///
  /// A journal that cannot be written keeps no change from being made. `note` is what is written down of the change
  /// already, where a file had to be read anew.
  func journaling(
    _ files: [JournalEntry.File], of id: IncidentID, isFolder: Bool = false, renamed: IncidentID? = nil,
    reversing number: Int? = nil, over note: Journaled = .nothing, _ disk: OutputDisk
  ) -> Journaled {
    guard let author else { return .nothing }
    var entry = JournalEntry(number: 0, author: author, incident: id.text, reverses: number, files: files)
    (entry.isFolder, entry.renamed) = (isFolder, renamed?.text)
    let isNothing = files.isEmpty && renamed == nil
    let journal = ChangeJournal(root: root, disk: disk)
    do throws(DiskError) {
      switch note {
      case .change(let number), .notKept(let number):
        guard !isNothing else {
          try journal.remove(number)
          return .nothing
        }
        entry.number = number
        entry = try journal.replace(entry)
      case .nothing, .failed:
        guard !isNothing else { return .nothing }
        entry = try journal.add(entry)
      }
      return entry.isKept ? .change(entry.number) : .notKept(entry.number)
    } catch {
      return .failed(error)
    }
  }
}
