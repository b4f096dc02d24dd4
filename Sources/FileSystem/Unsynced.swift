/// Files that are in their place and may not survive a power cut.
package struct Unsynced: Hashable, Sendable {
  /// A file, or a folder with all that is in it.
  package let path: String
  /// Why it could not be synchronized.
  package let error: DiskError
}

extension OutputDisk {
  /// Makes the names in a folder survive a power cut after `path` was put into it, and gives what failed: it is in its
  /// place by then, so an error that says no more than what failed would have it written a second time.
  package func settle(_ path: String, in folder: String) -> Unsynced? {
    do throws(DiskError) {
      try sync(folder)
      return nil
    } catch {
      return Unsynced(path: path, error: error)
    }
  }

  /// Makes everything below a folder survive a power cut, and gives what failed.
  package func settleAll(_ folder: String) -> Unsynced? {
    do throws(DiskError) {
      try syncAll(folder)
      return nil
    } catch {
      return Unsynced(path: folder, error: error)
    }
  }
}
