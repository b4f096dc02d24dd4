package import Records

/// What a change gave that is in its place.
package struct Written<Result> {
  package let result: Result
  /// The files of a record as they are in their places, by what they are: with the suppressions that a permit asks for.
  package var files: [Project.ChangedFile: RecordFile] = [:]
  /// What may not survive a power cut: the files are in their place, and the folder that names them could not be made
  /// to last. Nil where all is on the disk.
  package let unsynced: Unsynced?
}

/// Files that are in their place and may not survive a power cut.
package struct Unsynced: Hashable, Sendable {
  /// A file, or a folder with all that is in it.
  package let path: String
  package let error: DiskError
}

extension OutputDisk {
  /// Makes the names in a folder survive a power cut after `path` was put into it, and gives what failed: it is in its
  /// place by then, so an error that says no more than what failed would have it written a second time.
  func settle(_ path: String, in folder: String) -> Unsynced? {
    do throws(DiskError) {
      try sync(folder)
      return nil
    } catch {
      return Unsynced(path: path, error: error)
    }
  }
}
