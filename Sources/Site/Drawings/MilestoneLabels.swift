import Documents

/// Where the words of milestones stand below their marks, so that none covers another.
struct MilestoneLabels {
  /// A milestone's words and their place.
  struct Label {
    let mark: TimelineContent.Mark
    let text: String
    /// Where the mark is.
    let x: Double
    /// Whether the words stand to the left of the mark, as they do at the right edge.
    let isLeft: Bool
    /// From 0 on.
    let row: Int
  }

  /// In time order.
  private(set) var all: [Label] = []
  /// How many rows they take; 1 where there are none.
  private(set) var rows = 1

  /// The width of a letter at the size of labels, a little more than it is on average.
  private static let letter = 7.1

  init(of content: TimelineContent, along axis: TimeAxis, width: Double) {
    let marks = content.milestones
    all.reserveCapacity(marks.count)
    var ends: [Double] = []
    for (mark, time) in zip(marks, content.times(of: marks, after: content.firstDay)) {
      let text = "\(mark.label) \(time)"
      let length = Double(text.count) * Self.letter
      let x = axis.place(mark.time)
      let isBeyondEdge = x + length + 4 > width
      let (from, to) = isBeyondEdge ? (max(x - length, 0), x) : (x, x + length)
      let row = ends.firstIndex { $0 + 10 < from } ?? ends.count
      if row == ends.count { ends.append(to) } else { ends[row] = to }
      all.append(Label(mark: mark, text: text, x: x, isLeft: from < x, row: row))
    }
    rows = max(ends.count, 1)
  }

  /// The part of a label for which there is room; nil if that is less than four letters.
  static func fitting(_ label: String, in width: Double) -> String? {
    let room = Int(width / letter)
    // A letter takes at least a byte.
    if label.utf8.count <= room || label.count <= room { return label }
    return room >= 5 ? label.prefix(room - 1) + "…" : nil
  }
}
