package import Documents
import Text

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
    wide = WideTimeline(content, summary: content.summary).drawing
  }

  /// About the length of the figure in bytes.
  var figureLength: Int { wide.length * 2 }

  /// Appends the drawing as part of a page: lying for wide screens, standing for narrow ones.
  func writeFigure(to page: inout [UInt8]) {
    page.append("<figure class=\"timeline\">\n<div class=\"wide\">\n")
    wide.write(to: &page, id: "Timeline-wide")
    page.append("</div>\n<div class=\"narrow\">\n")
    NarrowTimeline(content, summary: content.summary).drawing.write(to: &page, id: "Timeline-narrow")
    page.append("</div>\n</figure>\n")
  }

  /// The drawing as a file of its own, with the style sheet of drawings.
  package func file(style: DrawingStyle) -> [UInt8] { wide.file(id: "timeline", style: style) }
}
