package import Incidents

/// How many action items were open over time, as an area, with the part of them that was overdue marked in it.
package struct OpenItemsDrawing: Sendable {
  private let points: [OpenHistory.Point]
  private let top: Int

  /// Nil where there is nothing to draw: no item was ever open, or only one day is known.
  package init?(_ history: OpenHistory) {
    guard history.points.count > 1, let most = history.points.map(\.open).max(), most > 0 else { return nil }
    points = history.points
    top = Self.roundedUp(most)
  }

  /// The drawing with its caption, as part of a page.
  package var figure: String {
    var drawing = SVG(
      width: Self.width, height: Self.height, title: "Open action items over time", summary: summary)
    drawGrid(in: &drawing)
    drawing.polygon(area(\.open), class: "open-area")
    drawing.polygon(area(\.overdue), class: "overdue-area")
    drawing.polyline(line(\.open), class: "open-line")
    drawing.polyline(line(\.overdue), class: "overdue-line")
    drawLegend(in: &drawing)
    return "<figure class=\"open-items\">\n\(drawing.inline(id: "open-items"))</figure>\n"
  }

  /// `Open action items from 2025-09-01 to 2026-03-17: at most 12; on the last day 8, 3 of them overdue`.
  private var summary: String {
    let most = points.map(\.open).max() ?? 0
    return """
      Open action items from \(points[0].day) to \(last.day): at most \(most); on the last day \(last.open), \
      \(last.overdue) of them overdue
      """
  }

  private var last: OpenHistory.Point { points[points.count - 1] }

  // MARK: Places

  private static let width = 560.0, height = 230.0
  private static let left = 52.0, right = 548.0, ceiling = 44.0, floor = 196.0

  private func x(_ index: Int) -> Double {
    Self.left + (Self.right - Self.left) * Double(index) / Double(points.count - 1)
  }

  private func y(_ count: Int) -> Double {
    Self.floor - (Self.floor - Self.ceiling) * Double(count) / Double(top)
  }

  private func line(_ count: (OpenHistory.Point) -> Int) -> [Point] {
    points.enumerated().map { Point(x($0), y(count($1))) }
  }

  private func area(_ count: (OpenHistory.Point) -> Int) -> [Point] {
    [Point(Self.left, Self.floor)] + line(count) + [Point(Self.right, Self.floor)]
  }

  /// The next number with one leading digit of 1, 2, 4 or 5, so that halves of it are whole.
  private static func roundedUp(_ number: Int) -> Int {
    var unit = 1
    while unit * 10 < number { unit *= 10 }
    let round = [2, 4, 5, 10].first { $0 * unit >= number } ?? 10
    return unit == 1 && round == 5 ? 6 : round * unit
  }

  // MARK: Parts

  private func drawGrid(in drawing: inout SVG) {
    for count in [0, top / 2, top] {
      drawing.line(from: Point(Self.left, y(count)), to: Point(Self.right, y(count)), class: "grid")
      drawing.text(String(count), at: Point(Self.left - 8, y(count) + 5), anchor: .end, class: "tick")
    }
    let middle = points.count / 2
    let ends: [(Int, SVG.Anchor)] = [(0, .start), (middle, .middle), (points.count - 1, .end)]
    for (index, anchor) in ends where points.count > 4 || anchor != .middle {
      drawing.line(from: Point(x(index), Self.floor), to: Point(x(index), Self.floor + 5), class: "grid")
      drawing.text(points[index].day.description, at: Point(x(index), Self.floor + 24), anchor: anchor, class: "tick")
    }
  }

  private func drawLegend(in drawing: inout SVG) {
    let entries: [(String, StaticString, Int, Double)] = [
      ("open", "open-swatch", last.open, Self.left), ("overdue", "overdue-swatch", last.overdue, Self.left + 170),
    ]
    for (name, swatch, count, x) in entries {
      drawing.rectangle(at: Point(x, 10), width: 16, height: 16, radius: 3, class: swatch)
      drawing.text("\(count) \(name)", at: Point(x + 23, 23), class: "legend")
    }
  }
}
