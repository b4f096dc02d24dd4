package import Text

/// A scalar, sequence or mapping of a `YAMLTree`: its place in the tree, cheap to copy.
package struct YAMLNode: Sendable {
  package enum Kind: UInt8, Sendable {
    /// Text as it stands there, or nothing at all (`owner:`).
    case plain
    case quoted
    /// `|` and `>`.
    case block
    case sequence, mapping
    /// An alias, or something under an anchor, tag or key that records do without: a problem has been reported, and
    /// the value is not known.
    case refused
  }

  package let tree: YAMLTree
  let index: Int

  package var kind: Kind { cell.kind }

  var cell: YAMLTree.Cell { tree.cells[index] }

  /// A scalar's text; nil for anything else.
  package var text: String? {
    switch kind {
    case .plain, .quoted, .block: tree.text(of: cell)
    case .sequence, .mapping, .refused: nil
    }
  }

  /// A scalar's text as records take it, without the line breaks and spaces at the end of a block; nil for anything else.
  package var content: String? {
    let cell = cell
    switch cell.kind {
    case .plain, .quoted: return tree.text(of: cell)
    case .block: return tree.textWithoutFinalBreaks(of: cell)
    case .sequence, .mapping, .refused: return nil
    }
  }

  /// Whether the node is a text.
  var isScalar: Bool { kind == .plain || kind == .quoted || kind == .block }

  /// Where the node stands: a scalar with its quotes, a sequence or mapping from its first to its last character.
  package var range: SourceRange {
    SourceRange(tree.positions.position(of: Int(cell.start)), tree.positions.position(of: Int(cell.end)))
  }

  package var place: SourcePlace { SourcePlace(tree.source, range) }

  /// Whether nothing is written here, or only white space: `owner:`, `owner: ''`, `owner: "  "`.
  package var isEmpty: Bool {
    switch kind {
    case .plain, .quoted, .block: cell.length == 0 || isBlank
    case .sequence, .mapping, .refused: false
    }
  }

  private var isBlank: Bool {
    let first = tree.texts[Int(cell.text)]
    // White space is ASCII up to the space, or of several bytes: text of most alphabets is told by its first.
    guard first <= 0x20 || (0xC2...0xE3).contains(first) else { return false }
    return tree.text(of: cell).unicodeScalars.allSatisfy(\.isWhiteSpace)
  }

  /// Whether a syntax error ends the file inside this node or right behind it, so that nobody knows what it was to be
  /// and what is missing in it.
  package var isCut: Bool { cell.isCut }

  /// The items of a sequence in their order; none for anything else.
  package var items: YAMLItems { YAMLItems(self, of: .sequence) }

  /// The same below one of them.
  func items(after index: Int) -> YAMLItems { YAMLItems(self, after: index) }

  /// The item of a sequence at an index; nil where it has no such item.
  func item(at index: Int) -> YAMLNode? { items.dropFirst(index).first { _ in true } }

  /// How many items a sequence has.
  var itemCount: Int { items.reduce(0) { count, _ in count + 1 } }

  /// The entries of a mapping in their order, without those whose key was refused; none for anything else.
  package var entries: YAMLEntries { YAMLEntries(self) }

  /// The value of a key; nil where the node is no mapping, or has no such key.
  package func value(of key: String) -> YAMLNode? {
    var entries = entries
    while let (name, value) = entries.next() { if name.hasText(key) { return value } }
    return nil
  }

  /// The key itself, for problems about all that stands under it; nil where the node has no such key.
  package func key(_ name: String) -> YAMLNode? {
    entries.first { $0.key.hasText(name) }?.key
  }

  /// Whether the text begins with `x-`, as the team's own keys do.
  var startsOwnKey: Bool {
    guard cell.length > 2, kind == .plain || kind == .quoted else { return false }
    return tree.texts[Int(cell.text)] == UInt8(ascii: "x") && tree.texts[Int(cell.text) + 1] == UInt8(ascii: "-")
  }

  /// Compares a scalar's text byte by byte, without making a string of it.
  func hasText(_ text: String) -> Bool {
    let cell = cell
    guard Int(cell.length) == text.utf8.count else { return false }
    var index = Int(cell.text)
    for byte in text.utf8 {
      guard tree.texts[index] == byte else { return false }
      index += 1
    }
    return true
  }
}

/// The children of a node, one after another.
package struct YAMLItems: Sequence, IteratorProtocol, Sendable {
  private let tree: YAMLTree
  private var position: Int
  private let end: Int

  init(_ parent: YAMLNode, of kind: YAMLNode.Kind) {
    tree = parent.tree
    position = parent.index + 1
    end = parent.kind == kind ? Int(parent.cell.next) : position
  }

  /// From behind one of the parent's children on.
  fileprivate init(_ parent: YAMLNode, after index: Int) {
    tree = parent.tree
    position = Int(tree.cells[index].next)
    end = Int(parent.cell.next)
  }

  package mutating func next() -> YAMLNode? {
    guard position < end else { return nil }
    defer { position = Int(tree.cells[position].next) }
    return YAMLNode(tree: tree, index: position)
  }
}

/// The keys and values of a mapping, one entry after another.
package struct YAMLEntries: Sequence, IteratorProtocol, Sendable {
  private let tree: YAMLTree
  private var indices: YAMLEntryIndices

  init(_ parent: YAMLNode) {
    tree = parent.tree
    indices = YAMLEntryIndices(of: parent)
  }

  package mutating func next() -> (key: YAMLNode, value: YAMLNode)? {
    indices.next(in: tree).map { (YAMLNode(tree: tree, index: $0.key), YAMLNode(tree: tree, index: $0.value)) }
  }
}

/// The same as cells, for readers that look at many keys and few values.
struct YAMLEntryIndices: Sendable {
  private var position: Int
  private let end: Int

  init(of parent: YAMLNode) {
    let cell = parent.cell
    position = parent.index + 1
    end = cell.kind == .mapping ? Int(cell.next) : position
  }

  /// The next entry whose key was not refused.
  mutating func next(in tree: YAMLTree) -> (key: Int, value: Int)? {
    while position < end {
      let key = position
      let value = Int(tree.cells[key].next)
      guard value < end else { return nil }
      position = Int(tree.cells[value].next)
      if tree.cells[key].kind != .refused { return (key, value) }
    }
    return nil
  }
}
