package import Incidents

/// The forms in which statistics are written.
package enum StatisticsFormat: String, Hashable, Sendable, CaseIterable {
  /// Aligned columns, for a terminal.
  case text
  case md
  case json
  /// One line a value: RFC 4180.
  case csv

  package func write(_ statistics: Statistics) -> String {
    let tables = StatisticsTable.all(statistics)
    return switch self {
    case .text: StatisticsText.write(statistics, tables)
    case .md: StatisticsMarkdown.write(statistics, tables)
    case .json: StatisticsJSON.write(statistics, tables)
    case .csv: StatisticsCSV.write(tables)
    }
  }
}

extension Statistics {
  /// `12 incidents as of 2026-03-17, from 2025-01-01 to 2025-12-31`.
  var sentence: String {
    var sentence = "\(incidents == 1 ? "1 incident" : "\(incidents) incidents") as of \(asOf)"
    switch (period.from, period.to) {
    case (let from?, let to?): sentence += ", from \(from) to \(to)"
    case (let from?, nil): sentence += ", from \(from) on"
    case (nil, let to?): sentence += ", up to \(to)"
    case (nil, nil): break
    }
    return sentence
  }
}
