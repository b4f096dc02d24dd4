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

  private struct Delimiter {
    /// Which run of the document it is.
    var run: Int
    var length: Int
    var canOpen: Bool
    var canClose: Bool
  }

  /// The delimiters of one paragraph, heading or inline node that are still open.
  private struct Scope {
    var openers: [Delimiter] = []
    /// For closers of one kind: openers below this have been looked at in vain, and are not looked at again.
    var bottoms = [0, 0, 0, 0]
  }

  private var roles: [Role] = []
  private var scopes: [Scope] = []
  private var linkDepth = 0
  private var imageDepth = 0
  private let findsLinks: Bool

  /// The role of each run that `TextTokens` finds outside of images, in the order of the text.
  static func roles(in tree: borrowing SyntaxTree, findsLinks: Bool) -> [Role] {
    var strikethrough = Strikethrough(findsLinks: findsLinks)
    tree.walk { node, step in
      switch node.type {
      case CMARK_NODE_TEXT: strikethrough.read(node)
      case CMARK_NODE_PARAGRAPH, CMARK_NODE_HEADING, CMARK_NODE_EMPH, CMARK_NODE_STRONG: strikethrough.scope(step)
      case CMARK_NODE_LINK:
        strikethrough.scope(step)
        strikethrough.linkDepth += step == .enter ? 1 : -1
      case CMARK_NODE_IMAGE: strikethrough.imageDepth += step == .enter ? 1 : -1
      default: break
      }
    }
    return strikethrough.roles
  }

  private init(findsLinks: Bool) {
    self.findsLinks = findsLinks
  }

  private mutating func scope(_ step: SyntaxNode.Step) {
    switch step {
    case .enter: scopes.append(Scope())
    case .exit: scopes.removeLast()
    }
  }

  private mutating func read(_ node: SyntaxNode) {
    guard imageDepth == 0, !scopes.isEmpty else { return }
    node.withLiteral { text in
      var at = 0
      var tokens = TextTokens(of: node, text, findsLinks: findsLinks && linkDepth == 0)
      while let token = tokens.next(in: text, from: at) {
        if case .tildes(let range) = token { add(delimiter(range, in: text, of: node)) }
        at = token.range.upperBound
      }
    }
  }

  private func delimiter(_ range: Range<Int>, in text: borrowing Span<UInt8>, of node: SyntaxNode) -> Delimiter {
    let before = CharacterKind(before: range.lowerBound, in: text) ?? (node.followsSpace ? .space : .punctuation)
    let after = CharacterKind(at: range.upperBound, in: text) ?? (node.precedesSpace ? .space : .punctuation)
    let flanking = Flanking(of: .tilde, between: before, and: after)
    return Delimiter(
      run: roles.count, length: range.count, canOpen: flanking.canOpen, canClose: flanking.canClose)
  }

  private mutating func add(_ delimiter: Delimiter) {
    roles.append(.text)
    let scope = scopes.count - 1
    if delimiter.canClose, let index = opener(for: delimiter, in: &scopes[scope]) {
      let opener = scopes[scope].openers[index]
      // With another length it closes nothing, as cmark-gfm has it.
      guard opener.length == delimiter.length else { return }
      scopes[scope].openers.removeSubrange(index...)
      roles[opener.run] = .opens
      roles[delimiter.run] = .closes
    } else if delimiter.canOpen {
      scopes[scope].openers.append(delimiter)
    }
  }

  /// The nearest opener that a closer may belong to (rules 9 and 10 of emphasis).
  private func opener(for closer: Delimiter, in scope: inout Scope) -> Int? {
    let kind = (closer.length - 1) * 2 + (closer.canOpen ? 1 : 0)
    var index = scope.openers.count
    let bottom = min(scope.bottoms[kind], index)
    while index > bottom {
      index -= 1
      let opener = scope.openers[index]
      if !(closer.canOpen || opener.canClose) || closer.length + opener.length != 3 { return index }
    }
    scope.bottoms[kind] = scope.openers.count
    return nil
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
