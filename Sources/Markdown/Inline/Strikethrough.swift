import CCmark
import MarkdownSyntax

/// Which runs of tildes strike text out (GFM 6.5), by the delimiter rules of emphasis (CommonMark 6.2).
///
/// libcmark has settled emphasis before, so a stretch that begins inside of emphasis and ends outside of it, or the
/// other way round, is none.
struct Strikethrough {
  enum Role {
    case text, opens, closes
  }

  private var runs = DelimiterRuns()
  /// For each paragraph, heading or inline node around the text, how many runs were open where it begins.
  private var scopes: [Int] = []
  private var linkDepth = 0
  private var imageDepth = 0
  private let findsLinks: Bool

  /// The role of each run that `TextTokens` finds outside of images, in the order of the text.
  static func roles(in tree: borrowing SyntaxTree, with footnotes: Footnotes, findsLinks: Bool) -> [Role] {
    var strikethrough = Strikethrough(findsLinks: findsLinks)
    footnotes.walk(tree) { node, step in
      switch node.type {
      case CMARK_NODE_TEXT: if step == .enter { strikethrough.read(node) }
      case CMARK_NODE_PARAGRAPH, CMARK_NODE_HEADING, CMARK_NODE_EMPH, CMARK_NODE_STRONG: strikethrough.scope(step)
      case CMARK_NODE_LINK:
        strikethrough.scope(step)
        strikethrough.linkDepth += step == .enter ? 1 : -1
      case CMARK_NODE_IMAGE: strikethrough.imageDepth += step == .enter ? 1 : -1
      default: break
      }
    }
    return strikethrough.runs.all.map { $0.pairedAsOpener > 0 ? .opens : $0.pairedAsCloser > 0 ? .closes : .text }
  }

  private init(findsLinks: Bool) {
    self.findsLinks = findsLinks
  }

  private mutating func scope(_ step: SyntaxNode.Step) {
    switch step {
    case .enter: scopes.append(runs.openCount)
    case .exit: runs.pair(from: scopes.removeLast())
    }
  }

  private mutating func read(_ node: SyntaxNode) {
    guard imageDepth == 0, !scopes.isEmpty else { return }
    node.withLiteral { text in
      var at = 0
      let mayHoldLinks = findsLinks && linkDepth == 0 && BareLink.mayOccur(in: text)
      var tokens = TextTokens(of: node, text, mayHoldLinks: mayHoldLinks)
      while let token = tokens.next(in: text, from: at) {
        if case .tildes(let range) = token { add(range, in: text, of: node) }
        at = token.range.upperBound
      }
    }
  }

  private mutating func add(_ range: Range<Int>, in text: borrowing Span<UInt8>, of node: SyntaxNode) {
    let before = CharacterKind(before: range.lowerBound, in: text) ?? (node.followsSpace ? .space : .punctuation)
    let after = CharacterKind(at: range.upperBound, in: text) ?? (node.precedesSpace ? .space : .punctuation)
    let flanking = Flanking(of: .tilde, between: before, and: after)
    _ = runs.append(DelimiterRun(delimiter: .tilde, count: range.count, flanking: flanking, mayBeMarkup: false))
  }

  /// Hands out the roles one by one.
  struct Reader {
    private let roles: [Role]
    private var index = 0

    init(_ roles: [Role]) {
      self.roles = roles
    }

    mutating func next() -> Role {
      guard index < roles.count else { return .text }
      defer { index += 1 }
      return roles[index]
    }
  }
}
