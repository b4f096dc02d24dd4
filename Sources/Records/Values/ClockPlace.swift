import Incidents

/// Finds the day of a clock time that stands alone.
struct ClockPlace {
  let clock: TypedForm.Clock
  /// 0 for Sunday to 6 for Saturday; nil where no day of the week was typed.
  var weekday: Int?
  let text: String
  let setting: TypedTime.Setting

  /// Throws with the candidates where the time fits no day.
  func placed() throws(TypedTime.Problem) -> TypedTime.Placed {
    if let corrected = setting.corrected { return try near(corrected) }
    return setting.isResolved && !setting.rows.isEmpty ? try nearRows() : try whileRunning()
  }

  /// The nearest such moment, which is at most 12 hours away, or half a week where the day of the week was typed.
  private func near(_ moment: Instant) throws(TypedTime.Problem) -> TypedTime.Placed {
    let first = clock.first(from: moment.adding(seconds: -43_200))
    let nearest = (-3...4).map { first.adding(seconds: $0 * 86_400) }.filter(isOnDay)
      .sorted { (abs($0 - moment), $1) < (abs($1 - moment), $0) }
    guard let found = nearest.first else { throw TypedObjection(text, setting, .past).forms }
    // Half a day away there are two; the one to come is not meant.
    let equal = nearest.dropFirst().first { abs($0 - moment) == abs(found - moment) }
    let isPast = { (moment: Instant) in setting.allowsFuture || moment - setting.now <= TypedTime.tolerance }
    if isPast(found) {
      return TypedTime.Placed(time: clock.recorded(found), others: equal.map { [$0] } ?? [])
    }
    if let equal, isPast(equal) { return TypedTime.Placed(time: clock.recorded(equal)) }
    let before = found.adding(seconds: weekday == nil ? -86_400 : -7 * 86_400)
    throw TypedTime.Problem(
      message: "'\(text)' nearest to the row is in the future: now is \(clock.written(setting.now)); write"
        + " \(clock.written(before)), or \(clock.written(found)) with --future")
  }

  /// The last such moment up to now.
  private var last: Instant {
    let last = clock.first(from: setting.now.adding(seconds: TypedTime.tolerance + 1 - 86_400))
    return (0..<7).map { last.adding(seconds: $0 * -86_400) }.first(where: isOnDay) ?? last
  }

  private func isOnDay(_ moment: Instant) -> Bool {
    weekday.map { moment.adding(seconds: clock.offset).date.weekday == $0 } ?? true
  }

  private func whileRunning() throws(TypedTime.Problem) -> TypedTime.Placed {
    let last = last
    let next = last.adding(seconds: 86_400)
    // Who names the day knows how far back it is.
    guard weekday == nil, let first = setting.rows.first, first - last > TypedTime.reach else {
      guard setting.allowsFuture, weekday == nil else { return TypedTime.Placed(time: clock.recorded(last)) }
      let isNextNearer = next - setting.now < setting.now - last
      return TypedTime.Placed(time: clock.recorded(isNextNearer ? next : last), others: [isNextNearer ? last : next])
    }
    if setting.allowsFuture { return TypedTime.Placed(time: clock.recorded(next)) }
    throw TypedTime.Problem(
      message: "'\(text)' is after now (\(clock.written(setting.now))) today, and the one before is more than 6 hours"
        + " before the first row (\(clock.written(first))); write \(clock.written(last)), or \(clock.written(next)) with"
        + " --future")
  }

  /// A time before the first row may be one of today, soon after the last row, as of a meeting about the incident.
  private func checkDay(of found: Instant) throws(TypedTime.Problem) {
    guard let first = setting.rows.first, let end = setting.rows.last, found < first, isOnDay(last), last > end,
      last - end <= 86_400
    else { return }
    throw TypedTime.Problem(
      message:
        "'\(text)' is before the first row (\(clock.written(first))) on one day and after the last on another; write"
        + " \(clock.written(last)), or \(clock.written(found))")
  }

  private func nearRows() throws(TypedTime.Problem) -> TypedTime.Placed {
    var fitting: Set<Instant> = []
    for row in setting.rows {
      let first = clock.first(from: row.adding(seconds: -TypedTime.reach))
      if first - row <= TypedTime.reach, first - setting.now <= TypedTime.tolerance, isOnDay(first) {
        fitting.insert(first)
      }
    }
    let sorted = fitting.sorted(by: >)
    if let latest = sorted.first {
      try checkDay(of: latest)
      return TypedTime.Placed(time: clock.recorded(latest), others: Array(sorted.dropFirst().prefix(3)))
    }
    let afterRows = setting.rows.last.map { clock.first(from: $0) }
    let candidates = [afterRows.map { $0.adding(seconds: -86_400) }, afterRows.flatMap { $0 <= last ? $0 : nil }, last]
      .compactMap(\.self).filter(isOnDay)
    let unique = candidates.indices.filter { candidates.firstIndex(of: candidates[$0]) == $0 }.map { candidates[$0] }
    throw TypedTime.Problem(
      message: "'\(text)' is within 6 hours of no row, and the incident is resolved; write its date: "
        + unique.map(clock.written).joined(separator: ", or "))
  }
}
