import Incidents
import Records

/// The rows of an incident that a status page told of: one for each update, and one for each turn that no update has the
/// time of.
struct PublishedHistory {
  /// A time of the source that says when something began or was over.
  struct Turn {
    var time: RecordedTime
    /// Of its row, where it needs one of its own.
    var id: String
    var event: String
    /// Above that row.
    var comment: String?

    /// Ids of rows that follow from times and the status of the source: they go where the source says otherwise.
    static let ids: Set<String> = ["started_at", "monitoring_at", "resolved_at", "date", "resolvedWhen", "status"]
  }

  private(set) var updates: [PublishedUpdate]
  private let isMaintenance: Bool

  /// `told` is in time order; `status` is the one that the page has in the end.
  init(
    _ told: [PublishedUpdate], isMaintenance: Bool, started: Turn? = nil, mitigated: Turn? = nil, resolved: Turn? = nil,
    status: IncidentStatus? = nil
  ) {
    updates = told
    self.isMaintenance = isMaintenance
    if let started { begin(started) }
    if let mitigated { mitigate(mitigated) }
    if let resolved { resolve(resolved) }
    var statuses = PublishedStatuses(isMaintenance: isMaintenance)
    statuses.mark(&updates)
    guard let status, statuses.status != status, !updates.contains(where: { $0.mapped != nil }) else { return }
    let turn = status.isOver ? resolved : status == .monitoring || status == .verifying ? mitigated : nil
    end(in: status, at: turn)
    statuses = PublishedStatuses(isMaintenance: isMaintenance)
    statuses.mark(&updates)
  }

  /// Puts the rows into an incident.
  func write(into imported: inout ImportedIncident) {
    for update in updates {
      let index = imported.incident.timeline.count
      imported.incident.timeline.append(
        TimelineEntry(
          time: update.time, event: MarkdownText(update.event), milestones: update.milestones,
          update: update.body.map { StatusUpdate(summary: $0, edited: update.edited) }))
      imported.rowIDs.append(update.id)
      if let comment = update.comment { imported.comments[.row(index), default: []].append(comment) }
      for doubt in update.doubts { imported.note(doubt.text, at: .row(index), line: doubt.line) }
    }
  }

  // MARK: Turns

  private mutating func begin(_ turn: Turn) {
    guard let instant = turn.time.instant else { return insert(turn) { $0.isStart = true } }
    if isMaintenance {
      // An update that says that the work began has the milestone already, and one before it has none.
      let isTold = updates.contains { update in
        update.status == .inProgress || update.status == .verifying
          || update.status == .scheduled && update.time.instant.map { instant <= $0 } ?? true
      }
      guard !isTold else { return }
    }
    if let told = updates.firstIndex(where: { Self.isSame($0.time, turn.time) }) {
      updates[told].isStart = true
    } else {
      insert(turn) { $0.isStart = true }
    }
  }

  private mutating func mitigate(_ turn: Turn) {
    let status: IncidentStatus = isMaintenance ? .verifying : .monitoring
    let over = updates.first { $0.status?.isOver ?? false }?.time.instant
    guard let instant = turn.time.instant, !updates.contains(where: { $0.status == status }),
      over.map({ instant < $0 }) ?? true
    else { return }
    insert(turn) { $0.status = status }
  }

  /// Adds a row where the end came before the update about it, and after all that were told before.
  private mutating func resolve(_ turn: Turn) {
    guard let instant = turn.time.instant, let last = updates.lastIndex(where: { $0.status != nil }),
      updates[last].status?.isOver ?? false
    else { return }
    let first = (updates[...last].lastIndex { !($0.status?.isOver ?? true) } ?? -1) + 1
    let before = updates[..<first].last?.time.instant
    guard let told = updates[first].time.instant, instant < told, !Self.isSame(updates[first].time, turn.time),
      before.map({ $0 <= instant }) ?? true
    else { return }
    let status: IncidentStatus = isMaintenance ? .completed : .resolved
    insert(turn) { $0.status = status }
  }

  /// Adds a row with a status that no update says.
  private mutating func end(in status: IncidentStatus, at turn: Turn?) {
    let unknown = RecordedTime(instant: nil, written: "unknown")
    let turn =
      turn
      ?? Turn(time: unknown, id: "status", event: status.rawValue)
    insert(turn) { $0.status = status }
  }

  private mutating func insert(_ turn: Turn, _ change: (inout PublishedUpdate) -> Void) {
    var update = PublishedUpdate(turn.time, event: turn.event)
    update.id = turn.id
    update.comment = turn.comment
    if turn.time.instant == nil, turn.time.date == nil { update.doubts = [("the source does not say when", nil)] }
    change(&update)
    let index = turn.time.instant.flatMap { instant in
      updates.firstIndex { $0.time.instant.map { instant < $0 } ?? false }
    }
    updates.insert(update, at: index ?? updates.count)
  }

  /// Whether two times are one: status pages write the same moment with some milliseconds between.
  static func isSame(_ a: RecordedTime, _ b: RecordedTime) -> Bool {
    guard let one = a.instant, let other = b.instant else { return false }
    return abs(one - other) <= 1
  }
}
