/// Statistics for spreadsheets and scripts: one line a value, so that all tables share the same columns (RFC 4180).
///
/// Durations are in seconds, shares from 0 to 1.
enum StatisticsCSV {
  static func write(_ tables: [StatisticsTable]) -> String {
    var lines = [["table", "row", "column", "value"]]
    for table in tables {
      let named = table.columns.first.map { _ in table.rows.contains { !($0.first?.isNumber ?? true) } } ?? false
      for row in table.rows {
        let name = named ? row.first?.raw ?? "" : ""
        for (column, cell) in zip(table.columns, row).dropFirst(named ? 1 : 0) where cell != .nothing {
          lines.append([table.id, name, column.id, cell.raw])
        }
      }
    }
    return lines.map(CSV.row).joined()
  }
}

extension StatisticsTable.Cell {
  /// As programs read it.
  var raw: String {
    switch self {
    case .text(let text), .name(let text, _): text
    case .count(let count), .seconds(let count), .days(let count): String(count)
    case .share(let share): Self.decimal(share)
    case .nothing: ""
    }
  }

  /// Three decimals, without an exponent.
  private static func decimal(_ share: Double) -> String {
    let thousandths = Int((share * 1000).rounded())
    let rest = String(thousandths % 1000)
    return "\(thousandths / 1000)." + String(repeating: "0", count: 3 - rest.count) + rest
  }
}
