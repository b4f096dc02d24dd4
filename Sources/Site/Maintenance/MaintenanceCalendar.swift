import Documents
package import Incidents
package import Text

/// What is planned as a calendar to subscribe to (RFC 5545): an event for each maintenance that is not completed, and for
/// those that are until the day of their planned end is over. One that was closed before it began is cancelled.
///
/// All of it follows from the records: an event's `DTSTAMP` and `LAST-MODIFIED` are the time of its last update or milestone,
/// and `SEQUENCE` counts these, so that a schedule that was corrected and told is a later revision.
package enum MaintenanceCalendar {
  package static func write(_ list: MaintenanceList, in frame: SiteFrame) -> ByteParts {
    var lines = CalendarLines()
    lines.begin("\(frame.name): maintenance", of: "scheduled maintenance", refreshing: "PT1H")
    for entry in list.all { add(entry, frame, to: &lines) }
    lines.add("END", "VCALENDAR")
    return lines.written
  }

  private static func add(_ entry: IncidentEntry, _ frame: SiteFrame, to lines: inout CalendarLines) {
    guard let planned = entry.maintenance, let from = planned.schedule?.from.instant,
      let until = planned.schedule?.until.instant, planned.phase != .past || until.date >= frame.day
    else { return }
    lines.add("BEGIN", "VEVENT")
    lines.add(text: "UID", frame.identity.uid("\(entry.id).maintenance"))
    let changed = planned.changed ?? Instant(frame.day, secondOfDay: 0)
    lines.add("DTSTAMP", changed.basic)
    if let created = planned.created { lines.add("CREATED", created.basic) }
    lines.add("LAST-MODIFIED", changed.basic)
    lines.add("SEQUENCE", String(planned.revision))
    lines.add("DTSTART", from.basic)
    lines.add("DTEND", until.basic)
    lines.add("STATUS", planned.isCancelled ? "CANCELLED" : "CONFIRMED")
    lines.add("TRANSP", "TRANSPARENT")
    lines.add(text: "SUMMARY", entry.title)
    let components = entry.components.isEmpty ? nil : "Components: " + entry.components.joined(separator: ", ")
    let texts = [planned.isCancelled ? "Cancelled" : entry.statusLabel, components].compactMap(\.self)
    lines.add(text: "DESCRIPTION", texts.joined(separator: "\n"))
    if let base = frame.baseURL { lines.add("URL", "\(base)\(entry.id)/") }
    lines.add("END", "VEVENT")
  }
}

extension Instant {
  /// `20251201T220000Z` (RFC 5545 3.3.5).
  fileprivate var basic: String {
    String(decoding: timestamp.utf8.filter { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: ":") }, as: UTF8.self)
  }
}
