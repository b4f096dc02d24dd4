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
  private static let labelRow = 17.0

  init(_ content: TimelineContent, summary: String) {
    self.content = content
    axis = TimeAxis(
      begin: content.begin, end: content.end, from: Self.gutter, to: Self.width - Self.margin - 30)
    let labels = MilestoneLabels(of: content, along: axis, width: Self.width)
    let (updates, escalations) = (content.updates, content.escalations)
    let lanes = [content.phases, content.severities, content.impact].count { !$0.isEmpty }
    let points = [updates, escalations].count { !$0.isEmpty }
    let milestones = labels.all.isEmpty ? 0 : 26 + Double(labels.rows) * Self.labelRow
    let height = Self.top + Double(lanes + points) * Self.lane + milestones + 6
    drawing = SVG(width: Self.width, height: height, title: "Timeline of \(content.id)", summary: summary)
    addAxis(to: height)
    addLane("Phase", content.phases)
    addLane("Severity", content.severities)
    addLane("Impact", content.impact)
    add(labels)
    addPoints("Updates", updates)
    addPoints("Escalation", escalations)
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
      drawing.group(class: "band", variant: stretch.className, title: title) { group in
        group.rectangle(at: Point(from + 0.5, y), width: max(width - 1, 1), height: Self.bar, radius: 3, class: "fill")
        if let label = MilestoneLabels.fitting(stretch.label, in: width - 10) {
          group.text(label, at: Point(from + 6, y + 15), class: "label")
        }
      }
    }
    y += Self.lane
  }

  private mutating func addName(_ name: String, at y: Double) {
    drawing.text(name, at: Point(0, y), class: "lane")
  }

  // MARK: Marks

  private mutating func add(_ labels: MilestoneLabels) {
    guard !labels.all.isEmpty else { return }
    let line = y + 8
    addName("Milestones", at: line + 4)
    drawing.line(from: Point(axis.from, line), to: Point(axis.to, line), class: "axis")
    if let cut = content.cut {
      drawing.text("← \(cut.label) \(cut.time.date)", at: Point(axis.from - 4, line - 8), class: "label cut")
    }
    func base(of label: MilestoneLabels.Label) -> Double { line + 22 + Double(label.row) * Self.labelRow }
    // All lines before all words, so that none crosses out a word.
    for label in labels.all {
      drawing.line(from: Point(label.x, line), to: Point(label.x, base(of: label) - 11), class: "leader")
    }
    for label in labels.all {
      drawing.group(class: "mark milestone", title: label.mark.title) { group in
        Self.addShape(of: label.mark, at: Point(label.x, line), to: &group)
        let place = Point(label.isLeft ? label.x + 5 : label.x - 5, base(of: label))
        group.text(label.text, at: place, anchor: label.isLeft ? .end : .start, class: "label")
      }
    }
    y = line + 18 + Double(labels.rows) * Self.labelRow
  }

  private mutating func addPoints(_ name: String, _ marks: [TimelineContent.Mark]) {
    guard !marks.isEmpty else { return }
    let line = y + Self.bar / 2
    addName(name, at: line + 4)
    drawing.line(from: Point(axis.from, line), to: Point(axis.to, line), class: "axis")
    for mark in marks {
      let x = axis.place(mark.time)
      drawing.group(class: Self.className(mark), title: mark.title) { group in
        Self.addShape(of: mark, at: Point(x, line), to: &group)
        if case .escalation(let level) = mark.kind {
          group.text("L\(level)", at: Point(x + 9, line + 4), class: "label")
        }
      }
    }
    y += Self.lane
  }

  static func className(_ mark: TimelineContent.Mark) -> StaticString {
    switch mark.kind {
    case .milestone: "mark milestone"
    case .update: "mark update"
    case .escalation: "mark escalation"
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
