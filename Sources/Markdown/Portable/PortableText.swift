import MarkdownSyntax

/// Plain text as Markdown that shows it as it is, whatever reads it.
///
/// Readers other than CommonMark's know more markup (attribute lists, shortcodes, expressions, definition lists, marks,
/// formulas), so everything that begins one of them somewhere becomes an escape or a character reference, which all of
/// them know.
package enum PortableText {
  /// A text that stands within a line, and is one: line breaks become spaces.
  package static func escaped(_ text: String) -> String {
    let line = text.utf8.map { $0 == .lineFeed || $0 == .carriageReturn ? .space : $0 }
    return String(decoding: escaped(line, after: nil), as: UTF8.self)
  }

  /// `after` is the byte before the text on its line; nil at the start of a line.
  static func escaped(_ text: [UInt8], after previous: UInt8?) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(text.count + text.count / 8)
    var isLineStart = previous == nil || previous == .lineFeed
    /// Whether nothing but digits stands on the line so far.
    var isNumber = false
    for at in text.indices {
      let byte = text[at]
      if isLineStart, byte.isBlank { continue }
      if isNumber, byte == .period || byte == .closeParenthesis {
        out += reference(byte)
      } else {
        let before = at > text.startIndex ? text[at - 1] : previous
        let next = at + 1 < text.endIndex ? text[at + 1] : nil
        out += escape(byte, before: before, next: next, isLineStart: isLineStart) ?? [byte]
      }
      isNumber = byte.isDigit && (isNumber || isLineStart)
      isLineStart = byte == .lineFeed
    }
    return out
  }

  /// What stands for the byte; nil where it stands for itself.
  private static func escape(_ byte: UInt8, before: UInt8?, next: UInt8?, isLineStart: Bool) -> [UInt8]? {
    switch byte {
    case .backtick, .asterisk: return [.backslash, byte]
    case .underscore:
      let isWithinWord = before?.isWordByte == true && next?.isWordByte == true
      return isWithinWord ? nil : [.backslash, byte]
    case .lessThan: return Array("&lt;".utf8)
    case .greaterThan: return Array("&gt;".utf8)
    case .ampersand: return next.map { $0.isLetter || $0 == .hash } == true ? Array("&amp;".utf8) : nil
    case .tilde, .caret, .pipe, UInt8(ascii: "{"), UInt8(ascii: "$"): return reference(byte)
    // With a backslash before it, a bracket begins a formula for some.
    case .backslash, .openBracket, .closeBracket: return reference(byte)
    case .colon:
      // An emoji's name, or a definition.
      let mayBegin = isLineStart || before?.isAlphanumeric != true && next?.isLetter == true
      return mayBegin ? reference(byte) : nil
    case .equals, .plus, .hyphen:
      return isLineStart || before == byte ? reference(byte) : nil
    case .hash: return isLineStart || next == nil ? [.backslash, byte] : nil
    case .exclamationMark, .questionMark, .slash, UInt8(ascii: "%"), .at:
      return isLineStart ? reference(byte) : nil
    case 0..<0x09, 0x0B..<0x20, 0x7F: return [0xEF, 0xBF, 0xBD]
    default: return nil
    }
  }

  /// Code within HTML: nothing that some reader may take for markup, nor for a quote to make curly.
  static func referenced(_ code: [UInt8]) -> [UInt8] {
    code.flatMap { $0.isAlphanumeric || $0 == .space || $0 >= 0x80 ? [$0] : reference($0) }
  }

  private static func reference(_ byte: UInt8) -> [UInt8] { Array("&#\(byte);".utf8) }
}

extension UInt8 {
  /// Letters and digits, those beyond ASCII too.
  fileprivate var isWordByte: Bool { isAlphanumeric || self >= 0x80 }
}
