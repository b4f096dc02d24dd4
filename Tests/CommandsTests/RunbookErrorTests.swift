import Foundation
import TestSupport
import Testing

/// A13: an error in the runbook stops what reads the key that it is in, and nothing else; what was made before stays.
struct RunbookErrorTests {
  private static let runbook = "reviews/runbook.yaml"

  private static let sound = """
    product: ROMA
    severities:
      - { id: SEV1, name: Critical, update_every: 20m, respond_within: 15m }
      - { id: SEV2, name: Major, update_every: 1h }
    priorities: [high, low]
    actions: { due_within: { high: 10d } }
    contacts: [{ role: Lead, phone: "1" }]
    id_prefix: INC
    phases:
      - { id: "1", name: First, steps: [{ id: "1.1", title: Look, checklist: [a, b] }] }

    """

  /// A project whose reports and documents have been made once, with the runbook in order.
  private func project() throws -> Pir {
    let pir = try Pir()
    pir.environment["PIR_NOW"] = "2026-03-01T12:00Z"
    try pir.write(Self.runbook, Self.sound)
    try pir.write("reviews/INC-1/incident.yaml", "title: Search is slow\nseverity: SEV1\n")
    try pir.write(
      "reviews/INC-1/timeline.yaml",
      "- time: 2026-01-05T12:00Z\n  event: a\n  milestone: detected\n- time: 12:10\n  event: b\n"
        + "  update: { summary: It is slow. }\n- time: 12:30\n  event: c\n  update: { summary: Still slow. }\n")
    try pir.write(
      "reviews/INC-1/actions.yaml", "- { id: A1, action: Do it, owner: sre, opened: 2026-01-05, priority: high }\n")
    for command in [["render", "--all"], ["actions", "--out", "report"], ["build", "--out", "pages"]] {
      let result = try pir.run(command)
      #expect(result.status == 0, "\(result.err)")
    }
    #expect(try pir.read("report/actions.md").contains("1 overdue") || pir.read("report/actions.md").contains("verdue"))
    return pir
  }

  /// Everything beside the records.
  private func outputs(_ pir: Pir) throws -> [String: String] {
    let paths = try pir.files().filter { !$0.hasPrefix("reviews/") && !$0.hasPrefix(".input") }
    return Dictionary(uniqueKeysWithValues: paths.map { ($0, (try? pir.read($0)) ?? "") })
  }

  private enum Fault: CaseIterable {
    case syntax, unreadable, severities

    var status: Int32 { self == .unreadable ? 74 : 1 }

    func apply(to pir: Pir) throws {
      switch self {
      case .syntax: try pir.write(runbook, sound + "teams: [a\n")
      case .severities: try pir.write(runbook, sound.replacing("20m", with: "soon"))
      case .unreadable:
        try FileManager.default.removeItem(at: pir.folder.appending(path: runbook))
        try pir.write(runbook + "/x", "")
      }
    }
  }

  @Test(arguments: Fault.allCases)
  private func whatNeedsTheNumbersFailsAndLeavesWhatWasMade(fault: Fault) throws {
    let pir = try project()
    let before = try outputs(pir)
    try fault.apply(to: pir)
    for command in [
      ["actions", "--out", "report"], ["actions"], ["actions", "--format", "json"], ["stats"], ["runbook"],
      ["runbook", "--out", "pages2"], ["build", "--out", "pages"], ["build", "--audience", "public"],
      ["render", "--all"], ["render", "INC-1"], ["render", "INC-1", "--stdout"],
      ["render", "INC-1", "--document", "update/2026-01-05T1210Z", "--stdout"],
    ] {
      let result = try pir.run(command)
      #expect(result.status == fault.status, "\(command): \(result.err)")
      #expect(result.out == "", "\(command)")
      #expect(result.err.contains(Self.runbook), "\(command)")
      #expect(!result.err.contains("unknown-severity"), "\(command)")
    }
    #expect(
      try outputs(pir).filter { !$0.key.hasSuffix(".pir-files") } == before.filter { !$0.key.hasSuffix(".pir-files") })
  }

  @Test(arguments: Fault.allCases)
  private func theLatestUpdateIsPrintedWithAWarning(fault: Fault) throws {
    let pir = try project()
    try fault.apply(to: pir)
    for command in [
      ["render", "INC-1", "--document", "update", "--stdout"],
      ["render", "INC-1", "--document", "update/2026-01-05T1230Z", "--stdout"],
      ["log", "INC-1", "d", "--at", "2026-01-05T12:40Z", "--update", "Still slow."],
      ["log", "INC-1", "e", "--at", "2026-01-05T12:45Z", "--severity", "SEV9", "--update", "Still slow."],
    ] {
      let result = try pir.run(command)
      #expect(result.status == 0, "\(command): \(result.err)")
      #expect(result.out.contains("Still slow."), "\(command)")
      #expect(result.err.contains("the severity and the time of the next update may be wrong in this update"))
      #expect(!result.err.contains("error: "), "\(command): \(result.err)")
    }
  }

  /// A row that is no update needs nothing of the runbook; a tick needs its phases.
  @Test(arguments: Fault.allCases)
  private func recordsAreWrittenAsFarAsTheRunbookIsNotNeeded(fault: Fault) throws {
    let pir = try project()
    try fault.apply(to: pir)
    #expect(try pir.run("log", "INC-1", "d", "--at", "2026-01-05T12:40Z").status == 0)
    #expect(try pir.run("action", "start", "INC-1/A1").status == 0)
    let tick = try pir.run("tick", "INC-1", "1.1")
    let new = try pir.run("new", "a", "--severity", "SEV1")
    guard fault != .severities else {
      #expect(tick.status == 0)
      #expect(new.status == 0)
      return
    }
    for result in [tick, new] {
      #expect(result.status == fault.status)
      #expect(result.err.hasSuffix("pir: error: nothing was written; fix the runbook first\n"))
    }
    #expect(!(try pir.read("reviews/INC-1/incident.yaml").contains("checklist")))
    #expect(!pir.exists("reviews/INC-2"))
  }

  /// Status tells what the records tell, and nothing that follows from a number that nobody knows.
  @Test(arguments: Fault.allCases)
  private func statusLeavesOutWhatIsNotKnown(fault: Fault) throws {
    let pir = try project()
    try fault.apply(to: pir)
    let result = try pir.run("status")
    #expect(result.status == fault.status)
    #expect(result.out.contains("INC-1  SEV1"))
    #expect(!result.out.contains("next due"))
    #expect(result.out.contains("last 2026-01-05 12:30 UTC"))
  }

  /// An error in a key that a command does not read is a warning at most.
  @Test func anErrorElsewhereStopsNothing() throws {
    let pir = try project()
    try pir.write(Self.runbook, Self.sound.replacing("role: Lead", with: "rolle: Lead"))
    for command in [
      ["actions", "--out", "report"], ["actions"], ["stats"], ["render", "--all"], ["render", "INC-1", "--check"],
      ["tick", "INC-1", "1.1"], ["new", "a", "--severity", "SEV1"], ["build", "--audience", "public"],
      ["log", "INC-1", "d", "--at", "2026-01-05T12:40Z", "--update", "Still slow."],
    ] {
      let result = try pir.run(command)
      #expect(result.status == 0, "\(command): \(result.err)")
      #expect(!result.err.contains("may be wrong"))
    }
    for command in [["runbook"], ["status"], ["check"], ["build"]] {
      #expect(try pir.run(command).status == 1, "\(command)")
    }
  }

  /// In the internal site an error keeps the sections that read its key as they were; the other pages are made.
  @Test(arguments: [
    ("role: Lead", "rolle: Lead", held: ["runbook/"]),
    ("high, low", "[high], low", held: ["runbook/", "actions/"]),
    ("due_within", "due_withn", held: ["runbook/", "actions/", "insights/"]),
  ])
  func aSectionStaysAsItWasPublished(text: String, instead: String, held: [String]) throws {
    let pir = try project()
    let before = try outputs(pir)
    try pir.write(
      Self.runbook, Self.sound.replacing(text, with: instead).replacing("title: Look", with: "title: Stare"))
    try pir.write("reviews/INC-1/incident.yaml", "title: Search was slow\nseverity: SEV1\n")
    let result = try pir.run("build", "--out", "pages")
    #expect(result.status == 1)
    let after = try outputs(pir)
    #expect(after["pages/INC-1/index.html"]?.contains("Search was slow") == true)
    #expect(after["pages/index.html"]?.contains("Search was slow") == true)
    for (path, text) in before where held.contains(where: { path.hasPrefix("pages/\($0)") }) {
      #expect(after[path] == text, "\(path)")
    }
    #expect(result.err.contains("the section Runbook is as last published\n"))
    #expect(result.err.contains("the section Actions") == held.contains("actions/"))
    // Strictly, nothing is published; where there was nothing to keep, the section is no part of the site.
    #expect(try pir.run("build", "--strict", "--out", "pages").status == 1)
    #expect(try outputs(pir) == after)
    let fresh = try pir.run("build", "--out", "fresh")
    #expect(fresh.err.contains("the section Runbook is left out\n"))
    #expect(!pir.exists("fresh/runbook/index.html"))
    #expect(try !pir.read("fresh/index.html").contains("runbook/"))
  }

  /// The public edition shows nothing of how a response is held against the runbook, so errors there do not stop it.
  @Test(arguments: ["title: Look", "high, low", "role: Lead"])
  func thePublicSiteIsMadeInSpiteOfWhatItDoesNotRead(text: String) throws {
    let pir = try project()
    try pir.write(Self.runbook, Self.sound.replacing(text, with: "wrong: [\(text)]"))
    let result = try pir.run("build", "--audience", "public")
    #expect(result.status == 0, "\(result.err)")
  }

  /// Each key stops what reads it: what is made in spite of an error, and what is not.
  @Test(arguments: [
    ("product: ROMA", "product: [ROMA]", review: false, update: false, actions: false, stats: true, tick: true),
    ("due_within", "due_withn", review: true, update: true, actions: false, stats: false, tick: true),
    ("title: Look", "titel: Look", review: false, update: true, actions: true, stats: false, tick: false),
    ("high, low", "[high], low", review: true, update: true, actions: false, stats: true, tick: true),
    ("id_prefix: INC", "id_prefix: inc", review: true, update: true, actions: true, stats: true, tick: true),
    ("id_prefix: INC", "metrics: [{ id: x }]", review: false, update: true, actions: true, stats: false, tick: true),
    ("id_prefix: INC", "holidays: [soon]", review: false, update: true, actions: false, stats: false, tick: true),
    (
      "id_prefix: INC", "quick_reference: [{ x: y }]", review: true, update: true, actions: true, stats: true,
      tick: true
    ),
    (
      "id_prefix: INC", "checks: { missing-kind: perhaps }", review: true, update: true, actions: true, stats: true,
      tick: true
    ),
  ])
  func aKeyStopsWhatReadsIt(
    text: String, instead: String, review: Bool, update: Bool, actions: Bool, stats: Bool, tick: Bool
  ) throws {
    let pir = try project()
    try pir.write(Self.runbook, Self.sound.replacing(text, with: instead))
    func succeeds(_ command: String...) throws -> Bool {
      let result = try pir.run(command)
      #expect([0, 1].contains(result.status), "\(command): \(result.err)")
      return result.status == 0
    }
    #expect(try succeeds("render", "INC-1", "--document", "review") == review)
    #expect(try succeeds("render", "INC-1", "--document", "update/2026-01-05T1210Z") == update)
    #expect(try succeeds("actions") == actions)
    #expect(try succeeds("stats") == stats)
    #expect(try succeeds("tick", "INC-1", "1.1") == tick)
  }

  /// The prefix is unknown then, so a number means the one incident that has it.
  @Test(arguments: ["severities: [[[\n", "id_prefix: [\n", "id_prefix: 'a b'\n"])
  func aNumberNamesAnIncidentWithABrokenRunbook(runbook: String) throws {
    let pir = try Pir()
    try pir.write("reviews/runbook.yaml", runbook)
    for id in ["INC-7", "SEC-8", "OPS-8"] {
      try pir.write("reviews/\(id)/incident.yaml", "title: a\nseverity: P2\n")
    }
    #expect(try pir.run("log", "7", "x").status == 0)
    #expect(try pir.read("reviews/INC-7/timeline.yaml").contains("event: x\n"))
    let several = try pir.run("log", "8", "x")
    #expect(several.status == 64)
    #expect(several.err.contains("'8' may be OPS-8 or SEC-8; type the whole id"))
    #expect(try pir.run("log", "9", "x").status == 64)
  }
}
