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
}

extension Incident {
  /// The status updates in time order.
  ///
  /// One whose time is unknown has no name, and one on an internal row was not told to anybody outside: both are left
  /// out, in every edition alike, so that the names agree.
  package func postedUpdates(_ runbook: Runbook) -> [PostedUpdate] {
    var names: [String: Int] = [:]
    var found: [PostedUpdate] = []
    var fold = StatusFold()
    for index in timeline.indices {
      for milestone in timeline[index].milestones { fold.take(milestone) }
      guard timeline[index].update != nil else { continue }
      let row = timeline[index]
      guard !row.isInternal, let update = row.update, let time = row.time.instant else { continue }
      let count = names[time.fileName, default: 0] + 1
      names[time.fileName] = count
      let status = row.conditions?.status ?? fold.status
      let severity = row.conditions?.severity ?? severity(at: time)
      found.append(
        PostedUpdate(
          row: index, time: time, isApproximate: row.time.isApproximate, update: update, status: status,
          severity: severity,
          next: status == .resolved ? nil : next(after: time, update, runbook.severity(severity)),
          name: count == 1 ? time.fileName : "\(time.fileName)-\(count)"))
    }
    return found
  }

  private func next(after time: Instant, _ update: StatusUpdate, _ severity: Severity?) -> Instant? {
    if let promised = update.next?.instant { return promised }
    guard case .seconds(let cadence) = severity?.updateEvery else { return nil }
    return time.adding(seconds: cadence)
  }
}
