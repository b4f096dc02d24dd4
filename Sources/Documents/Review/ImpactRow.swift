import Incidents
import Templates

/// A measure of the damage as the review shows it: a figure, or a window of time.
struct ImpactRow: Sendable {
  let what: String
  let value: String

  static let shape = Shape<ImpactRow>(
    "an impact row",
    [
      .text("what", "What was measured: `Failed builds`, `builder degraded`") { $0.what },
      .text("value", "How much: `1,204 of 2,150`, `13:52 to 14:31 UTC (39m)`") { $0.value },
    ])

  static func all(_ incident: Incident, _ format: TimeFormat) -> [ImpactRow] {
    incident.impactFigures.map(figure)
      + incident.impactWindows.map { window($0, endingAt: incident.end(of: $0), format) }
  }

  private static func figure(_ figure: ImpactFigure) -> ImpactRow {
    ImpactRow(what: figure.what + (figure.isInternal ? " (internal)" : ""), value: figure.value)
  }

  private static func window(
    _ window: ImpactWindow, endingAt to: RecordedTime?, _ format: TimeFormat
  ) -> ImpactRow {
    let components = window.components.joined(separator: ", ")
    let state = window.state?.label ?? "affected"
    let what = components.isEmpty ? state.prefix(1).uppercased() + state.dropFirst() : "\(components) \(state)"
    let note = window.note.map { "; \($0)" } ?? ""
    return ImpactRow(
      what: what + (window.isInternal ? " (internal)" : ""), value: stretch(window, endingAt: to, format) + note)
  }

  /// `13:52 to 14:31 UTC (39m)`, `since 13:52 UTC`.
  private static func stretch(
    _ window: ImpactWindow, endingAt to: RecordedTime?, _ format: TimeFormat
  ) -> String {
    guard let to else { return "since \(format.momentInUTC(window.from))" }
    let stretch = format.stretchInUTC(from: window.from, to: to)
    guard let length = window.from.length(to: to) else { return stretch }
    return "\(stretch) (\(Span.written(seconds: length.seconds, besides: [], isApproximate: length.isApproximate)))"
  }
}
