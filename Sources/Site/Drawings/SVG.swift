/// A drawing as SVG (SVG 2), written element by element.
///
/// How things look is said by classes alone: the pages allow no inline style, and so the colours of a drawing follow
/// those of the page, in the dark and in print too. Every text is escaped here, so that none can leave its element.
struct SVG: Sendable {
  /// In units of the drawing, which are pixels where it is shown unscaled.
  let width: Double
  let height: Double
  private let id: String
  private let title: String
  private let summary: String
  private var content = ""

  /// Begins an empty drawing; the origin is at its top left.
  ///
  /// - Parameters:
  ///   - width: in units of the drawing.
  ///   - height: likewise.
  ///   - id: unique on the page, made of letters, digits and hyphens.
  ///   - title: the drawing's name, for those who cannot see it.
  ///   - summary: what it shows, in a sentence; the page holds the same facts as text or as a table.
  init(width: Double, height: Double, id: String, title: String, summary: String) {
    precondition(
      id.utf8.allSatisfy { byte in (48...57).contains(byte) || (97...122).contains(byte | 0x20) || byte == 45 },
      "an id goes into attributes as it is")
    self.width = width
    self.height = height
    self.id = id
    self.title = title
    self.summary = summary
  }

  // MARK: Shapes

  mutating func line(from: Point, to: Point, class name: String) {
    empty("line", [("x1", from.x), ("y1", from.y), ("x2", to.x), ("y2", to.y)], name)
  }

  /// `radius` is that of the corners.
  mutating func rectangle(
    at corner: Point, width: Double, height: Double, radius: Double = 0, class name: String
  ) {
    let rounded = radius > 0 ? [("rx", radius)] : []
    empty("rect", [("x", corner.x), ("y", corner.y), ("width", width), ("height", height)] + rounded, name)
  }

  mutating func circle(at center: Point, radius: Double, class name: String) {
    empty("circle", [("cx", center.x), ("cy", center.y), ("r", radius)], name)
  }

  /// A closed shape with straight sides.
  mutating func polygon(_ corners: [Point], class name: String) {
    content += "<polygon points=\"\(Self.list(corners))\" class=\"\(Markup.escaped(name))\"/>\n"
  }

  /// An open line through the points.
  mutating func polyline(_ points: [Point], class name: String) {
    content += "<polyline points=\"\(Self.list(points))\" class=\"\(Markup.escaped(name))\"/>\n"
  }

  /// Which end of a text, or its middle, stands at its point.
  enum Anchor: String, Sendable {
    case start, middle, end
  }

  /// One line of text; the point lies on its base line.
  mutating func text(_ text: String, at point: Point, anchor: Anchor = .start, class name: String) {
    let anchored = anchor == .start ? "" : " text-anchor=\"\(anchor.rawValue)\""
    content += "<text\(Self.attributes([("x", point.x), ("y", point.y)]))\(anchored) class=\"\(Markup.escaped(name))\">"
    content += "\(Markup.escaped(text))</text>\n"
  }

  // MARK: Structure

  /// Puts what `draw` adds into a group; browsers show the title where a pointer rests on it.
  mutating func group(class name: String, title: String? = nil, _ draw: (inout SVG) -> Void) {
    content += "<g class=\"\(Markup.escaped(name))\">\n"
    if let title { content += "<title>\(Markup.escaped(title))</title>\n" }
    draw(&self)
    content += "</g>\n"
  }

  // MARK: Written

  /// The drawing as part of a page, which styles it.
  var inline: String { written(namespace: "", before: "") }

  /// The drawing as a file of its own, which brings its style along: CSS that was written here and not by users.
  /// A ground is painted below it, since nobody knows on what it will be shown.
  func file(style: String) -> String {
    let style = style + ".drawing .ground { fill: var(--d-paper); }\n"
    return written(
      namespace: " xmlns=\"http://www.w3.org/2000/svg\"",
      before: "<style>\n\(Markup.escaped(style))</style>\n<rect class=\"ground\" width=\"100%\" height=\"100%\"/>\n")
  }

  private func written(namespace: String, before: String) -> String {
    let size = "\(Self.number(width)) \(Self.number(height))"
    return """
      <svg\(namespace) viewBox="0 0 \(size)"\(Self.attributes([("width", width), ("height", height)])) class="drawing" \
      role="img" aria-labelledby="\(id)-title \(id)-summary">
      <title id="\(id)-title">\(Markup.escaped(title))</title>
      <desc id="\(id)-summary">\(Markup.escaped(summary))</desc>
      \(before)\(content)</svg>

      """
  }

  private mutating func empty(_ element: String, _ numbers: [(String, Double)], _ name: String) {
    content += "<\(element)\(Self.attributes(numbers)) class=\"\(Markup.escaped(name))\"/>\n"
  }

  private static func attributes(_ numbers: [(String, Double)]) -> String {
    numbers.map { " \($0)=\"\(number($1))\"" }.joined()
  }

  private static func list(_ points: [Point]) -> String {
    points.map { "\(number($0.x)),\(number($0.y))" }.joined(separator: " ")
  }

  /// With at most one decimal, which is finer than a screen shows: `12`, `12.5`, `-0.3`.
  static func number(_ value: Double) -> String {
    precondition(value.isFinite && abs(value) < 1e9, "a drawing has a size")
    let tenths = Int((value * 10).rounded())
    let digits = "\(abs(tenths) / 10)" + (tenths % 10 == 0 ? "" : ".\(abs(tenths) % 10)")
    return tenths < 0 ? "-" + digits : digits
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
