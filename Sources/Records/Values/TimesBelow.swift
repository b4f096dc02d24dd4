import Incidents

/// The times of a list's rows below the one that is being read: where the rows above leave two days, they may decide.
struct TimesBelow {
  private let list: YAMLNode
  /// The row that is being read, by its place in the tree.
  var row = 0
  /// The first row below with a full time, as it was found last; looked for where a clock needs it, and once for all rows
  /// above it.
  private var found: (row: Int, time: RecordedTime?)?

  init(in list: YAMLNode) {
    self.list = list
  }

  /// The first full time below the row; nil where no row has one.
  mutating func firstFull() -> RecordedTime? {
    if let found, row < found.row { return found.time }
    var rows = list.items(after: row)
    while let next = rows.next() {
      guard let text = next.value(of: "time")?.text, let time = try? RecordClock.alone(text), time.instant != nil else {
        continue
      }
      found = (next.index, time)
      return time
    }
    found = (.max, nil)
    return nil
  }
}
