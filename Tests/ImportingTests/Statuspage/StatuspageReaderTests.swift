import Diagnostics
import Importing
import Incidents
import Records
import Testing
import Text

struct StatuspageReaderTests {
  private static func read(_ text: String, _ change: (inout ImportSetting) -> Void = { _ in }) -> ImportReading {
    var setting = ImportSetting()
    setting.severities = ["P0", "P1", "P2", "P3"]
    change(&setting)
    return ImportFormat.statuspage.reader.read(ImportSource(SourceText(name: "incidents.json", text: text)), setting)
  }

  private static func incident(_ members: String, _ change: (inout ImportSetting) -> Void = { _ in }) throws -> Incident
  {
    try #require(read("{\"incidents\": [{\"id\": \"x1\", \(members)}]}", change)[0].incident).incident
  }

  /// `12:05 identified: body`, the newest first.
  private static func updates(_ updates: String...) -> String {
    let items = updates.map { update in
      let parts = update.split(separator: " ", maxSplits: 2)
      return """
        {"id": "u\(parts[0])", "status": "\(parts[1])", "body": "\(parts.count > 2 ? String(parts[2]) : "B")",
        "display_at": "2026-01-05T\(parts[0]):00Z"}
        """
    }
    return "\"incident_updates\": [\(items.reversed().joined(separator: ", "))]"
  }

  private static func rows(_ incident: Incident) -> [String] {
    incident.timeline.map { row in
      let clock = row.time.instant?.clock ?? row.time.written
      return ([clock, row.event.source] + row.milestones.map(\.rawValue)).joined(separator: " ")
    }
  }

  @Test func updatesBecomeRows() throws {
    let incident = try Self.incident(
      """
      "name": "Search is slow", "impact": "major", "status": "resolved", "started_at": "2026-01-05T12:00:00.123Z",
      "resolved_at": "2026-01-05T13:00:00Z", "components": [{"id": "c1", "name": "Search"}],
      """
        + Self.updates("12:00 investigating", "12:10 identified", "12:30 monitoring", "13:00 resolved It is *over*."))
    #expect(incident.title == "Search is slow" && incident.severity == "P1" && incident.components == ["Search"])
    #expect(
      Self.rows(incident) == [
        "12:00 Investigating started declared", "12:10 Identified identified", "12:30 Monitoring mitigated",
        "13:00 Resolved resolved",
      ])
    #expect(incident.timeline[3].update?.summary == "It is *over*.")
    let window = try #require(incident.impactWindows.first)
    #expect(window.from.instant?.clock == "12:00" && window.to?.instant?.clock == "13:00")
    #expect(window.components == ["Search"] && window.state == nil)
  }

  @Test func statusesThatGoBackAndForthAreKept() throws {
    let incident = try Self.incident(
      Self.updates(
        "12:00 identified", "12:10 monitoring", "12:20 investigating", "12:30 resolved", "12:40 monitoring",
        "12:50 update", "13:00 resolved", "14:00 postmortem"))
    #expect(
      Self.rows(incident) == [
        "12:00 Identified identified", "12:10 Monitoring mitigated", "12:20 Investigating declared",
        "12:30 Resolved resolved", "12:40 Monitoring reopened mitigated", "12:50 Update", "13:00 Resolved resolved",
        "14:00 Postmortem closed",
      ])
  }

  @Test func turnsWithoutAnUpdateGetRows() throws {
    let incident = try Self.incident(
      """
      "started_at": "2026-01-05T11:40:00Z", "monitoring_at": "2026-01-05T12:15:00Z", "status": "resolved",
      "resolved_at": "2026-01-05T12:50:00Z", \(Self.updates("12:00 investigating", "12:10 identified", "13:00 resolved"))
      """)
    #expect(
      Self.rows(incident) == [
        "11:40 x1 started", "12:00 Investigating declared", "12:10 Identified identified", "12:15 Monitoring mitigated",
        "12:50 Resolved resolved", "13:00 Resolved",
      ])
    let open = try Self.incident("\"status\": \"resolved\", \(Self.updates("12:00 investigating"))")
    #expect(Self.rows(open) == ["12:00 Investigating declared", "unknown Resolved resolved"])
  }

  @Test func windowsFollowTheComponents() throws {
    func change(_ name: String, _ status: String) -> String {
      "{\"code\": \"\(name)\", \"name\": \"\(name)\", \"old_status\": \"operational\", \"new_status\": \"\(status)\"}"
    }
    let incident = try Self.incident(
      """
      "started_at": "2026-01-05T11:55:00Z", "resolved_at": "2026-01-05T12:40:00Z",
      "components": [{"name": "Search"}, {"name": "API"}], "incident_updates": [
      {"id": "3", "status": "resolved", "display_at": "2026-01-05T12:40:00Z",
      "affected_components": [\(change("API", "operational")), \(change("Search", "operational"))]},
      {"id": "2", "status": "identified", "display_at": "2026-01-05T12:20:00Z",
      "affected_components": [\(change("API", "major_outage")), \(change("Search", "degraded_performance"))]},
      {"id": "1", "status": "investigating", "display_at": "2026-01-05T12:00:00Z",
      "affected_components": [\(change("API", "degraded_performance")), \(change("Search", "degraded_performance"))]}]
      """)
    let windows = incident.impactWindows.map { window in
      [window.from, window.to].map { $0?.instant?.clock ?? "" } + [window.state?.rawValue ?? ""] + window.components
    }
    #expect(
      windows == [
        ["11:55", "12:20", "degraded", "API"], ["11:55", "12:40", "degraded", "Search"],
        ["12:20", "12:40", "major_outage", "API"],
      ])
  }

  @Test func maintenanceHasASchedule() throws {
    let text = """
      {"scheduled_maintenances": [{"id": "m1", "name": "Upgrade", "impact": "maintenance", "status": "completed",
      "scheduled_for": "2026-01-05T12:00:00Z", "scheduled_until": "2026-01-05T14:00:00Z",
      \(Self.updates("10:00 scheduled", "12:00 in_progress", "13:00 verifying", "13:30 completed"))}]}
      """
    let incident = try #require(Self.read(text) { $0.severity = "P2" }[0].incident).incident
    #expect(incident.isMaintenance && incident.severity.isEmpty && incident.impactWindows.isEmpty)
    #expect(incident.schedule?.until.instant?.clock == "14:00")
    #expect(
      Self.rows(incident) == [
        "10:00 Scheduled", "12:00 In progress started", "13:00 Verifying mitigated", "13:30 Completed resolved",
      ])
  }

  @Test func nothingIsLostOfWhatHasNoKey() throws {
    let imported = try #require(
      Self.read(
        """
        {"page": {"id": "p", "name": "Example", "url": "https://status.example"}, "incidents": [{"id": "x1", "name": "A",
        "impact": "none", "backfilled": true, "metadata": {"jira": {"issue_id": "OPS-7"}}, "rows": [], "deep": null,
        "shortlink": "https://stspg.example/1", "components": [{"id": "c1", "name": "API", "group_id": "g1"},
        {"id": "g1", "name": "EU", "group": true, "components": ["c1"]}],
        "incident_updates": [{"id": "u", "status": "watching", "body": null, "created_at": "2026-01-05T12:00:01Z",
        "display_at": "2026-01-05T12:00:00Z", "custom_tweet": "Sorry", "affected_components": null}]}]}
        """)[0].incident)
    #expect(imported.origin.address == "https://stspg.example/1")
    #expect(
      imported.kept.map(\.key) == ["page", "impact", "backfilled", "metadata", "source_rows", "components", "updates"])
    #expect(imported.incident.components == ["API"] && imported.rowIDs == ["u"])
    #expect(
      imported.kept.last?.value
        == .list([
          .mapping([
            .init("id", .text("u")), .init("created_at", .text("2026-01-05T12:00:01Z")),
            .init("custom_tweet", .text("Sorry")),
          ])
        ]))
  }

  @Test func theStoryOfOlderFilesIsTheNarrative() throws {
    let published = try Self.incident(
      "\"status\": \"postmortem\", \"postmortem_body\": \"## Why\\n\\nA lock.\", \(Self.updates("12:00 resolved"))")
    #expect(published.narrative == "## Why\n\nA lock." && published.isReviewPublished)
    let draft = try Self.incident("\"postmortem_body\": \"A lock.\", \"postmortem_published_at\": null")
    #expect(draft.narrative == "A lock." && !draft.isReviewPublished)
  }

  @Test func filesWithoutIncidentsSaySo() {
    for (text, rule) in [
      ("{\"page\": {}, \"components\": []}", "import-empty"), ("{\"incidents\": [", "import-json"),
      ("{\"incidents\": [{}], x}", "import-json"), ("[1, 2]", nil), ("{\"incidents\": []}", nil),
      ("{\"incidents\": [], \"components\": [{\"name\": \"API\"}]}", "import-components"),
    ] {
      #expect(Self.read(text).problems.map(\.rule) == (rule.map { [$0] } ?? []), "\(text)")
    }
    #expect(Self.read("[1, {\"id\": \"a\"}]")[0].problems.map(\.rule) == ["import-incident"])
    #expect(Self.read("[1, {\"id\": \"a\"}]")[1].incident?.incident.title == "a")
    let broken = Self.read("{\"incidents\": [\n  {\"id\": 1,}]}").problems.first
    #expect(broken?.place.range?.start.line == 2)
  }

  @Test func clocksWithoutAZoneAreAskedFor() throws {
    let text = "{\"incidents\": [{\"id\": \"a\", \"incident_updates\": [{\"created_at\": \"2026-01-05 12:00:00\"}]}]}"
    #expect(Self.read(text)[0].problems.map(\.rule) == ["import-zone"])
    let incident = try #require(Self.read(text) { $0.zone = .offset(3600) }[0].incident).incident
    #expect(incident.timeline[0].time.instant?.clock == "11:00")
  }

  @Test func mapsChangeNames() throws {
    let incident = try Self.incident(
      "\"impact\": \"minor\", \"components\": [{\"id\": \"c1\", \"name\": \"API\"}, {\"name\": \"Old\"}], "
        + Self.updates("12:00 investigating", "12:05 identified")
    ) { setting in
      setting.map.set("minor", of: .severities, to: .name("P3"))
      setting.map.set("c1", of: .components, to: .name("Public API"))
      setting.map.set("old", of: .components, to: .nothing)
      setting.map.set("identified", of: .states, to: .name("acknowledged"))
    }
    #expect(incident.severity == "P3" && incident.components == ["Public API"])
    #expect(incident.timeline[1].milestones == [.acknowledged])
  }

  @Test func theMapThatIsPrintedChangesNothing() throws {
    let text = """
      {"incidents": [{"id": "x1", "impact": "none", "components": [{"name": "No: API"}], \(Self.updates(
        "12:00 investigating", "12:05 investigating", "12:10 watching", "12:20 resolved", "12:30 postmortem"))}]}
      """
    let usual = try #require(Self.read(text)[0].incident)
    let file = RecordFile(name: "map.yaml", bytes: Array(ImportMapFile.text(usual.report.names).utf8))
    let (map, problems) = ImportMapFile.read(file, severities: ["P0", "P1", "P2", "P3"])
    #expect(problems.isEmpty)
    #expect(Self.read(text) { $0.map = map }[0].incident?.incident == usual.incident)
  }

  @Test func theSameIncidentOfTwoFilesIsTheSame() throws {
    let one =
      "{\"incidents\":[{\"id\":\"a\",\"name\":\"A b\",\"components\":[{\"id\":\"c\",\"name\":\"API\",\"status\":\"operational\"}]}]}"
    let other = """
      {"page": {"id": "p"}, "incidents": [ {"id": "a", "name": "A b",
        "components": [ { "id": "c", "name": "API", "status": "major_outage", "description": "New" } ] } ] }
      """
    #expect(Self.read(one)[0].incident?.content == Self.read(other)[0].incident?.content)
    #expect(Self.read(one)[0].incident?.content != Self.read(one.replacing("A b", with: "A  b"))[0].incident?.content)
  }

  @Test func manyMembersTakeTimeInProportion() throws {
    let many = (0..<40_000).map { "\"k\($0)\": 1" }.joined(separator: ", ")
    let parts = (0..<40_000).map { "{\"id\": \"\($0)\", \"name\": \"c\($0)\"}" }.joined(separator: ", ")
    #expect(try Self.incident("\(many), \"components\": [\(parts)]").components.count == 40_000)
  }

  @Test func looksLikeAStatuspage() {
    func format(_ text: String) -> ImportFormat? {
      ImportFormat.recognized(in: ImportSource(SourceText(name: "x", text: text)))
    }
    #expect(format("{\"incidents\": [") == .statuspage && format("[{\"incident_updates\": []}]") == .statuspage)
    #expect(format("{\"page\": {}, \"components\": []}") == .statuspage)
    #expect(format("{\"a\": 1}") == nil && format("# Review\n\n## Timeline\n") == .markdown)
  }
}
