import CCmark

/// A node of a tree, to be used only while the walk that showed it is on.
struct SyntaxNode: Equatable {
  /// Each node is entered, then its children are passed, then it is left.
  enum Step {
    case enter, exit
  }

  private let pointer: OpaquePointer

  init(_ pointer: OpaquePointer) {
    self.pointer = pointer
  }

  var type: cmark_node_type { cmark_node_get_type(pointer) }
  var parent: SyntaxNode? { cmark_node_parent(pointer).map(SyntaxNode.init) }
  var firstChild: SyntaxNode? { cmark_node_first_child(pointer).map(SyntaxNode.init) }
  var next: SyntaxNode? { cmark_node_next(pointer).map(SyntaxNode.init) }
  var previous: SyntaxNode? { cmark_node_previous(pointer).map(SyntaxNode.init) }

  /// 1-based; right for blocks.
  var startLine: Int { Int(cmark_node_get_start_line(pointer)) }
  /// 1-based; it may count blank lines after a block, and is not right for blocks of HTML.
  var endLine: Int { Int(cmark_node_get_end_line(pointer)) }
  /// The first byte in its line, 1-based; right for blocks.
  var startColumn: Int { Int(cmark_node_get_start_column(pointer)) }
  var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }
  var isOrderedList: Bool { cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST }
  var listStart: Int { Int(cmark_node_get_list_start(pointer)) }
  var isTightList: Bool { cmark_node_get_list_tight(pointer) != 0 }

  /// The text of a text, code or HTML node.
  func withLiteral<R>(_ body: (borrowing Span<UInt8>) -> R) -> R {
    Self.withBytes(of: cmark_node_get_literal(pointer), body)
  }

  /// The destination of a link or image, without escapes and entities.
  func withDestination<R>(_ body: (borrowing Span<UInt8>) -> R) -> R {
    Self.withBytes(of: cmark_node_get_url(pointer), body)
  }

  func withTitle<R>(_ body: (borrowing Span<UInt8>) -> R) -> R {
    Self.withBytes(of: cmark_node_get_title(pointer), body)
  }

  /// What stands after the opening fence of a code block.
  func withFenceInfo<R>(_ body: (borrowing Span<UInt8>) -> R) -> R {
    Self.withBytes(of: cmark_node_get_fence_info(pointer), body)
  }

  private static func withBytes<R>(of text: UnsafePointer<CChar>?, _ body: (borrowing Span<UInt8>) -> R) -> R {
    guard let text else { return body(Span()) }
    let bytes = UnsafeBufferPointer(start: text, count: strlen(text))
    return bytes.withMemoryRebound(to: UInt8.self) { body($0.span) }
  }
}
