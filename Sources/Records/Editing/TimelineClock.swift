package import Incidents

/// What the rows of a timeline say about the time of the next one.
package struct TimelineClock: Sendable {
  /// Seconds east of UTC: the clock that its times are written by; nil where none has an offset.
  package let offset: Int?
  /// The moments of the rows that are known, in order.
  package let moments: [Instant]
  /// When the incident was resolved; nil while it runs, and where that moment is not known.
  package let resolved: Instant?
  /// Whether the incident is over.
  package let isResolved: Bool

  /// From the earliest to the latest time that is known; nil where none is.
  package var rows: ClosedRange<Instant>? { moments.first.flatMap { first in moments.last.map { first...$0 } } }

  /// A file that cannot be read says nothing.
  package init(of file: RecordFile?) {
    var offset: Int?
    var moments: [Instant] = []
    var turns: [(time: Instant?, milestones: [Milestone])] = []
    if let file, case .text(let source) = RecordText.read(file), let root = YAMLTree(source).root {
      let written = WrittenTimes(of: root).rows
      offset = written.last { $0.day != nil }?.day?.offset
      moments = written.compactMap(\.time?.instant).sorted()
      for (row, time) in zip(root.items, written) {
        let milestone = row.value(of: "milestone")
        let words = milestone?.text.map { [$0] } ?? milestone?.items.compactMap(\.text) ?? []
        if !words.isEmpty { turns.append((time.time?.instant, words.compactMap(Milestone.init))) }
      }
    }
    self.offset = offset
    self.moments = moments
    (isResolved, resolved) = Self.end(of: turns)
  }

  private init(offset: Int?, moments: [Instant], resolved: Instant?, isResolved: Bool) {
    (self.offset, self.moments, self.resolved, self.isResolved) = (offset, moments, resolved, isResolved)
  }

  /// The same for times that are typed on another clock.
  package func on(offset: Int) -> TimelineClock {
    TimelineClock(offset: offset, moments: moments, resolved: resolved, isResolved: isResolved)
  }

  /// The same where the time of a row is typed anew, which it says nothing about.
  package func without(_ row: TimelineEntry) -> TimelineClock {
    var others = moments
    if let index = row.time.instant.flatMap(others.firstIndex) { others.remove(at: index) }
    return TimelineClock(
      offset: offset, moments: others, resolved: row.milestones.contains(.resolved) ? nil : resolved,
      isResolved: isResolved)
  }

  /// Whether the turns end the incident, and when.
  private static func end(of turns: [(time: Instant?, milestones: [Milestone])]) -> (isResolved: Bool, at: Instant?) {
    var fold = StatusFold()
    var resolved: Instant?
    let known = turns.indices.sorted { a, b in
      guard let first = turns[a].time, let second = turns[b].time, first != second else { return a < b }
      return first < second
    }
    for index in known {
      for milestone in turns[index].milestones where fold.take(milestone) == .resolution {
        resolved = turns[index].time
      }
    }
    return fold.isActive ? (false, nil) : (true, resolved)
  }

  /// What typed times go on from; a time that is corrected says the day of one that is typed for it.
  package func setting(now: Instant, allowsFuture: Bool, corrected: Instant? = nil) -> TypedTime.Setting {
    TypedTime.Setting(
      now: now, offset: offset ?? 0, rows: moments, isResolved: isResolved, allowsFuture: allowsFuture,
      corrected: corrected)
  }
}
