import Documents
import Incidents

/// The drawings of the insights page: one for wide screens and one for narrow ones each.
enum InsightsFigure {
  /// HTML; empty where a table has no drawing.
  static func figure(for table: String, _ statistics: Statistics, _ runbook: Runbook) -> String {
    switch table {
    case "incidents":
      let marks = statistics.severities.map { SeverityMark($0, runbook) }
      return both(ids: ("Months-wide", "Months-narrow")) { MonthBars(statistics.months, marks, size: $0)?.drawing }
    case "durations":
      return rows(durations(statistics), title: "How long it took", ids: ("Durations-wide", "Durations-narrow"))
    case "runbook": return rows(rules(statistics), title: "Against the runbook", ids: ("Rules-wide", "Rules-narrow"))
    case "promises":
      return rows(promises(statistics.promises), title: "Promises", ids: ("Promises-wide", "Promises-narrow"))
    default: return ""
    }
  }

  /// The ids of the drawings, which are unique on the page.
  private typealias IDs = (wide: StaticString, narrow: StaticString)

  private static func rows(_ rows: [BarRows.Row], title: String, ids: IDs) -> String {
    both(ids: ids) { BarRows(rows, title: title, width: $0.width)?.drawing }
  }

  private static func both(ids: IDs, _ draw: (MonthBars.Size) -> SVG?) -> String {
    guard let wide = draw(.wide), let narrow = draw(.narrow) else { return "" }
    return """
      <figure>
      <div class="wide">
      \(wide.inline(id: ids.wide))</div>
      <div class="narrow">
      \(narrow.inline(id: ids.narrow))</div>
      </figure>

      """
  }

  private static func durations(_ statistics: Statistics) -> [BarRows.Row] {
    let longest = statistics.durations.compactMap(\.spread.ninetieth).max() ?? 0
    guard longest > 0 else { return [] }
    return statistics.durations.compactMap { duration in
      guard let median = duration.spread.median, let ninetieth = duration.spread.ninetieth else { return nil }
      let count = duration.spread.count
      return BarRows.Row(
        name: duration.definition.name,
        value: "median \(Span.written(seconds: median, besides: [ninetieth])),"
          + " p90 \(Span.written(seconds: ninetieth, besides: [median])) of \(count)",
        parts: [
          BarRows.Part(
            share: Double(ninetieth) / Double(longest), className: "duration",
            label: "90th percentile \(Span.written(seconds: ninetieth, besides: [median]))")
        ], mark: Double(median) / Double(longest))
    }
  }

  private static func rules(_ statistics: Statistics) -> [BarRows.Row] {
    statistics.rules.compactMap { rule in
      let count = rule.met + rule.missed
      guard count > 0 else { return nil }
      let judged = Double(count)
      return BarRows.Row(
        name: rule.rule.words, value: "\(InsightsPage.percent(rule.met, of: count)), \(rule.met) of \(count)",
        parts: [
          BarRows.Part(share: Double(rule.met) / judged, className: "good", label: "\(rule.met) met"),
          BarRows.Part(share: Double(rule.missed) / judged, className: "bad", label: "\(rule.missed) missed"),
        ])
    }
  }

  private static func promises(_ promises: Statistics.Promises) -> [BarRows.Row] {
    guard promises.made > 0 else { return [] }
    let made = promises.made
    let outcomes = [
      ("Kept in time", promises.keptInTime, "good"), ("Kept later", promises.kept - promises.keptInTime, "late"),
      ("Open", promises.open - promises.overdue, "pending"), ("Overdue", promises.overdue, "bad"),
      ("Given up", promises.dropped, "dropped"),
    ]
    return outcomes.filter { $0.1 > 0 }.map { name, count, className in
      BarRows.Row(
        name: name, value: "\(count) of \(made)",
        parts: [BarRows.Part(share: Double(count) / Double(made), className: className, label: "\(count) of \(made)")])
    }
  }
}
