import Incidents
import Templates

/// A row of the timeline as the review shows it.
final class TimelineRow: Sendable {
  let entry: TimelineEntry
  let time: String
  /// The date, where the row is the first of its day and there are several days.
  let day: String?
  let notes: [Note]

  init(entry: TimelineEntry, time: String, day: String?, notes: [Note]) {
    self.entry = entry
    self.time = time
    self.day = day
    self.notes = notes
  }

  static let shape = Shape<TimelineRow>(
    "a timeline row",
    [
      .text("day", "The date, on the first row of each day; empty where all rows are of one day") { $0.day },
      .text("time", "The time in UTC, as exact as it is known: `14:05`, `~14:38`, `14:??`") { $0.time },
      .prose("event", "What happened") { $0.entry.event },
      .prose("action", "What was done") { $0.entry.action },
      .text("by", "The role or team that did it") { $0.entry.by },
      .texts("milestones", "The milestones that the row marks: `detected`") { $0.entry.milestones.map(\.rawValue) },
      .flag("internal", "Whether the row is kept from the public") { $0.entry.isInternal },
      .list("notes", "Milestones, escalation, status update and evidence, as remarks with links", Note.shape) {
        $0.notes
      },
    ])

  /// The rows of an incident.
  static func all(_ incident: Incident, _ setting: DocumentSetting, _ format: TimeFormat) -> [TimelineRow] {
    let updates = Dictionary(incident.postedUpdates(setting.runbook).map { ($0.row, $0) }) { first, _ in first }
    var shownDay: CalendarDate?
    return incident.timeline.indices.compactMap { index in
      // Only the public edition has such rows: that something happened then is all it may tell, and durations tell it.
      guard !incident.timeline[index].event.isEmpty else { return nil }
      let entry = incident.timeline[index]
      let day = TimeFormat.day(entry)
      defer { shownDay = day ?? shownDay }
      let isNewDay = format.onlyDay == nil && day != nil && day != shownDay
      return TimelineRow(
        entry: entry, time: format.clock(entry.time), day: isNewDay ? day?.description : nil,
        notes: notes(entry, update: updates[index], setting))
    }
  }

  private static func notes(_ entry: TimelineEntry, update: PostedUpdate?, _ setting: DocumentSetting) -> [Note] {
    var notes = entry.milestones.map { Note($0.rawValue, isStrong: true) }
    if let level = entry.escalated { notes.append(Note("escalated to level \(level)")) }
    if let update { notes.append(Note("update", url: "updates/\(update.name).md")) }
    if let evidence = entry.evidence { notes.append(.evidence(evidence, setting)) }
    if entry.isInternal { notes.append(Note("internal")) }
    return notes
  }
}

extension Note {
  /// A link where the evidence can be reached, else its name.
  static func evidence(_ evidence: String, _ setting: DocumentSetting) -> Note {
    guard let target = setting.target(ofEvidence: evidence) else { return Note("evidence: \(evidence)") }
    return Note("evidence", url: target)
  }
}
