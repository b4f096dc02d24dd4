import Foundation
import TestSupport
import Testing

/// One broken record, or one that is written in an unusual form, among others: the others go on.
struct BrokenRecordTests {
  /// Three incidents of one kind, each with an update and an open item.
  private func project() throws -> Pir {
    let pir = try Pir()
    for number in 1...3 {
      let folder = "reviews/INC-\(number)"
      try pir.write(
        "\(folder)/incident.yaml", "title: T\(number)\nseverity: P1\nkind: k\nvisibility: public\nsummary: S\n")
      try pir.write(
        "\(folder)/timeline.yaml",
        "- time: 2026-01-0\(number)T12:00Z\n  event: e\n  milestone: started\n  update: { summary: s }\n")
      try pir.write("\(folder)/actions.yaml", "- id: A1\n  action: a\n  owner: Ada\n  due: 2027-01-01\n")
    }
    try pir.write("reviews/runbook.yaml", "incidents:\n  - { id: k, title: K }\n")
    pir.environment["PIR_NOW"] = "2026-01-05T12:30Z"
    return pir
  }

  private static let commands = [
    ["check"], ["build"], ["build", "--audience", "public"], ["actions"], ["runbook"], ["render", "--all"], ["status"],
    ["render", "INC-1"], ["stats"], ["list"], ["list", "e"], ["show", "INC-1"],
    ["render", "INC-1", "--format", "json"],
  ]

  private static let slips: [(file: String, text: String)] = [
    // A1
    ("actions.yaml", "  - id: A1\n  status: open\n"),
    ("timeline.yaml", "  - time: 2026-01-05T12:00Z\n  milestone: started\n"),
    // Others of its kind
    ("actions.yaml", "  status: open\n- id: A1\n"), ("actions.yaml", "- id: A1\n status: open\n"),
    ("actions.yaml", "- id: A1\n   status: open\n"), ("actions.yaml", "- id: A1\n\tstatus: open\n"),
    ("actions.yaml", "status: open\n"), ("actions.yaml", "  prevents: k/a\n"),
    ("actions.yaml", "- - id: A1\n  status: open\n"),
    ("actions.yaml", "- id: 'A1\n"), ("actions.yaml", "- status: open\n  id: A1\n    action: a\n"),
    ("timeline.yaml", "  milestone: started\n"), ("timeline.yaml", "milestone: started\n- time: 2026-01-05T12:00Z\n"),
    ("timeline.yaml", "- milestone: started\n  time: 2026-01-05T12:00Z\n event: e\n"),
    ("timeline.yaml", "- time: 2026-01-05T12:00Z\n  milestone: [started\n"),
    ("timeline.yaml", "-\n  time: 2026-01-05T12:00Z\n- \n milestone: started\n"),
    ("incident.yaml", "  title: T\nseverity: P1\n"), ("incident.yaml", "title: T\n severity: P1\n"),
    ("incident.yaml", "- title: T\nseverity: P1\n"),
    ("incident.yaml", "components: [a\ntitle: T\n"), ("incident.yaml", "\t\n\u{1}"), ("incident.yaml", "{"),
  ]

  @Test(arguments: slips)
  func oneSlipStopsNoRun(file: String, text: String) throws {
    let pir = try project()
    try pir.write("reviews/INC-2/\(file)", text)
    let own = try pir.run("render", "INC-2", "--document", "review", "--stdout")
    #expect(own.status == 1)
    let located = own.err.split(separator: "\n").first { $0.hasPrefix("reviews/INC-2/\(file):") }
    #expect(located?.contains("error: ") == true, "\(own.err)")
    for command in Self.commands {
      let result = try pir.run(command)
      #expect([0, 1].contains(result.status), "\(command) \(result.err)")
      let told = result.out + result.err
      switch command[0] {
      // The public has no business with an incident that is known to be internal.
      case "build" where command.count > 1 && file == "incident.yaml": break
      case "check", "build": #expect(told.contains(located ?? "?"), "\(command)")
      case "actions": #expect(told.contains("INC-1/A1") && told.contains("INC-3/A1"))
      case "status": #expect(told.contains("T1") && told.contains("T3"))
      case "render": #expect(pir.exists("site/INC-1/review.md"))
      default: break
      }
    }
    #expect(pir.exists("site/INC-3/review.md"))
  }

  /// A2 and A3: what is valid YAML is read like any other record.
  @Test(arguments: [
    "  title: T2\n  severity: P1\n  kind: k\n  visibility: public\n",
    "title: T2\nseverity: P1\nkind: k\nvisibility: public\nsummary: \"a\nvisibility: internal\nkind: x\"\n",
    "summary: \"a\nvisibility: internal\nb: c\"\ntitle: T2\nseverity: P1\nkind: k\nvisibility: public\n",
    "summary: |\n  a\n\n  visibility: internal\ntitle: T2\nseverity: P1\nkind: k\nvisibility: public\n",
    "{title: T2, severity: P1, kind: k, visibility: public}\n",
    "\"title\": T2\n'severity': P1\nkind: k\n\"visibility\": public\n",
    "--- \ntitle: T2\nseverity: P1\nkind: \"k\"\n   # odd\nvisibility: \"public\" # yes\n",
    "\u{FEFF}title: T2\r\nseverity: P1\r\nkind: k\r\nvisibility: public\r\n",
  ])
  func anUnusualFormOfARecordIsRead(text: String) throws {
    let pir = try project()
    try pir.write("reviews/INC-2/incident.yaml", text)
    try pir.write("reviews/INC-2/actions.yaml", "  - id: A1\n    action: a\n  - id: A2\n    action: b\n")
    #expect(try pir.run("build", "--audience", "public").status == 0)
    #expect(pir.exists("public/INC-2/index.html"))
    let review = try pir.run("render", "INC-3", "--document", "review", "--stdout")
    #expect(review.status == 0)
    #expect(review.out.contains("third time"))
    #expect(review.out.contains("3 of 3 promises still open"))
    try pir.write("reviews/INC-2/incident.yaml", text.replacing("public", with: "internal"))
    #expect(try pir.run("build", "--audience", "public").status == 0)
    #expect(!pir.exists("public/INC-2/index.html"))
  }

  /// A9: 74 where the history is needed, and everything else comes out.
  @Test(arguments: ["incident.yaml", "timeline.yaml", "actions.yaml"])
  func aFileThatCannotBeReadIsNotTakenForEmpty(name: String) throws {
    let pir = try project()
    try FileManager.default.removeItem(at: pir.folder.appending(path: "reviews/INC-2/\(name)"))
    try pir.write("reviews/INC-2/\(name)/x", "")
    let reason = "reviews/INC-2/\(name): error: this file cannot be read: it is not a regular file"
    for command in [["check"], ["build"], ["render", "INC-3"], ["render", "--all"], ["render", "INC-3", "--stdout"]] {
      let result = try pir.run(command)
      #expect(result.status == 74, "\(command)")
      #expect((result.out + result.err).components(separatedBy: reason).count == 2, "\(command) \(result.err)")
    }
    #expect(!pir.exists("site/INC-3/review.md"))
    #expect(pir.exists("site/INC-3/updates/2026-01-03T1200Z.md"))
    #expect(try pir.run("render", "INC-3", "--document", "update", "--stdout").status == 0)
    #expect(try pir.run("runbook").status == 74)
  }

  /// C4: whatever else happens, a log that is written to does not keep the site from being built.
  @Test func aLogMayGrowWhileTheSiteIsBuilt() throws {
    let pir = try project()
    try pir.write("reviews/INC-1/app.log", String(repeating: "line\n", count: 100_000))
    let result = try pir.shell(
      "(i=0; while [ $i -lt 30000 ]; do echo line; i=$((i+1)); done >> reviews/INC-1/app.log) & pir build; s=$?; wait; exit $s",
      of: "/bin/bash")
    #expect(result.status == 0, "\(result.err)")
    #expect(pir.exists("site/INC-1/app.log"))
  }
}
