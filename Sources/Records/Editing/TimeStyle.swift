import Incidents

/// How a row's time is written at its place in a timeline.
struct TimeStyle {
  /// What a bare clock time would go on from: the date and the offset of the rows above.
  private let ground: (date: CalendarDate, offset: Int)?
  /// Seconds east of UTC of full times; nil where no row says.
  private let offset: Int?
  private let form: Form
  private let separator: String

  enum Form {
    /// The clock alone wherever that says it all, as rows of one day are written.
    case short
    case full
  }

  /// Of full times in a file without rows.
  static let full = TimeStyle(above: [], below: [], .full)

  /// Between rows of a file, in its order.
  init(above: ArraySlice<WrittenTimes.Row>, below: ArraySlice<WrittenTimes.Row>, _ form: Form?) {
    var (short, full) = (0, 0)
    var separator: String?
    var day: (date: CalendarDate, offset: Int)?
    for row in above {
      defer { day = row.day }
      guard let time = row.time else { continue }
      let isFull = time.written.utf8.count > 9
      if isFull { separator = time.written.utf8.dropFirst(10).first == UInt8(ascii: " ") ? " " : "T" }
      guard let day, time.instant != nil, row.day.map({ $0 == day }) ?? false else { continue }
      if isFull { full += 1 } else { short += 1 }
    }
    ground = day
    offset = above.last { $0.day != nil }?.day?.offset ?? Self.offset(of: below)
    self.separator = separator ?? "T"
    self.form = form ?? (full > 0 && short == 0 ? .full : .short)
  }

  private static func offset(of rows: ArraySlice<WrittenTimes.Row>) -> Int? {
    rows.lazy.compactMap { try? RecordClock.alone($0.text).offset }.first
  }

  /// The time as it is written here, and the style of the row after it.
  func written(_ time: RecordedTime) -> (text: String, next: TimeStyle) {
    guard let instant = time.instant else { return ((time.isApproximate ? "~" : "") + time.written, self) }
    // Where nothing is written yet, the file's clock is that of the first time.
    let offset = offset ?? time.offset ?? 0
    let local = instant.adding(seconds: offset)
    let isShort = form == .short && ground.map { $0.date == local.date && $0.offset == offset } ?? false
    // With a blank, an offset to the west may be taken for the end of a range.
    let separator = offset < 0 ? "T" : separator
    let clock = isShort ? local.clock : "\(local.date)\(separator)\(local.clock)\(RecordClock.written(offset: offset))"
    return ((time.isApproximate ? "~" : "") + clock, TimeStyle(after: (local.date, offset), form, separator))
  }

  private init(after ground: (date: CalendarDate, offset: Int), _ form: Form, _ separator: String) {
    self.ground = ground
    offset = ground.offset
    self.form = form
    self.separator = separator
  }

  /// A time inside the row that was just written, such as the next promised update: on the same day its clock is enough.
  func inside(_ time: RecordedTime, row: RecordedTime) -> String {
    guard let instant = time.instant, let start = row.instant, let ground else { return written(time).text }
    return TimeStyle(after: ground, instant < start ? .full : .short, separator).written(time).text
  }
}
