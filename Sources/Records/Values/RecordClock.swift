import Incidents

/// Turns written times into moments; in a timeline it knows what a bare `14:05` continues.
struct RecordClock {
  /// The day on the clock of the last row; nil before the first full time.
  private var date: CalendarDate?
  /// Seconds east of UTC.
  private var offset: Int?
  /// The latest moment so far.
  private var latest: Instant?
  /// Whether a full time could not be read, so that nobody knows what follows it.
  private var isLost = false

  init() {}

  /// The next time of a list in which bare clock times go on from the row before.
  mutating func following(_ text: String) throws(ValueProblem) -> RecordedTime {
    let time: TimeText
    do throws(ValueProblem) { time = try TimeText.read(text) } catch {
      // A bare clock time that is wrong takes nothing from the rows below it.
      if text.utf8.count > 9 { isLost = true }
      throw error
    }
    switch time.form {
    case .unknown: return RecordedTime(instant: nil, isApproximate: time.isApproximate, written: time.written)
    case .clock(let second): return try clock(second, time, of: text)
    case .full(let date, let second, let offset):
      self.date = date ?? self.date
      self.offset = offset ?? self.offset
      isLost = false
      let found = try Self.moment(time, date, second, offset ?? self.offset)
      latest = found.instant ?? latest
      return found
    }
  }

  /// A time inside a row, such as the next promised update, which nothing continues.
  func inside(_ text: String) throws(ValueProblem) -> RecordedTime {
    var copy = self
    return try copy.following(text)
  }

  /// A time that stands for itself.
  static func alone(_ text: String) throws(ValueProblem) -> RecordedTime {
    let time = try TimeText.read(text)
    switch time.form {
    case .unknown: return RecordedTime(instant: nil, isApproximate: time.isApproximate, written: time.written)
    case .clock:
      throw ValueProblem(
        "bad-time", "'\(text)' has no date: only rows of a timeline go on from the one before",
        "write date, T, clock and offset, as in 2025-11-27T14:05Z")
    case .full(let date, let second, let offset): return try moment(time, date, second, offset)
    }
  }

  private mutating func clock(_ second: Int?, _ time: TimeText, of text: String) throws(ValueProblem) -> RecordedTime {
    var found = RecordedTime(
      instant: nil, isApproximate: time.isApproximate, written: time.written, date: date, offset: offset)
    if isLost { return found }
    guard let date, let offset else {
      // Nor do the rows below: one of them is reported.
      isLost = true
      throw ValueProblem(
        "bad-time",
        "'\(text)' follows no time with a date and an offset: the first time of a timeline is written in full",
        "write date, T, clock and offset, as in 2025-11-27T14:05Z")
    }
    guard let second else { return found }
    let instant = Instant(date, secondOfDay: second, offset: offset)
    if let latest, instant < latest {
      // The rows below most likely belong to the day after, too: one row is reported, not all of them.
      self.date = date.adding(days: 1)
      self.latest = Instant(date.adding(days: 1), secondOfDay: second, offset: offset)
      throw ValueProblem(
        "bad-time", "'\(text)' is earlier than the row before it: a time without date goes on from there",
        "write the date, as in \(date.adding(days: 1))T\(time.written)\(Self.written(offset: offset)) for the day after"
      )
    }
    latest = instant
    found.instant = instant
    return found
  }

  private static func moment(
    _ time: TimeText, _ date: CalendarDate?, _ second: Int?, _ offset: Int?
  ) throws(ValueProblem) -> RecordedTime {
    var found = RecordedTime(
      instant: nil, isApproximate: time.isApproximate, written: time.written, date: date, offset: offset)
    guard let date, let second, let offset else { return found }
    let instant = Instant(date, secondOfDay: second, offset: offset)
    guard (1970...9999).contains(instant.date.components.year) else {
      throw ValueProblem("bad-time", "'\(time.written)' is out of range: years are 1970 to 9999 in UTC")
    }
    found.instant = instant
    return found
  }

  private static func written(offset: Int) -> String {
    guard offset != 0 else { return "Z" }
    let minutes = abs(offset) / 60
    func padded(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
    return (offset < 0 ? "-" : "+") + padded(minutes / 60) + ":" + padded(minutes % 60)
  }
}
