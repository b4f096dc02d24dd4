/// When an incident ran and when it was quiet, as its milestones tell.
struct Course {
  /// A time in which the incident ran.
  struct Stretch: Hashable {
    /// The first row of it and the last.
    var rows: ClosedRange<Int>
    /// The detection or the reopening; nil where neither is recorded.
    var start: RecordedTime?
    var clock: Judgement.Clock
    /// The resolution; nil while it runs.
    var end: RecordedTime?
    /// Whether the end is a row with `resolved`: an incident may be closed without one.
    var isResolved = false
  }

  private(set) var stretches: [Stretch] = []
  /// The latest moment of which the records tell; nil where they know none.
  let latest: Instant?

  init(of timeline: [TimelineEntry]) {
    self.init(of: timeline, in: timeline.indices)
  }

  /// The course as some rows of a timeline tell it.
  init(of timeline: [TimelineEntry], in rows: some Sequence<Int>) {
    var latest: Instant?
    var fold = StatusFold()
    // The stretch that begins with its first milestone, and whether it goes on.
    var stretch = Stretch(rows: 0...0, clock: .detection)
    var isOpen = false
    var last = 0
    for index in rows {
      last = index
      if let instant = timeline[index].time.instant { latest = max(latest ?? instant, instant) }
      for milestone in timeline[index].milestones {
        let effect = fold.take(milestone)
        guard effect != .afterResolution else { continue }
        if effect == .reopening {
          stretch = Stretch(rows: index...index, start: timeline[index].time, clock: .reopening)
        } else if !isOpen {
          stretch = Stretch(rows: index...index, clock: .detection)
        }
        isOpen = true
        // Without a detection it began with whatever is recorded first.
        if milestone == .detected, stretch.start == nil { stretch.start = timeline[index].time }
        guard effect == .resolution else { continue }
        stretch.rows = stretch.rows.lowerBound...index
        stretch.end = timeline[index].time
        stretch.isResolved = milestone == .resolved
        stretches.append(stretch)
        isOpen = false
      }
    }
    if isOpen {
      stretch.rows = stretch.rows.lowerBound...last
      stretches.append(stretch)
    }
    self.latest = latest
  }

  /// The resolutions in time order, those before a reopening too.
  var resolutions: [RecordedTime] { stretches.compactMap(\.end) }

  /// When the incident was resolved for the last time; nil while it runs, and before its first milestone.
  var resolvedTime: RecordedTime? { stretches.last?.end }

  /// The time between each resolution and the reopening after it, as far as it lies between two moments. Where one of the
  /// two has no known time, nobody knows how long it was.
  func quietSeconds(from start: Instant, to end: Instant) -> Int {
    zip(stretches, stretches.dropFirst()).reduce(0) { seconds, pair in
      guard let resolved = pair.0.end?.instant, let reopened = pair.1.start?.instant else { return seconds }
      return seconds + max(0, min(reopened, end) - max(resolved, start))
    }
  }
}

extension Incident {
  /// Why nothing is measured from the start of a stretch that has no known start.
  func whyNoClock(of stretch: Course.Stretch) -> Metric.Reason {
    guard stretch.start == nil else { return .timeUnknown(stretch.milestone) }
    // A detection that no stretch begins with comes after the end of one.
    return first(.detected) == nil
      ? .noMilestone(.detected) : .outOfOrder(stretch.isResolved ? .resolved : .closed, before: .detected)
  }
}
