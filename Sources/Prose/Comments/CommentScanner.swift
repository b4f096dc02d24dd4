import MarkdownSyntax

/// Finds comments and code: follows the blocks of a text line by line, as `BlockParser` does, to know what is code.
struct CommentScanner {
  private let bytes: [UInt8]
  private(set) var comments: [Comment] = []
  /// The lines of blocks of code, and code spans.
  private(set) var code: [Range<Int>] = []
  private(set) var ends = HTMLCommentEnds()
  private var reader = BlockReader(deepest: BlockParser.deepest, reading: .none)
  /// The start of the next line.
  private var position = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    while position < bytes.count { readLine() }
  }

  // MARK: Blocks

  private mutating func readLine() {
    let isInText = reader.leaf.isParagraph || reader.leaf == .table
    let range = takeLine()
    let line = reader.read(range, in: bytes)
    let text = reader.cursor.text
    switch line.kind {
    case .text, .continuation, .row:
      if let end = endOfComments(at: reader.cursor) {
        take(text.lowerBound..<end, on: line, from: range.lowerBound, interruptsText: isInText && line.opened == 0)
      } else {
        scan(text, as: line.kind)
      }
    case .heading: scan(text, as: line.kind)
    case .fence, .closingFence, .indentedCode, .verbatim: code.append(range)
    default: break
    }
  }

  private mutating func takeLine() -> Range<Int> {
    let line = position..<LineBreaks.next(in: bytes, from: position)
    position = LineBreaks.startOfLine(after: line.upperBound, in: bytes)
    return line
  }

  /// A comment that begins a line: what follows it on its last line is a paragraph.
  private mutating func take(_ range: Range<Int>, on line: BlockLine, from start: Int, interruptsText: Bool) {
    reader.interrupt(line)
    position = range.upperBound
    var rest = takeLine()
    let isInItem = reader.containers.last?.isItem ?? false
    let block = Comment.Block(
      lineStart: start, interruptsText: interruptsText, isInItem: isInItem, beginsItem: isInItem && line.opened > 0)
    comments.append(Comment(range: range, leafStart: range.lowerBound, block: block))
    rest = bytes.skippingBlanks(in: rest)..<rest.upperBound
    guard !rest.isEmpty else { return }
    // Without the comment a fence would begin here: it is text, as it was, and its backticks begin no code.
    if Fence(opening: rest, in: bytes) != nil {
      rest = bytes.endOfRun(of: bytes[rest.lowerBound], in: rest)..<rest.upperBound
    }
    let (index, isUnderlined) = (comments.count - 1, underlines(position))
    reader.leaf = isUnderlined ? .none : .paragraph(latest: rest)
    scan(rest, as: .text)
    // The line below counts only if the text ends with its line, and does not go on behind a further comment.
    let goesOn = comments[(index + 1)...].contains {
      $0.range.lowerBound < rest.upperBound && $0.range.upperBound > rest.upperBound
    }
    comments[index].precedesUnderline = isUnderlined && !goesOn
  }

  /// Whether the line that begins there may make a heading or a table of the text above it.
  private func underlines(_ start: Int) -> Bool {
    var cursor = LineCursor(bytes, start: start, end: LineBreaks.next(in: bytes, from: start))
    let containers = reader.containers
    return containers.matching(&cursor, in: bytes) == containers.count && !cursor.isIndented
      && LineStart.mayUnderline(bytes[cursor.text])
  }

  // MARK: Leaves

  /// Looks for comments in a leaf, of which one line has been read; it goes on where a comment ends that goes on behind
  /// it.
  private mutating func scan(_ line: Range<Int>, as kind: BlockLine.Kind) {
    var line = line
    while let end = endOfLastComment(in: line, kind) {
      position = end
      line = takeLine()
      if kind == .text { goOn(with: line) }
    }
  }

  /// Goes on with a paragraph in the text after a comment of it, or with the table that the next line makes of its line.
  private mutating func goOn(with text: Range<Int>) {
    reader.leaf = .paragraph(latest: text)
    guard underlines(position) else { return }
    let below = bytes[position..<LineBreaks.next(in: bytes, from: position)]
    let header = lineWithoutComments(endingAt: text.upperBound)
    let both = header + [.lineFeed] + below.drop { $0.isBlank || $0 == .greaterThan }
    let delimiters = (header.count + 1)..<both.count
    guard TableHead(delimiters: delimiters, below: header.indices, in: both) != nil else { return }
    _ = takeLine()
    reader.leaf = .table
  }

  /// The text of the line that ends at `end` and goes on behind the latest comments, without them; more comments than
  /// anyone puts into a line are not looked at.
  private func lineWithoutComments(endingAt end: Int) -> [UInt8] {
    var text: [UInt8] = []
    var end = end
    for comment in comments.suffix(Self.mostInLine).reversed() {
      text = bytes[comment.range.upperBound..<end] + text
      end = comment.range.lowerBound
      if text.contains(where: \.endsLine) { break }
    }
    text = bytes[(bytes[..<end].lastIndex(where: \.endsLine) ?? -1) + 1..<end] + text
    let line = text[((text.lastIndex(where: \.endsLine) ?? -1) + 1)...]
    return Array(line.drop { $0.isBlank || $0 == .greaterThan })
  }

  private static let mostInLine = 100

  private mutating func endOfLastComment(in line: Range<Int>, _ kind: BlockLine.Kind) -> Int? {
    switch kind {
    case .heading: return scanInline(line, of: line)
    case .row: return scanCells(line)
    default: break
    }
    let (text, header) = takeParagraph(from: line)
    let end = scanInline(text, of: text)
    return header.isEmpty ? end : end ?? scanCells(header)
  }

  /// The text of a paragraph that begins with a line, and the header of the table that follows it.
  private mutating func takeParagraph(from line: Range<Int>) -> (text: Range<Int>, header: Range<Int>) {
    var end = line.upperBound
    while position < bytes.count {
      let start = position
      var ahead = reader
      let next = takeLine()
      let kind = ahead.read(next, in: bytes).kind
      if kind == .continuation, endOfComments(at: ahead.cursor) == nil {
        reader = ahead
        end = next.upperBound
        continue
      }
      position = start
      guard kind == .delimiters, case .paragraph(let header) = reader.leaf else { break }
      return (line.lowerBound..<header.lowerBound, header)
    }
    return (line.lowerBound..<end, end..<end)
  }

  /// Looks for comments in inline text; the end of one that goes on behind it, at which the rest of the text is passed
  /// over.
  private mutating func scanInline(_ text: Range<Int>, of leaf: Range<Int>) -> Int? {
    var index = text.lowerBound
    var codeSpans = CodeSpans()
    // In an autolink or a tag backticks begin no code.
    var endOfMarkup = index
    while index < text.upperBound {
      switch bytes[index] {
      case .backslash: index += bytes.byte(at: index + 1)?.isPunctuation ?? false ? 2 : 1
      case .backtick where index >= endOfMarkup:
        let ticks = index..<bytes.endOfRun(of: .backtick, in: index..<text.upperBound)
        let end = codeSpans.end(from: ticks, in: bytes, before: text.upperBound)
        if let end { code.append(index..<end) }
        index = end ?? ticks.upperBound
      case .lessThan:
        if let end = endOfComment(at: index) {
          comments.append(Comment(range: index..<end, leafStart: leaf.lowerBound))
          if end > text.upperBound { return end }
          index = end
        } else {
          if index >= endOfMarkup {
            endOfMarkup = AngleMarkup(in: bytes, at: index, before: text.upperBound)?.end ?? index
          }
          index += 1
        }
      default: index += 1
      }
    }
    return nil
  }

  /// The same in a row of a table, where no code goes on from one cell to the next.
  private mutating func scanCells(_ row: Range<Int>) -> Int? {
    var start = row.lowerBound
    for cell in TableRow.cells(of: row, in: bytes) where cell.upperBound > start {
      // A comment with pipes in it ends in another cell.
      guard let end = scanInline(max(start, cell.lowerBound)..<cell.upperBound, of: row) else { continue }
      guard end <= row.upperBound else { return end }
      start = end
    }
    return nil
  }

  /// The index after the comments that a line begins with, with nothing but blanks between them; nil where it begins with
  /// none.
  private mutating func endOfComments(at cursor: LineCursor) -> Int? {
    var end: Int?
    var start = cursor.text.lowerBound
    while !cursor.isIndented, let next = endOfComment(at: start) {
      end = next
      start = bytes.skippingBlanks(from: next)
    }
    return end
  }

  private mutating func endOfComment(at start: Int) -> Int? {
    let bytes = bytes
    return ends.end(from: start, in: bytes.span)
  }
}
