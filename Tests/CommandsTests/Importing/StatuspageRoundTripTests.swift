import Foundation
import TestSupport
import Testing

/// What a public site says in the shapes of Statuspage, after an import from there.
struct StatuspageRoundTripTests {
  private let pir: Pir

  init() throws {
    pir = try Pir()
    try pir.write("reviews/.keep", "")
    pir.environment["PIR_NOW"] = "2026-03-01T12:00Z"
  }

  private struct File: Decodable {
    var incidents: [Entry]?
    var scheduled_maintenances: [Entry]?
    var all: [Entry] { (incidents ?? []) + (scheduled_maintenances ?? []) }
  }

  private struct Entry: Decodable, Hashable {
    var id, name, status, impact, created_at, started_at: String
    var monitoring_at, resolved_at, scheduled_for, scheduled_until: String?
    var components: [Component]
    var incident_updates: [Update]
  }

  private struct Component: Decodable, Hashable { var name: String }

  private struct Update: Decodable, Hashable {
    var status, body, created_at, display_at: String
    var affected_components: [Change]?
  }

  private struct Change: Decodable, Hashable { var name, old_status, new_status: String }

  private static let change = """
    [{"code": "c1", "name": "Search", "old_status": "OLD", "new_status": "NEW"}]
    """

  private static func update(
    _ id: String, _ time: String, _ status: String, _ body: String, _ old: String?, _ new: String
  )
    -> String
  {
    let changes = old.map { change.replacing("OLD", with: $0).replacing("NEW", with: new) } ?? "null"
    return """
      {"id": "\(id)", "status": "\(status)", "body": "\(body)", "created_at": "2026-01-0\(time):00Z",
      "display_at": "2026-01-0\(time):00Z", "updated_at": "2026-01-0\(time):00Z", "affected_components": \(changes)}
      """
  }

  private static func source(_ more: String = "") -> String {
    let component = "{\"id\": \"c1\", \"name\": \"Search\", \"status\": \"operational\"}"
    return """
      {"page": {"id": "p1", "name": "Example", "url": "https://status.example"}, "incidents": [
      {"id": "b7", "name": "Search <is> *slow*", "status": "postmortem", "impact": "major",
      "created_at": "2026-01-05T12:00:00Z", "started_at": "2026-01-05T11:50:00Z",
      "monitoring_at": "2026-01-05T12:30:00Z", "resolved_at": "2026-01-05T13:00:00Z", "components": [\(component)],
      "shortlink": "https://stspg.example/b7", "incident_updates": [\(more)
      \(update("u5", "7T09:00", "postmortem", "## Why\\n\\nA lock.", "operational", "operational")),
      \(update("u4", "5T13:00", "resolved", "It is over.", "partial_outage", "operational")),
      \(update("u3", "5T12:30", "monitoring", "A & B < C\\n- one", "major_outage", "partial_outage")),
      \(update("u2", "5T12:10", "identified", "We know *why*.", "degraded_performance", "major_outage")),
      \(update("u1", "5T12:00", "investigating", "We look.", "operational", "degraded_performance"))]},
      {"id": "a3", "name": "Nothing", "status": "monitoring", "impact": "none", "created_at": "2026-01-09T12:00:00Z",
      "started_at": "2026-01-09T12:00:00Z", "monitoring_at": "2026-01-09T12:00:00Z", "resolved_at": null,
      "components": [], "incident_updates": [\(update("v1", "9T12:00", "monitoring", "We watch.", nil, ""))]}],
      "scheduled_maintenances": [{"id": "m1", "name": "Upgrade", "status": "completed", "impact": "maintenance",
      "created_at": "2026-01-04T12:00:00Z", "started_at": "2026-01-04T22:00:00Z", "monitoring_at": null,
      "resolved_at": "2026-01-04T23:30:00Z", "scheduled_for": "2026-01-04T22:00:00Z",
      "scheduled_until": "2026-01-04T23:00:00Z", "components": [\(component)], "incident_updates": [
      \(update("w3", "4T23:30", "completed", "Done.", "under_maintenance", "operational")),
      \(update("w2", "4T22:00", "in_progress", "It begins.", "operational", "under_maintenance")),
      \(update("w1", "4T12:00", "scheduled", "We will upgrade.", "operational", "operational"))]}]}
      """
  }

  private func entries(_ text: String) throws -> [Entry] {
    try JSONDecoder().decode(File.self, from: Data(text.utf8)).all.sorted { $0.id < $1.id }
  }

  private func records() throws -> [String: String] {
    var texts: [String: String] = [:]
    for path in try pir.files() where path.hasPrefix("reviews/") { texts[path] = try pir.read(path) }
    return texts
  }

  @Test func theSiteSaysWhatTheSourceSaid() throws {
    try pir.write("summary.json", Self.source())
    let imported = try pir.run("import", "statuspage", "summary.json", "--public")
    #expect(imported.status == 0, "\(imported)")
    #expect(try pir.run("check", "--all").status == 0)
    let built = try pir.run("build", "--audience", "public", "--out", "site", "--as-of", "2026-02-01")
    #expect(built.status == 0, "\(built)")
    let found =
      try entries(pir.read("site/api/v2/incidents.json")) + entries(pir.read("site/api/v2/scheduled-maintenances.json"))
    let wanted = try entries(Self.source())
    #expect(found.count == wanted.count)
    for entry in wanted {
      var own = try #require(found.first { $0.id.lowercased().hasSuffix(entry.id) })
      own.id = entry.id
      #expect(own == entry)
    }
  }

  @Test func importingAgainAddsNewUpdatesAlone() throws {
    try pir.write("incidents.json", Self.source())
    #expect(try pir.run("import", "statuspage", "incidents.json").status == 0)
    let before = try records()
    let again = try pir.run("import", "statuspage", "incidents.json", "--public", "--ids", "number")
    #expect(again.out.isEmpty && again.err.contains("3 unchanged"), "\(again)")
    #expect(try records() == before)

    let path = try #require(before.keys.first { $0.hasSuffix("b7/timeline.yaml") })
    let edited = try #require(before[path]).replacing("summary: We look.", with: "summary: We look into it.")
    try pir.write(path, edited)
    let update = Self.update("u6", "8T09:00", "postmortem", "One word more.", nil, "") + ","
    try pir.write("incidents.json", Self.source(update))
    let third = try pir.run("import", "statuspage", "incidents.json")
    #expect(third.out.contains("edited since, so the rest is left: 1 row added"), "\(third)")
    let after = try pir.read(path)
    #expect(after.hasPrefix(edited) && after.contains("One word more."))
    #expect(try pir.run("check").status == 0)
  }

  @Test func componentsMayHaveOtherNamesInTheRunbook() throws {
    try pir.write(
      "reviews/runbook.yaml",
      "components: [{ id: finder, name: Finder, aliases: [search], statuspage_id: c1 }]\nseverities: [{ id: S1, name: a }]\n"
    )
    try pir.write("incidents.json", Self.source())
    let imported = try pir.run("import", "statuspage", "incidents.json", "--public")
    #expect(imported.status == 0 && imported.err.contains("3 new"), "\(imported)")
    #expect(try pir.run("build", "--audience", "public", "--out", "site", "--as-of", "2026-02-01").status == 0)
    let built = try pir.read("site/api/v2/incidents.json")
    #expect(
      built.contains("\"code\": \"c1\"") && built.contains("\"name\": \"Finder\"") && !built.contains("\"Search\""))
  }

  @Test func aFolderOfIssuesIsTakenAsAWhole() throws {
    let issue =
      "---\ntitle: A\ndate: 2026-01-05 12:00:00\nresolved: true\nseverity: down\nsection: issue\n---\nIt is down.\n"
    try pir.write("issues/2026-01-05-a.md", issue)
    try pir.write("issues/2026-01-06-b.md", issue.replacing("01-05", with: "01-06"))
    try pir.write("issues/_index.md", "---\ntitle: Issues\n---\n")
    let result = try pir.shell(
      "pir import cstate issues/* --public --zone +02:00 2>&1; pir check; pir import cstate issues/* --zone Z")
    #expect(result.status == 0 && result.out.contains("2 incidents: 2 new"), "\(result)")
    #expect(result.err.contains("2 incidents: 2 unchanged") && !result.out.contains("error"), "\(result)")
    #expect(try pir.read("reviews/2026-01-06-b/timeline.yaml").hasPrefix("- time: 2026-01-06T12:00+02:00\n"))
  }

  @Test func wrongFormatsAreNamed() throws {
    let issue = "---\ntitle: A\ndate: 2026-01-05T12:00:00Z\nseverity: down\nsection: issue\n---\n## One\n\n## Two\n"
    try pir.write("a.json", Self.source())
    try pir.write("a.md", issue)
    try pir.write("review.md", "# A\n\n## Timeline\n\n- 2026-01-05 12:00 UTC a\n")
    for (format, file, other) in [
      ("cstate", "a.json", "statuspage"), ("markdown", "a.json", "statuspage"), ("statuspage", "a.md", "cstate"),
      ("markdown", "a.md", "cstate"), ("statuspage", "review.md", "markdown"), ("cstate", "review.md", "markdown"),
    ] {
      let result = try pir.run("import", format, file)
      #expect(result.status == 64 && result.err.contains("type pir import \(other) \(file)"), "\(result)")
    }
  }
}
