/// A node of a tree without its place and its quotes: what an edit must leave as it is.
///
/// One for each cell, in the same order; with the depth they say all that a tree holds.
struct TreeEvent: Hashable {
  enum Content: Hashable {
    case text(String)
    case list, mapping
    /// What records do without; nobody knows what it would say.
    case refused(String)
  }

  var depth: Int
  var content: Content

  /// All nodes of a tree.
  static func all(of tree: YAMLTree) -> [TreeEvent] {
    var ends: [Int32] = []
    return tree.cells.enumerated().map { index, cell in
      while let end = ends.last, end <= index { ends.removeLast() }
      defer { if Int(cell.next) > index + 1 { ends.append(cell.next) } }
      return TreeEvent(depth: ends.count, content: content(of: cell, in: tree))
    }
  }

  /// Those of a value that is to be written at a depth.
  static func all(of value: WrittenValue, depth: Int) -> [TreeEvent] {
    switch value {
    case .text(let text), .closing(let text), .word(let text): return [TreeEvent(depth: depth, content: .text(text))]
    case .words(let words) where words.count == 1:
      return [TreeEvent(depth: depth, content: .text(words[0]))]
    case .words(let words), .bracketed(let words):
      return [TreeEvent(depth: depth, content: .list)]
        + words.map { TreeEvent(depth: depth + 1, content: .text($0)) }
    case .list(let items), .inline(let items):
      return [TreeEvent(depth: depth, content: .list)] + items.flatMap { all(of: $0, depth: depth + 1) }
    case .mapping(let entries):
      return [TreeEvent(depth: depth, content: .mapping)]
        + entries.flatMap { all(of: .text($0.key), depth: depth + 1) + all(of: $0.value, depth: depth + 1) }
    }
  }

  private static func content(of cell: YAMLTree.Cell, in tree: YAMLTree) -> Content {
    switch cell.kind {
    case .plain, .quoted: .text(tree.text(of: cell))
    // What stands at the end of a block is cut off by its reader, and says nothing.
    case .block: .text(tree.textWithoutFinalBreaks(of: cell))
    case .sequence: .list
    case .mapping: .mapping
    case .refused: .refused(tree.text(of: cell))
    }
  }
}
