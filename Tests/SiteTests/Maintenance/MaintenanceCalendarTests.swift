import Documents
import Incidents
import TestSupport
import Testing
import Text

@testable import Site

struct MaintenanceCalendarTests {
  /// A maintenance that was planned for January 10, 22:00 to 23:30, with updates and milestones on days of January.
  private static func entry(
    _ id: String, _ told: [(day: Int, milestones: [Milestone])], asOf day: Int
  ) throws -> IncidentEntry {
    IncidentEntry(try incident(id, told), Runbook(), asOf: .january(day))
  }

  private static func incident(_ id: String, _ told: [(day: Int, milestones: [Milestone])]) throws -> Incident {
    var incident = Incident(id: try #require(IncidentID(id)), title: "Disks, and more", severity: "")
    incident.kind = Incident.maintenanceKind
    incident.schedule = Schedule(from: .january(10, 79_200), until: .january(10, 84_600))
    incident.components = ["storage"]
    incident.timeline = told.map {
      TimelineEntry(
        time: .january($0.day, 0), event: "x", milestones: $0.milestones, update: StatusUpdate(summary: "told"))
    }
    return incident
  }

  private static func events(_ entries: [IncidentEntry], asOf day: Int) throws -> [String] {
    let frame = SiteFrame(
      SiteSetting(), isPublic: true, sections: [.incidents], footer: "", baseURL: "https://status.example/",
      day: .january(day))
    let text = String(decoding: MaintenanceCalendar.write(MaintenanceList(entries), in: frame).bytes, as: UTF8.self)
    #expect(text.hasPrefix("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"))
    #expect(text.hasSuffix("END:VCALENDAR\r\n"))
    return text.replacing("\r\n ", with: "").split(separator: "BEGIN:VEVENT\r\n").dropFirst()
      .map { String($0).replacing("\r\n", with: "\n") }
  }

  @Test func anEventHasItsScheduleAndItsRevision() throws {
    let event = try #require(try Self.events([Self.entry("INC-1", [(1, []), (3, [])], asOf: 5)], asOf: 5).first)
    #expect(
      event.hasPrefix(
        """
        UID:INC-1.maintenance.status.example
        DTSTAMP:20260103T000000Z
        CREATED:20260101T000000Z
        LAST-MODIFIED:20260103T000000Z
        SEQUENCE:820713600
        DTSTART:20260110T220000Z
        DTEND:20260110T233000Z
        STATUS:CONFIRMED
        TRANSP:TRANSPARENT
        SUMMARY:Disks\\, and more
        DESCRIPTION:Scheduled\\nComponents: storage
        URL:https://status.example/INC-1/
        END:VEVENT
        """), "\(event)")
  }

  @Test func whatIsOverStaysUntilThePlannedEnd() throws {
    let done: [(Int, [Milestone])] = [(1, []), (9, [.started]), (9, [.resolved])]
    let cancelled: [(Int, [Milestone])] = [(1, []), (2, [.closed])]
    for (day, count) in [(10, 3), (11, 1)] {
      let events = try Self.events(
        [
          Self.entry("INC-1", done, asOf: day), Self.entry("INC-2", cancelled, asOf: day),
          Self.entry("INC-3", [(1, [])], asOf: day),
        ], asOf: day)
      #expect(events.count == count)
    }
    let events = try Self.events([Self.entry("INC-2", cancelled, asOf: 5)], asOf: 5)
    #expect(events.first?.contains("\nSTATUS:CANCELLED\n") == true)
    #expect(events.first?.contains("\nSEQUENCE:820627200\n") == true)
  }

  /// A count of updates would fall when one is deleted, and calendars would keep what they have.
  @Test func aTimeOfChangeIsALaterRevision() throws {
    func event(_ change: (inout Incident) -> Void) throws -> [String] {
      var incident = try Self.incident("INC-1", [(1, []), (3, [])])
      change(&incident)
      let event = try #require(Self.events([IncidentEntry(incident, Runbook(), asOf: .january(5))], asOf: 5).first)
      return event.split(separator: "\n").map(String.init).filter {
        $0.hasPrefix("SEQ") || $0.hasPrefix("LAST") || $0.hasPrefix("DTSTAMP")
      }
    }
    let changed = try event {
      $0.timeline.removeLast()
      $0.changed = .january(4, 0)
    }
    #expect(changed == ["DTSTAMP:20260104T000000Z", "LAST-MODIFIED:20260104T000000Z", "SEQUENCE:820800000"])
    let edited = try event { $0.timeline[0].update?.edited = .january(4, 1) }
    #expect(edited.last == "SEQUENCE:820800001")
    let unknown = try event { $0.timeline = [] }
    #expect(unknown == ["DTSTAMP:19700101T000000Z", "SEQUENCE:0"])
  }

  @Test func itIsInNoListOfIncidents() throws {
    let entries = try [
      Self.entry("INC-1", [(1, [])], asOf: 11), Self.entry("INC-2", [(1, []), (9, [.started])], asOf: 10),
      Self.entry("INC-3", [(1, [.closed])], asOf: 10), Self.entry("INC-4", [(1, [])], asOf: 5),
    ]
    let index = IncidentIndex(entries)
    #expect(index.entries.isEmpty)
    #expect(index.filters.values.filter { !$0.isEmpty }.isEmpty)
    #expect(index.indicator == .maintenance)
    #expect(index.board.groups.flatMap(\.parts).map(\.state) == [.underMaintenance])
    #expect(index.maintenance.current.map(\.id.text) == ["INC-2", "INC-1", "INC-4"])
    #expect(index.maintenance.past.map(\.id.text) == ["INC-3"])
  }
}

extension RecordedTime {
  fileprivate static func january(_ day: Int, _ second: Int) -> RecordedTime {
    RecordedTime(Instant(CalendarDate.january(day), secondOfDay: second))
  }
}
