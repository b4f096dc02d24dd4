import MarkdownSyntax
import Prose

/// Values as plain text shows them.
enum PlainText {
  /// One line: every kind of line break becomes a space, blanks around it go, and so do those at the ends.
  static func line(_ text: String) -> String {
    guard hasLineBreak(text) else { return text }
    return lines(text).joined(separator: " ")
  }

  /// The author's Markdown as it was typed, each paragraph on one line, list items and lines of code each on their own;
  /// every line but the first begins with the continuation.
  static func paragraphs(_ text: String, continuation: String) -> String {
    guard hasLineBreak(text) else { return text }
    var paragraphs: [String] = []
    var joins = false
    var fence: Fence?
    for line in text.unicodeScalars.split(omittingEmptySubsequences: false, whereSeparator: \.breaksLine) {
      let content = trimmed(line)
      let bytes = Array(content.utf8)
      if let open = fence {
        let isEnd = open.closes(at: bytes.indices, in: bytes)
        if isEnd { fence = nil } else if !content.isEmpty { paragraphs.append(String(line)) }
      } else if let opened = Fence(opening: bytes.indices, in: bytes) {
        (fence, joins) = (opened, false)
      } else if content.isEmpty {
        joins = false
      } else if joins, !startsItem(content) {
        paragraphs[paragraphs.count - 1] += " " + content
      } else {
        paragraphs.append(content)
        joins = true
      }
    }
    return paragraphs.joined(separator: "\n" + continuation)
  }

  private static func hasLineBreak(_ text: String) -> Bool {
    // Ordinary text has none of the bytes that a line break begins with.
    text.hasByte { $0 >= 0x0A && $0 <= 0x0D || $0 == 0xC2 || $0 == 0xE2 }
      && text.unicodeScalars.contains(where: \.breaksLine)
  }

  private static func lines(_ text: String) -> [String] {
    text.unicodeScalars.split(whereSeparator: \.breaksLine).map(trimmed).filter { !$0.isEmpty }
  }

  private static func trimmed(_ line: Substring.UnicodeScalarView) -> String {
    let start = line.drop { $0 == " " || $0 == "\t" }
    guard let end = start.lastIndex(where: { $0 != " " && $0 != "\t" }) else { return "" }
    return String(start[...end])
  }

  private static func startsItem(_ line: String) -> Bool {
    if case .item = ListKind.reading(line.utf8) { true } else { false }
  }
}

extension Unicode.Scalar {
  /// LF, VT, FF, CR, NEL and the separators of lines and paragraphs (Unicode, "newline guidelines").
  fileprivate var breaksLine: Bool {
    value >= 0x0A && value <= 0x0D || value == 0x85 || value == 0x2028 || value == 0x2029
  }
}
