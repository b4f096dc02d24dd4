/// Finds what GFM sees in text that CommonMark takes as it is: bare links and runs of tildes.
struct TextTokens {
  enum Token {
    case link(Autolink)
    /// One or two tildes, which may delimit struck-out text (GFM 6.5).
    case tildes(Range<Int>)

    var range: Range<Int> {
      switch self {
      case .link(let link): link.range
      case .tildes(let range): range
      }
    }
  }

  private var links: LinkFinder?

  /// Tokens of the text of `node`.
  init(of node: SyntaxNode, _ text: borrowing Span<UInt8>, findsLinks: Bool) {
    guard findsLinks, Autolink.mayOccur(in: text) else { return }
    // The neighbour is asked for only where it matters: it takes several calls.
    links = LinkFinder(after: text[0] == UInt8(ascii: "w") ? node.autolinkBefore : .other)
  }

  /// The first token at or after `start`, which grows from call to call.
  mutating func next(in text: borrowing Span<UInt8>, from start: Int) -> Token? {
    let link = links?.next(in: text, from: start)
    var at = start
    let end = link?.range.lowerBound ?? text.count
    while at < end {
      guard text[at] == ASCII.tilde else {
        at += 1
        continue
      }
      let run = Self.run(at, in: text)
      if 1...2 ~= run.count { return .tildes(run) }
      at = run.upperBound
    }
    return link.map(Token.link)
  }

  /// The run of tildes at `offset`, without the first one if that is escaped.
  private static func run(_ offset: Int, in text: borrowing Span<UInt8>) -> Range<Int> {
    var end = offset
    while end < text.count, text[end] == ASCII.tilde { end += 1 }
    let isEscaped = offset >= Mark.length && Mark.at(offset - Mark.length, in: text) == .escape
    return (isEscaped ? offset + 1 : offset)..<end
  }
}
