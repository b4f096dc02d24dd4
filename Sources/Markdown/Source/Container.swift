import MarkdownSyntax

/// A block that other blocks stand in (CommonMark 5).
///
/// Lists need no case of their own: which item belongs to which list changes nothing for the lines below it.
enum Container {
  case quote
  /// `indent` columns keep a line in the item; `hasContent` is false until a block has started in it.
  case item(indent: Int, hasContent: Bool)

  /// Moves the cursor behind what keeps a line in this container; false if the line is outside of it.
  func continues(_ cursor: inout LineCursor, in bytes: [UInt8]) -> Bool {
    switch self {
    case .quote: return cursor.skipQuoteMarker(in: bytes)
    case .item(let indent, let hasContent):
      if cursor.indent >= indent {
        cursor.skip(columns: indent, in: bytes)
        return true
      }
      guard cursor.isBlank, hasContent else { return false }
      cursor.skip(columns: .max, in: bytes)
      return true
    }
  }

  /// What a new line begins with to stand in the container.
  var prefix: [UInt8] {
    switch self {
    case .quote: [.greaterThan, .space]
    case .item(let indent, _): [UInt8](repeating: .space, count: indent)
    }
  }
}
