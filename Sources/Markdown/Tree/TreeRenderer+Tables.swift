import CCmark
import MarkdownSyntax

/// How far the tables of a part of a document are written.
struct TableState {
  /// The table that is open, or the next one.
  fileprivate var index = 0
  /// The cell that is open, or the next one, among those of all tables.
  fileprivate var cell = 0
  /// The number of its column.
  fileprivate var column = 0
  fileprivate var isInHead = true
  /// The line that the next cell with content stands on.
  fileprivate var line: Int
  /// How many tables are written.
  fileprivate var written = 0

  init(_ tables: [Table]) {
    line = tables.first?.firstLine ?? 0
  }

  /// Makes the table that begins on a line the next one: those of footnotes are written last.
  fileprivate mutating func seek(_ line: Int, in source: PreparedSource) {
    let isOpen = index < source.tables.count && cell > source.tables[index].cells.lowerBound
    guard !source.footnotes.isEmpty, !isOpen, let found = source.tables.index(ofFirstLine: line) else { return }
    index = found
    cell = source.tables[found].cells.lowerBound
    self.line = line
  }

  /// The cell that is open, as one of the table that is open.
  fileprivate func place(in table: Table) -> TableCell {
    let column = table.columns[column]
    return TableCell(isHeader: isInHead && column.hasHead, alignment: column.alignment)
  }

  /// Whether every table was found in the tree, and so written to its end.
  func isComplete(of source: PreparedSource) -> Bool { written == source.tables.count }
}

extension [Table] {
  fileprivate func index(ofFirstLine line: Int) -> Int? {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].firstLine < line { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low].firstLine == line ? low : nil
  }
}

extension Range<Int> {
  /// The range of a cell.
  fileprivate init(_ place: Range<UInt32>) {
    self = Int(place.lowerBound)..<Int(place.upperBound)
  }
}

extension TreeRenderer {
  /// Opens a cell if the heading is one; the table is opened before its first one.
  mutating func openCell(_ heading: SyntaxNode) -> Bool {
    if heading.startLine != table.line { table.seek(heading.startLine, in: source) }
    guard table.index < source.tables.count, heading.startLine == table.line else { return false }
    let open = source.tables[table.index]
    if table.cell == open.cells.lowerBound {
      sink.open(open)
      sink.open(table.place(in: open))
    }
    return true
  }

  /// Closes the cell, and writes all that follows up to the next cell that is parsed, or to the end of the table.
  mutating func closeCell() {
    table.line += 1
    let (open, original) = (source.tables[table.index], source.original)
    while true {
      closeCell(of: open)
      guard table.cell < open.cells.upperBound else { return closeTable() }
      sink.open(table.place(in: open))
      switch source.cells[table.cell] {
      case .empty: continue
      case .plain(let range): sink.write(text: original.span, in: Range(range), as: .text)
      case .addressed(let range): writeText(ofCell: Range(range))
      case .parsed: return
      }
    }
  }

  private mutating func closeCell(of open: Table) {
    sink.close(table.place(in: open))
    table.cell += 1
    table.column += 1
    guard table.column == open.columns.count else { return }
    let isLast = table.cell == open.cells.upperBound
    sink.closeRow(table.isInHead ? .head(isLast: isLast) : .body(isLast: isLast))
    table.column = 0
    table.isInHead = false
  }

  private mutating func closeTable() {
    sink.closeTable()
    table.written += 1
    table.index += 1
    table.isInHead = true
    if table.index < source.tables.count { table.line = source.tables[table.index].firstLine }
  }
}
