/// The bytes that mean something to CommonMark, by name, and their classes (CommonMark 2.1).
extension UInt8 {
  static let tab: UInt8 = 0x09
  static let lineFeed: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D
  static let space: UInt8 = 0x20
  static let exclamationMark: UInt8 = 0x21
  static let quotationMark: UInt8 = 0x22
  static let hash: UInt8 = 0x23
  static let percent: UInt8 = 0x25
  static let ampersand: UInt8 = 0x26
  static let apostrophe: UInt8 = 0x27
  static let openParenthesis: UInt8 = 0x28
  static let closeParenthesis: UInt8 = 0x29
  static let star: UInt8 = 0x2A
  static let plus: UInt8 = 0x2B
  static let comma: UInt8 = 0x2C
  static let dash: UInt8 = 0x2D
  static let dot: UInt8 = 0x2E
  static let slash: UInt8 = 0x2F
  static let colon: UInt8 = 0x3A
  static let semicolon: UInt8 = 0x3B
  static let lessThan: UInt8 = 0x3C
  static let equals: UInt8 = 0x3D
  static let greaterThan: UInt8 = 0x3E
  static let questionMark: UInt8 = 0x3F
  static let at: UInt8 = 0x40
  static let openBracket: UInt8 = 0x5B
  static let backslash: UInt8 = 0x5C
  static let closeBracket: UInt8 = 0x5D
  static let caret: UInt8 = 0x5E
  static let underscore: UInt8 = 0x5F
  static let backtick: UInt8 = 0x60
  static let openBrace: UInt8 = 0x7B
  static let pipe: UInt8 = 0x7C
  static let closeBrace: UInt8 = 0x7D
  static let tilde: UInt8 = 0x7E

  var isASCIIPunctuation: Bool {
    switch self {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }

  var isASCIIDigit: Bool { self >= 0x30 && self <= 0x39 }

  var isASCIILetter: Bool { (self | 0x20) >= 0x61 && (self | 0x20) <= 0x7A }

  var isASCIILetterOrDigit: Bool { isASCIILetter || isASCIIDigit }

  /// Space or tab.
  var isBlank: Bool { self == .space || self == .tab }

  /// Space, tab, line feed, vertical tab, form feed or carriage return: what cmark takes for the end of a list marker.
  var isASCIISpace: Bool { self == .space || (self >= 0x09 && self <= 0x0D) }

  /// Whether it can be markup anywhere in a line; `.` and `:` in URLs, `%` and `(` next to a template's text.
  var mayBeInlineMarkup: Bool {
    switch self {
    case .lineFeed, .backslash, .backtick, .star, .underscore, .tilde, .openBracket, .closeBracket, .exclamationMark,
      .lessThan, .ampersand, .openBrace, .pipe, .colon, .dot, .percent, .openParenthesis:
      true
    default: false
    }
  }

  /// Whether `{` and this begin a tag of Liquid, Jinja, Hugo or MDX: `{{`, `{%`, `{<`.
  var opensTagAfterBrace: Bool { self == .openBrace || self == .percent || self == .lessThan }

  /// Whether it takes part in emphasis or strikethrough (CommonMark 6.2, GFM 6.5).
  var isDelimiter: Bool { self == .star || self == .underscore || self == .tilde }
}

extension [UInt8] {
  /// The index after the run of `byte` that begins at `start`.
  func endOfRun(of byte: UInt8, from start: Int) -> Int {
    var end = start
    while end < count, self[end] == byte { end += 1 }
    return end
  }

  /// The index of the first byte from `start` on that is neither space nor tab.
  func skippingBlanks(from start: Int) -> Int {
    var index = start
    while index < count, self[index].isBlank { index += 1 }
    return index
  }

  /// The index behind the last byte that is neither space nor tab.
  var endWithoutBlanks: Int { (lastIndex { !$0.isBlank } ?? -1) + 1 }

  /// The byte at `index`, nil beyond the end.
  func byte(at index: Int) -> UInt8? { index >= 0 && index < count ? self[index] : nil }

  mutating func append(ascii text: StaticString) {
    text.withUTF8Buffer { append(contentsOf: $0) }
  }

  /// The same without spaces, tabs and their kin at both ends.
  func trimmed() -> [UInt8] {
    var lower = 0
    var upper = count
    while lower < upper, self[lower].isASCIISpace { lower += 1 }
    while upper > lower, self[upper - 1].isASCIISpace { upper -= 1 }
    return lower == 0 && upper == count ? self : Array(self[lower..<upper])
  }
}
