import CCmark

/// Owns a document that libcmark has parsed.
///
/// `~Copyable`, so that a tree has exactly one owner, which frees it.
struct SyntaxTree: ~Copyable {
  /// That of all nodes.
  private let memory = TreeMemory()
  private let root: SyntaxNode

  /// Parses UTF-8; any text is a document (CommonMark 2.1).
  init(parsing text: [UInt8]) {
    self.init(parsing: text, in: text.indices)
  }

  /// Parses a part of a text as a document of its own.
  init(parsing text: [UInt8], in range: Range<Int>) {
    let parsed = memory.use { functions in
      let parser = cmark_parser_new_with_mem(CMARK_OPT_DEFAULT, functions)
      text.withUnsafeBytes { text in
        let part = UnsafeRawBufferPointer(rebasing: text[range])
        cmark_parser_feed(parser, part.baseAddress?.assumingMemoryBound(to: CChar.self), part.count)
      }
      let document = cmark_parser_finish(parser)
      cmark_parser_free(parser)
      return document
    }
    guard let parsed else { preconditionFailure("libcmark ends the program rather than return no document") }
    root = SyntaxNode(parsed)
  }

  /// Calls `body` for each step through the tree, in the order of the text. Needs no stack however deep the tree is.
  borrowing func walk(_ body: (SyntaxNode, SyntaxNode.Step) -> Void) { root.walk(body) }

  /// Calls `body` with the document, which holds all blocks; nothing of it is to be kept.
  borrowing func withRoot<R>(_ body: (SyntaxNode) -> R) -> R { body(root) }
}

extension SyntaxNode {
  /// Calls `body` for each step through the node and what is in it.
  func walk(_ body: (SyntaxNode, Step) -> Void) {
    var node = self
    while true {
      body(node, .enter)
      if let child = node.firstChild {
        node = child
        continue
      }
      body(node, .exit)
      while true {
        if node == self { return }
        if let next = node.next {
          node = next
          break
        }
        guard let parent = node.parent else { return }
        node = parent
        body(node, .exit)
      }
    }
  }
}
