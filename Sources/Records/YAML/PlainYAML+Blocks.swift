/// Blocks of text of plain YAML (YAML 1.1, 9.1).
extension PlainYAML {
  /// Adds the block below a header such as `|` or `>-`, if its first line is not empty and so says how far the block is
  /// indented.
  mutating func addBlock(_ header: Range<Int>, isTaken: Bool, _ tree: inout YAMLTreeBuilder) -> Bool {
    guard let style = BlockStyle(bytes[header]) else { return false }
    let start = offset(header.lowerBound)
    guard let first = nextLine() else { return false }
    let indent = skipSpaces(from: first.lowerBound, to: first.upperBound) - first.lowerBound
    guard indent < first.count, indent > column else { return false }
    if isTaken { tree.add(.block, start..<start, textAt: tree.texts.count..<tree.texts.count) }
    var breaks = BlockBreaks(isFolded: style.isFolded)
    var line: Range<Int>? = first
    while let current = line, let kind = BlockLine(current, indent, in: bytes) {
      switch kind {
      case .empty: breaks.emptyLines += 1
      case .text(let text):
        let isIndented = bytes[text.lowerBound] == UInt8(ascii: " ")
        if isTaken {
          breaks.addWhatJoins(isIndented, to: &tree)
          tree.extendLast(by: UnsafeBufferPointer(rebasing: bytes[text]))
        }
        breaks.begin(isIndented: isIndented, hasBreak: text.upperBound < bytes.count)
      }
      line = nextLine()
    }
    let end = line.map { offset($0.lowerBound) } ?? positions.scalarCount
    if line != nil { ungetLine() }
    if isTaken {
      breaks.addWhatIsKept(by: style.chomping, to: &tree)
      tree.endLast(at: end)
    }
    return true
  }
}

/// What the header of a block says.
private struct BlockStyle {
  /// What becomes of the line breaks at its end.
  enum Chomping {
    /// The last line keeps its break; `-` keeps none, `+` also those of the empty lines behind it.
    case clip, strip, keep
  }

  var chomping: Chomping
  /// Whether line breaks within a paragraph are spaces.
  var isFolded: Bool

  /// Nil for a header with more to say.
  init?(_ header: Slice<UnsafeBufferPointer<UInt8>>) {
    isFolded = header.first == UInt8(ascii: ">")
    switch (header.count, header.last) {
    case (1, _): chomping = .clip
    case (2, UInt8(ascii: "-")): chomping = .strip
    case (2, UInt8(ascii: "+")): chomping = .keep
    default: return nil
    }
  }
}

/// A line of a block of text.
private enum BlockLine {
  case empty
  /// What stands behind the indentation.
  case text(Range<Int>)

  /// Nil for the line that ends the block; the end of the text is no line.
  init?(_ line: Range<Int>, _ indent: Int, in bytes: UnsafeBufferPointer<UInt8>) {
    var at = line.lowerBound
    while at < line.upperBound, at - line.lowerBound < indent, bytes[at] == UInt8(ascii: " ") { at += 1 }
    if at < line.upperBound {
      guard at - line.lowerBound == indent else { return nil }
      self = .text(at..<line.upperBound)
    } else {
      guard line.upperBound < bytes.count else { return nil }
      self = .empty
    }
  }
}

/// The line breaks behind the last line of text that was added to a block.
private struct BlockBreaks {
  let isFolded: Bool
  var emptyLines = 0
  private var hasBreak = false
  private var isIndented = false

  init(isFolded: Bool) {
    self.isFolded = isFolded
  }

  /// Adds what stands between the last line and the next, which may begin with a space: folded lines become one.
  func addWhatJoins(_ isNextIndented: Bool, to tree: inout YAMLTreeBuilder) {
    guard hasBreak else { return }
    guard isFolded, !isIndented, !isNextIndented else { return tree.extendLast(byLineBreaks: 1 + emptyLines) }
    if emptyLines == 0 { tree.extendLast(by: UInt8(ascii: " ")) } else { tree.extendLast(byLineBreaks: emptyLines) }
  }

  /// Goes on behind a line that was added.
  mutating func begin(isIndented: Bool, hasBreak: Bool) {
    (self.isIndented, self.hasBreak, emptyLines) = (isIndented, hasBreak, 0)
  }

  /// Adds what is kept at the end of the block.
  func addWhatIsKept(by chomping: BlockStyle.Chomping, to tree: inout YAMLTreeBuilder) {
    switch chomping {
    case .strip: break
    case .clip: tree.extendLast(byLineBreaks: hasBreak ? 1 : 0)
    case .keep: tree.extendLast(byLineBreaks: (hasBreak ? 1 : 0) + emptyLines)
    }
  }
}
