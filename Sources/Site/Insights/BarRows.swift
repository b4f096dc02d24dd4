/// Rows of bars with words above each: they read the same on wide screens and on narrow ones.
struct BarRows {
  /// A part of a bar, from 0 to 1 of the whole width.
  struct Part {
    var share: Double
    var className: String
    /// What it stands for: `4 met`.
    var label: String
  }

  struct Row {
    var name: String
    /// What stands at the right end of the name's line: `71 % of 7`.
    var value: String
    var parts: [Part]
    /// Where a line crosses the bar, from 0 to 1; nil for none.
    var mark: Double?
  }

  private(set) var drawing: SVG

  private static let row = 44.0
  private static let bar = 14.0

  init?(_ rows: [Row], title: String, width: Double) {
    guard !rows.isEmpty else { return nil }
    let summary = rows.map { "\($0.name) \($0.value)" }.joined(separator: "; ")
    drawing = SVG(width: width, height: Double(rows.count) * Self.row, title: title, summary: summary)
    for (index, row) in rows.enumerated() {
      let top = Double(index) * Self.row
      drawing.text(row.name, at: Point(0, top + 14), class: "lane")
      drawing.text(row.value, at: Point(width, top + 14), anchor: .end, class: "tick")
      drawing.rectangle(at: Point(0, top + 20), width: width, height: Self.bar, radius: 3, class: "track")
      var x = 0.0
      for part in row.parts where part.share > 0 {
        let length = part.share * width
        drawing.group(class: "part", variant: part.className, title: "\(row.name): \(part.label)") { group in
          group.rectangle(
            at: Point(x, top + 20), width: max(length - 1, 1), height: Self.bar, radius: 3, class: "fill")
        }
        x += length
      }
      if let mark = row.mark {
        let place = min(mark * width, width - 2)
        drawing.line(from: Point(place, top + 18), to: Point(place, top + 22 + Self.bar), class: "middle")
      }
    }
  }
}
