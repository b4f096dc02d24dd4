import Documents
import Incidents

/// Incidents per month as bars, one part for each severity.
struct MonthBars {
  private(set) var drawing: SVG

  /// The months that a drawing shows, the latest: two years where there is room, one where there is little.
  enum Size {
    case wide, narrow

    var width: Double { self == .wide ? 880 : 340 }
    var months: Int { self == .wide ? 24 : 12 }
  }

  private static let height = 230.0
  private static let top = 26.0
  private static let bottom = 40.0
  private static let left = 30.0

  /// Months without any incident are shown too: that nothing happened is worth seeing.
  ///
  /// `severities` are those of the counts, in their order.
  init?(_ months: [Statistics.Month], _ severities: [SeverityMark], size: Size) {
    let shown = Self.filled(months, severities.count).suffix(size.months)
    guard let first = shown.first, let last = shown.last else { return nil }
    let most = shown.map { $0.counts.reduce(0, +) }.max() ?? 0
    let total = shown.reduce(0) { $0 + $1.counts.reduce(0, +) }
    drawing = SVG(
      width: size.width, height: Self.height, title: "Incidents per month",
      summary: "\(total) incidents from \(first.name) to \(last.name), at most \(most) in a month")
    let scale = Self.scale(atLeast: most)
    addLines(scale, size.width)
    let room = (size.width - Self.left - 4) / Double(shown.count)
    for (index, month) in shown.enumerated() {
      let x = Self.left + Double(index) * room
      addBar(month, severities, scale, x: x, width: min(room * 0.7, 46), room: room)
    }
    addKey(severities, shown, size.width)
  }

  private struct Month {
    let name: String
    let counts: [Int]
  }

  private static func filled(_ months: [Statistics.Month], _ count: Int) -> [Month] {
    var counts: [Int: [Int]] = [:]
    for month in months {
      if let number = month.name.flatMap(number) { counts[number] = month.counts }
    }
    guard let first = counts.keys.min(), let last = counts.keys.max() else { return [] }
    return (first...last).map { number in
      let month = number % 12 + 1
      return Month(
        name: "\(number / 12)-\(month < 10 ? "0" : "")\(month)",
        counts: counts[number] ?? Array(repeating: 0, count: count))
    }
  }

  /// Months since the year 0.
  private static func number(_ name: String) -> Int? {
    let parts = name.split(separator: "-").compactMap { Int($0) }
    return parts.count == 2 ? parts[0] * 12 + parts[1] - 1 : nil
  }

  /// The step between lines, and how many there are.
  private static func scale(atLeast most: Int) -> (step: Int, lines: Int) {
    let steps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000]
    let step = steps.first { most <= $0 * 4 } ?? max(most / 4, 1)
    return (step, max((most + step - 1) / step, 1))
  }

  private static func y(_ count: Int, _ scale: (step: Int, lines: Int)) -> Double {
    let share = Double(count) / Double(scale.step * scale.lines)
    return height - bottom - share * (height - bottom - top)
  }

  private mutating func addLines(_ scale: (step: Int, lines: Int), _ width: Double) {
    for line in 0...scale.lines {
      let y = Self.y(line * scale.step, scale)
      drawing.line(from: Point(Self.left - 4, y), to: Point(width, y), class: line == 0 ? "axis" : "grid")
      drawing.text(String(line * scale.step), at: Point(Self.left - 9, y + 4), anchor: .end, class: "tick")
    }
  }

  private mutating func addBar(
    _ month: Month, _ severities: [SeverityMark], _ scale: (step: Int, lines: Int), x: Double, width: Double,
    room: Double
  ) {
    let center = x + room / 2
    var below = 0
    // The most severe stands at the bottom, where bars can be compared.
    for (count, severity) in zip(month.counts, severities) where count > 0 {
      let (bottom, top) = (Self.y(below, scale), Self.y(below + count, scale))
      let title = "\(month.name), \(severity.label): \(count)"
      drawing.group(class: "band", variant: "severity-\(severity.rank)", title: title) { group in
        group.rectangle(
          at: Point(center - width / 2, top), width: width, height: max(bottom - top - 1, 1), radius: 2, class: "fill")
      }
      below += count
    }
    if below > 0 {
      drawing.text(String(below), at: Point(center, Self.y(below, scale) - 5), anchor: .middle, class: "tick")
    }
    let isJanuary = month.name.hasSuffix("-01")
    drawing.text(
      String(month.name.suffix(2)), at: Point(center, Self.height - Self.bottom + 16), anchor: .middle, class: "tick")
    if isJanuary || x == Self.left {
      drawing.text(
        String(month.name.prefix(4)), at: Point(center, Self.height - Self.bottom + 32), anchor: .middle,
        class: "tick day")
    }
  }

  /// Which colour stands for which severity, in the order in which the parts stand above each other.
  private mutating func addKey(_ severities: [SeverityMark], _ shown: ArraySlice<Month>, _ width: Double) {
    var x = Self.left
    for (index, severity) in severities.enumerated() where shown.contains(where: { $0.counts[index] > 0 }) {
      let words = width < 500 ? severity.name : severity.label
      drawing.group(class: "band", variant: "severity-\(severity.rank)") { group in
        group.rectangle(at: Point(x, 1), width: 11, height: 11, radius: 2, class: "fill")
        group.text(words, at: Point(x + 16, 11), class: "tick")
      }
      x += 16 + Double(words.count) * 6.6 + 16
    }
  }
}
