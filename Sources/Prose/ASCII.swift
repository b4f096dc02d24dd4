import MarkdownSyntax

/// What bytes can be to the inline markup of a value.
extension UInt8 {
  /// Whether `{` and this begin a tag of Liquid, Jinja, Hugo or MDX: `{{`, `{%`, `{<`.
  var opensTagAfterBrace: Bool { self == .openBrace || self == .percent || self == .lessThan }

  /// Whether it takes part in emphasis or strikethrough (CommonMark 6.2, GFM 6.5).
  var isDelimiter: Bool { self == .asterisk || self == .underscore || self == .tilde }
}

extension ByteSet {
  /// Bytes that are markup or break a line, by themselves or with what follows them; `w` in URLs.
  static let inlineMarkup = ByteSet([UInt8](0..<0x20) + "\\`*_~[]!<&{|:Ww".utf8 + [0xC2, 0xE2])
}

extension [UInt8] {
  /// The index behind the last byte that is neither space nor tab.
  var endWithoutBlanks: Int { (lastIndex { !$0.isBlank } ?? -1) + 1 }

  /// The same without white space of any kind at both ends, next to which emphasis does not hold.
  func trimmedOfUnicodeSpaces() -> [UInt8] {
    var lower = 0
    var upper = count
    while lower < upper, CharacterKind(at: lower, in: span) == .space {
      repeat { lower += 1 } while lower < upper && self[lower] & 0xC0 == 0x80
    }
    while upper > lower, CharacterKind(before: upper, in: span) == .space {
      repeat { upper -= 1 } while upper > lower && self[upper] & 0xC0 == 0x80
    }
    return Array(self[lower..<upper])
  }
}
