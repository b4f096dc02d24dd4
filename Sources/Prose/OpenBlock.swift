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
}
