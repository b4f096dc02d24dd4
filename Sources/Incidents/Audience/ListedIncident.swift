extension Incident {
  /// What lists, feeds and answers for programs are made from: few facts, milestones, status updates, and how many action
  /// items are open. Everything else is empty.
  ///
  /// Lists are made from this for every incident, whether its pages are made anew or kept as they were published, so
  /// that both ways give the same.
  package var listed: Incident {
    var listed = Incident(id: id, title: title, severity: severity)
    listed.visibility = visibility
    listed.withdrawn = withdrawn
    listed.notice = notice
    listed.decidedStatus = decidedStatus
    listed.closing = closing
    if isMaintenance { (listed.kind, listed.schedule) = (kind, schedule) }
    (listed.changed, listed.recorded) = (changed, recorded ?? firstRecorded)
    listed.components = components
    listed.severityChanges = severityChanges.map { SeverityChange(time: $0.time, severity: $0.severity) }
    listed.impactWindows = impactWindows.map { window in
      var window = window
      window.note = nil
      return window
    }
    listed.review.state = review.state
    listed.review.meeting = review.meeting
    listed.timeline = listedRows
    listed.actions = actions.filter(\.status.isOpen).map { ActionItem(id: $0.id, action: "", status: $0.status) }
    return listed
  }

  /// Rows with milestones or updates. Where no milestone has a known time, the first known time
  /// says when the incident began.
  private var listedRows: [TimelineEntry] {
    let hasKnownMilestone = timeline.indices.contains {
      !timeline[$0].milestones.isEmpty && timeline[$0].time.instant != nil
    }
    let first = hasKnownMilestone ? nil : timeline.indices.first { timeline[$0].time.instant != nil }
    return timeline.indices.compactMap { index in
      let row = timeline[index]
      guard index == first || !row.milestones.isEmpty || row.update != nil else { return nil }
      var listed = TimelineEntry(
        time: row.time, event: "", milestones: row.milestones, update: row.update, isInternal: row.isInternal)
      listed.conditions = row.conditions
      return listed
    }
  }
}
