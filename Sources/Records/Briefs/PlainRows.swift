import Incidents

/// The rows of a timeline that is written in the plainest form: their times and milestones.
enum PlainRows {
  struct Row {
    var time: RecordedTime
    var milestones: [Milestone] = []
  }

  /// Nil where anything is out of the ordinary, the order of the rows too.
  static func read(_ bytes: UnsafeRawBufferPointer) -> [Row]? {
    var lines = PlainLines(bytes, .list)
    var clock = RecordClock()
    var rows: [Row] = []
    var latest: Instant?
    /// Whether a continuation would change what was just read.
    var isOpen = false
    while let line = lines.line() {
      switch line {
      case .key(let key, let value, let beginsItem):
        isOpen = beginsItem
        if beginsItem {
          guard lines.has(key, "time"), let text = lines.time(value), let time = try? clock.following(text) else {
            return nil
          }
          // Rows that are out of order have to be sorted first.
          if let instant = time.instant, let latest, instant < latest { return nil }
          latest = time.instant ?? latest
          rows.append(Row(time: time))
        } else if lines.has(key, "milestone") {
          guard rows[rows.count - 1].milestones.isEmpty, let milestones = milestones(lines, value) else { return nil }
          rows[rows.count - 1].milestones = milestones
          isOpen = true
        } else if lines.has(key, "time") {
          return nil
        }
      case .continuation: if isOpen { return nil }
      }
    }
    return lines.isOutOfOrdinary ? nil : rows
  }

  private static func milestones(_ lines: PlainLines, _ value: Range<Int>) -> [Milestone]? {
    guard let words = lines.list(value) ?? lines.words(value).map({ [$0] }) else { return nil }
    let milestones = words.compactMap(Milestone.init)
    return milestones.count == words.count ? milestones : nil
  }
}
