package import Incidents

/// The course of an incident, drawn: phases and severities as bands, milestones, updates and escalations as marks of
/// different shapes.
///
/// The review's table tells the same in words; a sentence of it goes with the drawing for those who cannot see it.
package struct TimelineDrawing: Sendable {
  /// The name of the drawing's file in the incident's folder.
  package static let file = "timeline.svg"

  private let content: TimelineContent

  /// Nil where fewer than two moments are known, so that there is nothing to draw.
  package init?(_ incident: Incident, _ runbook: Runbook) {
    guard let content = TimelineContent(incident, runbook) else { return nil }
    self.content = content
  }

  /// What it shows, in a sentence: `From 2026-03-10 23:04 to 2026-03-11 00:11 UTC: started 23:04, ...`.
  package var summary: String {
    var parts = (content.cut.map { ["\($0.label) \($0.time.dateAndClock)"] } ?? [])
    let (milestones, escalations) = (content.milestones, content.escalations)
    let times = content.times(of: milestones + escalations, after: content.begin.date)
    let names = milestones.map(\.label) + escalations.map { "escalated to \($0.label)" }
    parts += zip(names, times).map { "\($0) \($1)" }
    switch content.updates.count {
    case 0: break
    case 1: parts.append("1 status update")
    case let count: parts.append("\(count) status updates")
    }
    return "From \(content.begin.dateAndClock) to \(content.end.description): \(parts.joined(separator: ", "))"
  }

  /// The drawing as part of a page: lying for wide screens, standing for narrow ones.
  var figure: String {
    """
    <figure class="timeline">
    <div class="wide">
    \(WideTimeline(content, summary: summary, id: "Timeline-wide").drawing.inline)</div>
    <div class="narrow">
    \(NarrowTimeline(content, summary: summary, id: "Timeline-narrow").drawing.inline)</div>
    </figure>

    """
  }

  /// The drawing as a file of its own, with the style sheet of drawings.
  package func file(style: String) -> String {
    WideTimeline(content, summary: summary, id: "timeline").drawing.file(style: style)
  }
}
