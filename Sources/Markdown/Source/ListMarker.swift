import MarkdownSyntax

/// `-`, `+`, `*`, `1.` or `1)` at the start of a list item (CommonMark 5.2).
struct ListMarker {
  var length: Int
  /// Whether it may interrupt a paragraph: bullets and the number 1.
  var interruptsParagraph: Bool

  /// The marker at the start of `range`, the content of a line; white space or the line's end must follow.
  init?(_ bytes: [UInt8], _ range: Range<Int>) {
    var at = range.lowerBound
    switch bytes[at] {
    case .hyphen, .plus, .asterisk: interruptsParagraph = true
    case let byte where byte.isDigit:
      var number = 0
      while at < range.upperBound, bytes[at].isDigit {
        number = number * 10 + Int(bytes[at] - 0x30)
        at += 1
        guard at - range.lowerBound <= 9 else { return nil }
      }
      guard at < range.upperBound, bytes[at] == .period || bytes[at] == .closeParenthesis else { return nil }
      interruptsParagraph = number == 1
    default: return nil
    }
    guard at + 1 == range.upperBound || bytes[at + 1].isBlank else { return nil }
    length = at + 1 - range.lowerBound
  }
}
