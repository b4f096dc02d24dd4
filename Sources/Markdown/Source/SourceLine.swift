import MarkdownSyntax

/// One line of the source and what its bytes tell before anything is known about blocks.
struct SourceLine {
  /// 1-based.
  var number = 0
  var start = 0
  /// Without the line ending: LF, CRLF or CR (CommonMark 2.1).
  var end = 0
  /// Where the next line starts.
  var next = 0
  /// Closing brackets that have no opening one on the line.
  var closedBrackets = 0
  /// Opening brackets that are still open at the end of the line.
  var openBrackets = 0
  /// The most brackets of the line that are open at a time.
  var deepestBrackets = 0
  /// Whether it holds any byte that could be markup within a table's cell.
  var hasMarkup = false
  /// Whether something on the line has to be marked for its way through libcmark.
  var needsMarks = false
  /// Whether tildes occur that could end struck-out text; `~14:38` alone does not.
  var hasTildes = false
  /// Whether `</` occurs, with which a tag may have its other half.
  var hasTags = false
  /// Whether `://` or `www` occur.
  var hasAddress = false
  var hasEmail = false
  /// The first NUL byte, which no text has.
  var nulOffset: Int?

  /// Whether bare URLs and e-mail addresses are possible.
  var mayHoldLinks: Bool { hasAddress || hasEmail }

  /// Takes note of the byte at `offset`, one of those that may mean something; returns the offset of the last byte that
  /// this settles.
  mutating func note(_ offset: Int, in text: borrowing Span<UInt8>) -> Int {
    let following = offset + 1 < text.count ? text[offset + 1] : .lineFeed
    switch text[offset] {
    case .lessThan:
      hasMarkup = true
      if following == .slash { hasTags = true }
    case .backtick, .ampersand: hasMarkup = true
    case .openBracket:
      hasMarkup = true
      openBrackets += 1
      deepestBrackets = max(deepestBrackets, openBrackets)
      if following == .caret { needsMarks = true }
    case .closeBracket:
      hasMarkup = true
      if openBrackets > 0 { openBrackets -= 1 } else { closedBrackets += 1 }
    case .backslash:
      hasMarkup = true
      if Mark.isEscapable(following) { needsMarks = true }
      guard following.isPunctuation else { break }
      if following == .tilde, offset + 2 < text.count, text[offset + 2] == .tilde { hasTildes = true }
      return offset + 1
    case .tilde:
      hasMarkup = true
      guard offset > start, !text[offset - 1].isSpace, text[offset - 1] != .tilde else { break }
      hasTildes = true
    case .at: hasEmail = true
    case .colon: if following == .slash { hasAddress = true }
    case UInt8(ascii: "w"): if following == UInt8(ascii: "w") { hasAddress = true }
    case 0: nulOffset = nulOffset ?? offset
    default:
      hasMarkup = true
      if Mark.at(offset, in: text) != nil { needsMarks = true }
    }
    return offset
  }
}
