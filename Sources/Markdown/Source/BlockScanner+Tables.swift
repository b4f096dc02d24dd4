extension BlockScanner {
  /// Makes a table of the latest line of the paragraph if this line is a delimiter row with as many cells (GFM 4.10).
  mutating func startTable() -> Bool {
    guard let alignments = TableRow.alignments(bytes, content) else { return false }
    let header = paragraphLine
    guard TableRow.cells(bytes, header.content).count == alignments.count else { return false }
    rewriter.restore(header.checkpoint)
    outputLine -= 1
    tables.append(Table(alignments: alignments, firstLine: outputLine))
    // The markers before the header open the containers, where the paragraph began with it.
    let opening = header.startsParagraph ? Array(bytes[header.start..<header.content.lowerBound]) : prefix
    write(header.content, replacing: header.start..<line.next, firstPrefix: opening, hasMarks: header.needsMarks)
    leaf = .table
    return true
  }

  /// Adds a row to the open table; false if the line is none and ends it.
  mutating func readRow() -> Bool {
    guard !TableRow.cells(bytes, content).isEmpty else { return false }
    countBrackets(continuing: false)
    write(content, replacing: line.start..<line.next, firstPrefix: prefix, hasMarks: line.needsMarks)
    return true
  }

  /// Replaces source lines by a heading line for each filled cell of `row`.
  ///
  /// A heading takes no more than its line and its content is inlines only, like a cell's. The closing `#` keeps those
  /// that end the cell (CommonMark 4.2).
  private mutating func write(
    _ row: Range<Int>, replacing lines: Range<Int>, firstPrefix: [UInt8], hasMarks needsMarks: Bool
  ) {
    let table = tables.count - 1
    let columns = tables[table].columns
    cellCount += columns
    if cellCount > Limit.cells { return refuse(at: cursor.content, Limit.tooManyCells) }
    if needsMarks { hasMarks = true }
    let isHeader = tables[table].filledCells.isEmpty
    let cells = TableRow.cells(bytes, row)
    var linePrefix = firstPrefix
    var text: [UInt8] = []
    for column in 0..<columns {
      let cell = column < cells.count ? cells[column] : 0..<0
      let isFilled = !cell.isEmpty || (isHeader && column == 0)
      tables[table].filledCells.append(isFilled)
      guard isFilled else { continue }
      text += linePrefix
      text += "###### ".utf8
      append(cell, needsMarks, to: &text)
      text += " #\n".utf8
      linePrefix = prefix
      outputLine += 1
    }
    rewriter.replace(lines, with: text)
  }

  /// Appends the text of a cell, its escaped pipes as plain ones (GFM 4.10).
  private func append(_ cell: Range<Int>, _ needsMarks: Bool, to text: inout [UInt8]) {
    let escapes = cell.filter { bytes[$0] == ASCII.pipe }
    guard needsMarks || !escapes.isEmpty else {
      text += bytes[cell]
      return
    }
    var unescaped: [UInt8] = []
    for at in cell where bytes[at] != ASCII.backslash || at + 1 == cell.upperBound || bytes[at + 1] != ASCII.pipe {
      unescaped.append(bytes[at])
    }
    MarkedText.append(unescaped.span, to: &text)
  }

  /// What a line begins with to stand in all open containers.
  private var prefix: [UInt8] { containers.flatMap(\.prefix) }
}
