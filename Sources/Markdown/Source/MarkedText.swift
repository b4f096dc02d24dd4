import MarkdownSyntax

/// Puts marks into text that libcmark would read otherwise than GFM's extensions do.
///
/// Three things are marked: a backslash that keeps a tilde or an address from its meaning, `*` and `_` within a bare
/// URL (GFM 6.9 reads the URL first), and the brackets of `[^footnote]`, which stay as written.
enum MarkedText {
  /// Appends text of one line with its marks.
  static func append(_ text: borrowing Span<UInt8>, to output: inout [UInt8]) {
    var at = 0
    var addressEnd = 0
    var footnoteEnd = -1
    while at < text.count {
      let byte = text[at]
      // Asked only where one may be: the question is a call for each byte.
      if at >= addressEnd, byte == .colon || byte == UInt8(ascii: "w"),
        let url = BareLink.url(at: at, in: text, after: .boundary, stopsAt: .closeBracket)
      {
        addressEnd = url.range.upperBound
      }
      switch byte {
      case .backslash:
        let escaped = at + 1 < text.count ? text[at + 1] : .space
        if Mark.isEscapable(escaped) { Mark.append(.escape, to: &output) } else { output.append(byte) }
        guard escaped.isPunctuation else { break }
        output.append(escaped)
        at += 1
      case .asterisk where at < addressEnd: Mark.append(.asterisk, to: &output)
      case .underscore where at < addressEnd: Mark.append(.underscore, to: &output)
      case .openBracket:
        footnoteEnd = Self.footnoteEnd(at, in: text) ?? -1
        if footnoteEnd > at { Mark.append(.openBracket, to: &output) } else { output.append(byte) }
      case .closeBracket where at == footnoteEnd: Mark.append(.closeBracket, to: &output)
      case Mark.leadByte where Mark.at(at, in: text) != nil:
        Mark.append(.literal, to: &output)
        output.append(byte)
      default: output.append(byte)
      }
      at += 1
    }
  }

  /// Where the label of a footnote ends that starts at `start`: at its `]`, or at the end of the line for one that goes
  /// on below; nil if there is none, because a label holds no `[` (CommonMark 6.3).
  private static func footnoteEnd(_ start: Int, in text: borrowing Span<UInt8>) -> Int? {
    guard start + 1 < text.count, text[start + 1] == .caret else { return nil }
    var at = start + 2
    while at < text.count {
      switch text[at] {
      case .closeBracket: return at
      case .openBracket: return nil
      case .backslash: at += 2
      default: at += 1
      }
    }
    return text.count
  }
}
