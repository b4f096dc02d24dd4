import MarkdownSyntax

extension BlockScanner {
  /// Makes a table of the latest line of the paragraph, below which this line is a delimiter row (GFM 4.10).
  mutating func startTable() throws(Refusal) {
    guard let head = reader.tableHead else { return keepLine() }
    let header = paragraphLine
    cells = head.header
    rewriter.restore(header.checkpoint)
    outputLine -= 1
    tables.append(Table(alignments: head.alignments, firstLine: outputLine, startsEmpty: cells[0].isEmpty))
    tablePrefix = containers.flatMap(\.prefix)
    // The markers before the header open the containers, where the paragraph began with it.
    let opening = header.startsParagraph ? Array(bytes[header.start..<header.content.lowerBound]) : tablePrefix
    rewriter.leaveOut(header.start..<line.next)
    try writeCells(firstPrefix: opening, marked: header.needsMarks)
  }

  /// Adds a row to the open table.
  mutating func readRow() throws(Refusal) {
    TableRow.split(content, of: bytes, into: &cells)
    try countBrackets(continuing: false)
    rewriter.leaveOut(line.start..<line.next)
    try writeCells(firstPrefix: tablePrefix, marked: line.needsMarks)
  }

  /// Writes a heading line for each cell of the row that may hold markup.
  ///
  /// A heading takes no more than its line and its content is inlines only, like a cell's. The closing `#` keeps those
  /// that end the cell (CommonMark 4.2).
  private mutating func writeCells(firstPrefix: [UInt8], marked: Bool) throws(Refusal) {
    let table = tables.count - 1
    let columns = tables[table].columns
    cellCount += columns
    if cellCount > Limit.cells { throw refusal(at: content.lowerBound, Limit.tooManyCells) }
    if marked { hasMarks = true }
    var prefix = firstPrefix
    for column in 0..<columns {
      let range = column < cells.count ? cells[column] : 0..<0
      let isAnchor = tables[table].cells.isEmpty
      let cell = isAnchor ? .parsed : Table.Cell(range, in: bytes)
      tables[table].cells.append(cell)
      guard cell == .parsed else { continue }
      rewriter.append(prefix)
      rewriter.append("###### ".utf8)
      writeText(of: range, marked: marked)
      rewriter.append(" #\n".utf8)
      prefix = tablePrefix
      outputLine += 1
      if rewriter.count > bytes.count * Limit.growth + Limit.room {
        throw refusal(at: content.lowerBound, Limit.tooMuchGrowth)
      }
    }
  }

  /// Writes the text of a cell, its escaped pipes as plain ones (GFM 4.10).
  private mutating func writeText(of cell: Range<Int>, marked: Bool) {
    guard bytes[cell].contains(.pipe) else {
      return marked ? rewriter.appendMarked(bytes, in: cell) : rewriter.append(bytes[cell])
    }
    let text = TableRow.text(of: cell, in: bytes)
    rewriter.appendMarked(text, in: text.indices)
  }
}

extension Container {
  /// What a new line begins with to be in the container.
  fileprivate var prefix: [UInt8] {
    switch self {
    case .quote: [.greaterThan, .space]
    case .item(let indent, _): [UInt8](repeating: .space, count: indent)
    }
  }
}
