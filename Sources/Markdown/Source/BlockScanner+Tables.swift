import MarkdownSyntax

extension BlockScanner {
  /// Makes a table of the latest line of the paragraph, below which this line is a delimiter row (GFM 4.10).
  mutating func startTable() throws(Refusal) {
    guard let head = reader.tableHead else { return keepLine() }
    let header = paragraphLine
    rewriter.restore(header.checkpoint)
    outputLine -= 1
    tables.append(Table(head, firstLine: outputLine, firstCell: cells.count))
    tablePrefix = containers.flatMap(\.prefix)
    // The markers before the header open the containers, where the paragraph began with it.
    let opening =
      header.startsParagraph ? Array(bytes[header.line.start..<header.content.lowerBound]) : tablePrefix
    rewriter.leaveOut(header.line.start..<line.next)
    try writeCells(of: header.content, on: header.line, firstPrefix: opening)
  }

  /// Adds a row to the open table.
  mutating func readRow() throws(Refusal) {
    try countBrackets(continuing: false)
    rewriter.leaveOut(line.start..<line.next)
    try writeCells(of: content, on: line, firstPrefix: tablePrefix)
  }

  /// Writes a heading line for each cell of the row that may hold markup.
  ///
  /// A heading takes no more than its line and its content is inlines only, like a cell's. The closing `#` keeps those
  /// that end the cell (CommonMark 4.2).
  private mutating func writeCells(
    of row: Range<Int>, on line: SourceLine, firstPrefix: [UInt8]
  ) throws(Refusal) {
    let table = tables.count - 1
    let columns = tables[table].columns.count
    if cellsBefore + cells.count + columns > Limit.cells { throw refusal(at: content.lowerBound, Limit.tooManyCells) }
    if line.needsMarks { hasMarks = true }
    var row = TableCells(of: row, in: bytes)
    var isFirst = true
    for _ in 0..<columns {
      let range = row.next(in: bytes) ?? 0..<0
      let isAnchor = cells.count == tables[table].cells.lowerBound
      let cell = isAnchor ? .parsed : Table.Cell(range, of: line, in: bytes)
      cells.append(cell)
      guard cell == .parsed else { continue }
      try writeCell(range, on: line, prefix: isFirst ? firstPrefix : tablePrefix)
      isFirst = false
    }
    tables[table].cells = tables[table].cells.lowerBound..<cells.count
  }

  /// Writes the heading line of a cell.
  private mutating func writeCell(_ cell: Range<Int>, on line: SourceLine, prefix: [UInt8]) throws(Refusal) {
    rewriter.append(prefix)
    rewriter.append("###### ")
    writeText(of: cell, marked: line.needsMarks)
    rewriter.append(" #\n")
    outputLine += 1
    if rewriter.count > bytes.count * Limit.growth + Limit.room {
      throw refusal(at: content.lowerBound, Limit.tooMuchGrowth)
    }
  }

  /// Writes the text of a cell, its escaped pipes as plain ones (GFM 4.10).
  private mutating func writeText(of cell: Range<Int>, marked: Bool) {
    guard bytes[cell].contains(.pipe) else {
      return marked ? rewriter.appendMarked(bytes, in: cell) : rewriter.append(bytes, in: cell)
    }
    let text = TableRow.text(of: cell, in: bytes)
    rewriter.appendMarked(text, in: text.indices)
  }
}

extension Container {
  /// What a new line begins with to be in the container.
  var prefix: [UInt8] {
    switch self {
    case .quote: [.greaterThan, .space]
    case .item(let indent, _): [UInt8](repeating: .space, count: indent)
    case .footnote: [UInt8](repeating: .space, count: 4)
    }
  }
}
