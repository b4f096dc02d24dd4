import Documents
import Incidents
package import Templates

/// The fields that `pages/insights.html` may use.
package enum InsightsPageFields {
  package static var list: FieldList { shape.list }
  package static let template = "pages/insights.html"

  static let shape = Shape<InsightsPage>(
    "the insights",
    [
      .text("as_of", "The day as of which promises and reviews are overdue") { $0.asOf.description },
      .text("uncounted", "Which incidents the numbers leave out, since their records have errors; empty for none") {
        $0.uncounted
      },
      .list("tiles", "Numbers that are worth a look by themselves", tile) { $0.tiles },
      .list("sections", "Tables with their drawings", section) { $0.sections },
    ])

  private static let tile = Shape<InsightsPage.Tile>(
    "a number",
    [
      .text("name", "What it counts: `Incidents`") { $0.name },
      .text("value", "The number: `12`, `1h 7m`") { $0.value },
      .text("note", "What it is a part of: `2 active`") { $0.note },
    ])

  private static let section = Shape<InsightsPage.Section>(
    "a table with its drawing",
    [
      .text("title", "What it shows: `Incidents per month`") { $0.title },
      .text("anchor", "What a link to it ends in, behind `#`") { $0.anchor },
      .text("lead", "How the drawing is to be read") { $0.lead },
      .markup("figure", "The drawing, as HTML; empty if nothing is drawn") { Array($0.figure.utf8) },
      .list("columns", "The heads of the table's columns", column) { section in
        section.table.columns.indices.map { Column(index: $0, table: section.table) }
      },
      .list("rows", "The table's rows", row) { $0.table.rows },
    ])

  private struct Column: Sendable {
    let index: Int
    let table: StatisticsTable
  }

  private static let column = Shape<Column>(
    "a column",
    [
      .text("title", "Its head") { $0.table.columns[$0.index].title },
      .flag("number", "Whether it holds numbers") { column in
        column.table.rows.allSatisfy { $0[column.index].isNumber }
      },
    ])

  private static let row = Shape<[StatisticsTable.Cell]>(
    "a row",
    [
      .list("cells", "Its cells, one for each column", cell) { $0 }
    ])

  private static let cell = Shape<StatisticsTable.Cell>(
    "a cell",
    [
      .text("text", "What it says") { $0.words },
      .flag("number", "Whether it is a number") { $0.isNumber },
    ])
}
