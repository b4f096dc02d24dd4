import Diagnostics
import Documents
import Hostile
import Incidents
import Markdown
import TestSupport
import Testing
import Text

@testable import Site

/// Whatever a record says, the pages around the documents keep their elements and attributes.
struct HostilePageTests {
  /// The list, an incident's page and an update's with `value` wherever a text of the record is shown.
  private static func pages(_ value: String) throws -> [String] {
    var incident = Incident(id: try #require(IncidentID("INC-1")), title: value, severity: value)
    incident.components = [value]
    let date = CalendarDate.january(1)
    incident.timeline = [
      TimelineEntry(
        time: RecordedTime(Instant(date, secondOfDay: 0)), event: "x", milestones: [.detected],
        update: StatusUpdate(summary: "x"))
    ]
    var setting = SiteSetting()
    setting.title = value
    let runbook = Runbook()
    let frame = SiteFrame(setting, isPublic: true, sections: [.incidents], footer: "", baseURL: nil, day: .january(1))
    let writer = PageWriter(TemplateSources.builtIn)
    let entry = IncidentEntry(incident, runbook)
    let place = SitePlace(frame, path: "INC-1/index.html", section: .incidents)
    let body = try #require(MarkdownRenderer.render(SourceText(name: "x.md", text: "x\n"), style: .page).fragment)
    let page = Page(title: "INC-1: \(value)", body: PageBody(around: body.outline), at: place)
    let posted = incident.postedUpdates(runbook)
    return IncidentIndex([entry]).pages(of: frame).prefix(1).compactMap { writer.write($0).text }
      + [
        writer.write(IncidentPage(entry, review: body, drawing: nil, updates: [], place: place), on: page).text,
        writer.write(AnnouncementPage(update: 0, of: posted, entry, body: body, place: place), on: page).text,
      ].compactMap(\.self)
  }

  /// What separates elements and attributes.
  private static func marks(_ pages: [String]) -> [[Unicode.Scalar]] {
    pages.map { $0.unicodeScalars.filter { "<>\"".unicodeScalars.contains($0) } }
  }

  @Test(arguments: HostileValues.all)
  func aValueChangesNothingAroundIt(value: String) throws {
    let pages = try Self.pages(value)
    #expect(pages.count == 3)
    #expect(try Self.marks(pages) == Self.marks(Self.pages("x")))
  }
}
