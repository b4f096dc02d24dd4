package import Documents

/// The course of an incident, drawn: phases and severities as bands, milestones, updates and escalations as marks of
/// different shapes.
///
/// The review's table tells the same in words; a sentence of it goes with the drawing for those who cannot see it.
package struct TimelineDrawing: Sendable {
  /// The name of the drawing's file in the incident's folder.
  package static let file = "timeline.svg"

  private let content: TimelineContent
  /// Drawn once for the page and for the file.
  private let wide: SVG

  /// Draws what a timeline shows.
  package init(_ content: TimelineContent) {
    self.content = content
    wide = WideTimeline(content, summary: content.summary, id: "timeline").drawing
  }

  /// The drawing as part of a page: lying for wide screens, standing for narrow ones.
  var figure: String {
    """
    <figure class="timeline">
    <div class="wide">
    \(wide.named("Timeline-wide").inline)</div>
    <div class="narrow">
    \(NarrowTimeline(content, summary: content.summary, id: "Timeline-narrow").drawing.inline)</div>
    </figure>

    """
  }

  /// The drawing as a file of its own, with the style sheet of drawings.
  package func file(style: DrawingStyle) -> String { wide.file(style: style) }
}
