import Incidents
import Templates

/// A row of the timeline as the review shows it.
final class TimelineRow: Sendable {
  let event: MarkdownText
  let action: MarkdownText?
  let by: String?
  let milestones: [Milestone]
  let isInternal: Bool
  let time: String
  /// The date, where the row is the first of its day and there are several days.
  let day: String?
  let notes: [Note]

  // It is read in place: a row has many texts.
  private init(_ rows: [TimelineEntry], at index: Int, time: String, day: String?, notes: [Note]) {
    event = rows[index].event
    action = rows[index].action
    by = rows[index].by
    milestones = rows[index].milestones
    isInternal = rows[index].isInternal
    self.time = time
    self.day = day
    self.notes = notes
  }

  static let shape = Shape<TimelineRow>(
    "a timeline row",
    [
      .text("day", "The date, on the first row of each day; empty where all rows are of one day") { $0.day },
      .text("time", "The time in UTC, as exact as it is known: `14:05`, `~14:38`, `14:??`, `14:05 to 14:38`") {
        $0.time
      },
      .prose("event", "What happened") { $0.event },
      .prose("action", "What was done") { $0.action },
      .text("by", "The role or team that did it") { $0.by },
      .texts("milestones", "The milestones that the row marks: `detected`") { $0.milestones.map(\.rawValue) },
      .flag("internal", "Whether the row is kept from the public") { $0.isInternal },
      .list("notes", "Milestones, escalation, status update and evidence, as remarks with links", Note.shape) {
        $0.notes
      },
    ])

  /// The rows of an incident, with its status updates.
  static func all(
    _ incident: Incident, _ posted: [PostedUpdate], _ setting: DocumentSetting, _ format: TimeFormat
  ) -> [TimelineRow] {
    let rows = incident.timeline
    // They are in the order of their rows.
    var next = 0
    var shownDay: CalendarDate?
    return rows.indices.compactMap { index in
      // Only the public edition has such rows: that something happened then is all it may tell, and durations tell it.
      guard !rows[index].event.isEmpty else { return nil }
      while next < posted.count, posted[next].row < index { next += 1 }
      let update = next < posted.count && posted[next].row == index ? posted[next].name : nil
      let day = TimeFormat.day(rows[index])
      defer { shownDay = day ?? shownDay }
      let isNewDay = format.onlyDay == nil && day != nil && day != shownDay
      return TimelineRow(
        rows, at: index, time: format.clock(of: rows[index]), day: isNewDay ? day?.description : nil,
        notes: notes(rows, at: index, update: update, setting))
    }
  }

  /// `update` is the name of the status update that was told with the row.
  private static func notes(
    _ rows: [TimelineEntry], at index: Int, update: String?, _ setting: DocumentSetting
  ) -> [Note] {
    var notes = rows[index].milestones.map { Note($0.rawValue, isStrong: true) }
    if let level = rows[index].escalated { notes.append(Note("escalated to level \(level)")) }
    if let update { notes.append(Note("update", url: "updates/" + update + ".md")) }
    if let evidence = rows[index].evidence { notes.append(.evidence(evidence, setting)) }
    if rows[index].isInternal { notes.append(Note("internal")) }
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
