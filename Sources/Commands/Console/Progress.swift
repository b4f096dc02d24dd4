/// Tells people at a terminal how far a long run has come.
enum Progress {
  /// Runs over fewer things than this are over before anybody looks.
  private static let worthwhile = 200

  /// Shows the count on one line that is written over; clears it at the end.
  static func show(_ done: String, _ count: Int, of total: Int) {
    guard Console.isTerminal, total >= worthwhile, count % 50 == 0 || count == total else { return }
    Console.remark(count == total ? "\r\u{1B}[K" : "\r\(done) \(count) of \(total)\u{1B}[K")
  }
}
