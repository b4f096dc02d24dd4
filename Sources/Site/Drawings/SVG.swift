import Text

/// A drawing as SVG (SVG 2), written element by element.
///
/// How things look is said by classes alone: the pages allow no inline style, and so the colours of a drawing follow
/// those of the page, in the dark and in print too. Every text is escaped here, so that none can leave its element.
struct SVG: Sendable {
  /// In units of the drawing, which are pixels where it is shown unscaled.
  let width: Double
  let height: Double
  private let title: String
  private let summary: String
  /// The elements so far, in UTF-8.
  private var content: [UInt8] = []

  /// Begins an empty drawing; the origin is at its top left.
  ///
  /// - Parameters:
  ///   - width: in units of the drawing.
  ///   - height: likewise.
  ///   - title: the drawing's name, for those who cannot see it.
  ///   - summary: what it shows, in a sentence; the page holds the same facts as text or as a table.
  init(width: Double, height: Double, title: String, summary: String) {
    self.width = width
    self.height = height
    self.title = title
    self.summary = summary
    content.reserveCapacity(Self.ordinaryLength)
  }

  /// Bytes that the elements of most drawings take.
  private static var ordinaryLength: Int { 6 << 10 }

  /// Bytes of the elements so far.
  var length: Int { content.count }

  // MARK: Shapes

  mutating func line(from: Point, to: Point, class name: StaticString) {
    add { element in
      element.append("<line")
      element.set(" x1=\"", from.x)
      element.set(" y1=\"", from.y)
      element.set(" x2=\"", to.x)
      element.set(" y2=\"", to.y)
      element.close(class: name)
    }
  }

  /// `radius` is that of the corners.
  mutating func rectangle(
    at corner: Point, width: Double, height: Double, radius: Double = 0, class name: StaticString
  ) {
    add { element in
      element.append("<rect")
      element.set(" x=\"", corner.x)
      element.set(" y=\"", corner.y)
      element.set(" width=\"", width)
      element.set(" height=\"", height)
      if radius > 0 { element.set(" rx=\"", radius) }
      element.close(class: name)
    }
  }

  mutating func circle(at center: Point, radius: Double, class name: StaticString) {
    add { element in
      element.append("<circle")
      element.set(" cx=\"", center.x)
      element.set(" cy=\"", center.y)
      element.set(" r=\"", radius)
      element.close(class: name)
    }
  }

  /// A closed shape with straight sides.
  mutating func polygon(_ corners: [Point], class name: StaticString) {
    add("<polygon", corners, class: name)
  }

  /// An open line through the points.
  mutating func polyline(_ points: [Point], class name: StaticString) {
    add("<polyline", points, class: name)
  }

  /// Which end of a text, or its middle, stands at its point.
  enum Anchor: Sendable {
    case start, middle, end
  }

  /// One line of text; the point lies on its base line.
  mutating func text(_ text: String, at point: Point, anchor: Anchor = .start, class name: StaticString) {
    add(holding: text) { element in
      element.append("<text")
      element.set(" x=\"", point.x)
      element.set(" y=\"", point.y)
      switch anchor {
      case .start: break
      case .middle: element.append(" text-anchor=\"middle\"")
      case .end: element.append(" text-anchor=\"end\"")
      }
      element.set(class: name)
      element.append(">")
      element.append(escaping: text)
      element.append("</text>\n")
    }
  }

  // MARK: Structure

  /// Puts what `draw` adds into a group; browsers show the title where a pointer rests on it.
  ///
  /// - Parameters:
  ///   - name: the class that says what kind of thing it is.
  ///   - variant: a second class, which only the record decides.
  ///   - title: what the group means, in words.
  ///   - draw: adds the elements of the group.
  mutating func group(
    class name: StaticString, variant: String = "", title: String? = nil, _ draw: (inout SVG) -> Void
  ) {
    add(holding: variant) { element in
      element.append("<g")
      element.set(class: name, variant: variant)
      element.append(">\n")
    }
    if let title {
      add(holding: title) { element in
        element.append("<title>")
        element.append(escaping: title)
        element.append("</title>\n")
      }
    }
    draw(&self)
    content.append("</g>\n")
  }

  // MARK: Written

  /// Appends the drawing as part of a page, which styles it; the id is unique on the page.
  func write(to page: inout [UInt8], id: StaticString) {
    write(to: &page, id: id, namespace: "", content)
  }

  /// The drawing as part of a page.
  func inline(id: StaticString) -> String {
    var page: [UInt8] = []
    write(to: &page, id: id)
    return String(decoding: page, as: UTF8.self)
  }

  /// The drawing as a file of its own, which brings its style along.
  func file(id: StaticString, style: DrawingStyle) -> [UInt8] {
    var file: [UInt8] = []
    file.reserveCapacity(content.count + style.elements.count + 1024)
    write(to: &file, id: id, namespace: " xmlns=\"http://www.w3.org/2000/svg\"", style.elements, content)
    return file
  }

  private func write(
    to bytes: inout [UInt8], id: StaticString, namespace: StaticString, _ parts: [UInt8]...
  ) {
    bytes.append(addingCapacity: Self.roomOfElement * 2 + (title.utf8.count + summary.utf8.count) * Markup.growth) {
      element in
      element.append("<svg")
      element.append(namespace)
      element.append(" viewBox=\"0 0 ")
      element.append(number: width)
      element.append(" ")
      element.append(number: height)
      element.append("\"")
      element.set(" width=\"", width)
      element.set(" height=\"", height)
      element.append(" class=\"drawing\" role=\"img\" aria-labelledby=\"")
      element.append(id)
      element.append("-title ")
      element.append(id)
      element.append("-summary\">\n<title id=\"")
      element.append(id)
      element.append("-title\">")
      element.append(escaping: title)
      element.append("</title>\n<desc id=\"")
      element.append(id)
      element.append("-summary\">")
      element.append(escaping: summary)
      element.append("</desc>\n")
    }
    for part in parts { bytes.append(contentsOf: part) }
    bytes.append("</svg>\n")
  }

  // MARK: Elements

  /// More bytes than an element takes without its texts and its points.
  private static var roomOfElement: Int { 256 }
  /// More bytes than a point takes.
  private static var roomOfPoint: Int { 32 }

  private mutating func add(holding text: String, _ write: (inout OutputSpan<UInt8>) -> Void) {
    content.append(addingCapacity: Self.roomOfElement + text.utf8.count * Markup.growth, initializingWith: write)
  }

  private mutating func add(_ write: (inout OutputSpan<UInt8>) -> Void) {
    content.append(addingCapacity: Self.roomOfElement, initializingWith: write)
  }

  private mutating func add(_ start: StaticString, _ points: [Point], class name: StaticString) {
    content.append(addingCapacity: Self.roomOfElement + points.count * Self.roomOfPoint) { element in
      element.append(start)
      element.append(" points=\"")
      for index in points.indices {
        if index > 0 { element.append(" ") }
        element.append(number: points[index].x)
        element.append(",")
        element.append(number: points[index].y)
      }
      element.append("\"")
      element.close(class: name)
    }
  }
}

/// A place in a drawing: to the right and down from its top left.
struct Point: Hashable, Sendable {
  var x: Double
  var y: Double

  init(_ x: Double, _ y: Double) {
    self.x = x
    self.y = y
  }
}
