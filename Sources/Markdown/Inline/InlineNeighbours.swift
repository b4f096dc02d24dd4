import CCmark
import MarkdownSyntax

/// What stands next to a text node in the source, as far as delimiters and bare links depend on it.
extension SyntaxNode {
  /// Whether white space or the start of a line stands before it.
  var followsSpace: Bool {
    guard let previous else { return parent?.isInlineContainer != true }
    return previous.isBreak
  }

  /// Whether white space or the end of a line stands behind it.
  var precedesSpace: Bool {
    guard let next else { return parent?.isInlineContainer != true }
    return next.isBreak
  }

  /// Whether a `www.` at its start may be a link: it may after white space and after the `*` or `_` of emphasis.
  var bareLinkBefore: BareLink.Before {
    if followsSpace { return .boundary }
    let neighbour = previous ?? parent
    return neighbour?.type == CMARK_NODE_EMPH || neighbour?.type == CMARK_NODE_STRONG ? .boundary : .other
  }

  private var isBreak: Bool { type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK }

  private var isInlineContainer: Bool {
    type == CMARK_NODE_EMPH || type == CMARK_NODE_STRONG || type == CMARK_NODE_LINK || type == CMARK_NODE_IMAGE
  }
}
