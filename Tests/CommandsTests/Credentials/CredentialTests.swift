import Foundation
import TestSupport
import Testing

/// A credential goes nowhere: no command prints one, writes one, or writes one down.
struct CredentialTests {
  private static let token = CredentialPlace.title.token

  /// A run of a command that prints or makes something, and the status it ends with where credentials are everywhere.
  private struct Reading {
    var arguments: String
    var status: Int32 = 1
    var input: String?

    init(_ arguments: String, _ status: Int32 = 1, input: String? = nil) {
      (self.arguments, self.status, self.input) = (arguments, status, input)
    }
  }

  private static let readings: [Reading] = [
    Reading("render --all"), Reading("render --all --in-place"), Reading("render --all --check"),
    Reading("render --all --format md"), Reading("render INC-2 INC-3 --out site/own"),
    Reading("render INC-2 --stdout"), Reading("render INC-2 --stdout --format html"),
    Reading("render INC-2 --document update --stdout"), Reading("render INC-2 --document update --format text"),
    Reading("render INC-3 --document resolution --stdout"), Reading("render INC-2 --format statuspage"),
    Reading("runbook"), Reading("runbook --format html"), Reading("runbook --out out"),
    Reading("build"), Reading("build --audience public"), Reading("build --format markdown --out docs"),
    Reading("build --format hugo --audience public --out docs"),
    Reading("actions"), Reading("actions --all"), Reading("actions --format md"), Reading("actions --format html"),
    Reading("actions --format csv"), Reading("actions --format json"), Reading("actions --format ics"),
    Reading("actions --out report"), Reading("actions --owner x", 64), Reading("actions --severity x", 64),
    Reading("list"), Reading("undo --list", 0), Reading("list token"), Reading("list --format json"),
    Reading("list --format csv --owner x"),
    Reading("list --component x"), Reading("show INC-2"), Reading("show INC-2/A1"),
    Reading("show INC-1 INC-3 --no-pager"),
    Reading("render INC-2 --format json"), Reading("render INC-2 --format json --audience public"),
    Reading("status"), Reading("status --format json"), Reading("status INC-2 INC-3"),
    Reading("stats"), Reading("stats --format md"), Reading("stats --format json"), Reading("stats --format csv"),
    Reading("check"), Reading("check --format json"), Reading("check --format sarif"),
    Reading("check --format github"), Reading("check INC-2"), Reading("check --list-allowed", 0),
    Reading("check --list-rules", 0),
    Reading("publish INC-3 notice --yes"), Reading("publish INC-3 review --dry-run"),
    Reading("action reopen INC-1/A1 --why a", 64),
    Reading("html note.md"), Reading("html note.md --fragment"), Reading("html -", input: "A \(token)\n"),
    Reading("html \(token).md"),
    Reading("rename INC-1 \(token)-1", 64), Reading("rename INC-2 INC-1", 64),
    Reading("undo", 64), Reading("undo --list", 0), Reading("undo 9", 64),
    Reading("templates list"), Reading("templates check"), Reading("templates fields review", 0),
    Reading("templates eject page", 0), Reading("schema incident", 0), Reading("schema record", 0), Reading("init", 0),
    Reading("init .", 0),
    Reading("import log token.log --zone Z"), Reading("import markdown note.md --dry-run"),
    Reading("import statuspage token.json"), Reading("version", 0),
  ]

  @Test func everyCommandIsCovered() throws {
    let tree = try CommandTree(of: Pir())
    let runs =
      Self.readings.map { $0.arguments.split(separator: " ").map(String.init) }
      + CredentialWritingTests.writings.map(\.arguments)
    // What it writes are numbers, and the step is one of the runbook's.
    for leaf in tree.leaves where leaf.words != ["tick"] {
      #expect(runs.contains { $0.starts(with: leaf.words) }, "no run of 'pir \(leaf.words.joined(separator: " "))'")
    }
    #expect(tree.leaves.count > 15)
  }

  @Test func noCommandLetsOneOut() throws {
    let pir = try CredentialProject.make(CredentialPlace.allCases)
    try pir.write("note.md", "# A\n\nb \(Self.token)\n")
    try pir.write("\(Self.token).md", "b\n")
    try pir.write("token.log", "2026-01-05 12:00 it was \(Self.token)\n")
    try pir.write("token.json", #"{"incidents": [{"id": "t1", "name": "\#(Self.token)"}]}"#)
    let before = try pir.contents()
    for run in Self.readings {
      let result = try pir.run(run.arguments.split(separator: " ").map(String.init), input: run.input)
      #expect(result.status == run.status, "pir \(run.arguments)\n\(result.err)")
      try pir.write(".input", "")
      #expect(try pir.leaks(in: result, since: before) == [], "pir \(run.arguments)")
    }
  }

  /// One credential alone: what reads it is refused, at its place, and the rest is made.
  @Test(arguments: CredentialPlace.allCases)
  func whatReadsItIsRefusedAndNothingElse(place: CredentialPlace) throws {
    let pir = try CredentialProject.make([place])
    let before = try pir.contents()
    func status(_ arguments: String...) throws -> Int32 {
      let result = try pir.run(arguments)
      let words = arguments.joined(separator: " ")
      #expect(try pir.leaks(in: result, since: before) == [], "pir \(words)")
      if result.status == 1 {
        #expect(result.err.contains("[leaked-secret]") || result.out.contains("[leaked-secret]"))
      }
      return result.status
    }
    let ofProject: [CredentialPlace] = [.runbook, .runbookComment]
    let ofUpdate: [CredentialPlace] = [.title, .update]
    let ofNotice: [CredentialPlace] = [.title, .summary, .action, .owner, .ticket]
    #expect(try status("render", "INC-2", "--document", "update") == (ofUpdate.contains(place) ? 1 : 0))
    #expect(try status("render", "INC-2", "--document", "review", "--stdout") == 1)
    if !ofProject.contains(place) {
      #expect(try status("render", "INC-3", "--document", "resolution") == (ofNotice.contains(place) ? 1 : 0))
      #expect(try status("render", "INC-1", "--document", "review") == (place == .template ? 1 : 0))
      #expect(try status("runbook") == (place == .template ? 0 : 0))
    } else {
      #expect(try status("runbook") == 1)
    }
    let ofRequest = ofUpdate + [.ownKey]
    #expect(try status("render", "INC-2", "--format", "statuspage") == (ofRequest.contains(place) ? 1 : 0))
    let ofReport: [CredentialPlace] = [.title, .action, .owner, .ticket, .template] + ofProject
    #expect(try status("actions") == (ofReport.contains(place) ? 1 : 0))
    #expect(try status("check") == 1)
    #expect(try status("build", "--audience", "public") == 1)
    // A public site of the incident has neither a folder nor a stage.
    #expect(try pir.files().filter { $0.hasPrefix("public/") && ($0.contains("INC-2") || $0.contains("stag")) } == [])
  }

  @Test func statusAndActionsGoOnForTheOthers() throws {
    let pir = try CredentialProject.make(CredentialPlace.allCases)
    let status = try pir.run("status")
    #expect(status.out.contains("INC-1  P1  Investigating  Mail is late\n"))
    #expect(status.out.contains("INC-2  P2  Investigating  Search is slow ghp_***"))
    #expect(status.err.contains("reviews/INC-2/incident.yaml:1:23: error: a GitHub token"))
    let actions = try pir.run("actions", "--format", "csv")
    #expect(actions.out.contains("Clean work,mail team"))
    #expect(actions.out.contains("Look at ghp_***"))
    #expect(actions.err.contains("reviews/INC-2/actions.yaml:2:19: error: a GitHub token"))
    let rendered = try pir.run("render", "--all", "--format", "text")
    #expect(rendered.status == 1)
    let report = try pir.run("actions", "--out", "report")
    #expect(report.out.contains("report/owners/mail-team.md\n"))
  }

  @Test func theReasonOfAnAllowanceAndTheNameOfATemplateAreMasked() throws {
    let pir = try CredentialProject.make([])
    let token = Self.token
    try pir.write("reviews/INC-1/incident.yaml", "title: a # pir:allow leaked-secret \(token)\nseverity: P1\n")
    try pir.write("templates/\(token).md", "a\n")
    let before = try pir.contents()
    for arguments in [["check", "--list-allowed"], ["check", "--list-allowed", "--format", "json"]] {
      #expect(try pir.leaks(in: pir.run(arguments), since: before) == [])
    }
    let list = try pir.run("templates", "list")
    #expect(list.status == 1)
    #expect(list.out.contains("ghp_***"))
    #expect(try pir.leaks(in: list, since: before) == [])
  }

  @Test func anAllowedOneIsPrinted() throws {
    let pir = try CredentialProject.make([])
    let token = Self.token
    try pir.write(
      "reviews/INC-2/incident.yaml",
      "title: A\nseverity: P2\n# pir:allow leaked-secret it was revoked\nsummary: Key \(token)\n")
    let result = try pir.run("render", "INC-2", "--stdout")
    #expect(result.status == 0)
    #expect(result.out.contains(token.dropFirst(4)))
  }

  /// An incident's id is in all that is made of it.
  @Test func anIncidentWhoseIDHoldsOneIsLeftOut() throws {
    let pir = try CredentialProject.make([])
    let id = "AK" + "IAQ7ZX3MWPLK5RTN2D-1"
    for file in ["incident.yaml", "timeline.yaml", "actions.yaml"] {
      try pir.write("reviews/\(id)/\(file)", pir.read("reviews/INC-1/\(file)"))
    }
    for arguments in [
      "status", "actions", "actions --out report", "stats", "check", "build", "build --audience public",
      "build --format markdown --out docs", "render --all", "render --all --in-place",
    ] {
      let result = try pir.run(arguments.split(separator: " ").map(String.init))
      #expect(result.status == 1, "pir \(arguments)\n\(result.err)")
      let told = result.out + result.err
      #expect(told.contains("reviews/AKIA****************-1: error: an AWS access key stands here"), "pir \(arguments)")
      #expect(!told.contains("Q7ZX"), "pir \(arguments)")
    }
    #expect(try pir.run("render", "INC-1").status == 0)
    let strict = try pir.run("build", "--strict", "--out", "strict")
    #expect(strict.status == 1 && strict.err.contains("nothing was published"))
    for arguments in [["log", id, "a"], ["status", id], ["render", id], ["action", "add", id, "a"], ["check", id]] {
      let result = try pir.run(arguments)
      #expect(result.status == 64, "\(result.err)")
      #expect(!(result.out + result.err).contains("Q7ZX"))
    }
    let files = try pir.files()
    #expect(files.filter { $0.contains("Q7ZX") && !$0.hasPrefix("reviews/\(id)/") } == [])
    #expect(files.contains("site/INC-1/index.html") && files.contains("docs/INC-1/index.md"))
    for file in files where !file.hasPrefix("reviews/") { #expect(try !pir.read(file).contains("Q7ZX"), "\(file)") }
  }
}
