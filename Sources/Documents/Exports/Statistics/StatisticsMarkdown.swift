import Incidents
import Prose

/// Statistics as Markdown tables.
enum StatisticsMarkdown {
  static func write(_ statistics: Statistics, _ tables: [StatisticsTable]) -> String {
    "# Statistics\n\n\(statistics.sentence)\n" + tables.filter { !$0.rows.isEmpty }.map(table).joined()
  }

  private static func table(_ table: StatisticsTable) -> String {
    let head = row(table.columns.map { Prose.text($0.title, at: cell) })
    let rule = row(
      table.columns.indices.map { index in
        table.rows.allSatisfy { $0[index].isNumber } ? "---:" : "---"
      })
    let rows = table.rows.map { row($0.map { Prose.text($0.words, at: cell) }) }
    return "\n## \(table.title)\n\n" + head + rule + rows.joined()
  }

  private static func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |\n" }

  private static let cell = Place(block: .cell, before: " ", after: " ")
}
