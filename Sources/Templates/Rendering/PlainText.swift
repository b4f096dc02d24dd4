import MarkdownSyntax
import Prose
import Text

/// Values as plain text shows them.
enum PlainText {
  /// One line: every kind of line break becomes a space, blanks around it go, and so do those at the ends.
  static func line(_ text: String) -> String {
    guard let bytes = bytesOfLines(text) else { return text }
    return String(decoding: LineBreaks.fold(bytes), as: UTF8.self)
  }

  /// The author's Markdown as it was typed, each paragraph on one line, list items and lines of code each on their own, as
  /// `PlainParagraphs` and `PlainNotes` have it; every line but the first begins with the continuation.
  static func paragraphs(_ text: String, continuation: String) -> String {
    guard let bytes = bytesOfLines(text) ?? (text.contains(byte: .lessThan) ? Array(text.utf8) : nil) else {
      return text
    }
    let lines = PlainNotes.lines(of: PlainParagraphs(bytes))
    return String(decoding: Array(lines.joined(separator: Array("\n\(continuation)".utf8))), as: UTF8.self)
  }

  /// The bytes of a text of several lines; nil for one line.
  ///
  /// Vertical tabs and form feeds break lines in plain text (Unicode, "newline guidelines"): line feeds take their place.
  private static func bytesOfLines(_ text: String) -> [UInt8]? {
    // Ordinary text has none of the bytes that a line break begins with.
    guard text.hasByte(where: { $0 <= .carriageReturn || $0 == 0xC2 || $0 == 0xE2 }) else { return nil }
    let bytes = text.utf8.map { 0x0B...0x0C ~= $0 ? .lineFeed : $0 }
    return LineBreaks.next(in: bytes, from: 0) < bytes.count ? bytes : nil
  }
}
