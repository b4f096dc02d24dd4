import Documents
import Incidents
import Markdown
import Text

/// The HTML of a review in UTF-8, divided so that a page can show its head as a panel.
///
/// The parts are those that the template wrote, whatever a project made of it: nothing is left out, and nothing is added
/// but the drawing's shapes in the place of its picture.
struct ReviewSections: Sendable {
  /// The first heading; empty where the review begins with another element.
  let heading: [UInt8]
  /// What is between it and the first section.
  let facts: [UInt8]
  let sections: [UInt8]

  init(_ review: HTMLFragment, severity: SeverityMark, status: IncidentStatus, drawing: TimelineDrawing?) {
    var blocks = review.blocks[...]
    var start = 0
    if let first = blocks.first, first.isHeading(level: 1), first.range.lowerBound == 0 {
      heading = Array(review.bytes[..<(first.range.upperBound - 1)])
      start = first.range.upperBound
      blocks = blocks.dropFirst()
    } else {
      heading = []
    }
    let end = blocks.firstIndex { $0.isHeading(level: 2) }
    let factsEnd = end.map { blocks[$0].range.lowerBound } ?? review.count
    let panel = FactPanel(severity: severity, status: status)
    facts = Self.written(atLeast: factsEnd - start) { page in
      panel.append(start..<factsEnd, of: review, blocks[..<(end ?? blocks.endIndex)], to: &page)
      // A part with the end of the review has an empty line after it.
      if end == nil { page.append("\n") }
    }
    guard let end else {
      sections = []
      return
    }
    sections = Self.written(atLeast: review.count - factsEnd + (drawing?.figureLength ?? 0)) { page in
      Self.append(review, from: factsEnd, blocks[end...], drawing, to: &page)
      page.append("\n")
    }
  }

  /// HTML of which `write` appends every part; `length` is about its length in bytes.
  private static func written(atLeast length: Int, _ write: (inout [UInt8]) -> Void) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(length + length / 8 + 4096)
    write(&bytes)
    return bytes
  }

  /// Puts the drawing in the place of the picture that the Markdown shows, where it takes part in the page's colors and
  /// can be read aloud.
  private static func append(
    _ review: HTMLFragment, from start: Int, _ blocks: ArraySlice<HTMLFragment.Block>, _ drawing: TimelineDrawing?,
    to page: inout [UInt8]
  ) {
    guard let drawing, let picture = blocks.first(where: { $0.isPicture(of: TimelineDrawing.file) }) else {
      return review.append(start..<review.count, to: &page)
    }
    review.append(start..<picture.range.lowerBound, to: &page)
    drawing.writeFigure(to: &page)
    review.append(picture.range.upperBound..<review.count, to: &page)
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
