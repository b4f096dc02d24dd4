package import FileSystem
package import Records

/// What a change gave that is in its place.
package struct Written<Result> {
  /// What the change itself gave.
  package let result: Result
  /// The files of a record as they are in their places, by what they are: with the suppressions that a permit asks for.
  package var files: [Project.ChangedFile: RecordFile] = [:]
  /// What became of the files, in the order in which they were written.
  var changes: [JournalEntry.File] = []
  /// What may not survive a power cut: the files are in their place, and the folder that names them could not be made
  /// to last. Nil where all is on the disk.
  package let unsynced: Unsynced?
  /// What the journal says of the change.
  package var journaled = Journaled.nothing
}

/// Whether a change can be taken back.
package enum Journaled: Hashable, Sendable {
  /// Nothing was changed, or nobody is to know.
  case nothing
  /// The change's number.
  case change(Int)
  /// The number of a change that cannot be taken back, since its text contains a credential.
  case notKept(Int)
  /// The change is made, and the journal could not be written.
  case failed(DiskError)
}
