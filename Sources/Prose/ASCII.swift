import MarkdownSyntax

/// What bytes can be to the inline markup of a value.
extension UInt8 {
  /// Whether it can be markup anywhere in a line; `.` and `:` in URLs, `%` and `(` next to a template's text.
  var mayBeInlineMarkup: Bool {
    switch self {
    case .lineFeed, .backslash, .backtick, .asterisk, .underscore, .tilde, .openBracket, .closeBracket,
      .exclamationMark,
      .lessThan, .ampersand, .openBrace, .pipe, .colon, .period, .percent, .openParenthesis:
      true
    default: false
    }
  }

  /// Whether `{` and this begin a tag of Liquid, Jinja, Hugo or MDX: `{{`, `{%`, `{<`.
  var opensTagAfterBrace: Bool { self == .openBrace || self == .percent || self == .lessThan }

  /// Whether it takes part in emphasis or strikethrough (CommonMark 6.2, GFM 6.5).
  var isDelimiter: Bool { self == .asterisk || self == .underscore || self == .tilde }
}

extension [UInt8] {
  /// The index behind the last byte that is neither space nor tab.
  var endWithoutBlanks: Int { (lastIndex { !$0.isBlank } ?? -1) + 1 }

  mutating func append(ascii text: StaticString) {
    text.withUTF8Buffer { append(contentsOf: $0) }
  }
}
