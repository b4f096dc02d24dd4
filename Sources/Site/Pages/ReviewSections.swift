import Documents
import Incidents
import Markdown

/// The HTML of a review, divided so that a page can show its head as a panel.
///
/// The parts are those that the template wrote, whatever a project made of it: nothing is left out, and nothing is added
/// but the drawing's shapes in the place of its picture.
struct ReviewSections: Sendable {
  /// The first heading; empty where the review begins with another element.
  let heading: String
  /// What is between it and the first section.
  let facts: String
  let sections: String

  init(_ review: HTMLFragment, severity: SeverityMark, status: IncidentStatus, drawing: TimelineDrawing?) {
    var blocks = review.blocks[...]
    var start = 0
    if let first = blocks.first, first.isHeading(level: 1), first.range.lowerBound == 0 {
      heading = review.html(in: 0..<first.range.upperBound - 1)
      start = first.range.upperBound
      blocks = blocks.dropFirst()
    } else {
      heading = ""
    }
    let end = blocks.firstIndex { $0.isHeading(level: 2) }
    let factsEnd = end.map { blocks[$0].range.lowerBound } ?? review.count
    let panel = FactPanel(severity: severity, status: status)
    let facts = panel.html(of: review, in: start..<factsEnd, blocks[..<(end ?? blocks.endIndex)])
    // A part with the end of the review has an empty line after it.
    self.facts = end == nil ? facts + "\n" : facts
    sections = end.map { Self.drawn(review, from: factsEnd, blocks[$0...], drawing) + "\n" } ?? ""
  }

  /// Puts the drawing in the place of the picture that the Markdown shows, where it takes part in the page's colors and
  /// can be read aloud.
  private static func drawn(
    _ review: HTMLFragment, from start: Int, _ blocks: ArraySlice<HTMLFragment.Block>, _ drawing: TimelineDrawing?
  ) -> String {
    guard let drawing, let picture = blocks.first(where: { $0.isPicture(of: TimelineDrawing.file) }) else {
      return review.html(in: start..<review.count)
    }
    return review.html(in: start..<picture.range.lowerBound) + drawing.figure
      + review.html(in: picture.range.upperBound..<review.count)
  }
}

extension HTMLFragment.Block {
  fileprivate func isHeading(level: Int) -> Bool {
    if case .heading(let heading) = content { heading.level == level } else { false }
  }

  fileprivate func isPicture(of file: String) -> Bool {
    if case .picture(let shown) = content { shown == file } else { false }
  }
}
