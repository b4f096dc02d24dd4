import TestSupport
import Testing

/// Programs that follow an incident see every change that commands make, and know its updates again.
struct DisclosedChangeTests {
  private static let facts = "reviews/INC-5/incident.yaml", rows = "reviews/INC-5/timeline.yaml"

  private static func project(_ more: String = "visibility: public\n") throws -> Pir {
    let pir = try Pir()
    try pir.write(
      "reviews/runbook.yaml",
      "severities: [{ id: P1, name: High }, { id: P2, name: Low }]\nsite: { id: acme-k3f9x2m7 }\n")
    try pir.write(facts, "title: Search is down\nseverity: P2\n\(more)")
    try pir.write(
      rows,
      """
      - { time: 2026-01-05T10:00Z, event: a, milestone: detected }
      - { time: 2026-01-05T10:05Z, event: b, update: { summary: First } }
      - { time: 2026-01-05T10:05Z, event: c, update: { summary: Second } }
      - { time: 2026-01-05T10:50Z, event: d, update: { summary: Third } }
      - { time: 2026-01-05T11:00Z, event: e, milestone: resolved }

      """)
    pir.environment["PIR_NOW"] = "2026-01-05T13:00Z"
    return pir
  }

  /// What programs read: when it changed, and the ids of the updates with their first word, the oldest first.
  private static func told(_ pir: Pir) throws -> (updated: String, updates: [String]) {
    #expect(try pir.run("build", "--audience", "public", "--as-of", "2026-01-10", "--out", "public").status == 0)
    let list = try pir.read("public/api/v2/incidents.json")
    let updated = try #require(list.matches(of: /"updated_at": "([^"]+)"/).dropFirst().first)
    let updates = list.matches(of: /"id": "INC-5\/update\/([^"]+)",\s*"status": "[^"]+",\s*"body": "(\w+)/)
    return (String(updated.output.1), updates.reversed().map { "\($0.output.1) \($0.output.2)" })
  }

  @Test(arguments: [
    ["set", "5", "title", "Search is gone"], ["set", "5", "components", "api"], ["set", "5", "severity", "P1"],
    ["set", "5", "review.state", "published"], ["log", "5", "--severity", "P1", "--at", "10:20"],
    ["log", "5", "--delete", "10:50"], ["log", "5", "--delete", "11:00"],
    ["log", "5", "Again", "--milestone", "reopened", "--at", "11:30"],
    ["log", "5", "--edit", "10:50", "--update", "Other"], ["log", "5", "--edit", "10:50", "--at", "10:40"],
    ["log", "5", "Late", "--at", "10:30", "--update", "Late"],
  ])
  func aChangeRaisesWhatProgramsGoBy(words: [String]) throws {
    let pir = try Self.project()
    let before = try Self.told(pir)
    let made = try pir.run(words)
    #expect(made.status == 0, "\(made.err)")
    let after = try Self.told(pir)
    #expect(before.updated == "2026-01-05T11:00:00Z" && after.updated > before.updated)
    // A client that has seen it does not go back, however often it is taken back and made again.
    pir.environment["PIR_NOW"] = "2026-01-05T13:01Z"
    #expect(try pir.run("undo").status == 0)
    let undone = try Self.told(pir)
    #expect(undone.updated > after.updated && undone.updates == before.updates)
    #expect(try pir.run("undo", "2").status == 0)
    let again = try Self.told(pir)
    #expect(again.updated > undone.updated && again.updates == after.updates)
    #expect(try pir.run("undo", "3").status == 0)
    #expect(try Self.told(pir).updates == before.updates)
  }

  @Test(arguments: [
    (["log", "5", "f", "--at", "12:00", "--milestone", "closed"], true), (["set", "5", "affected", "All"], true),
    (["set", "5", "people.lead", "D. Reyes"], true), (["set", "5", "title", "Search is gone"], false),
    (["log", "5", "--delete", "10:50"], false),
  ])
  func nothingIsWrittenWhereItIsNotNeeded(words: [String], isPublic: Bool) throws {
    let pir = try Self.project(isPublic ? "visibility: public\n" : "")
    let made = try pir.run(words)
    #expect(made.status == 0, "\(made.err)")
    #expect(try !pir.read(Self.facts).contains("changed:"))
  }

  /// The times of a maintenance that readers were told nothing of are those of the row that `pir new` wrote.
  @Test(arguments: [
    ["--delete", "10:00"], ["--edit", "10:00", "--internal"], ["--edit", "10:00", "--at", "12:30"],
  ])
  func theRowOfAPlanIsTold(words: [String]) throws {
    let pir = try Pir()
    try pir.write("reviews/runbook.yaml", "site: { id: acme-k3f9x2m7 }\n")
    pir.environment["PIR_NOW"] = "2026-01-05T10:00Z"
    _ = try pir.run("new", "Upgrade", "--maintenance", "--from", "2026-01-10T22:00Z", "--until", "4h", "--public")
    func updated() throws -> String {
      _ = try pir.run("build", "--audience", "public", "--as-of", "2026-01-06", "--out", "public")
      let list = try pir.read("public/api/v2/scheduled-maintenances.json")
      return String(try #require(list.matches(of: /"updated_at": "([^"]+)"/).dropFirst().first).output.1)
    }
    let before = try updated()
    pir.environment["PIR_NOW"] = "2026-01-05T12:40Z"
    let made = try pir.run(["log", "1"] + words)
    #expect(made.status == 0, "\(made.err)")
    let after = try updated()
    #expect(before == "2026-01-05T10:00:00Z" && after > before)
    #expect(try pir.run("undo").status == 0)
    #expect(try updated() > after)
    #expect(try !pir.run("check").err.contains("changed-too-early"))
  }

  @Test func whatLeavesThePublicWasChanged() throws {
    let pir = try Self.project()
    #expect(try pir.run("set", "5", "visibility", "internal").status == 0)
    #expect(try pir.read(Self.facts).contains("\nchanged: 2026-01-05T13:00Z\n"))
  }

  @Test func updatesKeepTheirIDs() throws {
    let pir = try Self.project()
    let first = "2026-01-05T10:05:00Z", second = first + "-2", third = "2026-01-05T10:50:00Z"
    #expect(try Self.told(pir).updates == ["\(first) First", "\(second) Second", "\(third) Third"])
    #expect(try pir.run("log", "5", "--delete", "10:05#1").status == 0)
    #expect(try Self.told(pir).updates == ["\(second) Second", "\(third) Third"])
    #expect(try pir.run("log", "5", "--edit", "10:50", "--at", "10:40").status == 0)
    #expect(try Self.told(pir).updates == ["\(second) Second", "\(third) Third"])
    // The id of the deleted one is not given to another.
    pir.environment["PIR_NOW"] = "2026-01-05T13:30Z"
    #expect(try pir.run("log", "5", "g", "--at", "10:05", "--update", "Fourth").status == 0)
    let updates = try Self.told(pir).updates
    #expect(updates.sorted() == ["\(second) Second", "\(third) Third", "2026-01-05T13:30:00Z Fourth"])
    #expect(try pir.run("check").err.contains("update.id") == false)
  }

  @Test func theOnlyUpdateTakesItsIDWithIt() throws {
    let pir = try Self.project()
    try pir.write(Self.rows, "- { time: 2026-01-05T10:00Z, event: a, milestone: detected }\n")
    #expect(try pir.run("log", "5", "b", "--at", "10:05", "--update", "First").status == 0)
    #expect(try Self.told(pir).updates == ["2026-01-05T10:05:00Z First"])
    #expect(try pir.run("undo").status == 0)
    #expect(try Self.told(pir).updates == [])
    #expect(try pir.run("log", "5", "c", "--at", "10:05", "--update", "Second").status == 0)
    #expect(try Self.told(pir).updates == ["2026-01-05T13:00:01Z Second"])
  }

  /// Changes of one key in one file are taken back in any order.
  @Test func theTimeOfChangeBlocksOtherReversalsNowhere() throws {
    let pir = try Self.project()
    for words in [["title", "Other"], ["severity", "P1"], ["components", "api"]] {
      #expect(try pir.run(["set", "5"] + words).status == 0)
    }
    for number in ["1", "3", "2"] {
      let result = try pir.run("undo", number)
      #expect(result.status == 0 && !result.err.contains("changed:"), "\(result.err)")
    }
    #expect(
      try pir.read(Self.facts).replacing(/changed: .*\n/, with: "")
        == "title: Search is down\nseverity: P2\nvisibility: public\n")
  }

  /// An update that was logged, corrected and taken back step by step.
  @Test func correctionsAreTakenBackOneAfterTheOther() throws {
    let pir = try Self.project()
    let before = try pir.read(Self.rows)
    #expect(try pir.run("log", "5", "f", "--at", "12:00", "--update", "One").status == 0)
    #expect(try pir.run("log", "5", "--edit", "12:00", "--update", "Two").status == 0)
    #expect(try pir.run("undo").status == 0)
    #expect(try pir.read(Self.rows).contains("edited: "))
    let undone = try pir.run("undo")
    #expect(undone.status == 0, "\(undone.err)")
    #expect(try pir.read(Self.rows) == before)
  }
}
