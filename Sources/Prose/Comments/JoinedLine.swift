import MarkdownSyntax

/// The text of a line, put together from what is left of it without comments.
///
/// What comments separated makes no markup together: a backslash or a space keeps it apart.
struct JoinedLine {
  private(set) var text: [UInt8]
  /// Whether the first comment began the line.
  private let isBlock: Bool
  /// Whether the text before the first comment begins a heading or the row of a table by itself.
  private let beginsLeaf: Bool

  init(head: ArraySlice<UInt8>, isBlock: Bool) {
    text = Array(head)
    self.isBlock = isBlock
    let start = text + [.lessThan]
    beginsLeaf = !LineStart.markers(in: start, line: start.indices).isEmpty
  }

  /// Appends the text between two comments, or after the last one.
  mutating func append(_ piece: ArraySlice<UInt8>, isLast: Bool) {
    let content = piece.drop(while: \.isBlank)
    if isLast, content.isEmpty {
      endLine(with: piece)
    } else {
      append(piece, content: content)
    }
    if isLast, !text.isEmpty, !beginsLeaf { escapeBlockStart() }
  }

  private mutating func append(_ piece: ArraySlice<UInt8>, content: ArraySlice<UInt8>) {
    var piece = piece
    if let last = text.last, !last.isBlank {
      // Delimiters that could only open before the comment do so after it.
      if last.isDelimiter, Self.endsWord(text.suffix(Self.farthest).last { $0 != last }) { piece = content }
    } else {
      if let first = piece.first, first.isDelimiter, Self.endsWord(piece.first { $0 != first }) { trimEnd() }
      piece = content
    }
    if let next = piece.first { separate(from: next) }
    text += piece
  }

  private mutating func endLine(with blanks: ArraySlice<UInt8>) {
    trimEnd()
    if text.first == .hash, let closing = ClosingSequence.start(in: text), closing > 0 {
      text.insert(.backslash, at: closing)
    }
    // Two blanks after the comment break the line; those before it did not.
    if blanks.count > 1, !text.isEmpty { text += blanks }
  }

  /// What begins a block now that more follows it, or now that it begins the line, is text, as it was.
  private mutating func escapeBlockStart() {
    var escaped = LineStart.markers(in: text, line: text.indices)
    switch text[0] {
    case .backtick where isBlock && Fence(opening: text.indices, in: text) != nil:
      escaped = 0..<text.endOfRun(of: .backtick, from: 0)
    case .openBracket where isBlock && text.contains(.closeBracket, followedBy: .colon),
      .lessThan where isBlock && AngleMarkup(in: text, at: 0, before: text.count)?.isKept != true:
      escaped = 0..<1
    default: break
    }
    text.replaceSubrange(escaped, with: text[escaped].flatMap { [.backslash, $0] })
  }

  private mutating func trimEnd() {
    text.removeSubrange(text.endWithoutBlanks...)
    // It is to escape nothing, and to break no line.
    if text.last == .backslash { text.append(.space) }
  }

  /// Whether delimiters next to the byte are at the edge of a word, or at that of the text, where there is no byte.
  private static func endsWord(_ byte: UInt8?) -> Bool { byte.map { $0.isSpace || $0.isPunctuation } ?? true }

  // MARK: Seams

  /// Keeps the end of the text from making markup together with the byte that comes next.
  private mutating func separate(from next: UInt8) {
    switch (text.last ?? .space, next) {
    case (next, _) where next.isDelimiter || next == .backtick: text.append(.space)
    case (.closeBracket, .openParenthesis), (.closeBracket, .openBracket), (.closeBracket, .colon),
      (.exclamationMark, .hyphen), (.hyphen, .hyphen):
      text.append(.backslash)
    case (.exclamationMark, .openBracket), (.lessThan, .slash), (.lessThan, .exclamationMark),
      (.lessThan, .questionMark):
      text.insert(.backslash, at: text.count - 1)
    case (.lessThan, _) where next.isLetter: text.insert(.backslash, at: text.count - 1)
    default: escapeReference(before: next)
    }
  }

  /// The beginning of a character reference (CommonMark 6.2 of 0.29, 2.5 of 0.30).
  private mutating func escapeReference(before next: UInt8) {
    guard next.isAlphanumeric || next == .hash || next == .semicolon,
      let start = text.suffix(Self.farthest).lastIndex(where: { !$0.isAlphanumeric && $0 != .hash }),
      text[start] == .ampersand
    else { return }
    text.insert(.backslash, at: start)
  }

  /// How many bytes before a comment are looked at: as many as the longest reference has.
  private static let farthest = 33
}
