/// Which rows of a source are those that were taken from it before.
///
/// A row is the same if its name is; else one that says the same at another time; else one that took the place of a row at
/// its time. So a corrected row is known, and a row that is new at the same minute as others is new.
struct RowPairing {
  /// The place before of each row that the source has now; nil for a new one.
  private(set) var places: [Int?]
  /// The places of rows that the source no longer has.
  var vanished: [Int] { isTaken.indices.filter { !isTaken[$0] } }

  private var isTaken: [Bool]
  private let before: [TakenRowName]
  private let now: [TakenRowName]

  init(from before: [TakenRowName], to now: [TakenRowName]) {
    (self.before, self.now) = (before, now)
    places = now.map { _ in nil }
    isTaken = before.map { _ in false }
    pair { $0.text }
    pair { $0.digest }
    pairByTime()
  }

  /// Pairs rows of which something is the same, in their order.
  private mutating func pair<Part: Hashable>(_ part: (TakenRowName) -> Part?) {
    var free: [Part: [Int]] = [:]
    for place in before.indices.reversed() where !isTaken[place] {
      if let part = part(before[place]) { free[part, default: []].append(place) }
    }
    for index in now.indices where places[index] == nil {
      if let part = part(now[index]), let place = free[part]?.popLast() { take(place, for: index) }
    }
  }

  /// Pairs the rows of a time that lie between the same others.
  private mutating func pairByTime() {
    let old = Dictionary(grouping: before.indices) { before[$0].time }
    for (time, indices) in Dictionary(grouping: now.indices, by: { now[$0].time }) {
      guard let old = old[time] else { continue }
      var next = 0
      for index in indices {
        if let place = places[index] {
          if let known = old.firstIndex(of: place) { next = max(next, known + 1) }
        } else if next < old.count, !isTaken[old[next]] {
          take(old[next], for: index)
          next += 1
        }
      }
    }
  }

  private mutating func take(_ place: Int, for index: Int) {
    places[index] = place
    isTaken[place] = true
  }
}
