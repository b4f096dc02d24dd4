import CCmark

/// Owns a document that libcmark has parsed.
///
/// `~Copyable`, so that a tree has exactly one owner, which frees it.
struct SyntaxTree: ~Copyable {
  private let root: OpaquePointer

  /// Parses UTF-8; any text is a document (CommonMark 2.1).
  init(parsing text: [UInt8]) {
    let parsed = text.withUnsafeBytes {
      cmark_parse_document($0.baseAddress?.assumingMemoryBound(to: CChar.self), $0.count, CMARK_OPT_DEFAULT)
    }
    guard let parsed else { preconditionFailure("libcmark ends the program rather than return no document") }
    root = parsed
  }

  deinit { cmark_node_free(root) }

  /// Calls `body` for each step through the tree, in the order of the text.
  borrowing func walk(_ body: (SyntaxNode, SyntaxNode.Step) -> Void) {
    let walk = TreeWalk(from: root)
    while let (node, step) = walk.next() { body(node, step) }
  }
}

/// Owns an iterator of libcmark, which needs no stack however deep the tree is.
private struct TreeWalk: ~Copyable {
  private let iterator: OpaquePointer

  init(from root: OpaquePointer) {
    guard let iterator = cmark_iter_new(root) else {
      preconditionFailure("libcmark ends the program rather than return no iterator")
    }
    self.iterator = iterator
  }

  deinit { cmark_iter_free(iterator) }

  borrowing func next() -> (SyntaxNode, SyntaxNode.Step)? {
    let event = cmark_iter_next(iterator)
    guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(iterator) else { return nil }
    return (SyntaxNode(node), event == CMARK_EVENT_ENTER ? .enter : .exit)
  }
}
