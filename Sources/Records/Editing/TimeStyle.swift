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

  /// After the rows whose times stand in `above`, in the order of the file; `below` are those of the others.
  init(above: [String], below: [String], _ form: Form?) {
    var clock = RecordClock()
    var (short, full) = (0, 0)
    var separator: String?
    for text in above {
      let day = clock.day
      guard let time = try? clock.following(text) else { continue }
      let isFull = time.written.utf8.count > 9
      if isFull { separator = time.written.utf8.dropFirst(10).first == UInt8(ascii: " ") ? " " : "T" }
      guard let day, time.instant != nil, clock.day.map({ $0 == day }) ?? false else { continue }
      if isFull { full += 1 } else { short += 1 }
    }
    ground = clock.day
    offset = clock.day?.offset ?? Self.offset(of: below)
    self.separator = separator ?? "T"
    self.form = form ?? (full > 0 && short == 0 ? .full : .short)
  }

  private static func offset(of times: [String]) -> Int? {
    times.lazy.compactMap { try? RecordClock.alone($0).offset }.first
  }

  /// The time as it is written here, and the style of the row after it.
  func written(_ time: RecordedTime) -> (text: String, next: TimeStyle) {
    guard let instant = time.instant else { return ((time.isApproximate ? "~" : "") + time.written, self) }
    // Where nothing is written yet, the file's clock is that of the first time.
    let offset = offset ?? time.offset ?? 0
    let local = instant.adding(seconds: offset)
    let isShort = form == .short && ground.map { $0.date == local.date && $0.offset == offset } ?? false
    let clock = isShort ? local.clock : "\(local.date)\(separator)\(local.clock)\(RecordClock.written(offset: offset))"
    return ((time.isApproximate ? "~" : "") + clock, TimeStyle(after: (local.date, offset), form, separator))
  }

  private init(after ground: (date: CalendarDate, offset: Int), _ form: Form, _ separator: String) {
    self.ground = ground
    offset = ground.offset
    self.form = form
    self.separator = separator
  }

  /// A time inside the row that was just written, such as the next promised update.
  func inside(_ time: RecordedTime, row: RecordedTime) -> String {
    guard let instant = time.instant, let start = row.instant, instant < start else { return written(time).text }
    return TimeStyle(after: (CalendarDate(daysSinceEpoch: 0), offset ?? 0), .full, separator).written(time).text
  }
}
