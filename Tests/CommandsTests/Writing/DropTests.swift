import Foundation
import TestSupport
import Testing

/// `pir drop`: an incident that was none is kept, marked, and counts nowhere.
struct DropTests {
  /// Two incidents of a kind, the second of which runs and is public; both have an action item.
  private static func project() throws -> Pir {
    let pir = try Pir()
    pir.environment["PIR_NOW"] = "2026-01-06T13:00Z"
    try pir.write(
      "reviews/runbook.yaml", "incidents:\n  - {id: slow, title: It is slow}\nsite:\n  base_url: https://x.example/\n")
    for id in ["INC-1", "INC-2"] {
      let isOver = id == "INC-1"
      try pir.write(
        "reviews/\(id)/incident.yaml",
        "title: Title of \(id)\nseverity: P1\nkind: slow\ncomponents: [search]\nvisibility: public\n"
          + (isOver ? "summary: s\nroot_cause: r\nresolution: r\nimpact: i\n" : ""))
      try pir.write(
        "reviews/\(id)/timeline.yaml",
        "- time: 2026-01-0\(isOver ? 4 : 5)T12:00Z\n  event: a\n  milestone: detected\n"
          + "- time: 12:10\n  event: b\n  update: {summary: Sorry of \(id)}\n"
          + (isOver ? "- time: 12:30\n  event: c\n  milestone: resolved\n" : ""))
      try pir.write(
        "reviews/\(id)/actions.yaml", "- id: A1\n  action: Item of \(id)\n  owner: search\n  due: 2026-01-31\n")
    }
    return pir
  }

  /// Programs that followed it are to see that something changed.
  private static func withoutTime(_ facts: String) -> String { facts.replacing(/changed: .*\n/, with: "") }

  @Test func itIsKeptAndMarkedAndCountsNowhere() throws {
    let pir = try Self.project()
    #expect(try pir.run("build", "--audience", "public", "--out", "public").status == 0)
    #expect(try pir.texts().contains { $0.key.hasPrefix("public/INC-2/") })
    let facts = try pir.read("reviews/INC-2/incident.yaml")
    let dropped = try pir.run("drop", "2", "--why", "false alarm")
    #expect(dropped.status == 0)
    #expect(dropped.err.contains("INC-2 is withdrawn: ") && dropped.err.contains("change 1: "), "\(dropped.err)")
    #expect(
      Self.withoutTime(try pir.read("reviews/INC-2/incident.yaml"))
        == facts.replacing("public\n", with: "public\nwithdrawn: false alarm\n"))

    // Nothing of it is public any more.
    #expect(try pir.run("build", "--audience", "public", "--out", "public").status == 0)
    let publicSite = try pir.texts().filter { $0.key.hasPrefix("public/") }
    #expect(publicSite.filter { $0.key.contains("INC-2") || $0.value.contains("INC-2") }.map(\.key) == [])
    #expect(try pir.run("render", "INC-2", "--document", "update", "--format", "statuspage").status != 0)

    // For insiders it is there, and marked.
    #expect(try pir.run("build").status == 0)
    #expect(try pir.read("site/INC-2/review.md").contains("> **Withdrawn:** false alarm\n"))
    #expect(try pir.read("site/INC-2/index.html").contains("<strong>Withdrawn:</strong> false alarm"))
    #expect(try pir.read("site/index.html").contains("Withdrawn"))
    #expect(try !pir.exists("site/INC-2/resolution.md"))
    #expect(try pir.read("site/INC-1/review.md").contains("second time") == false)

    // It counts nowhere.
    let actions = try pir.run("actions")
    #expect(actions.out.contains("Item of INC-1") && !actions.out.contains("INC-2"), "\(actions.out)")
    let stats = try pir.run("stats", "--format", "json")
    #expect(!stats.out.contains("INC-2"), "\(stats.out)")
    let status = try pir.run("status")
    #expect(status.status == 0 && !status.out.contains("INC-2"))
    #expect(try pir.run("status", "INC-2").err.contains("INC-2 is withdrawn: false alarm"))
    let check = try pir.run("check", "INC-2")
    #expect(check.status == 0 && !check.out.contains("INC-2"), "\(check.out)")
    let again = try pir.run("drop", "INC-2", "--why", "false alarm")
    #expect(again.status != 0 && again.err.contains("INC-2 is withdrawn already"))

    // It is one again without the key.
    #expect(try pir.run("undo").status == 0)
    #expect(Self.withoutTime(try pir.read("reviews/INC-2/incident.yaml")) == facts)
    #expect(try pir.run("status").out.contains("INC-2"))
    #expect(try pir.run("build", "--audience", "public", "--out", "public").status == 0)
    #expect(try pir.texts().contains { $0.key.hasPrefix("public/INC-2/") })
  }

  @Test func laterIncidentsOfTheKindDoNotCountIt() throws {
    let pir = try Self.project()
    #expect(try pir.run("render", "INC-2", "--stdout").out.contains("INC-1"))
    #expect(try pir.run("drop", "INC-1", "--why", "a test").status == 0)
    #expect(try !pir.run("render", "INC-2", "--stdout").out.contains("INC-1"))
    // Nor does it say itself which time it was.
    #expect(try !pir.run("render", "INC-1", "--stdout").out.contains("Same components"))
  }

  @Test(arguments: ["", "  "])
  func itHasAReason(why: String) throws {
    let pir = try Self.project()
    let run = try pir.run("drop", "INC-2", "--why", why)
    #expect(run.status == 64)
    #expect(run.err.contains("say why it was no incident"))
  }

  /// A reason is no way to a terminal.
  @Test func aReasonCannotSteerATerminal() throws {
    let pir = try Self.project()
    let path = "reviews/INC-2/incident.yaml"
    try pir.write(path, try pir.read(path) + "withdrawn: \"a\\e[31mb\\nc\"\n")
    let said = try pir.run("status", "INC-2").err
    #expect(said.contains("U+001B is a control character") && !said.contains("\u{1B}"), "\(said)")
  }

  @Test func whoGoesOnWithItIsTold() throws {
    let pir = try Self.project()
    let tells = "INC-2 is withdrawn: false alarm\n"
    #expect(try !pir.run("log", "2", "Before").err.contains("withdrawn"))
    #expect(try !pir.run("drop", "2", "--why", "false alarm").err.contains("already"))
    for command in [
      ["log", "2", "More"], ["log", "2", "More news", "--update", "We look"], ["action", "add", "2", "Page earlier"],
      ["render", "2", "--document", "update", "--stdout"], ["render", "2", "--document", "update"],
    ] {
      let run = try pir.run(command)
      #expect(run.status == 0)
      #expect(run.err.components(separatedBy: tells).count == 2, "\(command): \(run.err)")
    }
    #expect(try !pir.run("render", "2").err.contains(tells))
    let again = try pir.run("drop", "2", "--why", "a test")
    #expect(again.err.contains("it was withdrawn already: the reason was 'false alarm'\n"), "\(again.err)")
  }

  /// Whatever the order of the keys, and whoever wrote them.
  @Test(arguments: ["withdrawn: w\nvisibility: public\n", "visibility: public\nwithdrawn: 'w'\n"])
  func theOrderOfTheKeysDoesNotMatter(keys: String) throws {
    let pir = try Self.project()
    try pir.write("reviews/INC-2/incident.yaml", "title: Title of INC-2\nseverity: P1\n" + keys)
    #expect(try pir.run("build", "--audience", "public", "--out", "public").status == 0)
    #expect(try pir.texts().filter { $0.key.hasPrefix("public/") && $0.value.contains("INC-2") }.isEmpty)
    #expect(try !pir.run("status").out.contains("INC-2"))
  }
}
