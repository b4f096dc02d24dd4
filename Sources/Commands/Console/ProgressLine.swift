import Pipelines

/// The line that shows people at a terminal how far a long run has come.
enum ProgressLine {
  /// Shows the count after a word such as `rendered`, on one line that is written over; clears it at the end.
  static func saying(_ done: String) -> Progress {
    guard Console.isTerminal else { return .unseen }
    return Progress { count, all in
      Console.remark(count == all ? "\r\u{1B}[K" : "\r\(done) \(count) of \(all)\u{1B}[K")
    }
  }
}
