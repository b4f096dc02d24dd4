import MarkdownSyntax
import Text

/// The table that is being written as HTML.
struct OpenTable {
  fileprivate var start = 0
  fileprivate var columns: [Table.Column] = []
  /// Whether its cells can be set below each other, with the heads of their columns.
  fileprivate var isStacked = false
  /// Whether the text that is written belongs to the head of a column that is repeated in its cells.
  fileprivate(set) var isInLabel = false
  fileprivate var column = 0
  fileprivate var cellStart = 0
  /// Those of the header, and of the row below it as long as it is the only one.
  fileprivate var cells: [Range<Int>] = []
  fileprivate var hasOneRow = true
  /// What comes before each cell of a row below the header: the end tag of the cell before it, and its start tag.
  fileprivate var tags: [UInt8] = []
  /// Where the tags of each column end.
  fileprivate var tagEnds: [Int] = []

  fileprivate init(_ table: Table, at start: Int, isResponsive: Bool, _ direction: StaticString) {
    self.start = start
    self.direction = direction
    columns = table.columns
    isStacked = isResponsive && table.isOfWords
    cells.reserveCapacity(2 * columns.count)
    tagEnds.reserveCapacity(columns.count)
  }

  init() {}

  fileprivate var isInHead: Bool { cells.count < columns.count }

  /// Whether the cells of the open column carry its head: all below the head do, where the column has no alignment.
  fileprivate var isLabeled: Bool { isStacked && !columns[column].isAligned }

  /// The tags of the open column.
  fileprivate var tag: Range<Int> { (column > 0 ? tagEnds[column - 1] : 0)..<tagEnds[column] }

  /// The end tag of the open cell, which is not of the header.
  fileprivate var endTag: StaticString { isLabeled ? "</div></td>\n" : "</td>\n" }

  /// What the tags of cells say about the direction of their texts.
  fileprivate var direction: StaticString = ""

  /// Begins the tags of the open column, whose label is the text of its head, without markup and escaped.
  fileprivate mutating func beginTag() {
    if isLabeled { tags.append("<td data-label=\"") }
  }

  /// Begins another row below the first one: nobody asks for cells of more than one.
  fileprivate mutating func continueBody() {
    guard hasOneRow else { return }
    hasOneRow = false
    cells.removeLast(columns.count)
  }

  mutating func addToLabel(_ html: [UInt8], in range: Range<Int>) { tags.append(html, in: range) }

  fileprivate mutating func completeTag() {
    tags.append(isLabeled ? "\"" : columns[column].tag(ofHead: false))
    tags.append(direction)
    tags.append(isLabeled ? "><div>" : ">")
    tagEnds.append(tags.count)
    // The last cell of a row has none after it.
    if column + 1 < columns.count { tags.append(endTag) }
  }
}

extension Table {
  /// Whether it is one of words. Follows from its columns alone, so that no value decides how a page is built: numbers
  /// are aligned, and belong beside each other.
  fileprivate var isOfWords: Bool {
    var heads = 0
    for column in columns where column.hasHead {
      if column.isAligned { return false }
      heads += 1
    }
    return heads > 2
  }
}

extension Table.Column {
  /// Whether it says how its cells are aligned.
  fileprivate var isAligned: Bool { if case .none = alignment { false } else { true } }

  /// The start tag of its cells, but for labels, without its end.
  fileprivate func tag(ofHead isHead: Bool) -> StaticString {
    switch alignment {
    case .none: isHead ? "<th" : "<td"
    case .left: isHead ? "<th class=\"align-left\"" : "<td class=\"align-left\""
    case .center: isHead ? "<th class=\"align-center\"" : "<td class=\"align-center\""
    case .right: isHead ? "<th class=\"align-right\"" : "<td class=\"align-right\""
    }
  }
}

extension HTMLWriter {
  mutating func open(_ table: Table) {
    html.startLine()
    self.table = OpenTable(table, at: html.count, isResponsive: hasResponsiveTables, direction)
    if hasResponsiveTables { html.append("<div class=\"scroll\">") }
    html.append(self.table.isStacked ? "<table class=\"stack\">\n" : "<table>\n")
    html.append("<thead>\n<tr>\n")
  }

  mutating func open(_ cell: TableCell) {
    if table.isInHead {
      html.append(table.columns[table.column].tag(ofHead: cell.isHeader))
      html.append(direction)
      html.append(">")
      table.beginTag()
      table.isInLabel = table.isStacked && cell.isHeader
    } else {
      html.append(escaped: table.tags, in: table.tag)
    }
    table.cellStart = html.count
  }

  mutating func close(_ cell: TableCell) {
    let content = table.cellStart..<html.count
    if table.isInHead {
      html.append(cell.isHeader ? "</th>\n" : "</td>\n")
      table.completeTag()
      table.isInLabel = false
    } else if table.column + 1 == table.columns.count {
      html.append(table.endTag)
    }
    if table.isInHead || table.hasOneRow { table.cells.append(content) }
    table.column += 1
  }

  mutating func closeRow(_ row: TableRowPlace) {
    table.column = 0
    switch row {
    case .head(isLast: true): html.append("</tr>\n</thead>\n")
    case .head(isLast: false): html.append("</tr>\n</thead>\n<tbody>\n<tr>\n")
    case .body(isLast: true): html.append("</tr>\n</tbody>\n")
    case .body(isLast: false):
      table.continueBody()
      html.append("</tr>\n<tr>\n")
    }
  }

  mutating func closeTable() {
    html.append(hasResponsiveTables ? "</table></div>\n" : "</table>\n")
    let isAligned = table.columns.contains(where: \.isAligned)
    add(
      .table(HTMLTable(columns: table.columns.count, isAligned: isAligned, cells: table.cells)), from: table.start)
    table = OpenTable()
  }
}
