package import Incidents

/// The forms in which a list of incidents is written.
package enum OverviewFormat: String, Hashable, Sendable, CaseIterable {
  /// Aligned columns, for a terminal.
  case text
  case json
  /// One line an incident: RFC 4180.
  case csv

  /// The list; lines of text are cut to the width of a terminal, in columns, where one is given.
  package func write(_ incidents: [IncidentOverview], width: Int? = nil) -> String {
    switch self {
    case .text: OverviewText.write(incidents, width: width)
    case .json: OverviewJSON.write(incidents)
    case .csv: OverviewCSV.write(incidents)
    }
  }
}
