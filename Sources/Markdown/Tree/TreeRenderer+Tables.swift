import CCmark
import MarkdownSyntax

/// How far the tables of a document are written.
struct TableState {
  /// The table that is open, or the next one.
  fileprivate var index = 0
  /// The cell that is open, or the next one with content, counted row by row.
  fileprivate var cell = 0
  /// The same as the number of its column.
  fileprivate var column = 0
  /// The line that the next cell with content stands on.
  fileprivate var line: Int

  init(_ tables: [Table]) {
    line = tables.first?.firstLine ?? 0
  }

  /// The cell that is open, as one of the table that is open.
  fileprivate func place(in table: Table) -> TableCell {
    TableCell(isHeader: table.isHeader(cell), alignment: table.alignments[column])
  }

  /// Whether every table was found in the tree, and so written to its end.
  func isComplete(of tables: [Table]) -> Bool { index == tables.count && cell == 0 }
}

extension TreeRenderer {
  /// Opens a cell if the heading is one; the table is opened before its first one.
  mutating func openCell(_ heading: SyntaxNode) -> Bool {
    guard table.index < source.tables.count, heading.startLine == table.line else { return false }
    if table.cell == 0 {
      let open = source.tables[table.index]
      sink.open(open)
      sink.open(table.place(in: open))
    }
    return true
  }

  /// Closes the cell, and writes all that follows up to the next cell that is parsed, or to the end of the table.
  mutating func closeCell() {
    table.line += 1
    let open = source.tables[table.index]
    let (columns, count, original) = (open.columns, open.cells.count, source.original)
    while true {
      sink.close(table.place(in: open))
      table.cell += 1
      table.column += 1
      if table.column == columns {
        let isLast = table.cell == count
        sink.closeRow(table.cell == columns ? .head(isLast: isLast) : .body(isLast: isLast))
        table.column = 0
      }
      guard table.cell < count else { return closeTable() }
      sink.open(table.place(in: open))
      switch open.cells[table.cell] {
      case .empty: continue
      case .plain(let range): writeText(ofCell: original.span.extracting(range))
      case .parsed: return
      }
    }
  }

  private mutating func closeTable() {
    sink.closeTable()
    table.index += 1
    table.cell = 0
    if table.index < source.tables.count { table.line = source.tables[table.index].firstLine }
  }
}
