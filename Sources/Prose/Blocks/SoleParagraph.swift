import MarkdownSyntax

/// Tells the most ordinary Markdown, one paragraph whose lines begin with words, without reading its structure.
enum SoleParagraph {
  /// The paragraph, its lines separated by line feeds; nil where a line might begin anything else.
  static func text(of bytes: [UInt8]) -> [UInt8]? {
    var end = bytes.count
    while end > 0, bytes[end - 1].isSpace { end -= 1 }
    var index = 0
    while index < end {
      guard beginsWithWord(bytes, at: index) else { return nil }
      while index < end, bytes[index] != .lineFeed {
        // Breaks other than line feeds take the long way.
        let byte = bytes[index]
        guard byte != .carriageReturn, byte < 0xC2 || LineBreaks.length(in: bytes, at: index) == 0 else { return nil }
        index += 1
      }
      index += 1
    }
    return end == bytes.count ? bytes : Array(bytes[..<end])
  }

  /// Whether the line at `start` can be nothing but text.
  private static func beginsWithWord(_ bytes: [UInt8], at start: Int) -> Bool {
    switch bytes[start] {
    case _ where bytes[start].isSpace: return false
    case .hash, .greaterThan, .hyphen, .plus, .asterisk, .underscore, .equals, .colon, .pipe, .tilde, .backtick:
      return false
    case 0x30...0x39:
      var index = start
      while index < bytes.count, bytes[index].isDigit { index += 1 }
      return bytes.byte(at: index) != .period && bytes.byte(at: index) != .closeParenthesis
    default: return true
    }
  }
}
