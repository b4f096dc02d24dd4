import MarkdownSyntax

/// The table that is being written as HTML.
struct OpenTable {
  fileprivate var start = 0
  fileprivate var columns = 0
  fileprivate var isAligned = false
  /// Whether its cells can be set below each other, with the heads of their columns.
  fileprivate var isStacked = false
  /// Whether the text that is written belongs to the head of a column that is repeated in its cells.
  fileprivate(set) var isInLabel = false
  fileprivate var column = 0
  fileprivate var cellStart = 0
  fileprivate var cells: [Range<Int>] = []
  /// The heads of all columns without markup, escaped, one after the other.
  fileprivate var labels: [UInt8] = []
  /// Where the label of each column ends.
  fileprivate var labelEnds: [Int] = []

  mutating func addToLabel(_ text: ArraySlice<UInt8>) { labels += text }

  fileprivate init(_ table: Table, at start: Int, isResponsive: Bool) {
    self.start = start
    columns = table.columns
    isAligned = table.alignments.contains { $0 != .none }
    isStacked = isResponsive && table.isOfWords
    cells.reserveCapacity(table.cells.count)
  }

  init() {}

  fileprivate var isInHead: Bool { cells.count < columns }

  /// The label of the column of the cell that is written.
  fileprivate var label: ArraySlice<UInt8> {
    labels[(column > 0 ? labelEnds[column - 1] : 0)..<labelEnds[column]]
  }
}

extension Table {
  /// Whether it is one of words. Follows from its columns alone, so that no value decides how a page is built: numbers
  /// are aligned, and belong beside each other.
  fileprivate var isOfWords: Bool {
    let heads = (0..<columns).filter(isHeader)
    return heads.count > 2 && heads.allSatisfy { alignments[$0] == .none }
  }
}

extension HTMLWriter {
  mutating func open(_ table: Table) {
    html.startLine()
    self.table = OpenTable(table, at: html.count, isResponsive: hasResponsiveTables)
    if hasResponsiveTables { html.append("<div class=\"scroll\">") }
    html.append(self.table.isStacked ? "<table class=\"stack\">\n" : "<table>\n")
    html.append("<thead>\n<tr>\n")
  }

  mutating func open(_ cell: TableCell) {
    switch cell.alignment {
    case .none where isLabeled(cell):
      html.append("<td data-label=\"")
      html.append(escaped: table.label)
      html.append("\"><div>")
    case .none: html.append(cell.isHeader ? "<th>" : "<td>")
    case .left: html.append(cell.isHeader ? "<th class=\"align-left\">" : "<td class=\"align-left\">")
    case .center: html.append(cell.isHeader ? "<th class=\"align-center\">" : "<td class=\"align-center\">")
    case .right: html.append(cell.isHeader ? "<th class=\"align-right\">" : "<td class=\"align-right\">")
    }
    table.isInLabel = table.isStacked && cell.isHeader
    table.cellStart = html.count
  }

  mutating func close(_ cell: TableCell) {
    let end = html.count
    if isLabeled(cell) { html.append("</div>") }
    table.cells.append(table.cellStart..<end)
    html.append(cell.isHeader ? "</th>\n" : "</td>\n")
    if table.labelEnds.count < table.columns { table.labelEnds.append(table.labels.count) }
    table.isInLabel = false
    table.column += 1
  }

  mutating func closeRow(_ row: TableRowPlace) {
    table.column = 0
    switch row {
    case .head(isLast: true): html.append("</tr>\n</thead>\n")
    case .head(isLast: false): html.append("</tr>\n</thead>\n<tbody>\n<tr>\n")
    case .body(isLast: true): html.append("</tr>\n</tbody>\n")
    case .body(isLast: false): html.append("</tr>\n<tr>\n")
    }
  }

  mutating func closeTable() {
    html.append(hasResponsiveTables ? "</table></div>\n" : "</table>\n")
    add(
      .table(HTMLTable(columns: table.columns, isAligned: table.isAligned, cells: table.cells)), from: table.start)
    table = OpenTable()
  }

  /// Whether the cell carries the head of its column: all below the head do, where the column has no alignment.
  private func isLabeled(_ cell: TableCell) -> Bool {
    table.isStacked && cell.alignment == .none && !table.isInHead
  }
}
