import Incidents

/// Statistics for a terminal.
enum StatisticsText {
  static func write(_ statistics: Statistics, _ tables: [StatisticsTable]) -> String {
    "\(statistics.sentence)\n" + tables.filter { !$0.rows.isEmpty }.map(table).joined()
  }

  private static func table(_ table: StatisticsTable) -> String {
    let columns = table.columns.enumerated().map { index, column in
      TextTable.Column(title: column.title, isNumber: table.rows.allSatisfy { $0[index].isNumber })
    }
    return "\n\(table.title)\n" + TextTable(columns: columns, rows: table.rows.map { $0.map(\.words) }).text()
  }
}
