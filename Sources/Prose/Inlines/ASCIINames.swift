import MarkdownSyntax

/// The bytes and their classes as the inline readers write them.
extension UInt8 {
  static var star: UInt8 { .asterisk }
  static var dash: UInt8 { .hyphen }
  static var dot: UInt8 { .period }
  var isASCIIDigit: Bool { isDigit }
  var isASCIILetter: Bool { isLetter }
  var isASCIILetterOrDigit: Bool { isAlphanumeric }
  var isASCIIPunctuation: Bool { isPunctuation }
  var isASCIISpace: Bool { isSpace }
}
