/// How far the tables of a document are written.
struct TableState {
  /// The table that is open, or the next one.
  fileprivate var index = 0
  /// The cell that is open, or the next one with content.
  fileprivate var cell = 0
  fileprivate var line = 0

  /// Whether every table was found in the tree, and so written to its end.
  func isComplete(of tables: [Table]) -> Bool { index == tables.count && cell == 0 }
}

extension TreeRenderer {
  /// Opens a cell if the heading is one; the tags before it are written too.
  mutating func openCell(_ heading: SyntaxNode) -> Bool {
    guard table.index < source.tables.count else { return false }
    let found = source.tables[table.index]
    if table.cell == 0 { table.line = found.firstLine }
    guard heading.startLine == table.line else { return false }
    if table.cell == 0 {
      html.startLine()
      html.append("<table>\n")
      openCell(of: found)
    }
    return true
  }

  /// Closes the cell, and writes all that follows up to the next cell with content, or to the end of the table.
  mutating func closeCell() {
    let found = source.tables[table.index]
    table.line += 1
    repeat {
      html.append(table.cell < found.columns ? "</th>\n" : "</td>\n")
      table.cell += 1
      if table.cell % found.columns == 0 { closeRow(of: found) }
      guard table.cell < found.filledCells.count else {
        table.index += 1
        table.cell = 0
        return html.append("</table>\n")
      }
      openCell(of: found)
    } while !found.filledCells[table.cell]
  }

  private mutating func openCell(of found: Table) {
    let column = table.cell % found.columns
    if column == 0 {
      if table.cell == 0 { html.append("<thead>\n") }
      if table.cell == found.columns { html.append("<tbody>\n") }
      html.append("<tr>\n")
    }
    html.append(table.cell < found.columns ? "<th" : "<td")
    switch found.alignments[column] {
    case .none: html.append(">")
    case .left: html.append(" class=\"align-left\">")
    case .center: html.append(" class=\"align-center\">")
    case .right: html.append(" class=\"align-right\">")
    }
  }

  private mutating func closeRow(of found: Table) {
    html.append("</tr>\n")
    if table.cell == found.columns { html.append("</thead>\n") }
    if table.cell == found.filledCells.count, table.cell > found.columns { html.append("</tbody>\n") }
  }
}
