/// Plain text as Markdown that shows it as it is, whatever reads it.
///
/// Readers other than CommonMark's know more markup (attribute lists, shortcodes, expressions, definition lists, marks,
/// formulas), so everything that begins one of them somewhere becomes an escape or a character reference, which all of
/// them know.
package enum PortableText {
  /// A text that stands within a line, and is one: line breaks become spaces.
  package static func escaped(_ text: String) -> String {
    let line = text.utf8.map { $0 == ASCII.lineFeed || $0 == ASCII.carriageReturn ? ASCII.space : $0 }
    return String(decoding: escaped(line, after: nil), as: UTF8.self)
  }

  /// `after` is the byte before the text on its line; nil at the start of a line.
  static func escaped(_ text: [UInt8], after previous: UInt8?) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(text.count + text.count / 8)
    var isLineStart = previous == nil || previous == ASCII.lineFeed
    /// Whether nothing but digits stands on the line so far.
    var isNumber = false
    for at in text.indices {
      let byte = text[at]
      if isLineStart, byte.isBlank { continue }
      if isNumber, byte == ASCII.period || byte == ASCII.closeParenthesis {
        out += reference(byte)
      } else {
        let before = at > text.startIndex ? text[at - 1] : previous
        let next = at + 1 < text.endIndex ? text[at + 1] : nil
        out += escape(byte, before: before, next: next, isLineStart: isLineStart) ?? [byte]
      }
      isNumber = byte.isDigit && (isNumber || isLineStart)
      isLineStart = byte == ASCII.lineFeed
    }
    return out
  }

  /// What stands for the byte; nil where it stands for itself.
  private static func escape(_ byte: UInt8, before: UInt8?, next: UInt8?, isLineStart: Bool) -> [UInt8]? {
    switch byte {
    case ASCII.backtick, ASCII.asterisk: return [ASCII.backslash, byte]
    case ASCII.underscore:
      let isWithinWord = before?.isWordByte == true && next?.isWordByte == true
      return isWithinWord ? nil : [ASCII.backslash, byte]
    case ASCII.lessThan: return Array("&lt;".utf8)
    case ASCII.greaterThan: return Array("&gt;".utf8)
    case ASCII.ampersand: return next.map { $0.isLetter || $0 == ASCII.hash } == true ? Array("&amp;".utf8) : nil
    case ASCII.tilde, ASCII.caret, ASCII.pipe, UInt8(ascii: "{"), UInt8(ascii: "$"): return reference(byte)
    // With a backslash before it, a bracket begins a formula for some.
    case ASCII.backslash, ASCII.openBracket, ASCII.closeBracket: return reference(byte)
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

  private static func reference(_ byte: UInt8) -> [UInt8] { Array("&#\(byte);".utf8) }
}

extension UInt8 {
  /// Letters and digits, those beyond ASCII too.
  fileprivate var isWordByte: Bool { isAlphanumeric || self >= 0x80 }
}
