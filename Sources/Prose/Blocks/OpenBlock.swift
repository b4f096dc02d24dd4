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
