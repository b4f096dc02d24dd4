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

  /// `times` are nil where they are not known.
  init(_ times: [Instant?]) {
    var latest: Instant?
    var displaced: [Int] = []
    for (index, time) in times.enumerated() {
      guard let time else { continue }
      if let latest, time < latest { displaced.append(index) }
      latest = max(latest ?? time, time)
    }
    self.displaced = displaced
    indices = displaced.isEmpty ? Array(times.indices) : Self.sorted(times)
  }

  /// Each row's place goes by the last known time at or above it; rows above the first known time stay on top.
  private static func sorted(_ times: [Instant?]) -> [Int] {
    var keys: [Instant?] = []
    for time in times { keys.append(time ?? keys.last ?? nil) }
    return times.indices.sorted { a, b in
      guard let first = keys[a] else { return keys[b] != nil || a < b }
      guard let second = keys[b] else { return false }
      return first == second ? a < b : first < second
    }
  }
}
