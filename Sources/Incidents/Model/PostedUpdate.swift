/// A status update with what follows from where it stands in the timeline.
package struct PostedUpdate: Hashable, Sendable {
  /// The index of its row in the timeline.
  package var row: Int
  package var time: Instant
  package var isApproximate: Bool
  package var update: StatusUpdate
  /// The status right after the row.
  package var status: IncidentStatus
  package var severity: String
  /// When the next one is due: as promised, else by the cadence; nil once resolved, and where the severity has no cadence.
  package var next: Instant?
  /// `2025-11-27T1404Z`, unique among the incident's updates: the second of a minute ends in `-2`.
  package var name: String

  /// A moment of the month in its permanent name, which does not change with the time of its row.
  package var named: Instant { update.id.flatMap { RecordedTime(instant: nil, written: $0).earliest } ?? time }

  /// When readers were last told something else by it: when it was sent, or corrected.
  package var changed: Instant { max(time, update.edited?.instant ?? time) }
}

extension Incident {
  /// The status updates in time order.
  ///
  /// One whose time is unknown has no name, and one on an internal row was not told to anybody outside: both are left
  /// out, in every edition alike, so that the names agree.
  package func postedUpdates(_ runbook: Runbook) -> [PostedUpdate] {
    var counts: [String: Int] = [:]
    var found: [PostedUpdate] = []
    var fold = StatusFold(of: self)
    for row in timeline.indices {
      for milestone in timeline[row].milestones { fold.take(milestone) }
      guard let update = timeline[row].update, !timeline[row].isInternal, let time = timeline[row].time.instant
      else { continue }
      let conditions = timeline[row].conditions
      let status = conditions?.status ?? fold.status
      let severity = conditions?.severity ?? severity(at: time)
      let name = time.fileName
      let count = counts[name, default: 0] + 1
      counts[name] = count
      found.append(
        PostedUpdate(
          row: row, time: time, isApproximate: timeline[row].time.isApproximate, update: update, status: status,
          severity: severity,
          next: status.isOver
            ? nil : next(after: time, update, isMaintenance ? nil : runbook.cadence(ofSeverity: severity)),
          name: count == 1 ? name : "\(name)-\(count)"))
    }
    return found
  }

  private func next(after time: Instant, _ update: StatusUpdate, _ cadence: Int?) -> Instant? {
    update.next?.instant ?? cadence.map { time.adding(seconds: $0) }
  }
}
