package import Incidents

/// What the rows of a timeline say about the time of the next one.
package struct TimelineClock: Sendable {
  /// Seconds east of UTC: the clock that its times are written by; nil where none has an offset.
  package let offset: Int?
  /// From the earliest to the latest time that is known; nil where none is.
  package let rows: ClosedRange<Instant>?

  /// A file that cannot be read says nothing.
  package init(of file: RecordFile?) {
    var offset: Int?
    var rows: ClosedRange<Instant>?
    if let file, case .text(let source) = RecordText.read(file), let root = YAMLTree(source).root {
      let written = WrittenTimes(of: root).rows
      offset = written.last { $0.day != nil }?.day?.offset
      for time in written.lazy.compactMap(\.time?.instant) {
        rows = rows.map { min($0.lowerBound, time)...max($0.upperBound, time) } ?? time...time
      }
    }
    self.offset = offset
    self.rows = rows
  }

  /// A moment as a row is to have it: to the minute, or to the second where the minute alone would put the row before
  /// one that was there first.
  package func time(of now: Instant) -> RecordedTime {
    let minute = now.atMinute
    let isAhead = rows.map { minute < $0.upperBound && $0.upperBound <= now } ?? false
    return RecordedTime(isAhead ? now : minute)
  }
}
