import MarkdownSyntax

/// Puts marks into text that libcmark would read otherwise than GFM's extensions do.
///
/// Three things are marked: a backslash that keeps a tilde or an address from its meaning, `*` and `_` within a bare
/// URL (GFM 6.9 reads the URL first), and the brackets of `[^footnote]`, which stay as written.
struct MarkedText {
  /// Where the latest bare URL ends.
  private var addressEnd = 0
  /// Where the label of the latest footnote reference does; -1 if there was none.
  private var footnoteEnd = -1

  /// Appends text of one line with its marks.
  static func append(_ text: borrowing Span<UInt8>, to output: inout [UInt8]) {
    var reader = MarkedText()
    var written = 0
    var at = markable.first(in: text, from: 0, to: text.count)
    while at < text.count {
      if let mark = reader.mark(at, in: text) {
        output.append(text, in: written..<at)
        Mark.append(mark, to: &output)
        // A character that is used as a mark stays, after the mark that says so.
        written = mark == .literal ? at : at + 1
      }
      let isEscape = text[at] == .backslash && at + 1 < text.count && text[at + 1].isPunctuation
      at = markable.first(in: text, from: at + (isEscape ? 2 : 1), to: text.count)
    }
    output.append(text, in: written..<text.count)
  }

  /// Bytes that a mark may have to stand for, and those that a bare URL has one of.
  private static let markable = ByteSet(Array("\\*_[]:w".utf8) + [Mark.leadByte])

  /// The mark for the byte at an offset, which grows from call to call; nil where it stays as it is.
  private mutating func mark(_ at: Int, in text: borrowing Span<UInt8>) -> Mark? {
    switch text[at] {
    case .colon, UInt8(ascii: "w"):
      if at >= addressEnd, let url = BareLink.url(at: at, in: text, after: .boundary, stopsAt: .closeBracket) {
        addressEnd = url.range.upperBound
      }
      return nil
    case .backslash: return at + 1 < text.count && Mark.isEscapable(text[at + 1]) ? .escape : nil
    case .asterisk: return at < max(addressEnd, footnoteEnd) ? .asterisk : nil
    case .underscore: return at < max(addressEnd, footnoteEnd) ? .underscore : nil
    case .openBracket:
      footnoteEnd = Self.footnoteEnd(at, in: text) ?? -1
      return footnoteEnd > at ? .openBracket : nil
    case .closeBracket: return at == footnoteEnd ? .closeBracket : nil
    default: return Mark.at(at, in: text) == nil ? nil : .literal
    }
  }

  /// Where the label of a footnote ends that starts at `start`: at its `]`, or at the end of the line for one that goes
  /// on below; nil without one, because a label holds no `[` (CommonMark 6.3), or because a code span holds its start.
  private static func footnoteEnd(_ start: Int, in text: borrowing Span<UInt8>) -> Int? {
    guard start + 1 < text.count, text[start + 1] == .caret else { return nil }
    var at = start + 2
    while at < text.count {
      switch text[at] {
      case .closeBracket: return at
      case .openBracket: return nil
      case .backslash: at += 2
      case .backtick:
        guard let end = codeEnd(at, in: text) else { return nil }
        at = end
      default: at += 1
      }
    }
    return text.count
  }

  /// The end of the code span in a label that begins with the backticks at `start`; nil where the label has none, so that
  /// they end a span from before it, or are text.
  private static func codeEnd(_ start: Int, in text: borrowing Span<UInt8>) -> Int? {
    let length = runLength(at: start, in: text)
    var at = start + length
    while at < text.count, text[at] != .openBracket {
      let run = runLength(at: at, in: text)
      at += max(run, 1)
      if run == length { return at }
    }
    return nil
  }

  private static func runLength(at start: Int, in text: borrowing Span<UInt8>) -> Int {
    var end = start
    while end < text.count, text[end] == .backtick { end += 1 }
    return end - start
  }
}
