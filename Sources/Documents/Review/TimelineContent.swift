package import Incidents

/// What a drawn timeline shows: moments and stretches, before anybody knows where on the paper.
package struct TimelineContent: Sendable {
  /// A stretch of time with a name.
  package struct Stretch: Hashable, Sendable {
    /// Its first moment.
    package var from: Instant
    /// Its last moment.
    package var to: Instant
    /// Its name.
    package var label: String
    /// What the style sheet knows it by.
    package var className: String

    /// `Monitoring, 23:36 to 23:58 UTC`; with dates where the drawing shows several days.
    package func title(withDates: Bool) -> String {
      DigitWriter.text(capacity: label.utf8.count + from.writtenLength + to.writtenLength + 10) { title in
        title.append(text: label)
        title.append(text: ", ")
        if withDates { title.append(from) } else { title.append(clockOf: from) }
        title.append(text: " to ")
        if withDates, from.date != to.date { title.append(to) } else { title.append(clockOf: to) }
        title.append(text: " UTC")
      }
    }
  }

  /// The incident's id.
  package let id: String
  /// In time order, without the one that is cut off.
  package let marks: [Mark]
  /// In time order, as are the next two.
  package let severities: [Stretch]
  /// When customers were affected.
  package let impact: [Stretch]
  /// The statuses of the incident, one after the other.
  package let phases: [Stretch]
  /// The first and the last moment that is shown.
  package let begin: Instant
  package let end: Instant
  /// The first mark, where it lies so far before the others that it is only named.
  package let cut: Mark?
  /// What the timeline shows, in a sentence: `From 2026-03-10 23:04 to 2026-03-11 00:11 UTC: started 23:04, ...`.
  package private(set) var summary = ""

  /// Nil where fewer than two moments are known.
  package init?(_ incident: Incident, _ runbook: Runbook) {
    self.init(incident, posted: incident.postedUpdates(runbook), runbook)
  }

  /// The same with the incident's updates, which were worked out before.
  package init?(_ incident: borrowing Incident, posted: [PostedUpdate], _ runbook: borrowing Runbook) {
    id = incident.id.text
    let found = Self.marks(of: incident, posted)
    guard let first = found.map(\.time).min(), let last = found.map(\.time).max(), first < last else { return nil }
    end = last
    let (begin, cut) = Self.beginning(found, first: first, last: last)
    self.begin = begin
    self.cut = cut
    marks = found.filter { $0 != cut }.sorted { $0.time < $1.time }
    severities = Self.severities(of: incident, runbook, from: begin, to: last)
    impact = Self.impact(of: incident, from: begin, to: last)
    phases = Self.phases(of: incident, from: begin, to: last)
    summary = words
  }

  /// Whether a clock alone does not say when something was.
  package var showsDates: Bool { begin.date != end.date }

  /// The only day that is shown; nil where there are several, so that the first mark needs its date.
  package var firstDay: CalendarDate? { showsDates ? nil : begin.date }

  /// The times of marks in words, each with its date where that is another than the one before it.
  package func times(of marks: [Mark], after day: CalendarDate?) -> [String] {
    var day = day
    return marks.map { mark in
      defer { day = mark.time.date }
      return (mark.time.date == day ? mark.clock : mark.dateAndClock) + mark.end
    }
  }

  /// The marks of milestones.
  package var milestones: [Mark] { marks.filter { $0.kind == .milestone } }

  /// The marks of status updates.
  package var updates: [Mark] {
    marks.filter {
      if case .update = $0.kind { true } else { false }
    }
  }

  /// The marks of escalations.
  package var escalations: [Mark] {
    marks.filter {
      if case .escalation = $0.kind { true } else { false }
    }
  }

  // MARK: Moments

  /// `closed` is left out: it comes days after everything that a drawing is looked at for.
  private static func marks(of incident: Incident, _ posted: [PostedUpdate]) -> [Mark] {
    var marks: [Mark] = []
    for row in incident.timeline.indices {
      guard let instant = incident.timeline[row].time.instant else { continue }
      // The times are copied for marks alone: most rows have none.
      func mark(_ kind: Mark.Kind, _ label: String) -> Mark {
        Mark(
          kind: kind, of: incident.timeline[row].time, at: instant, until: incident.timeline[row].until, label: label)
      }
      let milestones = incident.timeline[row].milestones.filter { $0 != .closed }
      if !milestones.isEmpty {
        let label = milestones.map(\.rawValue).joined(separator: " and ")
        marks.append(mark(.milestone, label))
      }
      if let level = incident.timeline[row].escalated {
        marks.append(mark(.escalation(level: level), "level \(level)"))
      }
    }
    return marks
      + posted.map {
        Mark(
          kind: .update(name: $0.name), of: incident.timeline[$0.row].time, at: $0.time,
          label: "update: " + $0.status.rawValue)
      }
  }

  /// A fault that began weeks before anybody saw it would press everything else into a corner.
  private static func beginning(_ marks: [Mark], first: Instant, last: Instant) -> (begin: Instant, cut: Mark?) {
    let others = marks.filter { $0.time > first }
    guard let second = others.map(\.time).min(), let lone = marks.first(where: { $0.time == first }),
      marks.count(where: { $0.time == first }) == 1, last > second, second - first > 4 * (last - second)
    else { return (first, nil) }
    return (second.adding(seconds: -(last - second) / 6), lone)
  }

  // MARK: Stretches

  private static func severities(
    of incident: Incident, _ runbook: Runbook, from begin: Instant, to end: Instant
  ) -> [Stretch] {
    let known = [incident.first(.detected), incident.first(.declared), incident.first(.acknowledged)]
    let since = max(begin, known.compactMap { $0?.instant }.min() ?? begin)
    let changes = incident.severityChanges.compactMap(\.time.instant).filter { $0 > since && $0 < end }
    let ends = [since] + changes.sorted() + [end]
    var stretches: [Stretch] = []
    for (from, to) in zip(ends, ends.dropFirst()) where from < to {
      let mark = SeverityMark(incident.severity(at: from), runbook)
      guard !mark.id.isEmpty else { continue }
      if stretches.last?.label == mark.id {
        stretches[stretches.count - 1].to = to
      } else {
        stretches.append(Stretch(from: from, to: to, label: mark.id, className: "severity-\(mark.rank)"))
      }
    }
    return stretches
  }

  private static func impact(of incident: Incident, from begin: Instant, to end: Instant) -> [Stretch] {
    incident.impactWindows.compactMap { window in
      guard let from = window.from.instant, from < end else { return nil }
      let to = min(incident.end(of: window).map { $0.instant ?? from } ?? end, end)
      let since = max(from, begin)
      guard since < to else { return nil }
      let state = window.state ?? .degraded
      let label = state.rawValue.split(separator: "_").joined(separator: " ")
      return Stretch(from: since, to: to, label: label, className: "impact-\(state.rawValue)")
    }
  }

  /// The statuses that follow each other, and before them the time in which nobody knew: whoever posts an update does.
  private static func phases(of incident: Incident, from begin: Instant, to end: Instant) -> [Stretch] {
    var turns: [(time: Instant, label: String, className: String)] = []
    // It may have been noticed before it started to hurt.
    var isNoticed = incident.kind == Incident.maintenanceKind
    var fold = StatusFold(of: incident)
    for row in incident.timeline.indices {
      let milestones = incident.timeline[row].milestones
      for milestone in milestones { fold.take(milestone) }
      let isUpdate = incident.timeline[row].update != nil
      isNoticed = isNoticed || isUpdate || milestones.contains { $0 != .started }
      guard isUpdate || milestones.contains(where: { $0 != .closed }),
        let time = incident.timeline[row].time.instant
      else { continue }
      // To the public the milestone that decides may not be shown, but an update told the status.
      let status = incident.timeline[row].conditions?.status ?? fold.status
      turns.append(isNoticed ? (time, status.rawValue, status.drawnClass) : (time, "Undetected", "undetected"))
    }
    turns.sort { $0.time < $1.time }
    var stretches: [Stretch] = []
    for (index, turn) in turns.enumerated() {
      let from = max(turn.time, begin)
      let to = min(index + 1 < turns.count ? turns[index + 1].time : end, end)
      guard from < to else { continue }
      if let previous = stretches.last, previous.label == turn.label, previous.to == from {
        stretches[stretches.count - 1].to = to
      } else {
        stretches.append(Stretch(from: from, to: to, label: turn.label, className: turn.className))
      }
    }
    return stretches
  }
}
