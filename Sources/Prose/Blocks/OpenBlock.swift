import MarkdownSyntax

/// The leaf that is open while lines are read; the next line may continue it.
enum OpenLeaf {
  case none
  case paragraph([UInt8])
  /// `indent` is the fence's own indentation, which its lines lose.
  case fenced(Fence, info: [UInt8], indent: Int)
  case indented
  case table(Table)
}

/// A container that is open while lines are read.
enum OpenContainer {
  case quote
  /// `indent` is what a line needs to belong to it; `isEmpty` until something stands in it.
  case item(indent: Int, isEmpty: Bool)

  /// Whether a line belongs to the container; reads what keeps it there.
  func goesOn(_ cursor: inout LineCursor, in bytes: [UInt8]) -> Bool {
    switch self {
    case .quote: return cursor.skipQuoteMarker(in: bytes)
    case .item(let indent, let isEmpty):
      guard cursor.isBlank ? !isEmpty : cursor.indent >= indent else { return false }
      cursor.skip(columns: indent, in: bytes)
      return true
    }
  }
}
