/// Plain text as Markdown that shows it as it is, whatever reads it.
///
/// Readers other than CommonMark's know more markup (attribute lists, shortcodes, expressions, definition lists, marks,
/// formulas), so everything that begins one of them somewhere becomes an escape or a character reference, which all of
/// them know.
package enum PortableText {
  /// A text of one line that stands within one.
  package static func escaped(_ text: String) -> String {
    String(decoding: escaped(Array(text.utf8), after: nil), as: UTF8.self)
  }

  /// `after` is the byte before the text on its line; nil at the start of a line.
  static func escaped(_ text: [UInt8], after previous: UInt8?) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(text.count + text.count / 8)
    var isLineStart = previous == nil || previous == ASCII.lineFeed
    for at in text.indices {
      let byte = text[at]
      let before = at > text.startIndex ? text[at - 1] : previous
      let next = at + 1 < text.endIndex ? text[at + 1] : nil
      if isLineStart, byte.isBlank { continue }
      out += escape(byte, before: before, next: next, isLineStart: isLineStart) ?? [byte]
      isLineStart = byte == ASCII.lineFeed
      if at + 1 < text.endIndex, !isLineStart, endsNumber(at, of: text, previous) {
        out.append(ASCII.backslash)
      }
    }
    return out
  }

  /// What stands for the byte; nil where it stands for itself.
  private static func escape(_ byte: UInt8, before: UInt8?, next: UInt8?, isLineStart: Bool) -> [UInt8]? {
    switch byte {
    case ASCII.backslash, ASCII.backtick, ASCII.asterisk, ASCII.openBracket, ASCII.closeBracket:
      return [ASCII.backslash, byte]
    case ASCII.underscore:
      let isWithinWord = before?.isWordByte == true && next?.isWordByte == true
      return isWithinWord ? nil : [ASCII.backslash, byte]
    case ASCII.lessThan: return Array("&lt;".utf8)
    case ASCII.greaterThan: return Array("&gt;".utf8)
    case ASCII.ampersand: return next.map { $0.isLetter || $0 == ASCII.hash } == true ? Array("&amp;".utf8) : nil
    case ASCII.tilde, ASCII.caret, ASCII.pipe, UInt8(ascii: "{"), UInt8(ascii: "$"): return reference(byte)
    case ASCII.colon:
      // An emoji's name, or a definition.
      let mayBegin = isLineStart || before?.isAlphanumeric != true && next?.isLetter == true
      return mayBegin ? reference(byte) : nil
    case ASCII.equals, ASCII.plus, ASCII.hyphen:
      return isLineStart || before == byte ? reference(byte) : nil
    case ASCII.hash: return isLineStart || next == nil ? [ASCII.backslash, byte] : nil
    case ASCII.exclamation, UInt8(ascii: "?"), ASCII.slash, UInt8(ascii: "%"), ASCII.at:
      return isLineStart ? reference(byte) : nil
    case 0..<0x09, 0x0B..<0x20, 0x7F: return [0xEF, 0xBF, 0xBD]
    default: return nil
    }
  }

  /// Whether a `.` or `)` comes next behind nothing but digits: the marker of a list.
  private static func endsNumber(_ at: Int, of text: [UInt8], _ previous: UInt8?) -> Bool {
    guard text[at].isDigit, text[at + 1] == ASCII.period || text[at + 1] == ASCII.closeParenthesis else { return false }
    var start = at
    while start > text.startIndex, text[start - 1].isDigit, at - start < 10 { start -= 1 }
    return start == text.startIndex ? previous == nil || previous == ASCII.lineFeed : text[start - 1] == ASCII.lineFeed
  }

  private static func reference(_ byte: UInt8) -> [UInt8] { Array("&#\(byte);".utf8) }
}

extension UInt8 {
  /// Letters and digits, those beyond ASCII too.
  fileprivate var isWordByte: Bool { isAlphanumeric || self >= 0x80 }
}
