import MarkdownSyntax

/// Finds what GFM sees in text that CommonMark takes as it is: bare links, runs of tildes, and references to footnotes.
struct TextTokens {
  enum Token {
    case link(BareLink)
    /// One or two tildes, which may delimit struck-out text (GFM 6.5).
    case tildes(Range<Int>)
    /// `[^label]`, with the marks of its brackets.
    case footnote(Range<Int>)

    var range: Range<Int> {
      switch self {
      case .footnote(let range): range
      case .link(let link): link.range
      case .tildes(let range): range
      }
    }
  }

  private var links: BareLinkFinder?

  /// Tokens of the text of `node`, with bare links if they are looked for and `BareLink.mayOccur`.
  init(of node: SyntaxNode, _ text: borrowing Span<UInt8>, mayHoldLinks: Bool) {
    guard mayHoldLinks else { return }
    // The neighbour is asked for only where it matters: it takes several calls.
    links = BareLinkFinder(after: text[0] == UInt8(ascii: "w") ? node.bareLinkBefore : .other)
  }

  /// Tokens of the text of a table cell without markup, in which bare links may occur.
  init(ofCell text: borrowing Span<UInt8>) {
    links = BareLinkFinder(after: .boundary)
  }

  /// The first token at or after `start`, which grows from call to call.
  mutating func next(in text: borrowing Span<UInt8>, from start: Int) -> Token? {
    let link = links?.next(in: text, from: start)
    let end = link?.range.lowerBound ?? text.count
    var at = Self.notable.first(in: text, from: start, to: end)
    while at < end {
      if text[at] == .tilde {
        let run = Self.run(at, in: text)
        if run.count <= 2 { return .tildes(run) }
        at = run.upperBound
      } else if let footnote = FootnoteMark.range(at: at, in: text) {
        return .footnote(footnote)
      } else {
        at += Self.markLength(at, in: text)
      }
      at = Self.notable.first(in: text, from: at, to: end)
    }
    return link.map(Token.link)
  }

  private static let notable = ByteSet([.tilde, Mark.leadByte])

  private static func run(_ offset: Int, in text: borrowing Span<UInt8>) -> Range<Int> {
    var end = offset
    while end < text.count, text[end] == .tilde { end += 1 }
    return offset..<end
  }

  /// Bytes to pass at the first byte of what may be a mark: with an escape or literal mark, what follows goes with it.
  private static func markLength(_ offset: Int, in text: borrowing Span<UInt8>) -> Int {
    switch Mark.at(offset, in: text) {
    case .escape: Mark.length + 1
    case .literal: 2 * Mark.length
    case nil: 1
    default: Mark.length
    }
  }
}
