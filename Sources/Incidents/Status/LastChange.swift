extension Incident {
  /// When what readers are told of it last changed, as far as the record says: the latest of the updates, their
  /// corrections, the milestones, the end, and `changed`. Nil where none of them has a known time.
  ///
  /// Programs that have seen it read it again once this is later, so commands that make it no later write `changed`
  /// (`DisclosedChange`).
  package var lastChange: Instant? {
    var last = [changed?.instant, closing?.time].compactMap(\.self).max()
    func take(_ time: Instant?) {
      if let time { last = max(last ?? time, time) }
    }
    for index in timeline.indices where timeline[index].isTold {
      take(timeline[index].time.instant)
      take(timeline[index].update?.edited?.instant)
    }
    return last
  }

  /// When the first row that is not internal was; nil where a row that readers are told of has a time, which is then
  /// what they go by.
  var firstRecorded: Instant? {
    var first: Instant?
    for index in timeline.indices where !timeline[index].isInternal {
      guard let time = timeline[index].time.earliest else { continue }
      if timeline[index].isTold { return nil }
      first = first ?? time
    }
    return first
  }
}

extension TimelineEntry {
  /// Whether readers are told of the row while its incident runs.
  package var isTold: Bool { !milestones.isEmpty || update != nil }
}

extension RecordedTime {
  /// The moment; without one the beginning of what is known of it: `2021-03-01T00:00:00Z` of `2021-03-?? ??:??`. Nil where
  /// not even the year is known.
  package var earliest: Instant? {
    if let instant { return instant }
    if let date { return Instant(date, secondOfDay: 0) }
    let parts = written.prefix(10).split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].utf8.count == 4, let year = Int(parts[0]) else { return nil }
    return CalendarDate(year: year, month: Int(parts[1]) ?? 1, day: 1).map { Instant($0, secondOfDay: 0) }
  }
}
