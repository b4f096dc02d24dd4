import MarkdownSyntax
import Prose

/// Values as plain text shows them.
enum PlainText {
  /// One line: every kind of line break becomes a space, blanks around it go, and so do those at the ends.
  static func line(_ text: String) -> String {
    guard let bytes = bytesOfLines(text) else { return text }
    return String(decoding: LineBreaks.fold(bytes), as: UTF8.self)
  }

  /// The author's Markdown as it was typed, each paragraph on one line, list items and lines of code each on their own;
  /// every line but the first begins with the continuation.
  static func paragraphs(_ text: String, continuation: String) -> String {
    guard let bytes = bytesOfLines(text) else { return text }
    var reader = BlockReader(deepest: 32, reading: .none, readsFootnotes: false)
    var paragraphs: [String] = []
    var followsMarker = false
    for range in LineBreaks.lines(of: bytes) {
      let line = reader.read(range, in: bytes)
      let content = bytes.text(bytes.trimmingSpaces(range))
      switch line.kind {
      case _ where content.isEmpty: break
      case .fence, .closingFence: break
      case .verbatim, .indentedCode: paragraphs.append(bytes.text(range))
      case .continuation: paragraphs[paragraphs.count - 1] += " " + content
      // The text of an item may begin on the line below its marker.
      case .text where followsMarker: paragraphs[paragraphs.count - 1] += " " + content
      default: paragraphs.append(content)
      }
      followsMarker = line.kind == .blank && line.opened > 0
    }
    return paragraphs.joined(separator: "\n" + continuation)
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
