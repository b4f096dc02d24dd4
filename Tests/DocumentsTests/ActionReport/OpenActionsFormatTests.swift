import Documents
import Foundation
import Incidents
import TestSupport
import Testing
import Text

struct OpenActionsFormatTests {
  /// As of January 20, 2026, with days of January.
  private func report(_ items: [ActionItem], title: String = "T", filter: ActionFilter = ActionFilter()) throws
    -> ActionReport
  {
    let incidents = [
      IncidentActions(id: try #require(IncidentID("INC-1")), title: title, severity: "P1", items: items)
    ]
    return ActionReport(
      of: incidents, Owners(of: incidents), Runbook(),
      in: DayWindow(since: .january(19), through: .january(20)), filter: filter)
  }

  private func item(
    _ id: String = "A1", _ action: String = "a", owner: String? = "o", due: Int? = 30, opened: Int = 1
  ) -> ActionItem {
    ActionItem(
      id: id, action: MarkdownText(action), owner: owner, due: due.map(CalendarDate.january), opened: .january(opened))
  }

  // MARK: CSV

  @Test(arguments: ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\u{FF1D}1", "=cmd|' /C calc'!A0"])
  func aTextThatWouldBeAFormulaBeginsWithAnApostrophe(text: String) throws {
    let csv = OpenActionsCSV.write(try report([item("A1", text, owner: text)]), .open, .none).text
    let row = try #require(csv.components(separatedBy: "\r\n").dropFirst().first)
    #expect(row.hasPrefix("INC-1/A1,INC-1,A1,T,P1,'"))
    #expect(row.components(separatedBy: ",open,").first?.contains(",'") == true)
  }

  @Test func numbersAreNoTextsEvenIfTheyAreNegative() throws {
    var moved = item(due: 10)
    moved.moved = [.init(on: .january(5), from: .january(13), to: .january(10), why: nil)]
    #expect(OpenActionsCSV.write(try report([moved]), .open, .none).text.contains(",1,-3,"))
  }

  @Test func fieldsAreQuotedWhereTheyMust() throws {
    let csv = OpenActionsCSV.write(try report([item("A1", "Say \"no\",\nthen go")]), .open, .none).text
    #expect(csv.contains(",\"Say \"\"no\"\", then go\","))
    #expect(csv.hasSuffix("\r\n"))
    #expect(csv.replacing("\r\n", with: "").contains(where: \.isNewline) == false)
  }

  @Test func closedItemsAreListedOnlyWhenAskedFor() throws {
    var closed = item("A2")
    closed.status = .done
    closed.closed = .january(3)
    let report = try report([item(), closed])
    #expect(OpenActionsCSV.write(report, .open, .none).text.components(separatedBy: "\r\n").count == 3)
    let all = OpenActionsCSV.write(report, .all, .none).text
    #expect(all.contains("\r\nINC-1/A2,INC-1,A2,T,P1,a,o,done,2026-01-30,record,,,2026-01-01,19,0,,2026-01-03,"))
  }

  @Test func anItemThatWasClosedLaterWasOpenOnTheDay() throws {
    var closed = item(due: 18)
    closed.status = .done
    closed.closed = .january(25)
    let report = try report([closed])
    #expect(
      OpenActionsText.write(report, .all).contains("  2026-01-18   2 days  INC-1/A1  o      Open                   a\n")
    )
    #expect(OpenActionsCSV.write(report, .all, .none).text.contains(",o,open,2026-01-18,record,,2,2026-01-01,19,0,,,"))
  }

  // MARK: Calendar

  private func lines(
    _ items: [ActionItem], title: String = "T", identity: SiteIdentity = SiteIdentity(SiteSetting())
  ) throws -> [String] {
    let text = OpenActionsCalendar.write(
      try report(items, title: title), Runbook(), ReviewLinks(base: "https://s.example"), identity
    ).text
    return text.components(separatedBy: "\r\n")
  }

  @Test func anEventCoversTheDueDateAndNoMore() throws {
    let lines = try lines([item(due: 31)])
    #expect(lines.contains("DTSTART;VALUE=DATE:20260131"))
    #expect(lines.contains("DTEND;VALUE=DATE:20260201"))
    #expect(lines.contains("DTSTAMP:20260120T000000Z"))
    #expect(lines.contains("UID:INC-1/A1.actions.pir"))
    #expect(lines.contains("URL:https://s.example/INC-1/index.html"))
  }

  /// Calendars of two projects may be in one program.
  @Test func identifiersDifferByProject() throws {
    var setting = SiteSetting()
    setting.baseURL = "https://Status.example.org:8443/x"
    #expect(
      try lines([item(due: 31)], identity: SiteIdentity(setting)).contains("UID:INC-1/A1.actions.status.example.org"))
    setting.id = "acme-k3f9x2m7"
    #expect(try lines([item(due: 31)], identity: SiteIdentity(setting)).contains("UID:INC-1/A1.actions.acme-k3f9x2m7"))
  }

  /// The year has four digits (RFC 5545 3.3.4).
  @Test func theLastDayThatRecordsCanNameHasNoDayBehindIt() throws {
    var never = item()
    never.due = CalendarDate(year: 9999, month: 12, day: 31)
    let lines = try lines([never])
    #expect(lines.contains("DTSTART;VALUE=DATE:99991231"))
    #expect(!lines.contains { $0.hasPrefix("DTEND") })
  }

  @Test func anItemWithoutDateIsAToDo() throws {
    let lines = try lines([item(due: nil)])
    #expect(lines.contains("BEGIN:VTODO"))
    #expect(!lines.contains("BEGIN:VEVENT"))
    #expect(!lines.contains { $0.hasPrefix("DTSTART") })
  }

  @Test func theIdentifierOutlivesAMoveThatRaisesTheSequence() throws {
    var moved = item(due: 30)
    moved.moved = [.init(on: .january(5), from: .january(13), to: .january(30), why: nil)]
    let (before, after) = (try lines([item(due: 13)]), try lines([moved]))
    #expect(before.first { $0.hasPrefix("UID") } == after.first { $0.hasPrefix("UID") })
    #expect(before.contains("SEQUENCE:0"))
    #expect(after.contains("SEQUENCE:1"))
  }

  @Test(arguments: [
    ("a,b;c\\d", "a\\,b\\;c\\\\d"), ("a\r\nb", "a b"), ("BEGIN:VEVENT", "BEGIN:VEVENT"), ("a\u{7}b", "ab"),
  ])
  func textsAreEscaped(text: String, written: String) throws {
    #expect(try lines([item("A1", text)]).contains("SUMMARY:INC-1/A1: \(written)"))
  }

  @Test func lineBreaksInTextsBeginNoLine() throws {
    let lines = try lines([item("A1", "a\nEND:VCALENDAR\r\u{2028}b")], title: "x\nBEGIN:VEVENT")
    #expect(lines.filter { $0 == "END:VCALENDAR" }.count == 1)
    #expect(lines.filter { $0 == "BEGIN:VEVENT" }.count == 1)
  }

  @Test(arguments: ["\u{1F525}", "\u{E9}", "\u{56E3}", "a", "e\u{301}"])
  func longLinesAreFoldedBetweenCharacters(piece: String) throws {
    let text = OpenActionsCalendar.write(
      try report([item("A1", String(repeating: piece, count: 200))]), Runbook(), .none,
      SiteIdentity(SiteSetting())
    ).text
    let lines = text.components(separatedBy: "\r\n")
    #expect(lines.allSatisfy { $0.utf8.count <= 75 })
    // By scalars: as characters, the space of a folded line and a mark behind it would be one.
    let unfolded = text.unicodeScalars.split(separator: "\r\n ".unicodeScalars).flatMap(Array.init)
    let summary = Array("SUMMARY:INC-1/A1: \(String(repeating: piece, count: 200))\r\n".unicodeScalars)
    #expect(unfolded.firstRange(of: summary) != nil)
  }

  // MARK: JSON

  @Test func programsReadWhatItSays() throws {
    var filter = ActionFilter()
    filter.kinds = [.prevent]
    var kept = item("A1", "Say \"no\"\n\\u{7}\u{1F}")
    kept.kind = .prevent
    let data = Data(OpenActionsJSON.write(try report([kept, item("A2")], filter: filter), .open, .none).bytes)
    let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    #expect(object["format"] as? String == "pir-actions")
    #expect(object["version"] as? Int == 1)
    #expect((object["filter"] as? [String: Any])?["kinds"] as? [String] == ["prevent"])
    let actions = try #require(object["actions"] as? [[String: Any]])
    #expect(actions.map { $0["action"] as? String } == ["Say \"no\"\n\\u{7}\u{1F}"])
    #expect(actions.first?["ticket"] is NSNull)
    #expect(actions.first?["age_days"] as? Int == 19)
  }

  /// The members that README.md describes.
  @Test func everyMemberIsDescribed() throws {
    let readme = try Repository.text("README.md")
    let start = try #require(readme.firstRange(of: "`actions.json` has these members"))
    let described = Set(
      readme[start.lowerBound...].matches(of: #/`([a-z_]+)`/#).map { String($0.output.1) })
    let unread = UnreadIncident(
      id: try #require(IncidentID("INC-2")), problems: [.init(place: "p", message: "m")])
    var moved = item(opened: 20)
    moved.moved = [.init(on: .january(20), from: nil, to: .january(30), why: nil)]
    let incidents = [
      IncidentActions(id: try #require(IncidentID("INC-1")), title: "T", severity: "P1", items: [moved])
    ]
    let report = ActionReport(
      of: incidents, Owners(of: incidents), Runbook(), in: DayWindow(since: .january(19), through: .january(20)),
      unread: [unread])
    let text = OpenActionsJSON.write(report, .open, .none).text
    let names = text.matches(of: #/"([a-z_]+)": /#).map { String($0.output.1) }
    #expect(names.count > 40)
    for name in Set(names) { #expect(described.contains(name), "\(name)") }
  }

  // MARK: Text

  @Test func theTableIsCutToTheTerminal() throws {
    let long = String(repeating: "word ", count: 40)
    let text = OpenActionsText.write(
      try report([item("A1", long, owner: "\u{56E3}\u{968A}"), item("A2", "short\u{1B}[2J\nrest")]), .open, width: 80)
    let lines = text.split(separator: "\n")
    #expect(
      lines.dropFirst(2) == [
        "  Due         Overdue  Item      Owner  Moved  Remark  Action",
        "  2026-01-30           INC-1/A1  \u{56E3}\u{968A}                  word word word word word…",
        "  2026-01-30           INC-1/A2  o                     short[2J rest",
      ])
    #expect(OpenActionsText.write(try report([item("A1", long)]), .open).contains(long.dropLast()))
  }

  @Test func whatStandsAboveTheTableSteersNoTerminal() throws {
    var filter = ActionFilter()
    filter.severities = ["P\u{1B}[2J"]
    let unread = UnreadIncident(
      id: try #require(IncidentID("INC-2")), problems: [.init(place: "p", message: "'\u{1B}[2J' is not a date")])
    let report = ActionReport(
      of: [], Owners(of: []), Runbook(), in: DayWindow(since: .january(1), through: .january(2)), filter: filter,
      unread: [unread])
    #expect(
      OpenActionsText.write(report, .open).hasSuffix(
        "\nOnly severity P<U+001B>[2J\nNot read in full: INC-2 (p: '<U+001B>[2J' is not a date)\n"))
  }

  @Test func whatCouldNotBeReadStandsAboveTheTable() throws {
    let unread = UnreadIncident(
      id: try #require(IncidentID("INC-2")),
      problems: [.init(place: "reviews/INC-2/actions.yaml:3:8", message: "m"), .init(place: "p", message: "n")])
    let report = ActionReport(
      of: [], Owners(of: []), Runbook(), in: DayWindow(since: .january(1), through: .january(2)), unread: [unread])
    #expect(
      OpenActionsText.write(report, .open) == """
        0 open, 0 overdue, 0 without owner or date, as of 2026-01-02
        Since 2026-01-01: 0 opened, 0 closed, 0 moved, 0 newly overdue
        Not read in full: INC-2 (reviews/INC-2/actions.yaml:3:8: m, and 1 more)

        """)
  }
}
