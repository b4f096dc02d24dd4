import Incidents

/// What a status page told at a moment, or a turn of which it says the time alone.
struct PublishedUpdate {
  var time: RecordedTime
  /// The source's id of it.
  var id: String?
  /// What the row says besides: the status as the page has it.
  var event: String
  /// The status that the page had from it on; nil where it says none.
  var status: IncidentStatus?
  /// Whether the incident began, or the work of a maintenance.
  var isStart = false
  /// Whether it is what was told after all was over, such as a postmortem.
  var isClosing = false
  /// What a map says in the place of the milestones that the status follows from.
  var mapped: [Milestone]?
  var body: MarkdownText?
  /// When it was corrected last.
  var edited: RecordedTime?
  /// Above the row, where it is not what the source told at a moment.
  var comment: String?
  /// What the source said where the time is not certain, with its line.
  var doubts: [(text: String, line: Int?)] = []
  /// The milestones of the row.
  fileprivate(set) var milestones: [Milestone] = []

  init(_ time: RecordedTime, event: String) {
    (self.time, self.event) = (time, event)
  }
}

/// The milestones of updates: those that make each status what the page said.
struct PublishedStatuses {
  private var fold: StatusFold
  private let isMaintenance: Bool

  /// The status after the updates.
  var status: IncidentStatus { fold.status }

  init(isMaintenance: Bool) {
    var draft = Incident(id: ImportedIncident.draftID, title: "", severity: "")
    if isMaintenance { draft.kind = Incident.maintenanceKind }
    fold = StatusFold(of: draft)
    self.isMaintenance = isMaintenance
  }

  /// Gives the updates, which are in time order, their milestones.
  mutating func mark(_ updates: inout [PublishedUpdate]) {
    let start = updates.firstIndex(where: \.isStart)
    var isFirst = true
    for index in updates.indices {
      var milestones: [Milestone] = []
      if updates[index].isStart { take(.started, &milestones) }
      if let mapped = updates[index].mapped {
        for milestone in mapped { take(milestone, &milestones) }
      } else if let status = updates[index].status {
        // What was told before it began was told of something that had not begun.
        let isDeclaration = isFirst && status == .investigating && start ?? index <= index
        if isDeclaration { take(.declared, &milestones) }
        for milestone in needed(for: status) { take(milestone, &milestones) }
      }
      if updates[index].status != nil || updates[index].mapped != nil { isFirst = false }
      if updates[index].isClosing { take(.closed, &milestones) }
      updates[index].milestones = milestones
    }
  }

  private mutating func take(_ milestone: Milestone, _ milestones: inout [Milestone]) {
    guard !milestones.contains(milestone) else { return }
    milestones.append(milestone)
    fold.take(milestone)
  }

  private func needed(for status: IncidentStatus) -> [Milestone] {
    guard status != fold.status else { return [] }
    let reopened: [Milestone] = fold.isActive || status.isOver ? [] : [.reopened]
    switch status {
    case .investigating: return reopened.isEmpty ? [.declared] : reopened
    case .identified: return reopened + [.identified]
    case .monitoring, .verifying: return reopened + [.mitigated]
    case .resolved, .completed: return [.resolved]
    case .inProgress: return reopened + [.started]
    case .cancelled: return [.closed]
    case .scheduled: return reopened
    }
  }
}
