import Documents
package import Incidents
package import Text

/// What is planned as a calendar to subscribe to (RFC 5545): an event for each maintenance that is not completed, and for
/// those that are until the day of their planned end is over. One that was closed before it began is cancelled.
///
/// All of it follows from the records: an event's `DTSTAMP` and `LAST-MODIFIED` are when what readers are told of it last
/// changed, and `SEQUENCE` is the same moment as a number. A count of updates would fall when one is deleted, and calendars
/// would keep what they have (RFC 5545 3.8.7.4).
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
    let changed = planned.changed ?? planned.created
    lines.add("DTSTAMP", (changed ?? Instant(secondsSinceEpoch: 0)).basic)
    if let created = planned.created { lines.add("CREATED", created.basic) }
    if let changed { lines.add("LAST-MODIFIED", changed.basic) }
    lines.add("SEQUENCE", String(planned.changed?.sequence ?? 0))
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
  /// The seconds since the year 2000, within the integers of calendars (RFC 5545 3.3.8): until 2068.
  fileprivate var sequence: Int { min(max(secondsSinceEpoch - 946_684_800, 0), Int(Int32.max)) }

  /// `20251201T220000Z` (RFC 5545 3.3.5).
  fileprivate var basic: String {
    String(decoding: timestamp.utf8.filter { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: ":") }, as: UTF8.self)
  }
}
