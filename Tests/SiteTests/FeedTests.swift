import Incidents
import Testing

@testable import Site

/// What programs read of a site.
struct FeedTests {
  private static let runbook = Runbook()

  private static func frame(_ baseURL: String? = "https://Status.example.org:8443/x/") -> SiteFrame {
    SiteFrame(SiteSetting(), isPublic: true, sections: [.incidents], footer: "", baseURL: baseURL)
  }

  /// Detected at `minutes` past the epoch's first day of 2026, told of in the same row and, once over, ten minutes later.
  private static func incident(_ id: String, day: Int = 1, ends: Bool = true, severity: String = "P1") throws
    -> Incident
  {
    var incident = Incident(id: try #require(IncidentID(id)), title: "A & B <c>", severity: severity)
    incident.visibility = .public
    incident.components = ["builder"]
    let date = try #require(CalendarDate(year: 2026, month: 1, day: 1)).adding(days: day - 1)
    func row(_ second: Int, _ milestone: Milestone, _ summary: String) -> TimelineEntry {
      TimelineEntry(
        time: RecordedTime(Instant(date, secondOfDay: second)), event: "x", milestones: [milestone],
        update: StatusUpdate(summary: summary, impact: "Slow"))
    }
    incident.timeline = [row(3600, .detected, "Seen")] + (ends ? [row(4200, .resolved, "Over")] : [])
    return incident
  }

  private static func files(_ incidents: [Incident], baseURL: String? = nil) -> [String: String] {
    var statuspage = Statuspage(of: frame(baseURL))
    for incident in incidents { statuspage.add(incident, runbook) }
    return Dictionary(uniqueKeysWithValues: statuspage.files.map { ($0.path, $0.text) })
  }

  @Test(arguments: [("P0", "critical"), ("P1", "major"), ("P2", "minor"), ("P3", "none"), ("X", "none")])
  func theImpactFollowsFromTheSeverity(severity: String, impact: String) throws {
    let files = Self.files([try Self.incident("INC-1", ends: false, severity: severity)])
    #expect(files["api/v2/incidents.json"]?.contains("\"impact\": \"\(impact)\"") == true)
    #expect(files["api/v2/status.json"]?.contains("\"indicator\": \"\(impact)\"") == true)
  }

  @Test func theSummaryHoldsWhatGoesOnAndTheListHoldsAll() throws {
    let files = Self.files([try Self.incident("INC-1"), try Self.incident("INC-2", day: 2, ends: false)])
    let (summary, list) = (files["api/v2/summary.json"] ?? "", files["api/v2/incidents.json"] ?? "")
    #expect(!summary.contains("INC-1\"") && summary.contains("\"id\": \"INC-2\""))
    let (first, second) = (list.firstRange(of: "\"id\": \"INC-2\""), list.firstRange(of: "\"id\": \"INC-1\""))
    #expect(try #require(first).lowerBound < #require(second).lowerBound)
  }

  @Test func timesAreThoseOfTheRecords() throws {
    let list = try #require(Self.files([try Self.incident("INC-1")])["api/v2/incidents.json"])
    #expect(list.contains("\"created_at\": \"2026-01-01T01:00:00Z\""))
    #expect(list.contains("\"updated_at\": \"2026-01-01T01:10:00Z\""))
    #expect(list.contains("\"resolved_at\": \"2026-01-01T01:10:00Z\""))
    #expect(list.contains("\"monitoring_at\": null"))
    #expect(list.contains("\"body\": \"Over\\n\\nSlow\""))
  }

  @Test func theListHoldsTheNewestFifty() throws {
    let incidents = try (1...320).map { try Self.incident("INC-\($0)", day: $0, ends: $0 != 3) }
    let files = Self.files(incidents)
    let list = try #require(files["api/v2/incidents.json"])
    #expect(list.ranges(of: "\"page_id\"").count == 50)
    #expect(list.contains("\"id\": \"INC-320\"") && !list.contains("\"id\": \"INC-270\""))
    #expect(files["api/v2/summary.json"]?.contains("\"id\": \"INC-3\"") == true)
  }

  @Test func withoutAnAddressThereIsNoLinkAndNoFeed() throws {
    let list = try #require(Self.files([try Self.incident("INC-1")])["api/v2/incidents.json"])
    #expect(list.contains("\"shortlink\": null") && list.contains("\"url\": null"))
    #expect(AtomFeed(of: Self.frame(nil)) == nil)
  }

  @Test func anEntryForEachUpdateWithAnIdThatStays() throws {
    var feed = try #require(AtomFeed(of: Self.frame()))
    feed.add(try Self.incident("INC-1", ends: false), Self.runbook)
    let before = feed.text
    #expect(before.contains("<id>tag:status.example.org,2026:INC-1/update/1</id>"))
    feed = try #require(AtomFeed(of: Self.frame()))
    feed.add(try Self.incident("INC-1"), Self.runbook)
    let after = feed.text
    #expect(after.contains("<id>tag:status.example.org,2026:INC-1/update/1</id>"))
    #expect(after.contains("<id>tag:status.example.org,2026:INC-1/update/2</id>"))
    #expect(after.contains("<updated>2026-01-01T01:10:00Z</updated>\n<author>"))
    #expect(after.contains("<title>Resolved: A &amp; B &lt;c&gt; (INC-1)</title>"))
    #expect(after.contains("https://Status.example.org:8443/x/INC-1/updates/2026-01-01T0110Z.html"))
  }

  @Test func aPublishedReviewIsAnEntryOfItsOwn() throws {
    var incident = try Self.incident("INC-1")
    incident.review.state = .published
    var feed = try #require(AtomFeed(of: Self.frame()))
    feed.add(incident, Self.runbook)
    #expect(feed.text.contains("<id>tag:status.example.org,2026:INC-1/review</id>"))
  }
}
