import MarkdownSyntax

extension BlockScanner {
  /// Opens the blocks that start on a line that is not blank, the first `depth` containers of which go on.
  mutating func openBlocks(in depth: Int) throws(Refusal) {
    let continuesLeaf = depth == containers.count
    var depth = depth
    var isFirst = true
    while true {
      if cursor.isBlank { return keepLine() }
      let continuesParagraph = isFirst && continuesLeaf && leaf == .paragraph
      if cursor.isIndented {
        // White space before a line of a paragraph means nothing (CommonMark 4.8).
        if isFirst, leaf == .paragraph { break }
        return try open(.indentedCode, in: depth)
      }
      if let opened = openLeaf(continuingParagraph: continuesParagraph, mayBeLazy: isFirst && leaf == .paragraph) {
        return try open(opened, in: depth)
      }
      guard let opened = Container.opened(at: &cursor, in: bytes, interruptingParagraph: continuesParagraph) else {
        break
      }
      close(to: depth)
      containers.markContent()
      containers.append(opened.container)
      depth += 1
      isFirst = false
      if depth > Limit.nesting { throw refusal(at: cursor.content, Limit.tooDeep) }
    }
    try readText(in: depth, continuesLeaf: isFirst && continuesLeaf, startsItem: !isFirst)
  }

  /// The leaf whose first line is the content, unless that is text; `.none` for one that ends with its line.
  private mutating func openLeaf(continuingParagraph: Bool, mayBeLazy: Bool) -> Leaf? {
    switch bytes[content.lowerBound] {
    case .hash: return BlockStart.headingLevel(of: content, in: bytes) == nil ? nil : Leaf.none
    case .backtick, .tilde: return Fence(opening: content, in: bytes).map(Leaf.fencedCode)
    case .lessThan:
      guard let block = HTMLBlock(bytes, content), !(mayBeLazy && block == .loneTag) else { return nil }
      return block.ends(with: bytes, content) ? Leaf.none : .html(block)
    case .equals, .hyphen, .underscore, .asterisk:
      if continuingParagraph, BlockStart.underlineLevel(of: content, in: bytes) != nil { return Leaf.none }
      return BlockStart.isThematicBreak(content, in: bytes) ? Leaf.none : nil
    default: return nil
    }
  }

  private mutating func open(_ opened: Leaf, in depth: Int) throws(Refusal) {
    close(to: depth)
    containers.markContent()
    leaf = opened
    try countBrackets(continuing: false)
    keepLine()
  }

  /// A line that starts no block: of a table, of the open paragraph, or the first of a new one.
  private mutating func readText(in depth: Int, continuesLeaf: Bool, startsItem: Bool) throws(Refusal) {
    if continuesLeaf, leaf == .table, try readRow() { return }
    let isLazy = !continuesLeaf && !startsItem && leaf == .paragraph
    if continuesLeaf, leaf == .paragraph, try startTable() { return }
    let continuesParagraph = (continuesLeaf || isLazy) && leaf == .paragraph
    if !continuesParagraph {
      close(to: depth)
      containers.markContent()
      leaf = .paragraph
    }
    try countBrackets(continuing: continuesParagraph)
    paragraphLine = ParagraphLine(
      start: line.start, content: content, startsParagraph: !continuesParagraph,
      needsMarks: line.needsMarks, checkpoint: rewriter.checkpoint)
    if startsItem, isTask { keepTaskLine() } else { keepLine() }
  }

  /// Whether the content is `[ ]` or `[x]` and white space (GFM 5.3).
  private var isTask: Bool {
    guard containers.last?.isItem == true, content.count > 2 else { return false }
    let start = content.lowerBound
    guard bytes[start] == .openBracket, bytes[start + 2] == .closeBracket,
      bytes[start + 1] == .space || bytes[start + 1].lowercased == UInt8(ascii: "x")
    else { return false }
    return start + 3 < line.end && bytes[start + 3].isBlank
  }
}
