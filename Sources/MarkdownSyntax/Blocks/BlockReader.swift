/// Follows the block structure of a text, line by line, the way libcmark does (CommonMark, appendix: a parsing strategy),
/// with the tables of GFM (4.10).
///
/// It is a value: a copy of it is a place in the text to return to.
package struct BlockReader {
  /// From the outermost to the innermost.
  package private(set) var containers: [Container] = []
  package var leaf = Leaf.none
  /// The containers that began on the latest line.
  package private(set) var opened: [Container.Opened] = []
  /// The head of the latest table.
  package private(set) var tableHead: TableHead?
  /// The position in the latest line: before its text, without the markers of containers.
  package private(set) var cursor = LineCursor([], start: 0, end: 0)
  /// Containers deeper than this are text.
  private let deepest: Int
  private let html: HTMLReading

  /// Which HTML blocks are blocks, and not paragraphs (CommonMark 4.6).
  package enum HTMLReading {
    case none
    /// Those that begin with `<details>` or `</details>`.
    case details
    case all
  }

  package init(deepest: Int, reading html: HTMLReading) {
    self.deepest = deepest
    self.html = html
  }

  /// Reads the next line, whose range excludes the line ending.
  package mutating func read(_ range: Range<Int>, in bytes: [UInt8]) -> BlockLine {
    cursor = LineCursor(bytes, start: range.lowerBound, end: range.upperBound)
    var line = BlockLine(matched: containers.isEmpty ? 0 : containers.matching(&cursor, in: bytes))
    let isInside = line.matched == containers.count
    if !opened.isEmpty { opened.removeAll(keepingCapacity: true) }
    if isInside, leaf.isVerbatim, let kind = continuesVerbatim(bytes) {
      line.kind = kind
      return line
    }
    if isInside, case .table = leaf, beginsWithPipe(bytes) {
      line.kind = .row
      return line
    }
    while !cursor.isBlank, line.depth < deepest,
      let container = Container.opened(
        at: &cursor, in: bytes, interruptingParagraph: leaf.isParagraph && line.depth == containers.count,
        // None is within another.
        readsFootnotes: !containers[..<line.depth].contains(where: \.isFootnote))
    {
      interrupt(line)
      containers.append(container.container)
      opened.append(container)
      line.opened += 1
    }
    line.kind = kind(of: line, continuesLeaf: isInside && line.opened == 0, in: bytes)
    return line
  }

  /// Whether a line is a row whatever comes before it on the line: no block begins with a pipe.
  private func beginsWithPipe(_ bytes: [UInt8]) -> Bool {
    !cursor.isIndented && !cursor.isBlank && bytes[cursor.content] == .pipe && TableRow.isRow(cursor.text, in: bytes)
  }

  /// Ends the leaf and the containers that a line is not in, before a block that starts on it.
  package mutating func interrupt(_ line: BlockLine) {
    leave(downTo: line.depth)
    containers.markContent()
    leaf = .none
  }

  private mutating func leave(downTo depth: Int) {
    if depth < containers.count { containers.removeLast(containers.count - depth) }
  }

  /// What a line of an open block is whose text is taken as it is; nil for another line, which ends such a block.
  private mutating func continuesVerbatim(_ bytes: [UInt8]) -> BlockLine.Kind? {
    switch leaf {
    case .none, .paragraph, .table: return nil
    case .fencedCode(let fence):
      guard !cursor.isIndented, fence.closes(at: cursor.text, in: bytes) else { return .verbatim }
      leaf = .none
      return .closingFence
    case .indentedCode:
      if cursor.isIndented || cursor.isBlank { return .verbatim }
    case .html(let block):
      if block.ends(with: cursor.text, in: bytes) { leaf = .none }
      if !(block.endsAtBlankLine && cursor.isBlank) { return .verbatim }
    }
    leaf = .none
    return nil
  }

  /// What the rest of a line is, behind the markers of its containers.
  private mutating func kind(of line: BlockLine, continuesLeaf: Bool, in bytes: [UInt8]) -> BlockLine.Kind {
    if cursor.isBlank {
      leave(downTo: line.depth)
      leaf = .none
      return .blank
    }
    // White space before a line of a paragraph means nothing (CommonMark 4.8).
    if cursor.isIndented, !leaf.isParagraph { return begin(.indentedCode, with: line, as: .indentedCode) }
    if !cursor.isIndented, let (leaf, kind) = leafStart(continuesLeaf: continuesLeaf, in: bytes) {
      return begin(leaf, with: line, as: kind)
    }
    if continuesLeaf, leaf == .table, TableRow.isRow(cursor.text, in: bytes) { return .row }
    guard leaf.isParagraph else { return begin(.paragraph(latest: cursor.text), with: line, as: .text) }
    leaf = .paragraph(latest: cursor.text)
    return .continuation
  }

  private mutating func begin(_ new: Leaf, with line: BlockLine, as kind: BlockLine.Kind) -> BlockLine.Kind {
    interrupt(line)
    leaf = new
    return kind
  }

  /// The leaf that starts on a line, unless that is text, and what the line is; `.none` for one that ends with its line.
  private mutating func leafStart(continuesLeaf: Bool, in bytes: [UInt8]) -> (Leaf, BlockLine.Kind)? {
    let text = cursor.text
    switch bytes[text.lowerBound] {
    case .hash: return BlockStart.headingLevel(of: text, in: bytes).map { (.none, .heading(level: $0)) }
    case .backtick, .tilde: return Fence(opening: text, in: bytes).map { (.fencedCode($0), .fence($0)) }
    case .lessThan where html != .none:
      if html == .details, !DetailsMarkup.begins(text, in: bytes) { return nil }
      guard let block = HTMLBlock(text, in: bytes), !(leaf.isParagraph && block == .loneTag) else { return nil }
      return (block.ends(with: text, in: bytes) ? .none : .html(block), .html)
    case .asterisk, .underscore:
      return BlockStart.isThematicBreak(text, in: bytes) ? (.none, .thematicBreak) : nil
    case .equals, .hyphen, .pipe, .colon:
      if continuesLeaf, case .paragraph(let latest) = leaf {
        if let level = BlockStart.underlineLevel(of: text, in: bytes) { return (.none, .underline(level: level)) }
        if let head = TableHead(delimiters: text, below: latest, in: bytes) {
          tableHead = head
          return (.table, .delimiters)
        }
      }
      return BlockStart.isThematicBreak(text, in: bytes) ? (.none, .thematicBreak) : nil
    default: return nil
    }
  }
}
