import Incidents

/// The times of a timeline's rows in the order of its file, as texts and as moments.
struct RowTimes {
  let rows: [WrittenTimes.Row]
  /// Nil where a time cannot be read.
  let times: [RecordedTime?]

  init(of list: YAMLNode?) {
    rows = WrittenTimes(of: list).rows
    times = rows.map(\.time)
  }

  /// The index of the row after which one at a moment belongs, among all but the row at `index`; nil for the first place.
  func place(of instant: Instant?, without index: Int) -> Int? {
    var last: Instant?
    let others = times.indices.filter { $0 != index }
    let keys = others.map { other -> Instant? in
      last = times[other]?.instant ?? last
      return last
    }
    return WrittenTimes.place(of: instant, after: keys).map { others[$0] }
  }

  /// Whether the row at an index may stay in its place with another time: none above it is later, and none below it
  /// earlier, as far as the next ones with a known time say.
  func isInOrder(_ instant: Instant?, at index: Int) -> Bool {
    guard let instant else { return true }
    let above = times[..<index].last { $0?.instant != nil }.flatMap { $0?.instant }
    let below = times[(index + 1)...].first { $0?.instant != nil }.flatMap { $0?.instant }
    return above.map { $0 <= instant } ?? true && below.map { instant <= $0 } ?? true
  }

  /// A time that needs no row above it: with its date and offset.
  static func full(_ time: RecordedTime) -> String? {
    guard let offset = time.offset else { return nil }
    let mark = time.isApproximate ? "~" : ""
    let zone = RecordClock.written(offset: offset)
    // What has a date already lacks its offset.
    if time.written.utf8.count > 9 { return mark + time.written + zone }
    return time.date.map { "\(mark)\($0)T\(time.written)\(zone)" }
  }

  /// Whether a time still says what it said; one that said nothing may say anything.
  static func isKept(_ old: RecordedTime?, as new: RecordedTime?) -> Bool {
    guard let old, old.instant != nil || old.date != nil else { return true }
    return old.instant == new?.instant && old.date == new?.date && old.offset == new?.offset
      && old.isApproximate == new?.isApproximate
  }
}
