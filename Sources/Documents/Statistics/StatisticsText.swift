import Incidents

/// Statistics for a terminal: columns as wide as what stands in them, numbers at their right.
enum StatisticsText {
  static func write(_ statistics: Statistics, _ tables: [StatisticsTable]) -> String {
    "\(statistics.sentence)\n" + tables.filter { !$0.rows.isEmpty }.map(table).joined()
  }

  private static func table(_ table: StatisticsTable) -> String {
    let cells = [table.columns.map(\.title)] + table.rows.map { $0.map { visible($0.words) } }
    let isNumber = table.columns.indices.map { index in table.rows.allSatisfy { $0[index].isNumber } }
    let widths = table.columns.indices.map { index in cells.map { $0[index].count }.max() ?? 0 }
    let lines = cells.map { row in
      let padded = row.indices.map { index in
        let space = String(repeating: " ", count: widths[index] - row[index].count)
        return isNumber[index] ? space + row[index] : row[index] + space
      }
      return "  " + withoutFinalSpaces(padded.joined(separator: "  ")) + "\n"
    }
    return "\n\(table.title)\n" + lines.joined()
  }

  private static func withoutFinalSpaces(_ line: String) -> Substring {
    guard let last = line.lastIndex(where: { $0 != " " }) else { return "" }
    return line[...last]
  }

  /// Names come from the runbook: what would steer a terminal does not reach it.
  private static func visible(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { !$0.isSteering }))
  }
}

extension Unicode.Scalar {
  fileprivate var isSteering: Bool {
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }
}
