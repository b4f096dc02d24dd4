import Foundation
import TestSupport
import Testing

/// The files of the public API of a built site, read by a strict program.
struct StatuspageFilesTests {
  private static let runbook = """
    site: { id: acme-k3f9x2m7, title: Acme, base_url: https://status.example.org/x/ }
    components:
      - { id: search, name: Search API, aliases: [finder], description: Finds things }
      - { id: eu, name: Europe, group: Regions, statuspage_id: b13yz5g2cw10 }
      - { id: us, name: Americas, group: Regions }
      - { id: idle, name: Idle }

    """

  private static func row(_ time: String, _ milestone: String?, _ told: String?) -> String {
    let milestone = milestone.map { ", milestone: \($0)" } ?? ""
    return "- { time: \(time), event: x\(milestone)\(told.map { ", update: { summary: \($0) }" } ?? "") }\n"
  }

  private static let scheduled = "scheduled: { from: 2026-02-01T22:00Z, until: 2026-02-02T02:00Z }"

  /// A project with an incident in each state and a maintenance in each, and some of which little is known.
  private static func project() throws -> Pir {
    let pir = try Pir()
    try pir.write("reviews/runbook.yaml", runbook)
    func add(_ id: String, _ facts: String, _ rows: String...) throws {
      try pir.write("reviews/\(id)/incident.yaml", "title: About \(id)\nvisibility: public\n\(facts)\n")
      if !rows.isEmpty { try pir.write("reviews/\(id)/timeline.yaml", rows.joined()) }
    }
    try add(
      "INC-1", "severity: P1\ncomponents: [finder, Europe]", row("2026-01-05T12:00Z", "detected", "Seen"),
      row("12:20", "identified", "Found"), row("12:40", "mitigated", "Mended"), row("13:00", "resolved", "Over"))
    try add("INC-2", "severity: P2\ncomponents: [EU, elsewhere]", row("2026-01-06T12:00Z", "detected", "Seen"))
    try add("INC-3", "severity: P0")
    try add("INC-4", "severity: P3", row("\"2026-01-07 ??:??\"", "resolved", nil))
    try add("INC-5", "severity: P1", row("2026-01-08T10:00Z", "detected", "Seen"), row("11:00", "resolved", nil))
    try add(
      "INC-6", "severity: P1\nreview: { state: published }", row("2026-01-09T10:00Z", "detected", nil),
      row("11:00", "resolved", "Over"))
    try add("MNT-1", "kind: maintenance\n\(scheduled)\ncomponents: [us]", row("2026-01-20T10:00Z", nil, "Planned"))
    try add(
      "MNT-2", "kind: maintenance\n\(scheduled)\ncomponents: [idle]", row("2026-01-20T10:00Z", nil, "Planned"),
      row("2026-02-01T22:00Z", "started", "Begun"))
    try add(
      "MNT-3", "kind: maintenance\n\(scheduled)", row("2026-02-01T22:00Z", "started", nil),
      row("2026-02-01T23:00Z", "mitigated", "Looking"))
    try add(
      "MNT-4", "kind: maintenance\n\(scheduled)", row("2026-02-01T22:00Z", "started", nil),
      row("2026-02-01T23:00Z", "resolved", nil))
    try add("MNT-5", "kind: maintenance\n\(scheduled)")
    try pir.write("reviews/SEC-1/incident.yaml", "title: Inside\nseverity: P0\n")
    return pir
  }

  private static func decode<Object: StrictObject>(_ type: Object.Type, _ name: String, _ pir: Pir) throws -> Object {
    try JSONDecoder().decode(Strict<Object>.self, from: Data(try pir.read("public/api/v2/\(name).json").utf8)).object
  }

  private static func built(_ arguments: String...) throws -> Pir {
    let pir = try project()
    let result = try pir.run(["build", "--audience", "public", "--as-of", "2026-02-02"] + arguments)
    #expect(result.status == 0, "\(result.err)")
    return pir
  }

  @Test func aStrictProgramReadsEveryFile() throws {
    let pir = try Self.built()
    let summary = try Self.decode(StrictStatuspage.Summary.self, "summary", pir)
    let status = try Self.decode(StrictStatuspage.StatusAnswer.self, "status", pir)
    let components = try Self.decode(StrictStatuspage.Components.self, "components", pir)
    let incidents = try Self.decode(StrictStatuspage.Incidents.self, "incidents", pir)
    let unresolved = try Self.decode(StrictStatuspage.Incidents.self, "incidents/unresolved", pir)
    let all = try Self.decode(StrictStatuspage.Maintenances.self, "scheduled-maintenances", pir)
    let upcoming = try Self.decode(StrictStatuspage.Maintenances.self, "scheduled-maintenances/upcoming", pir)
    let active = try Self.decode(StrictStatuspage.Maintenances.self, "scheduled-maintenances/active", pir)

    #expect(incidents.incidents.map(\.id) == ["INC-6", "INC-5", "INC-4", "INC-2", "INC-1", "INC-3"])
    #expect(
      incidents.incidents.map(\.status) == [
        .postmortem, .resolved, .resolved, .investigating, .resolved, .investigating,
      ])
    #expect(unresolved.incidents.map(\.id) == ["INC-2", "INC-3"])
    #expect(summary.incidents.map(\.id) == unresolved.incidents.map(\.id))
    #expect(Set(all.scheduled_maintenances.map(\.id)) == ["MNT-1", "MNT-2", "MNT-3", "MNT-4", "MNT-5"])
    #expect(upcoming.scheduled_maintenances.map(\.id) == ["MNT-1", "MNT-5"])
    #expect(active.scheduled_maintenances.map(\.id) == ["MNT-2", "MNT-3"])
    #expect(active.scheduled_maintenances.map(\.status) == [.in_progress, .verifying])
    #expect(summary.scheduled_maintenances.map(\.id) == ["MNT-1", "MNT-2", "MNT-3", "MNT-5"])
    #expect(all.scheduled_maintenances.allSatisfy { $0.scheduled_for.text == "2026-02-01T22:00:00Z" })
    #expect(all.scheduled_maintenances.allSatisfy { $0.scheduled_until.text == "2026-02-02T02:00:00Z" })
    #expect(all.scheduled_maintenances.first { $0.id == "MNT-4" }?.resolved_at.value?.text == "2026-02-01T23:00:00Z")
    #expect(status.status.indicator == .critical && summary.status.indicator == .critical)
    #expect(components.components.map(\.facts.id) == summary.components.map(\.facts.id))
    #expect(summary.page.id == "acme-k3f9x2m7" && summary.page.url == "https://status.example.org/x/")
  }

  @Test func componentsAreInTheOrderOfTheRunbookUnderTheirGroups() throws {
    let found = try Self.decode(StrictStatuspage.Components.self, "components", Self.built()).components
    #expect(found.map(\.facts.name) == ["Search API", "Regions", "Europe", "Americas", "Idle", "elsewhere"])
    #expect(found.map(\.facts.id) == ["search", "group/regions", "b13yz5g2cw10", "us", "idle", "elsewhere"])
    #expect(found.map(\.facts.position) == [1, 2, 1, 2, 3, 4])
    #expect(
      found.map(\.facts.group_id.value) == [nil, nil, "group/regions", "group/regions", nil, nil])
    #expect(found.map(\.children) == [nil, ["b13yz5g2cw10", "us"], nil, nil, nil, nil])
    #expect(found.map(\.facts.description.value) == ["Finds things", nil, nil, nil, nil, nil])
    #expect(
      found.map(\.facts.status) == [
        .operational, .degraded_performance, .degraded_performance, .operational, .under_maintenance,
        .degraded_performance,
      ])
    #expect(found.allSatisfy { $0.facts.page_id == "acme-k3f9x2m7" })
    #expect(found.map(\.facts.created_at.text)[..<1] == ["2026-01-05T12:00:00Z"])
  }

  /// One that an incident does not know is still one of its components.
  @Test func updatesNameTheComponentsByTheirIDs() throws {
    let incidents = try Self.decode(StrictStatuspage.Incidents.self, "incidents", Self.built()).incidents
    let first = try #require(incidents.first { $0.id == "INC-1" })
    #expect(first.components.map(\.facts.id) == ["search", "b13yz5g2cw10"])
    #expect(first.incident_updates.map(\.status) == [.resolved, .monitoring, .identified, .investigating])
    #expect(first.incident_updates.map(\.body) == ["Over", "Mended", "Found", "Seen"])
    let affected = try #require(first.incident_updates[0].affected_components.value)
    #expect(Set(affected.map(\.code)) == ["search", "b13yz5g2cw10"])
    #expect(affected.allSatisfy { $0.old_status == .partial_outage && $0.new_status == .operational })
  }

  @Test func idsAreTheSameAtAnotherAddress() throws {
    let (here, there) = (try Self.built(), try Self.built("--base-url", "https://preview.example.net/"))
    for name in ["summary", "components", "incidents", "scheduled-maintenances"] {
      let pattern = #/"(?:id|page_id|incident_id|group_id|code)": [^\n]*/#
      let ids = try [here, there].map { try $0.read("public/api/v2/\(name).json").matches(of: pattern).map(\.output) }
      #expect(ids[0] == ids[1] && ids[0].count > 5)
    }
    for (name, pattern) in [("feed.atom", #/<id>[^<]*/#), ("maintenance.ics", #/UID:.*/#)] {
      let ids = try [here, there].map { try $0.read("public/\(name)").matches(of: pattern).map(\.output) }
      #expect(ids[0] == ids[1] && ids[0].count > 1 && ids[0].allSatisfy { $0.contains("acme-k3f9x2m7") })
    }
  }

  @Test func theRequestNamesComponentsByTheirIDsOnTheHostedPage() throws {
    let pir = try Self.project()
    func request() throws -> String {
      try pir.run("render", "INC-2", "--document", "update", "--format", "statuspage").out
    }
    #expect(try request().contains("\"component_ids\": [\n      \"b13yz5g2cw10\"\n    ]"))
    // What the record says itself goes first.
    let facts = try pir.read("reviews/INC-2/incident.yaml")
    try pir.write("reviews/INC-2/incident.yaml", facts + "x-statuspage-components: [own]\n")
    #expect(try request().contains("\"component_ids\": [\n      \"own\"\n    ]"))
    #expect(
      try !pir.run("render", "INC-5", "--document", "update", "--format", "statuspage").out.contains("component_ids"))
  }

  @Test func aBadgeForThePageAndEachComponent() throws {
    let pir = try Self.built()
    let badges = try pir.files().filter { $0.hasPrefix("public/badges/") }.sorted()
    #expect(
      badges
        == ["components/elsewhere", "components/eu", "components/idle", "components/search", "components/us", "status"]
        .map { "public/badges/\($0).svg" })
    #expect(try pir.read("public/badges/status.svg").contains("<title>Acme: Major system outage</title>"))
    #expect(try pir.read("public/badges/components/eu.svg").contains("<title>Europe: Degraded</title>"))
    #expect(try pir.read("public/badges/components/idle.svg").contains("<title>Idle: Under maintenance</title>"))
    for badge in badges { #expect(try !pir.read(badge).contains(#/style|<script|class=|on[a-z]+=/#), "\(badge)") }
  }

  /// What is internal changes no byte of it.
  @Test func withoutInternalIncidentsItIsTheSame() throws {
    let (with, without) = (try Self.built(), try Self.project())
    try without.remove("reviews/SEC-1")
    #expect(try without.run("build", "--audience", "public", "--as-of", "2026-02-02").status == 0)
    for path in try with.files() where path.hasPrefix("public/api/") || path.hasPrefix("public/badges/") {
      #expect(try with.read(path) == without.read(path), "\(path)")
    }
  }
}
