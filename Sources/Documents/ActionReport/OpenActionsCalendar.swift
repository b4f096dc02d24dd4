package import Incidents
package import Text

/// The open items as a calendar to subscribe to (RFC 5545): an event for the whole day on which each is due, and a to-do
/// for each without a date.
///
/// Identifiers follow from those of the items, so that a calendar that reads a later report moves its events.
package enum OpenActionsCalendar {
  package static func write(
    _ report: ActionReport, _ runbook: Runbook, _ links: ReviewLinks, _ identity: SiteIdentity
  ) -> ByteParts {
    var lines = CalendarLines()
    let name = [runbook.product, "open action items"].compactMap(\.self).joined(separator: ": ")
    lines.begin(name, of: "open action items", refreshing: "P1D")
    for action in report.open { add(action, report.asOf, links, identity, to: &lines) }
    lines.add("END", "VCALENDAR")
    return lines.written
  }

  private static func add(
    _ action: TrackedAction, _ asOf: CalendarDate, _ links: ReviewLinks, _ identity: SiteIdentity,
    to lines: inout CalendarLines
  ) {
    let component = action.due == nil ? "VTODO" : "VEVENT"
    lines.add("BEGIN", component)
    lines.add(text: "UID", identity.uid("\(action.id).actions"))
    // The records as of that day, whenever the file is made: no clock is asked.
    lines.add("DTSTAMP", "\(asOf.basic)T000000Z")
    // A later revision of the event, to calendars, is one whose day was moved more often.
    lines.add("SEQUENCE", String(action.timesMoved))
    if let due = action.due?.date {
      lines.add("DTSTART;VALUE=DATE", due.basic)
      // Without an end the event is of one day, too (RFC 5545 3.6.1): years have four digits.
      let end = due.adding(days: 1)
      if end.components.year <= 9999 { lines.add("DTEND;VALUE=DATE", end.basic) }
      // The day is not taken up by it.
      lines.add("TRANSP", "TRANSPARENT")
    }
    lines.add(text: "SUMMARY", "\(action.id): \(action.item.action.source.onOneLine)")
    lines.add(text: "DESCRIPTION", description(action))
    if !action.severity.isEmpty { lines.add(text: "CATEGORIES", action.severity) }
    if let url = links.address(action.incident) ?? action.item.ticket { lines.add("URL", url) }
    lines.add("END", component)
  }

  private static func description(_ action: TrackedAction) -> String {
    let lines = [
      action.item.action.source, "",
      action.owner.map { "Owner: \($0.name)" } ?? "Owner: nobody",
      "Incident: \(action.incident): \(action.incidentTitle) (\(Severity.name(of: action.severity)))",
      ActionWords.dueNote(action).map { "Due \($0)" }, action.age.map { "Promised \(ActionWords.days($0)) ago" },
      ActionWords.moved(action).map { "Moved \($0)" }, action.item.ticket.map { "Ticket: \($0)" },
    ]
    return lines.compactMap(\.self).joined(separator: "\n")
  }
}

extension CalendarDate {
  /// `20251201` (RFC 5545 3.3.4).
  fileprivate var basic: String { String(decoding: description.utf8.filter { $0 != UInt8(ascii: "-") }, as: UTF8.self) }
}
