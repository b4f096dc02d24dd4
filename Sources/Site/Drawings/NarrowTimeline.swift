import Documents
import Incidents

/// A timeline that stands: time downward, a mark and its words in each row.
struct NarrowTimeline {
  private(set) var drawing: SVG

  private static let width = 340.0
  private static let row = 24.0
  private static let axisX = 64.0
  private static let top = 16.0

  /// Rows stand as far apart as their times do, as long as that leaves room for each.
  init(_ content: TimelineContent, summary: String) {
    let marks = content.marks
    let length = max(260, Double(marks.count) * Self.row * 1.2)
    let top = content.cut == nil ? Self.top : Self.top + Self.row
    let axis = TimeAxis(begin: content.begin, end: content.end, from: top, to: top + length)
    let places = Self.spread(marks.map { axis.place($0.time) })
    let height = (places.last ?? axis.to) + 18
    drawing = SVG(width: Self.width, height: height, title: "Timeline of \(content.id)", summary: summary)
    if let cut = content.cut {
      drawing.text("↑ \(cut.label) \(cut.time.date)", at: Point(Self.axisX + 16, Self.top), class: "label cut")
    }
    let moved = Self.moved(marks, places, from: top)
    for stretch in content.phases {
      let (from, to) = (moved(stretch.from), moved(stretch.to))
      drawing.group(class: "band", variant: stretch.className, title: stretch.title(withDates: content.showsDates)) {
        group in
        group.rectangle(
          at: Point(Self.axisX - 4, from), width: 8, height: max(to - from - 1, 1), radius: 2, class: "fill")
      }
    }
    var day: CalendarDate?
    for (mark, y) in zip(marks, places) {
      let isNewDay = mark.time.date != day
      day = mark.time.date
      add(mark, at: y, date: isNewDay && content.showsDates ? mark.time.date : nil)
    }
  }

  private mutating func add(_ mark: TimelineContent.Mark, at y: Double, date: CalendarDate?) {
    let words = (date.map { "\(mark.label) (\($0))" } ?? mark.label) + mark.end
    drawing.group(class: WideTimeline.className(mark), title: mark.title) { group in
      group.text(mark.clock, at: Point(Self.axisX - 14, y + 4), anchor: .end, class: "tick")
      WideTimeline.addShape(of: mark, at: Point(Self.axisX, y), to: &group)
      group.text(words, at: Point(Self.axisX + 16, y + 4), class: "label")
    }
  }

  /// Pushed down where they would cover each other.
  private static func spread(_ places: [Double]) -> [Double] {
    var last = -row
    return places.map { place in
      last = max(place, last + row)
      return last
    }
  }

  /// Where a moment lies between marks that were pushed down.
  private static func moved(_ marks: [TimelineContent.Mark], _ places: [Double], from top: Double)
    -> (Instant) -> Double
  {
    { time in
      let index = firstIndex(in: marks, notBefore: time)
      guard index < marks.count else { return places.last ?? top }
      guard marks[index].time > time else { return places[index] }
      guard index > 0 else { return top }
      let (from, to) = (marks[index - 1].time, marks[index].time)
      let share = Double(time - from) / Double(to - from)
      return places[index - 1] + share * (places[index] - places[index - 1])
    }
  }

  /// The index of the first mark that is not earlier than a moment, by halves: there may be as many phases as marks.
  private static func firstIndex(in marks: [TimelineContent.Mark], notBefore time: Instant) -> Int {
    var (low, high) = (0, marks.count)
    while low < high {
      let middle = (low + high) / 2
      if marks[middle].time < time { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
