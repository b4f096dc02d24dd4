import Incidents
import Text

/// Statistics as one JSON object (RFC 8259): durations in seconds, shares from 0 to 1, null for what there is not.
enum StatisticsJSON {
  static func write(_ statistics: Statistics, _ tables: [StatisticsTable]) -> String {
    var members = [
      "\"as_of\": \(string(statistics.asOf.description))", "\"from\": \(date(statistics.period.from))",
      "\"to\": \(date(statistics.period.to))", "\"count\": \(statistics.incidents)",
    ]
    members += tables.map { table in
      let rows = table.rows.map { row in
        "    {" + zip(table.columns, row).map { "\(string($0.id)): \(value($1))" }.joined(separator: ", ") + "}"
      }
      return "\(string(table.id)): [" + (rows.isEmpty ? "]" : "\n" + rows.joined(separator: ",\n") + "\n  ]")
    }
    return "{\n" + members.map { "  " + $0 }.joined(separator: ",\n") + "\n}\n"
  }

  private static func date(_ date: CalendarDate?) -> String { date.map { string($0.description) } ?? "null" }

  private static func value(_ cell: StatisticsTable.Cell) -> String {
    switch cell {
    case .text(let text), .name(let text, _): string(text)
    case .nothing: "null"
    case .count, .seconds, .days, .share: cell.raw
    }
  }

  private static func string(_ text: String) -> String { JSONValue.quoted(text) }
}
