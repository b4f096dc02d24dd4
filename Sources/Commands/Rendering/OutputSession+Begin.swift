import FileSystem
import Output

extension OutputSession {
  /// Begins to write into a folder, and says so where the work of an interrupted run had to be finished first: that has
  /// changed the folder, whatever becomes of this run.
  static func begin(in folder: OutputFolder) throws(DiskError) -> OutputSession {
    let session = try OutputSession(folder)
    if session.hasFinishedEarlierRun { Console.remark("the work of an interrupted run was finished first\n") }
    return session
  }
}

extension OutputSession.Summary {
  /// `12 files written, 59 unchanged, 3 removed`.
  var words: String {
    let changed = "\(Counted.text(written.count, "file")) written, \(unchanged.count) unchanged"
    return removed.isEmpty ? changed : changed + ", \(removed.count) removed"
  }
}
