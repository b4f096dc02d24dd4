/// How a user names a row of a timeline: by its time, by its time and number (`03:12#2`), or by its line.
///
/// Rows have no ids, and nobody types what they say. `pir show` prints these names.
package enum RowName: Hashable, Sendable {
  /// The row at a time, the `number`th of those that have it (1-based); nil where none was typed.
  case time(String, number: Int?)
  /// The row that holds a line of `timeline.yaml`, 1-based.
  case line(Int)

  /// Reads a name; nil where it is empty, or its number is not a positive one.
  package init?(_ text: String) {
    let parts = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    guard let first = parts.first.map({ TypedValue.trimmed($0) }), !first.isEmpty else { return nil }
    if parts.count == 1, let line = Int(first), line > 0 {
      self = .line(line)
    } else if parts.count == 1 {
      self = .time(first, number: nil)
    } else if let number = Int(parts[1]), number > 0 {
      self = .time(first, number: number)
    } else {
      return nil
    }
  }
}
