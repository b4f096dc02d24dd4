/// The bytes that mean something in Markdown, by name.
enum ASCII {
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let tab = UInt8(ascii: "\t")
  static let space = UInt8(ascii: " ")
  static let ampersand = UInt8(ascii: "&")
  static let asterisk = UInt8(ascii: "*")
  static let at = UInt8(ascii: "@")
  static let backslash = UInt8(ascii: "\\")
  static let caret = UInt8(ascii: "^")
  static let closeBracket = UInt8(ascii: "]")
  static let closeParenthesis = UInt8(ascii: ")")
  static let colon = UInt8(ascii: ":")
  static let equals = UInt8(ascii: "=")
  static let exclamation = UInt8(ascii: "!")
  static let greaterThan = UInt8(ascii: ">")
  static let hash = UInt8(ascii: "#")
  static let hyphen = UInt8(ascii: "-")
  static let lessThan = UInt8(ascii: "<")
  static let openBracket = UInt8(ascii: "[")
  static let openParenthesis = UInt8(ascii: "(")
  static let period = UInt8(ascii: ".")
  static let pipe = UInt8(ascii: "|")
  static let plus = UInt8(ascii: "+")
  static let quote = UInt8(ascii: "\"")
  static let apostrophe = UInt8(ascii: "'")
  static let semicolon = UInt8(ascii: ";")
  static let slash = UInt8(ascii: "/")
  static let tilde = UInt8(ascii: "~")
  static let underscore = UInt8(ascii: "_")
  static let backtick = UInt8(ascii: "`")
}

extension UInt8 {
  var isDigit: Bool { self &- 0x30 < 10 }
  var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }
  var isAlphanumeric: Bool { isDigit || isLetter }
  /// ASCII letters in lower case, every other byte as it is.
  var lowercased: UInt8 { self &- 0x41 < 26 ? self | 0x20 : self }
  /// Space or tab, what CommonMark 0.30 calls blank within a line.
  var isBlank: Bool { self == ASCII.space || self == ASCII.tab }
  /// White space of ASCII (HTML, C): also what ends a bare URL.
  var isSpace: Bool { self == 0x20 || self &- 0x09 < 5 }
  /// ASCII punctuation character (CommonMark 2.1).
  var isPunctuation: Bool {
    self &- 0x21 < 15 || self &- 0x3A < 7 || self &- 0x5B < 6 || self &- 0x7B < 4
  }
}
