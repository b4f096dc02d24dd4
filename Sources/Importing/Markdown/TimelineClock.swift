import Incidents
import Records

/// Turns the times of a timeline into moments, in the order of the document.
///
/// A clock alone goes on from the row above. What cannot be told for certain is not known, with what the document says as
/// a comment; what an option would tell is asked for.
struct TimelineClock {
  let setting: Setting
  /// The day of a heading, until a row has taken it.
  private var day: (day: SourceTime.Day, zone: SourceZone?)?
  private var zone: SourceZone?
  private var last: (instant: Instant, offset: Int)?
  private(set) var lastDate: CalendarDate?
  /// Whether the row above may be of another day, so that a clock alone says nothing until a day is named.
  private var isDayLost = false
  /// The day of the first row.
  private(set) var firstDay: CalendarDate?
  /// What is worth a line of the report, once for the document.
  private(set) var doubts: [String] = []

  /// Seconds: a clock that goes back further than this is one of the next day.
  private static let longestStepBack = 6 * 3600
  /// What is a row written down late, in seconds.
  private static let shortestStepBack = 3600
  /// A clock that is so much later may be one of the day before.
  private static let longestStep = 18 * 3600

  init(_ setting: Setting) {
    self.setting = setting
  }

  mutating func enter(_ day: SourceTime.Day, _ zone: SourceZone?) {
    self.day = (day, zone)
    self.zone = zone
  }

  /// The moment of a row.
  mutating func moment(of row: TimelineRow) throws(TimelineQuestion) -> Row {
    if row.time == nil, (row.said ?? row.texts.first ?? "").prefix(60).namesAnotherDay { isDayLost = true }
    if let question = row.question {
      guard !question.hasAnswer else { throw TimelineQuestion(.other(question)) }
      return unknown(
        row,
        "the source says '\(row.said ?? row.texts.first.map { String($0.firstLine) } ?? "")', which is not read as a time"
      )
    }
    guard let time = row.time else {
      guard let said = row.said else { return unknown(row, "no time in the source") }
      return unknown(row, "the source says '\(said)'")
    }
    if case .unknown(let marks)? = time.day {
      (day, lastDate, last) = (nil, nil, nil)
      return Row(
        time: RecordedTime(
          instant: nil, isApproximate: time.isApproximate,
          written: marks.map { "\($0) \(time.marks ?? "??:??")" } ?? "unknown"),
        comments: ["the source says '\(time.written)'"])
    }
    if let elapsed = time.elapsed { return counted(time, elapsed) }
    defer { firstDay = firstDay ?? lastDate }
    guard let second = time.second else { return try unknownClock(time) }
    return try known(time, second)
  }

  // MARK: Unknown times

  private func unknown(_ row: TimelineRow, _ comment: String) -> Row {
    let date = headingDate ?? lastDate
    return Row(
      time: RecordedTime(instant: nil, written: date.map { "\($0) ??:??" } ?? "unknown", date: date),
      comments: [comment], isOfDayAbove: headingDate == nil && date != nil)
  }

  /// A time that is counted from the beginning of the incident.
  private mutating func counted(_ time: SourceTime, _ elapsed: SourceTime.Elapsed) -> Row {
    guard let start = setting.start, let seconds = elapsed.seconds else {
      return Row(
        time: RecordedTime(instant: nil, written: "unknown"), comments: ["the source says '\(time.written)'"])
    }
    let instant = start.instant.adding(seconds: seconds)
    (last, lastDate) = ((instant, start.offset), instant.adding(seconds: start.offset).date)
    return Row(time: recorded(instant, start.offset, time))
  }

  private var headingDate: CalendarDate? {
    if case .date(let date)? = day?.day { date } else { nil }
  }

  private mutating func unknownClock(_ time: SourceTime) throws(TimelineQuestion) -> Row {
    let date: CalendarDate?
    let isOfDayAbove = time.day == nil && day == nil
    if let day = time.day { date = try calendarDate(of: day) } else { date = try headingOrLast() }
    if time.day != nil { (lastDate, last, day) = (date, nil, nil) }
    let comment = time.written.isEmpty ? "no time of day in the source" : "the source says '\(time.written)'"
    return Row(
      time: RecordedTime(
        instant: nil, isApproximate: time.isApproximate,
        written: date.map { "\($0) \(time.marks ?? "??:??")" } ?? "unknown",
        date: date),
      comments: [comment], isOfDayAbove: isOfDayAbove && date != nil)
  }

  private mutating func headingOrLast() throws(TimelineQuestion) -> CalendarDate? {
    if let found = day { return try calendarDate(of: found.day) }
    return lastDate ?? setting.anchor?.date
  }

  // MARK: Known times

  private mutating func known(_ time: SourceTime, _ second: Int) throws(TimelineQuestion) -> Row {
    var row = Row(time: RecordedTime(instant: nil, written: "unknown"))
    if time.isOfTwelve, !setting.countsTo24 {
      return ambiguous(time, "'\(time.written)' does not say AM or PM, as other times do")
    }
    let place = time.zone ?? zone ?? setting.said
    let date: CalendarDate
    if case .ordinal? = time.day ?? day?.day, firstDay == nil { noteAnchor() }
    if let written = time.day {
      date = try calendarDate(of: written)
    } else if let found = day {
      date = try calendarDate(of: found.day)
    } else if let last {
      guard !isDayLost else {
        return ambiguous(time, "the source says '\(time.written.trimmed)', and the row above it may be of another day")
      }
      guard let next = try following(time, second, last.instant, &row) else {
        isDayLost = true
        return ambiguous(time, "the source says '\(time.written.trimmed)', which may be of another day")
      }
      date = next
    } else if let lastDate {
      date = lastDate
    } else if let anchor = setting.anchor {
      date = anchor.date
      noteAnchor()
    } else {
      throw TimelineQuestion(.date)
    }
    if time.day != nil || day != nil { isDayLost = false }
    day = nil
    // The rows below go on from one whose zone is asked for, so that it is all that is asked.
    (last, lastDate) = ((Instant(date, secondOfDay: second, offset: 0), 0), date)
    let (instant, offset) = try moment(date, second, place)
    note(place, on: date)
    (last, lastDate) = ((instant, offset), date)
    row.time = recorded(instant, offset, time)
    if time.isApproximate, !time.written.hasPrefix("~") {
      row.comments.append("the source says '\(time.written.trimmed)'")
    }
    try readEnd(time, instant, offset, place, &row)
    return row
  }

  private mutating func noteAnchor() {
    guard let anchor = setting.anchor else { return }
    let doubt = "the times have no date: \(anchor.date) is the date of \(anchor.place)"
    if !doubts.contains(doubt) { doubts.append(doubt) }
  }

  private func recorded(_ instant: Instant, _ offset: Int, _ time: SourceTime) -> RecordedTime {
    RecordedTime(
      instant: instant, isApproximate: time.isApproximate || setting.isApproximate, written: time.written,
      date: instant.adding(seconds: offset).date, offset: offset)
  }

  private mutating func ambiguous(_ time: SourceTime, _ comment: String) -> Row {
    let date: CalendarDate? = if case .date(let date)? = time.day { date } else { headingDate }
    if let date { (lastDate, last, day) = (date, nil, nil) }
    return Row(
      time: RecordedTime(instant: nil, written: date.map { "\($0) ??:??" } ?? "unknown", date: date),
      comments: [comment])
  }

  /// The day of a clock alone below another time; nil where it may be one of two.
  private mutating func following(
    _ time: SourceTime, _ second: Int, _ last: Instant, _ row: inout Row
  ) throws(TimelineQuestion) -> CalendarDate? {
    guard let (_, before) = self.last else { return nil }
    let place = time.zone ?? zone ?? setting.said
    let date = last.adding(seconds: before).date
    let today = try moment(date, second, place).instant
    let step = today - last
    if step >= 0 { return step < Self.longestStep ? date : nil }
    if -step > Self.longestStepBack {
      if -step < Self.longestStep { row.comments.append("earlier than the row above it, so it is of the next day") }
      return date.adding(days: 1)
    }
    guard -step <= Self.shortestStepBack else { return nil }
    row.comments.append("earlier than the row above it in the source")
    return date
  }

  private func moment(
    _ date: CalendarDate, _ second: Int, _ zone: SourceZone?
  ) throws(TimelineQuestion) -> (instant: Instant, offset: Int) {
    if let zone { return (Instant(date, secondOfDay: second, offset: zone.offset), zone.offset) }
    guard let zone = setting.zone else { throw TimelineQuestion(.zone) }
    let reading = zone.moment(date, secondOfDay: second)
    guard case .moment(let instant, let offset) = reading else { throw TimelineQuestion(.clock(reading, date)) }
    return (instant, offset)
  }

  private mutating func note(_ zone: SourceZone?, on date: CalendarDate) {
    guard let zone, let doubt = zone.doubt(on: date) else { return }
    // One line for all days of a season.
    let text = "\(doubt): taken as written, \(UTCOffset.text(zone.offset))"
    if !doubts.contains(where: { $0.hasPrefix(doubt.prefix { $0 != "," }) }) { doubts.append(text) }
  }

  private func readEnd(
    _ time: SourceTime, _ start: Instant, _ offset: Int, _ place: SourceZone?, _ row: inout Row
  ) throws(TimelineQuestion) {
    guard let until = time.until else { return }
    let zone = until.zone ?? place
    var date = start.adding(seconds: zone?.offset ?? offset).date
    if let day = until.day { date = try calendarDate(of: day) }
    let found = try moment(date, until.second, zone)
    var end = found.instant
    if end < start, until.day == nil { end = end.adding(seconds: 86_400) }
    guard end >= start, until.day != nil || end - start <= 43_200 else {
      row.comments.append("the source says '\(time.written)', which ends before it begins")
      return
    }
    row.until = recorded(end, found.offset, time)
  }
}
