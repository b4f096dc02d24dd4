/// A drawing as SVG (SVG 2), written element by element.
///
/// How things look is said by classes alone: the pages allow no inline style, and so the colours of a drawing follow
/// those of the page, in the dark and in print too. Every text is escaped here, so that none can leave its element.
struct SVG: Sendable {
  /// In units of the drawing, which are pixels where it is shown unscaled.
  let width: Double
  let height: Double
  private var id: String
  private let title: String
  private let summary: String
  /// The elements so far, in UTF-8.
  private var content: [UInt8] = []

  /// Begins an empty drawing; the origin is at its top left.
  ///
  /// - Parameters:
  ///   - width: in units of the drawing.
  ///   - height: likewise.
  ///   - id: unique on the page, made of letters, digits and hyphens.
  ///   - title: the drawing's name, for those who cannot see it.
  ///   - summary: what it shows, in a sentence; the page holds the same facts as text or as a table.
  init(width: Double, height: Double, id: String, title: String, summary: String) {
    Self.check(id)
    self.width = width
    self.height = height
    self.id = id
    self.title = title
    self.summary = summary
  }

  /// The same drawing with another id, so that a page can show what a file holds.
  func named(_ id: String) -> SVG {
    Self.check(id)
    var drawing = self
    drawing.id = id
    return drawing
  }

  private static func check(_ id: String) {
    precondition(
      id.utf8.allSatisfy { byte in (48...57).contains(byte) || (97...122).contains(byte | 0x20) || byte == 45 },
      "an id goes into attributes as it is")
  }

  // MARK: Shapes

  mutating func line(from: Point, to: Point, class name: String) {
    content.append("<line")
    set(" x1=\"", from.x)
    set(" y1=\"", from.y)
    set(" x2=\"", to.x)
    set(" y2=\"", to.y)
    close(class: name)
  }

  /// `radius` is that of the corners.
  mutating func rectangle(
    at corner: Point, width: Double, height: Double, radius: Double = 0, class name: String
  ) {
    content.append("<rect")
    set(" x=\"", corner.x)
    set(" y=\"", corner.y)
    set(" width=\"", width)
    set(" height=\"", height)
    if radius > 0 { set(" rx=\"", radius) }
    close(class: name)
  }

  mutating func circle(at center: Point, radius: Double, class name: String) {
    content.append("<circle")
    set(" cx=\"", center.x)
    set(" cy=\"", center.y)
    set(" r=\"", radius)
    close(class: name)
  }

  /// A closed shape with straight sides.
  mutating func polygon(_ corners: [Point], class name: String) {
    content.append("<polygon")
    set(corners)
    close(class: name)
  }

  /// An open line through the points.
  mutating func polyline(_ points: [Point], class name: String) {
    content.append("<polyline")
    set(points)
    close(class: name)
  }

  /// Which end of a text, or its middle, stands at its point.
  enum Anchor: Sendable {
    case start, middle, end
  }

  /// One line of text; the point lies on its base line.
  mutating func text(_ text: String, at point: Point, anchor: Anchor = .start, class name: String) {
    content.append("<text")
    set(" x=\"", point.x)
    set(" y=\"", point.y)
    switch anchor {
    case .start: break
    case .middle: content.append(" text-anchor=\"middle\"")
    case .end: content.append(" text-anchor=\"end\"")
    }
    content.append(" class=\"")
    content.append(escaping: name)
    content.append("\">")
    content.append(escaping: text)
    content.append("</text>\n")
  }

  // MARK: Structure

  /// Puts what `draw` adds into a group; browsers show the title where a pointer rests on it.
  mutating func group(class name: String, title: String? = nil, _ draw: (inout SVG) -> Void) {
    content.append("<g class=\"")
    content.append(escaping: name)
    content.append("\">\n")
    if let title {
      content.append("<title>")
      content.append(escaping: title)
      content.append("</title>\n")
    }
    draw(&self)
    content.append("</g>\n")
  }

  // MARK: Written

  /// The drawing as part of a page, which styles it.
  var inline: String { written(namespace: "", before: "") }

  /// The drawing as a file of its own, which brings its style along.
  func file(style: DrawingStyle) -> String {
    written(namespace: " xmlns=\"http://www.w3.org/2000/svg\"", before: style.elements)
  }

  private func written(namespace: String, before: String) -> String {
    let (width, height) = (Self.number(width), Self.number(height))
    return """
      <svg\(namespace) viewBox="0 0 \(width) \(height)" width="\(width)" height="\(height)" class="drawing" \
      role="img" aria-labelledby="\(id)-title \(id)-summary">
      <title id="\(id)-title">\(Markup.escaped(title))</title>
      <desc id="\(id)-summary">\(Markup.escaped(summary))</desc>
      \(before)\(String(decoding: content, as: UTF8.self))</svg>

      """
  }

  // MARK: Attributes

  /// Writes an attribute whose name, with the equals sign and the quote, is given.
  private mutating func set(_ name: StaticString, _ number: Double) {
    content.append(name)
    Self.append(number, to: &content)
    content.append(UInt8(ascii: "\""))
  }

  private mutating func set(_ points: [Point]) {
    content.append(" points=\"")
    for (index, point) in points.enumerated() {
      if index > 0 { content.append(UInt8(ascii: " ")) }
      Self.append(point.x, to: &content)
      content.append(UInt8(ascii: ","))
      Self.append(point.y, to: &content)
    }
    content.append(UInt8(ascii: "\""))
  }

  private mutating func close(class name: String) {
    content.append(" class=\"")
    content.append(escaping: name)
    content.append("\"/>\n")
  }

  /// With at most one decimal, which is finer than a screen shows: `12`, `12.5`, `-0.3`.
  static func number(_ value: Double) -> String {
    var digits: [UInt8] = []
    append(value, to: &digits)
    return String(decoding: digits, as: UTF8.self)
  }

  private static func append(_ value: Double, to bytes: inout [UInt8]) {
    precondition(value.isFinite && abs(value) < 1e9, "a drawing has a size")
    let tenths = Int((value * 10).rounded())
    if tenths < 0 { bytes.append(UInt8(ascii: "-")) }
    append(digitsOf: abs(tenths) / 10, to: &bytes)
    guard tenths % 10 != 0 else { return }
    bytes.append(UInt8(ascii: "."))
    append(digitsOf: abs(tenths) % 10, to: &bytes)
  }

  private static func append(digitsOf number: Int, to bytes: inout [UInt8]) {
    if number >= 10 { append(digitsOf: number / 10, to: &bytes) }
    bytes.append(UInt8(ascii: "0") + UInt8(number % 10))
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
