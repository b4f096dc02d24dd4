/// The end of an incident that no status update reported, made from status and time alone, so that whoever follows the
/// updates does not wait for more of them.
package struct ClosingEntry: Hashable, Sendable {
  /// Unique among the incident's closing entries, and the same for ever: `resolved`, after a reopening `resolved-2`.
  package var name: String
  /// The moment of the resolution where it is public. Where only its day is known, the last public moment until then, at
  /// least the beginning of that day; where nothing of it is known, the last public moment.
  package var time: Instant
  /// Plain text, of letters, digits, spaces, `:`, `-` and `~`: `Resolved at 14:45 UTC`, or `Resolved` where the time is
  /// not public; `Completed` or `Cancelled` of maintenance.
  package var text: String

  /// The status that it reports.
  package var status: IncidentStatus { Self.status(in: text) ?? .resolved }

  /// Whether `time` is that of the resolution, as the text says.
  package var isTimeOfResolution: Bool { text.hasPrefix("\(status.rawValue) at ") }

  /// A stored entry; nil where the text is not one that a closing entry has.
  package init?(name: String, time: Instant, text: String) {
    guard Self.status(in: text) != nil, text.utf8.allSatisfy(Self.isTextByte), name.utf8.allSatisfy(Self.isTextByte)
    else { return nil }
    self.name = name
    self.time = time
    self.text = text
  }

  /// The status with which a text begins; nil where it is none of the end.
  private static func status(in text: String) -> IncidentStatus? {
    IncidentStatus.allCases.first { $0.isOver && text.hasPrefix($0.rawValue) }
  }

  /// ASCII letters and digits, a space, `:`, `-` and `~`.
  private static func isTextByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: " "), UInt8(ascii: ":"), UInt8(ascii: "-"), UInt8(ascii: "~"):
      true
    default: false
    }
  }

  /// Nil for an incident that runs, for one whose resolution was posted, and where no moment of it is public.
  init?(of incident: borrowing Incident, _ updates: [PostedUpdate]) {
    guard incident.status.isOver else { return nil }
    let rows = incident.timeline
    // What was told of an earlier resolution does not count after a reopening.
    let first = Course(of: rows).stretches.last?.rows.lowerBound ?? rows.startIndex
    guard !updates.contains(where: { $0.row >= first && $0.status.isOver }) else { return nil }
    let shown = rows.indices.filter { !rows[$0].isInternal && (!rows[$0].milestones.isEmpty || rows[$0].update != nil) }
    let open = shown.filter { $0 >= first }
    let resolved = [Milestone.resolved, .closed].lazy
      .compactMap { milestone in open.first { rows[$0].milestones.contains(milestone) } }.first
    let time = resolved.map { rows[$0].time }
    guard let moment = time?.instant ?? Self.last(shown.compactMap { rows[$0].time.instant }, until: time?.date)
    else { return nil }
    self.time = moment
    let count = Course(of: rows, in: shown).stretches.count
    name = count < 2 ? "resolved" : "resolved-\(count)"
    text = Self.text(time, incident.status)
  }

  /// The last of the moments until the end of a day, at least its beginning; the last of all where the day is not known.
  private static func last(_ moments: [Instant], until day: CalendarDate?) -> Instant? {
    guard let day else { return moments.max() }
    return (moments.filter { $0.date <= day } + [Instant(day, secondOfDay: 0)]).max()
  }

  private static func text(_ time: RecordedTime?, _ status: IncidentStatus) -> String {
    let word = status.rawValue
    guard let time else { return word }
    let mark = time.isApproximate ? "~" : ""
    guard let instant = time.instant else { return time.date.map { "\(word) on \(mark)\($0)" } ?? word }
    return "\(word) at \(mark)\(instant.clock) UTC"
  }
}
