import CCmark
import MarkdownSyntax

/// Which of a document's tags are the halves of a pair, as `InlineTagPairs` has it.
struct InlineTags {
  private var pairs = InlineTagPairs()
  private var strikethrough: Strikethrough.Reader
  private let mayHoldTildes: Bool
  private var linkDepth = 0
  private var imageDepth = 0
  private let findsLinks: Bool

  /// What raw HTML within a line is.
  static func kind(of html: borrowing Span<UInt8>) -> AngleMarkup.Kind {
    var bytes: [UInt8] = []
    bytes.append(html)
    return AngleMarkup.kind(ofTag: bytes)
  }

  /// Whether each tag outside of images has its other half, in the order of the text; `roles` are those of the tildes.
  static func areHalves(
    in tree: borrowing SyntaxTree, with footnotes: Footnotes, _ roles: [Strikethrough.Role], findsLinks: Bool
  ) -> [Bool] {
    var tags = InlineTags(roles, findsLinks: findsLinks)
    footnotes.walk(tree) { node, step in tags.read(node, step) }
    return tags.pairs.areHalves
  }

  private init(_ roles: [Strikethrough.Role], findsLinks: Bool) {
    strikethrough = Strikethrough.Reader(roles)
    mayHoldTildes = !roles.isEmpty
    self.findsLinks = findsLinks
  }

  private mutating func read(_ node: SyntaxNode, _ step: SyntaxNode.Step) {
    switch node.type {
    case CMARK_NODE_PARAGRAPH, CMARK_NODE_HEADING, CMARK_NODE_EMPH, CMARK_NODE_STRONG: scope(step)
    case CMARK_NODE_LINK:
      linkDepth += step == .enter ? 1 : -1
      scope(step)
    case CMARK_NODE_IMAGE: imageDepth += step == .enter ? 1 : -1
    case CMARK_NODE_TEXT: if step == .enter, mayHoldTildes, imageDepth == 0 { readTildes(node) }
    case CMARK_NODE_HTML_INLINE:
      guard step == .enter, imageDepth == 0 else { break }
      node.withLiteral { html in
        if case .half(let tag, let isClosing) = Self.kind(of: html) { pairs.read(tag, isClosing: isClosing) }
      }
    default: break
    }
  }

  private mutating func scope(_ step: SyntaxNode.Step) {
    guard imageDepth == 0 else { return }
    if step == .enter { pairs.enter() } else { pairs.exit() }
  }

  /// Struck-out text is a scope, too.
  private mutating func readTildes(_ node: SyntaxNode) {
    node.withLiteral { text in
      var at = 0
      var tokens = TextTokens(
        of: node, text, mayHoldLinks: findsLinks && linkDepth == 0 && BareLink.mayOccur(in: text))
      while let token = tokens.next(in: text, from: at) {
        if case .tildes = token {
          switch strikethrough.next() {
          case .opens: pairs.enter()
          case .closes: pairs.exit()
          case .text: break
          }
        }
        at = token.range.upperBound
      }
    }
  }

  /// Hands out the answers one by one.
  struct Reader {
    private var areHalves: IndexingIterator<[Bool]>

    init(_ areHalves: [Bool]) {
      self.areHalves = areHalves.makeIterator()
    }

    mutating func next() -> Bool { areHalves.next() ?? false }
  }
}
