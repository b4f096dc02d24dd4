import Incidents
import TestSupport
import Testing

@testable import Site

/// What programs read of a site.
struct FeedTests {
  private static let runbook = Runbook()

  private static func frame(
    _ baseURL: String? = "https://Status.example.org:8443/x/", id: String? = nil, day: Int = 1
  ) -> SiteFrame {
    var setting = SiteSetting()
    setting.id = id
    return SiteFrame(setting, isPublic: true, sections: [.incidents], footer: "", baseURL: baseURL, day: .january(day))
  }

  /// Detected at `minutes` past the epoch's first day of 2026, told of in the same row and, once over, ten minutes later.
  private static func incident(_ id: String, day: Int = 1, ends: Bool = true, severity: String = "P1") throws
    -> Incident
  {
    var incident = Incident(id: try #require(IncidentID(id)), title: "A & B <c>", severity: severity)
    incident.visibility = .public
    incident.components = ["builder"]
    let date = CalendarDate.january(day)
    func row(_ second: Int, _ milestone: Milestone, _ summary: String) -> TimelineEntry {
      TimelineEntry(
        time: RecordedTime(Instant(date, secondOfDay: second)), event: "x", milestones: [milestone],
        update: StatusUpdate(summary: MarkdownText(summary), impact: "Slow"))
    }
    incident.timeline = [row(3600, .detected, "Seen")] + (ends ? [row(4200, .resolved, "Over")] : [])
    return incident
  }

  /// What programs read on a day by which all of it has come.
  private static func files(
    _ incidents: [Incident], baseURL: String? = nil, id: String? = nil, day: Int = 350
  ) -> [String: String] {
    var statuspage = Statuspage(of: frame(baseURL, id: id, day: day))
    for incident in incidents { statuspage.add(statuspage.incident(incident, runbook)) }
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

  /// One component is one for programs, whatever its case in a record.
  @Test func spellingsThatDifferInCaseAreOneComponent() throws {
    var other = try Self.incident("INC-2", day: 2, ends: false)
    other.components = ["Builder"]
    let files = Self.files([try Self.incident("INC-1"), other])
    #expect(files.values.allSatisfy { !$0.contains("\"Builder\"") })
    #expect(files["api/v2/components.json"]?.matches(of: /"group_id"/).count == 1)
    #expect(files["api/v2/summary.json"]?.matches(of: /"code": "builder"/).count == 1)
    #expect(files["api/v2/components.json"]?.contains("\"status\": \"partial_outage\"") == true)
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
    #expect(list.ranges(of: "\"started_at\"").count == 50)
    #expect(list.contains("\"id\": \"INC-320\"") && !list.contains("\"id\": \"INC-270\""))
    #expect(files["api/v2/summary.json"]?.contains("\"id\": \"INC-3\"") == true)
  }

  /// Records of nothing but a title and a severity are of incidents that go on.
  @Test func takesTimeInProportionToTheIncidents() throws {
    let incident = try Self.incident("INC-1", ends: false)
    var statuspage = Statuspage(of: Self.frame())
    let time = ContinuousClock().measure {
      for _ in 0..<10_000 { statuspage.add(statuspage.incident(incident, Self.runbook)) }
    }
    // Debug builds on a busy machine: what is not linear takes minutes.
    #expect(time < .seconds(20))
  }

  @Test func withoutAnAddressThereIsNoLinkAndNoFeed() throws {
    let list = try #require(Self.files([try Self.incident("INC-1")])["api/v2/incidents.json"])
    #expect(list.contains("\"shortlink\": null") && list.contains("\"url\": null"))
    #expect(AtomFeed(of: Self.frame(nil)) == nil)
  }

  /// Programs refuse an incident without these times, and take what moves each night for new.
  @Test(
    arguments: [
      ("unknown", nil, "1970-01-01T00:00:00Z"), ("2026-01-03 ??:??", 3, "2026-01-03T00:00:00Z"),
      ("2021-??-?? ??:??", nil, "2021-01-01T00:00:00Z"), ("2021-03-?? ??:??Z", nil, "2021-03-01T00:00:00Z"),
    ] as [(String, Int?, String)])
  func noTimeThatProgramsNeedIsNullOrOfTheRun(written: String, day: Int?, expected: String) throws {
    var incident = try Self.incident("INC-1", ends: false)
    incident.timeline[0].time = RecordedTime(
      instant: nil, written: written, date: day.map { CalendarDate.january($0) })
    let files = Self.files([incident], day: 5)
    for key in ["created_at", "updated_at", "started_at"] {
      #expect(files["api/v2/incidents.json"]?.contains("\"\(key)\": \"\(expected)\"") == true)
    }
    #expect(Self.files([incident], day: 6) == files)
  }

  /// A row that says nothing to readers has a time all the same; a maintenance that is planned has begun no later.
  @Test func aMaintenanceWithoutUpdatesHasTheTimeOfItsRecord() throws {
    var incident = try Self.maintenance()
    func times(day: Int) throws -> [String] {
      let view = Edition.public(teams: []).view(of: incident)
      let list = try #require(Self.files([view], day: day)["api/v2/scheduled-maintenances.json"])
      return list.matches(of: /"(created|updated)_at": "([^"]+)"/).prefix(3).map { String($0.output.2) }
    }
    let row = "2026-01-02T09:00:00Z"
    for day in [1, 4, 5] { #expect(try times(day: day) == [row, row, row]) }
    incident.changed = RecordedTime(Instant(.january(3), secondOfDay: 60))
    let changed = "2026-01-03T00:01:00Z"
    #expect(try times(day: 4) == [changed, row, changed])
    incident.timeline = []
    #expect(try times(day: 4) == [changed, changed, changed])
    incident.timeline = [
      TimelineEntry(time: RecordedTime(Instant(.january(2), secondOfDay: 0)), event: "x", isInternal: true)
    ]
    incident.changed = nil
    #expect(try times(day: 4).last == "1970-01-01T00:00:00Z")
  }

  /// Planned for January 10, 22:00 to 23:30, on January 2.
  private static func maintenance() throws -> Incident {
    var incident = Incident(id: try #require(IncidentID("MNT-1")), title: "Upgrade", severity: "")
    (incident.kind, incident.visibility) = (Incident.maintenanceKind, .public)
    func time(_ day: Int, _ second: Int) -> RecordedTime { RecordedTime(Instant(.january(day), secondOfDay: second)) }
    incident.schedule = Schedule(from: time(10, 79_200), until: time(10, 84_600))
    incident.timeline = [TimelineEntry(time: time(2, 32_400), event: "It was planned")]
    return incident
  }

  @Test func nothingEndsBeforeItBeganAndIsMadeWhenItIsTold() throws {
    var incident = try Self.incident("INC-1")
    incident.timeline.insert(
      TimelineEntry(
        time: RecordedTime(Instant(.january(1), secondOfDay: 60)), event: "x", milestones: [.started]), at: 0)
    incident.timeline[2].time = RecordedTime(instant: nil, isApproximate: true, written: "unknown")
    let list = try #require(Self.files([incident])["api/v2/incidents.json"])
    #expect(list.contains("\"created_at\": \"2026-01-01T01:00:00Z\""))
    #expect(list.contains("\"started_at\": \"2026-01-01T00:01:00Z\""))
    #expect(list.contains("\"resolved_at\": \"2026-01-01T01:00:00Z\""))
  }

  /// Programs take the status of the newest update for that of the incident.
  @Test(
    arguments: [
      ([.mitigated], "2026-01-01T02:00:00Z", "monitoring", "Monitoring since 02:00 UTC"),
      ([.resolved, .reopened], "2026-01-01T02:00:00Z", "investigating", nil), ([], nil, "investigating", nil),
    ] as [([Milestone], String?, String, String?)])
  func theNewestUpdateHasThePresentStatus(milestones: [Milestone], time: String?, status: String, body: String?) throws
  {
    var incident = try Self.incident("INC-1", ends: false)
    if !milestones.isEmpty {
      incident.timeline.append(
        TimelineEntry(
          time: RecordedTime(Instant(.january(1), secondOfDay: 7200)), event: "x", milestones: milestones))
    }
    let list = try #require(Self.files([incident])["api/v2/incidents/unresolved.json"])
    let first = try #require(list.firstMatch(of: /"incident_updates": \[\s*{\s*"id": "([^"]+)",\s*"status": "([^"]+)"/))
    #expect(first.output.2 == status)
    #expect((first.output.1 == "INC-1/status/\(status)") == (body != nil))
    if let body { #expect(list.contains("\"body\": \"\(body)\"")) }
  }

  @Test func anUpdateThatSaysNothingSaysItsStatus() throws {
    var incident = try Self.incident("INC-1", ends: false)
    incident.timeline[0].update = StatusUpdate()
    let list = try #require(Self.files([incident])["api/v2/incidents.json"])
    #expect(list.contains("\"body\": \"Investigating\"") && !list.contains("\"body\": \"\""))
    var feed = try #require(AtomFeed(of: Self.frame()))
    feed.add(feed.entries(of: incident, Self.runbook))
    #expect(feed.text.contains("<content type=\"html\">&lt;p&gt;Investigating&lt;/p&gt;"))
  }

  /// An id stays when the moment of an update is corrected.
  @Test func anUpdateGoesByTheIDThatTheRecordHas() throws {
    var incident = try Self.incident("INC-1")
    incident.timeline[0].update?.id = "2025-12-31T23:00:00Z"
    let list = try #require(Self.files([incident])["api/v2/incidents.json"])
    #expect(list.contains("\"id\": \"INC-1/update/2025-12-31T23:00:00Z\""))
    var feed = try #require(AtomFeed(of: Self.frame()))
    feed.add(feed.entries(of: incident, Self.runbook))
    #expect(feed.text.contains(",2025:INC-1/update/2025-12-31T23:00:00Z</id>"))
    // What follows from times avoids it.
    incident.timeline[1].time = incident.timeline[0].time
    incident.timeline[0].update?.id = "2026-01-01T01:00:00Z"
    #expect(incident.postedUpdates(Self.runbook).permanentNames == ["2026-01-01T01:00:00Z", "2026-01-01T01:00:00Z-2"])
  }

  /// Programs ask for the times of what is planned.
  @Test func maintenanceOfAnUnknownTimeIsToldOnceItBegins() throws {
    var incident = try Self.maintenance()
    incident.schedule = nil
    func files() -> [String: String] { Self.files([Edition.public(teams: []).view(of: incident)]) }
    #expect(files().values.allSatisfy { !$0.contains("MNT-1") })
    incident.timeline[0].milestones = [.started]
    #expect(files()["api/v2/scheduled-maintenances/active.json"]?.contains("\"id\": \"MNT-1\"") == true)
  }

  /// Programs have no word for what is expected.
  @Test(arguments: [(2, false), (3, true)])
  func whatIsToComeIsToldOnceItHasCome(day: Int, isTold: Bool) throws {
    let files = Self.files([try Self.incident("INC-1", day: 3, ends: false)], day: day)
    for name in ["summary", "incidents", "incidents/unresolved"] {
      #expect(files["api/v2/\(name).json"]?.contains("\"id\": \"INC-1\"") == isTold)
    }
    let feed = try #require(AtomFeed(of: Self.frame(day: day)))
    #expect(feed.entries(of: try Self.incident("INC-1", day: 3, ends: false), Self.runbook).isEmpty == !isTold)
  }

  /// Programs take an incident without an end for one that runs.
  @Test(arguments: [[1], [0, 1]])
  func aResolutionAtAnUnknownTimeHasATimeForPrograms(unknown: [Int]) throws {
    var incident = try Self.incident("INC-1")
    for row in unknown { incident.timeline[row].time = RecordedTime(instant: nil, written: "unknown") }
    let list = try #require(Self.files([incident], day: 1)["api/v2/incidents.json"])
    #expect(list.contains("\"status\": \"resolved\""))
    #expect(list.contains("\"resolved_at\": \"\(unknown == [1] ? "2026-01-01T" : "1970-01-01T")"))
  }

  @Test func ofAResolutionWithoutAClockTheDayIsKnown() throws {
    var incident = try Self.incident("INC-1")
    incident.timeline[1].time = RecordedTime(
      instant: nil, written: "2026-01-03 ??:??", date: .january(3), offset: 0)
    let list = try #require(Self.files([incident])["api/v2/incidents.json"])
    #expect(list.contains("\"resolved_at\": \"2026-01-03T00:00:00Z\""))
    #expect(list.contains("\"updated_at\": \"2026-01-03T00:00:00Z\""))
  }

  /// In the list of incidents, too.
  @Test func anIncidentWithoutAClockStandsAtItsDay() throws {
    var incident = try Self.incident("INC-1", day: 3)
    for index in incident.timeline.indices {
      incident.timeline[index].time = RecordedTime(
        instant: nil, written: "2026-01-03 ??:??", date: .january(3), offset: 0)
    }
    let entry = IncidentEntry(incident, Self.runbook)
    #expect(entry.day?.description == "2026-01-03" && entry.began == nil)
    let (before, after) = (try Self.incident("INC-2", day: 2), try Self.incident("INC-3", day: 4))
    #expect(IncidentEntry.isBefore(entry, IncidentEntry(before, Self.runbook)))
    #expect(IncidentEntry.isBefore(IncidentEntry(after, Self.runbook), entry))
  }

  @Test func withoutIncidentsThePageIsAsNewAsTheSite() throws {
    #expect(Self.files([], day: 1)["api/v2/status.json"]?.contains("\"updated_at\": \"2026-01-01T00:00:00Z\"") == true)
    let feed = try #require(AtomFeed(of: Self.frame())).text
    #expect(feed.contains("<updated>2026-01-01T00:00:00Z</updated>") && !feed.contains("1970"))
  }

  @Test func aMilestoneAfterTheResolutionChangesNoTimeAndNoStatus() throws {
    var incident = try Self.incident("INC-1")
    var late = incident.timeline[1]
    late.time = RecordedTime(try #require(late.time.instant).adding(seconds: 600))
    late.milestones = [.identified]
    incident.timeline.append(late)
    let list = try #require(Self.files([incident])["api/v2/incidents.json"])
    #expect(list.contains("\"resolved_at\": \"2026-01-01T01:10:00Z\""))
    #expect(!list.contains("\"status\": \"identified\"") && list.contains("\"status\": \"resolved\""))
  }

  @Test func anEntryForEachUpdate() throws {
    let feed = try Self.feed(of: Self.incident("INC-1"))
    #expect(feed.contains("<id>tag:status.example.org,2026:INC-1/update/2026-01-01T01:00:00Z</id>"))
    #expect(feed.contains("<id>tag:status.example.org,2026:INC-1/update/2026-01-01T01:10:00Z</id>"))
    #expect(feed.contains("<updated>2026-01-01T01:10:00Z</updated>\n<author>"))
    #expect(feed.contains("<title>Resolved: A &amp; B &lt;c&gt; (INC-1)</title>"))
    #expect(feed.contains("https://Status.example.org:8443/x/INC-1/updates/2026-01-01T0110Z.html"))
  }

  /// Seconds before or after the first update of the incident, at which another one is written down later.
  @Test(arguments: [-31_536_000, -60, -1, 0, 1, 30, 300, 9000])
  func whatReadersKnowAnUpdateByStays(seconds: Int) throws {
    let before = try Self.incident("INC-1")
    var after = before
    let first = try #require(before.timeline.first?.time.instant)
    let row = TimelineEntry(
      time: RecordedTime(first.adding(seconds: seconds)), event: "x", milestones: [.started],
      update: StatusUpdate(summary: "Told late"))
    // Among rows of one time the later written one comes last.
    let place = after.timeline.firstIndex { ($0.time.instant ?? first) > first.adding(seconds: seconds) }
    after.timeline.insert(row, at: place ?? after.timeline.endIndex)
    let (old, new) = (try Self.names(of: before), try Self.names(of: after))
    #expect(old.count == 4 && new.count == 6)
    for (text, name) in old { #expect(new[text] == name, "\(text)") }
    #expect(Set(new.values).count == new.count)
  }

  /// What the feed and the JSON know each update of an incident by.
  private static func names(of incident: Incident) throws -> [String: String] {
    let list = try #require(files([incident])["api/v2/incidents.json"])
    let updates = list.matches(of: #/"id": "(INC-1\/[^"]*)",[^{]*?"body": "(\w+)/#).map {
      ("JSON \($0.2)", String($0.1))
    }
    let entries = try feed(of: incident).matches(of: #/<id>([^<]*update[^<]*)<(?s:.)*?&lt;p&gt;(\w+)/#)
      .map { ("feed \($0.2)", String($0.1)) }
    return Dictionary(uniqueKeysWithValues: updates + entries)
  }

  private static func feed(
    of incident: Incident, at baseURL: String? = "https://Status.example.org:8443/x/", id: String? = nil
  ) throws -> String {
    var feed = try #require(AtomFeed(of: frame(baseURL, id: id)))
    feed.add(feed.entries(of: incident, runbook))
    return feed.text
  }

  /// Where the site moves to another address, readers know what they have seen.
  @Test func idsStayWhenTheAddressChanges() throws {
    var incident = try Self.incident("INC-1")
    incident.review.state = .published
    func ids(_ text: String, _ pattern: Regex<(Substring, Substring)>) -> [Substring] {
      text.matches(of: pattern).map(\.1)
    }
    let feeds = try ["https://a.example/", "https://b.example/status/"].map {
      ids(try Self.feed(of: incident, at: $0, id: "acme"), #/<id>([^<]*)</#)
    }
    #expect(feeds[0] == feeds[1] && feeds[0].count == 4 && feeds[0].allSatisfy { $0.hasPrefix("tag:acme,2026:") })
    let lists = ["https://a.example/", "https://b.example/status/", nil].map {
      ids(Self.files([incident], baseURL: $0, id: "acme")["api/v2/incidents.json"] ?? "", #/"(?:page_)?id": "([^"]*)"/#)
    }
    #expect(lists[0] == lists[1] && lists[0] == lists[2] && lists[0].first == "acme")
    // Without an id they follow from the address.
    #expect(
      try ids(Self.feed(of: incident, at: "https://a.example/"), #/<id>([^<]*)</#)
        != ids(Self.feed(of: incident, at: "https://b.example/"), #/<id>([^<]*)</#))
  }

  @Test func aCorrectedUpdateIsUpdated() throws {
    var incident = try Self.incident("INC-1")
    incident.timeline[0].update?.edited = RecordedTime(Instant(.january(1), secondOfDay: 5000))
    let feed = try Self.feed(of: incident)
    #expect(feed.contains("<published>2026-01-01T01:00:00Z</published>\n<updated>2026-01-01T01:23:20Z</updated>"))
    #expect(feed.contains("<updated>2026-01-01T01:23:20Z</updated>\n<author>"))
    #expect(feed.contains("update/2026-01-01T01:00:00Z</id>"))
    let list = try #require(Self.files([incident])["api/v2/incidents.json"])
    #expect(
      list.contains(
        #/"created_at": "2026-01-01T01:00:00Z",\s*"updated_at": "2026-01-01T01:23:20Z",\s*"display_at": "2026-01-01T01:00:00Z"/#
      ))
    #expect(list.contains(#/"updated_at": "2026-01-01T01:23:20Z",\s*"monitoring_at"/#))
  }

  @Test func aPublishedReviewIsAnEntryOfItsOwn() throws {
    var incident = try Self.incident("INC-1")
    incident.review.state = .published
    #expect(try Self.feed(of: incident).contains("<id>tag:status.example.org,2026:INC-1/review</id>"))
  }
}
