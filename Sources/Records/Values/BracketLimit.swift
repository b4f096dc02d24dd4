import Incidents

/// How many brackets a text may hold that shares the row of a table with others.
///
/// A page allows 1,000 that are open at a time in a row. The report of action items has an incident's title, an item's
/// text and its owner in one, and no item may keep the others from being reported.
enum BracketLimit {
  static let most = 300

  /// Whether more are open at a time; those behind a backslash are not counted.
  static func isExceeded(by text: String) -> Bool {
    guard text.utf8.count > most else { return false }
    var (open, isEscaped) = (0, false)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\\") where !isEscaped:
        isEscaped = true
        continue
      case UInt8(ascii: "[") where !isEscaped:
        open += 1
        if open > most { return true }
      case UInt8(ascii: "]") where !isEscaped: open = max(0, open - 1)
      default: break
      }
      isEscaped = false
    }
    return false
  }
}

extension ValueKind where Value == String {
  /// The same for a text that goes into a row of a table; one with too many brackets is reported, and empty.
  var inTableRow: ValueKind { limited(empty: "") { $0 } }
}

extension ValueKind where Value == MarkdownText {
  /// The same for Markdown that goes into a row of a table; one with too many brackets is reported, and empty.
  var inTableRow: ValueKind { limited(empty: "") { $0.source } }
}

extension ValueKind where Value: Sendable {
  fileprivate func limited(empty: Value, by text: @escaping @Sendable (Value) -> String) -> ValueKind {
    ValueKind(kind) { node, reading in
      guard let value = read(node, &reading) else { return nil }
      guard BracketLimit.isExceeded(by: text(value)) else { return value }
      reading.report(
        "too-many-brackets", at: node,
        "more than \(BracketLimit.most) brackets '[' are open at a time in '\(reading.key)'",
        suggestion: kind.isMarkdown ? "write '\\[' where no link is meant" : "shorten it")
      return empty
    }
  }
}
