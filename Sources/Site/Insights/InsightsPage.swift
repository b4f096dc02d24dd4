import Documents
package import Incidents

/// What all incidents together tell, in numbers and drawings.
package struct InsightsPage: Sendable {
  /// A number that is worth a look by itself.
  struct Tile: Sendable {
    let name: String
    let value: String
    let note: String
  }

  /// A table with the drawing that shows it.
  struct Section: Sendable {
    let title: String
    let anchor: String
    /// How the drawing is to be read.
    let lead: String
    /// HTML; empty where there is nothing to draw.
    let figure: String
    let table: StatisticsTable
  }

  let place: SitePlace
  let asOf: CalendarDate
  /// Which incidents the numbers leave out; nil where they count all.
  let uncounted: String?
  let tiles: [Tile]
  let sections: [Section]

  /// The page of a site's statistics; `active` incidents of them go on, `recurrences` says which known incidents happened
  /// how often, and the `uncounted` incidents have errors.
  package init(
    _ statistics: Statistics, active: Int, recurrences: [String: KindOccurrences], uncounted: [IncidentID],
    _ runbook: Runbook, at place: SitePlace
  ) {
    self.place = place
    self.uncounted = Self.note(on: uncounted)
    asOf = statistics.asOf
    tiles = Self.tiles(statistics, active: active)
    let repeated = RepeatedIncidents(recurrences, runbook)
    let tables = StatisticsTable.all(statistics).filter { !$0.rows.isEmpty } + (repeated.map { [$0.table] } ?? [])
    sections = tables.map { table in
      Section(
        title: Self.title(of: table), anchor: "Section-\(table.id)", lead: Self.lead(of: table),
        figure: InsightsFigure.figure(for: table.id, statistics, runbook), table: table)
    }
  }

  /// `INC-2 and INC-7 are not counted: their records have errors.`; nil where all are.
  package static func note(on uncounted: [IncidentID]) -> String? {
    guard let last = uncounted.last else { return nil }
    guard uncounted.count > 1 else { return "\(last) is not counted: its record has errors." }
    let first = uncounted.dropLast().map(\.text).joined(separator: ", ")
    return "\(first) and \(last) are not counted: their records have errors."
  }

  private static func title(of table: StatisticsTable) -> String {
    switch table.id {
    case "incidents": "Incidents per month"
    case "durations": "How long it took"
    case "promises": "Promises"
    default: table.title
    }
  }

  private static func lead(of table: StatisticsTable) -> String {
    switch table.id {
    case "incidents": "By the month in which they began."
    case "durations": "Each bar ends at the 90th percentile, and the line in it is the median."
    case "runbook": "How often each thing that the runbook asks for was done in time, where it can be judged."
    case "promises": "What became of the action items."
    default: "Known incidents that happened more than once."
    }
  }

  // MARK: Tiles

  private static func tiles(_ statistics: Statistics, active: Int) -> [Tile] {
    var tiles = [
      Tile(
        name: "Incidents", value: String(statistics.incidents), note: active == 0 ? "none active" : "\(active) active")
    ]
    if let resolve = statistics.durations.first(where: { $0.definition.id == "time_to_resolve" }),
      let median = resolve.spread.median, let ninetieth = resolve.spread.ninetieth
    {
      tiles.append(
        Tile(
          name: "Median time to resolve", value: Span.written(seconds: median, besides: [ninetieth]),
          note: "of \(resolve.spread.count), p90 \(Span.written(seconds: ninetieth, besides: [median]))"))
    }
    let judged = statistics.rules.reduce(0) { $0 + $1.met + $1.missed }
    if judged > 0 {
      let met = statistics.rules.reduce(0) { $0 + $1.met }
      tiles.append(Tile(name: "Asked and done in time", value: percent(met, of: judged), note: "\(met) of \(judged)"))
    }
    let promises = statistics.promises
    if promises.made > 0 {
      tiles.append(
        Tile(
          name: "Action items open", value: String(promises.open),
          note: promises.overdue == 0 ? "none overdue" : "\(promises.overdue) overdue"))
    }
    return tiles
  }

  static func percent(_ part: Int, of whole: Int) -> String { "\((part * 200 + whole) / (whole * 2)) %" }
}
