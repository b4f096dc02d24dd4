import Documents
import Incidents

/// A timeline that lies: lanes below each other, time to the right.
struct WideTimeline {
  private(set) var drawing: SVG
  private let content: TimelineContent
  private let axis: TimeAxis
  private var y = Self.top

  private static let width = 880.0
  private static let gutter = 96.0
  private static let margin = 14.0
  private static let top = 34.0
  private static let bar = 22.0
  private static let lane = 32.0
  /// The width of a letter at the size of labels, a little more than it is on average.
  private static let letter = 7.1
  private static let labelRow = 17.0

  init(_ content: TimelineContent, summary: String, id: String) {
    self.content = content
    axis = TimeAxis(
      begin: content.begin, end: content.end, from: Self.gutter, to: Self.width - Self.margin - 30)
    let texts = zip(content.milestones, content.times(of: content.milestones, after: content.firstDay))
      .map { "\($0.label) \($1)" }
    let rows = Self.rows(content.milestones, texts, axis)
    let lanes = [content.phases, content.severities, content.impact].count { !$0.isEmpty }
    let points = [content.updates, content.escalations].count { !$0.isEmpty }
    let milestones = content.milestones.isEmpty ? 0 : 26 + Double((rows.max() ?? 0) + 1) * Self.labelRow
    let height = Self.top + Double(lanes + points) * Self.lane + milestones + 6
    drawing = SVG(width: Self.width, height: height, id: id, title: "Timeline of \(content.id)", summary: summary)
    addAxis(to: height)
    addLane("Phase", content.phases)
    addLane("Severity", content.severities)
    addLane("Impact", content.impact)
    addMilestones(rows, texts)
    addPoints("Updates", content.updates)
    addPoints("Escalation", content.escalations)
  }

  // MARK: The axis

  private mutating func addAxis(to height: Double) {
    let ticks = axis.ticks(atMost: 9)
    let showsDays = axis.showsDays(ticks)
    var day: CalendarDate?
    for tick in ticks {
      let x = axis.place(tick)
      drawing.line(from: Point(x, Self.top - 8), to: Point(x, height - 4), class: "grid")
      let label = showsDays ? tick.date.description : tick.clock
      drawing.text(label, at: Point(x, 24), anchor: .middle, class: "tick")
      if !showsDays, tick.date != day {
        drawing.text(tick.date.description, at: Point(x, 10), anchor: .middle, class: "tick day")
        day = tick.date
      }
    }
    if ticks.isEmpty { drawing.text(content.begin.description, at: Point(axis.from, 24), class: "tick") }
    drawing.text("UTC", at: Point(0, 24), class: "tick")
  }

  // MARK: Bands

  private mutating func addLane(_ name: String, _ stretches: [TimelineContent.Stretch]) {
    guard !stretches.isEmpty else { return }
    addName(name, at: y + Self.bar / 2 + 4)
    for stretch in stretches {
      let (from, to) = (axis.place(stretch.from), axis.place(stretch.to))
      let width = max(to - from, 2)
      let title = stretch.title(withDates: content.showsDates)
      drawing.group(class: "band \(stretch.className)", title: title) { group in
        group.rectangle(at: Point(from + 0.5, y), width: max(width - 1, 1), height: Self.bar, radius: 3, class: "fill")
        if let label = Self.fitting(stretch.label, in: width - 10) {
          group.text(label, at: Point(from + 6, y + 15), class: "label")
        }
      }
    }
    y += Self.lane
  }

  /// The label, as far as there is room; nil where there is none for at least four letters.
  private static func fitting(_ label: String, in width: Double) -> String? {
    let room = Int(width / letter)
    if label.count <= room { return label }
    return room >= 5 ? label.prefix(room - 1) + "…" : nil
  }

  private mutating func addName(_ name: String, at y: Double) {
    drawing.text(name, at: Point(0, y), class: "lane")
  }

  // MARK: Marks

  /// In which row below the marks each label stands, so that none covers another.
  private static func rows(_ marks: [TimelineContent.Mark], _ texts: [String], _ axis: TimeAxis) -> [Int] {
    var ends: [Double] = []
    return zip(marks, texts).map { mark, text in
      let (from, to) = labelEnds(mark, text, axis)
      let row = ends.firstIndex { $0 + 10 < from } ?? ends.count
      if row == ends.count { ends.append(to) } else { ends[row] = to }
      return row
    }
  }

  private static func labelEnds(
    _ mark: TimelineContent.Mark, _ text: String, _ axis: TimeAxis
  ) -> (from: Double, to: Double) {
    let length = Double(text.count) * letter
    let x = axis.place(mark.time)
    // At the right edge the label stands to the left of its mark.
    return x + length + 4 > width ? (max(x - length, 0), x) : (x, x + length)
  }

  private mutating func addMilestones(_ rows: [Int], _ texts: [String]) {
    let marks = content.milestones
    guard !marks.isEmpty else { return }
    let line = y + 8
    addName("Milestones", at: line + 4)
    drawing.line(from: Point(axis.from, line), to: Point(axis.to, line), class: "axis")
    if let cut = content.cut {
      drawing.text("← \(cut.label) \(cut.time.date)", at: Point(axis.from - 4, line - 8), class: "label cut")
    }
    let bases = rows.map { line + 22 + Double($0) * Self.labelRow }
    // All lines before all words, so that none crosses out a word.
    for (mark, base) in zip(marks, bases) {
      let x = axis.place(mark.time)
      drawing.line(from: Point(x, line), to: Point(x, base - 11), class: "leader")
    }
    for ((mark, text), base) in zip(zip(marks, texts), bases) {
      let x = axis.place(mark.time)
      let isLeft = Self.labelEnds(mark, text, axis).from < x
      drawing.group(class: "mark milestone", title: mark.title) { group in
        Self.addShape(of: mark, at: Point(x, line), to: &group)
        group.text(
          text, at: Point(isLeft ? x + 5 : x - 5, base), anchor: isLeft ? .end : .start, class: "label")
      }
    }
    y = line + 18 + Double((rows.max() ?? 0) + 1) * Self.labelRow
  }

  private mutating func addPoints(_ name: String, _ marks: [TimelineContent.Mark]) {
    guard !marks.isEmpty else { return }
    let line = y + Self.bar / 2
    addName(name, at: line + 4)
    drawing.line(from: Point(axis.from, line), to: Point(axis.to, line), class: "axis")
    for mark in marks {
      let x = axis.place(mark.time)
      drawing.group(class: "mark \(Self.className(mark))", title: mark.title) { group in
        Self.addShape(of: mark, at: Point(x, line), to: &group)
        if case .escalation(let level) = mark.kind {
          group.text("L\(level)", at: Point(x + 9, line + 4), class: "label")
        }
      }
    }
    y += Self.lane
  }

  static func className(_ mark: TimelineContent.Mark) -> String {
    switch mark.kind {
    case .milestone: "milestone"
    case .update: "update"
    case .escalation: "escalation"
    }
  }

  /// Each kind has a shape of its own, since not everybody tells colours apart.
  static func addShape(of mark: TimelineContent.Mark, at center: Point, to drawing: inout SVG) {
    let (x, y) = (center.x, center.y)
    switch mark.kind {
    case .milestone:
      drawing.polygon([Point(x, y - 6), Point(x + 6, y), Point(x, y + 6), Point(x - 6, y)], class: "shape")
    case .update: drawing.circle(at: center, radius: 5, class: "shape")
    case .escalation: drawing.polygon([Point(x, y - 6), Point(x + 6, y + 5), Point(x - 6, y + 5)], class: "shape")
    }
  }
}
