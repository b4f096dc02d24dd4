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

  private let before: Autolink.Before
  /// The latest link that was found, perhaps not passed yet.
  private var link: Autolink?
  private var findsLinks: Bool

  /// Tokens of the text of `node`.
  init(of node: SyntaxNode, _ text: borrowing Span<UInt8>, findsLinks: Bool) {
    self.findsLinks = findsLinks && Autolink.mayOccur(in: text)
    // Asked only where it matters: it takes several calls.
    before = text.count > 0 && text[0] == UInt8(ascii: "w") ? node.autolinkBefore : .other
  }

  /// The first token at or after `start`, which grows from call to call.
  mutating func next(in text: borrowing Span<UInt8>, from start: Int) -> Token? {
    if findsLinks, link.map({ $0.range.lowerBound < start }) ?? true {
      link = Autolink.first(in: text, from: start, after: before)
      findsLinks = link != nil
    }
    let link = findsLinks ? link : nil
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
