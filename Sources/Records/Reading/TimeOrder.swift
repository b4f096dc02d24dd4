import Incidents

/// The order in which rows of a timeline, and changes of severity, count: by time, equal ones as written; a row whose time is not known stays behind the row
/// that it was written after.
struct TimeOrder {
  /// The rows in time order, as indices of the written order.
  let indices: [Int]
  /// Rows that are earlier than one written before them.
  let displaced: [Int]

  /// What is written in that order, in time order.
  func sorted<Row>(_ rows: [Row]) -> [Row] {
    displaced.isEmpty ? rows : indices.map { rows[$0] }
  }

  init(_ times: [RecordedTime]) {
    var latest: Instant?
    var displaced: [Int] = []
    // Each row's place goes by the last known time at or above it; rows above the first known time stay on top.
    var keys: [Instant?] = []
    for (index, time) in times.enumerated() {
      guard let instant = time.instant else {
        keys.append(keys.last ?? nil)
        continue
      }
      keys.append(instant)
      if let latest, instant < latest { displaced.append(index) }
      latest = max(latest ?? instant, instant)
    }
    self.displaced = displaced
    guard !displaced.isEmpty else {
      indices = Array(times.indices)
      return
    }
    indices = times.indices.sorted { a, b in
      guard let first = keys[a] else { return keys[b] != nil || a < b }
      guard let second = keys[b] else { return false }
      return first == second ? a < b : first < second
    }
  }
}
