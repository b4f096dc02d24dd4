package import Incidents

/// What the rows of a timeline say about the time of the next one.
package struct TimelineClock: Sendable {
  /// Seconds east of UTC: the clock that its times are written by; nil where none has an offset.
  package let offset: Int?
  /// The latest time that is known.
  package let latest: Instant?

  /// A file that cannot be read says nothing.
  package init(of file: RecordFile?) {
    var clock = RecordClock()
    var latest: Instant?
    if let file, case .text(let source) = RecordText.read(file), let root = YAMLTree(source).root {
      for row in root.items {
        guard let text = row.value(of: "time")?.text, let time = try? clock.following(text) else { continue }
        latest = [latest, time.instant].compactMap(\.self).max()
      }
    }
    offset = clock.day?.offset
    self.latest = latest
  }

  /// A moment as a row is to have it: to the minute, or to the second where the minute alone would put the row before
  /// one that was there first.
  package func time(of now: Instant) -> RecordedTime {
    let minute = now.atMinute
    let isAhead = latest.map { minute < $0 && $0 <= now } ?? false
    return RecordedTime(isAhead ? now : minute)
  }
}
