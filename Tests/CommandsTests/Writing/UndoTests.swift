import Foundation
import TestSupport
import Testing

/// `pir undo`, by the program as people run it.
struct UndoTests {
  static let incident = "reviews/INC-7/incident.yaml"
  static let timeline = "reviews/INC-7/timeline.yaml"
  static let actions = "reviews/INC-7/actions.yaml"

  /// The files of the records and of the project, without the journal.
  static func records(_ pir: Pir) throws -> [String: String] {
    try pir.texts().filter { !$0.key.hasPrefix(".pir/") && $0.key != ".input" }
  }

  static func project() throws -> Pir {
    let pir = try WritingTests.project()
    pir.environment["PIR_NOW"] = "2026-01-05T13:00Z"
    return pir
  }

  @Test func changesAreTakenBackOneAfterAnotherAndMadeAgain() throws {
    let pir = try Self.project()
    var states = [try Self.records(pir)]
    let commands = [
      ["new", "Mail is late", "--severity", "P1", "--id", "INC-8"], ["log", "INC-7", "We look", "--by", "on-call"],
      ["action", "add", "INC-7", "Page earlier"], ["action", "assign", "INC-7/A1", "search team"],
      ["log", "INC-7", "Worse", "--severity", "P1"], ["log", "INC-8", "We look"],
    ]
    for (index, command) in commands.enumerated() {
      let run = try pir.run(command)
      #expect(run.status == 0)
      #expect(run.err.contains("change \(index + 1): 'pir undo \(index + 1)' takes it back\n"), "\(run.err)")
      states.append(try Self.records(pir))
    }
    // A preview changes nothing.
    #expect(try pir.run("undo", "--dry-run").err.hasSuffix("change 6 (log INC-8) would be taken back\n"))
    #expect(try pir.run("undo", "INC-7").err.contains("change 5 (log INC-7) is taken back\nchange 7: "))
    // A change of the two files of one incident is one.
    #expect(try pir.read(Self.incident) == states[0][Self.incident])
    #expect(try pir.run("undo", "7").err.contains("change 7 (undo INC-7, which took back 5) is taken back\n"))
    #expect(try Self.records(pir) == states[6])
    for number in (1...6).reversed() {
      let run = try pir.run("undo")
      #expect(run.status == 0, "\(run.err)")
      #expect(run.err.contains("change \(number) ("), "\(run.err)")
      #expect(try Self.records(pir) == states[number - 1])
    }
    let none = try pir.run("undo")
    #expect(none.status == 64)
    #expect(none.err.contains("there is no change of yours to take back"))
    // The new incident comes back, too: change 14 took back change 1.
    #expect(try pir.run("undo", "14").status == 0)
    #expect(try Self.records(pir) == states[1])
    let list = try pir.run("undo", "--list").out
    #expect(list.contains("1  2026-01-05 13:00 UTC") && list.contains("  new INC-8\n"), "\(list)")
  }

  @Test func whatHandsWroteStaysAndIsNotOverwritten() throws {
    let pir = try Self.project()
    let before = try pir.read(Self.timeline)
    #expect(try pir.run("log", "INC-7", "We look").status == 0)
    let after = try pir.read(Self.timeline)
    // Elsewhere in the file.
    try pir.write(Self.timeline, after.replacing("# Kept", with: "# Kept, and more"))
    #expect(try pir.run("undo").status == 0)
    #expect(try pir.read(Self.timeline) == before.replacing("# Kept", with: "# Kept, and more"))
    // At the same place.
    #expect(try pir.run("log", "INC-7", "We look again").status == 0)
    let edited = try pir.read(Self.timeline).replacing("We look again", with: "We looked again")
    try pir.write(Self.timeline, edited)
    let refused = try pir.run("undo")
    #expect(refused.status == 1)
    #expect(
      refused.err.contains(
        "change 3 is not taken back: reviews/INC-7/timeline.yaml:6 has been changed since, by hand; edit it there"),
      "\(refused.err)")
    #expect(try pir.read(Self.timeline) == edited)
    #expect(try pir.run("undo").status == 1)
  }

  @Test func aLaterChangeOfTheSamePlaceIsNamed() throws {
    let pir = try Self.project()
    #expect(try pir.run("action", "add", "INC-7", "Page earlier").status == 0)
    #expect(try pir.run("action", "assign", "INC-7/A1", "search team").status == 0)
    #expect(try pir.run("action", "assign", "INC-7/A1", "mail team").status == 0)
    let run = try pir.run("undo", "2")
    #expect(run.status == 1)
    #expect(
      run.err.contains("has been changed since, by change 3; take that back first, or edit the file"), "\(run.err)")
  }

  @Test func aClockThatWouldMeanAnotherDayIsNotLeftAlone() throws {
    let pir = try Self.project()
    #expect(try pir.run("log", "INC-7", "a", "--at", "2026-01-07T09:00Z", "--future").status == 0)
    let after = try pir.read(Self.timeline)
    try pir.write(Self.timeline, after + "- time: 10:00\n  event: b\n")
    let run = try pir.run("undo")
    #expect(run.status == 1)
    #expect(run.err.contains("would mean something else"), "\(run.err)")
  }

  @Test func nobodyTakesBackWhatAnotherUserChanged() throws {
    let pir = try Self.project()
    pir.environment["PIR_USER"] = "ana"
    #expect(try pir.run("log", "INC-7", "by ana").status == 0)
    pir.environment["PIR_USER"] = "ben"
    #expect(try pir.run("undo").status == 64)
    let named = try pir.run("undo", "1")
    #expect(named.status == 64)
    #expect(named.err.contains("change 1 was made by another user (ana), who alone can take it back"))
    #expect(try pir.run("log", "INC-7", "by ben").status == 0)
    pir.environment["PIR_USER"] = "ana"
    #expect(try pir.run("undo").err.contains("change 1 (log INC-7) is taken back"))
    let rows = try pir.read(Self.timeline)
    #expect(rows.contains("by ben") && !rows.contains("by ana"))
  }

  @Test(arguments: [[], ["--in", "2026/01"]])
  func whatChangedANewIncidentIsNamed(more: [String]) throws {
    let pir = try Self.project()
    #expect(try pir.run(["new", "a", "--severity", "P1"] + more).status == 0)
    let file = (more.isEmpty ? "reviews" : "reviews/2026/01") + "/INC-8/timeline.yaml"
    for text in ["b", "c"] { #expect(try pir.run("log", "INC-8", text).status == 0) }
    let refused = try pir.run("undo", "1")
    #expect(refused.status == 1)
    #expect(
      refused.err.contains(
        "change 1 is not taken back: \(file) has been changed since, by the changes 2, 3; take that back first "
          + "('pir undo 3', 'pir undo 2'), or withdraw the incident with 'pir drop INC-8 --why TEXT'"),
      "\(refused.err)")
    #expect(try pir.run("undo", "3").status == 0)
    #expect(try pir.run("undo", "1").err.contains("by change 2; take that back first ('pir undo 2')"))
    let rows = try pir.read(file)
    try pir.write(file, rows + "# mine\n")
    #expect(try pir.run("undo", "1").err.contains("\(file) has been changed since, by hand; take that edit out, or"))
    try pir.remove(file)
    #expect(try pir.run("undo", "1").err.contains("\(file) has been removed since; put it back, or"))
    try pir.write(file, rows)
    #expect(try pir.run("undo", "2").status == 0)
    #expect(try pir.run("undo", "1").status == 0)
  }

  @Test func aCredentialIsNobodysName() throws {
    let pir = try Self.project()
    pir.environment["PIR_USER"] = "ghp_" + "16C7e42F292c6912E7710c838347Ae178B4a"
    #expect(try pir.run("log", "INC-7", "a").status == 0)
    #expect(try pir.read(".pir/changes/1").contains("\nuser ghp_************************************\n"))
    #expect(try pir.run("undo").status == 0)
  }

  @Test(arguments: ["notes.txt", ".hidden"])
  func aNewIncidentGoesOnlyUntouched(name: String) throws {
    let pir = try Self.project()
    #expect(try pir.run("new", "a", "--severity", "P1", "--in", "2026/01").status == 0)
    try pir.write("reviews/2026/01/INC-8/\(name)", "x")
    let before = try Self.records(pir)
    let refused = try pir.run("undo")
    #expect(refused.status == 1)
    #expect(
      refused.err.contains(
        "reviews/2026/01/INC-8/\(name) has been added since; move it out of the folder, or withdraw"),
      "\(refused.err)")
    #expect(try Self.records(pir) == before)
    try pir.remove("reviews/2026/01/INC-8/\(name)")
    let facts = try pir.read("reviews/2026/01/INC-8/incident.yaml")
    try pir.write("reviews/2026/01/INC-8/incident.yaml", facts + "# mine\n")
    #expect(try pir.run("undo").status == 1)
    try pir.write("reviews/2026/01/INC-8/incident.yaml", facts)
    #expect(try pir.run("undo").status == 0)
    // With the folders that it needed.
    #expect(!pir.exists("reviews/2026"))
    #expect(try pir.run("undo", "2").status == 0)
    #expect(try pir.read("reviews/2026/01/INC-8/incident.yaml") == facts)
  }

  @Test func anIncidentIsFoundWhereItWasMovedTo() throws {
    let pir = try Self.project()
    #expect(try pir.run("log", "INC-7", "a").status == 0)
    let manager = FileManager.default
    try manager.createDirectory(at: pir.folder.appending(path: "reviews/2026"), withIntermediateDirectories: true)
    try manager.moveItem(
      at: pir.folder.appending(path: "reviews/INC-7"), to: pir.folder.appending(path: "reviews/2026/INC-7"))
    #expect(try pir.run("undo").status == 0)
    #expect(try !pir.read("reviews/2026/INC-7/timeline.yaml").contains("event: a\n"))
    #expect(try pir.run("log", "INC-7", "b").status == 0)
    try manager.moveItem(
      at: pir.folder.appending(path: "reviews/2026/INC-7"), to: pir.folder.appending(path: "reviews/2026/INC-9"))
    let gone = try pir.run("undo")
    #expect(gone.status == 1)
    #expect(gone.err.contains("there is no incident INC-7 any more"), "\(gone.err)")
  }

  @Test func theJournalIsItsOwnersAndNobodyElseLooksIntoIt() throws {
    let pir = try Self.project()
    #expect(try pir.run("log", "INC-7", "a").status == 0)
    for folder in [".pir", ".pir/changes"] {
      let mode = try FileManager.default.attributesOfItem(atPath: pir.folder.path + "/" + folder)[.posixPermissions]
      #expect(mode as? Int == 0o700, "\(folder)")
    }
    #expect(try pir.read(".pir/.gitignore") == "*\n")
    // It is made again where it was lost.
    try pir.remove(".pir/.gitignore")
    #expect(try pir.run("log", "INC-7", "b").status == 0)
    #expect(try pir.shell("git init -q . && git add -A && git status --porcelain").out.contains(".pir") == false)
    // What has no form of a change stops nothing.
    try pir.write(".pir/changes/3", "x\n")
    try pir.write(".pir/changes/INC-9/incident.yaml", "title: [")
    #expect(try pir.run("check").status == 0)
    #expect(try pir.run("render", "--all").status == 0)
    #expect(try pir.run("build").status == 0)
    #expect(try pir.texts().keys.filter { $0.hasPrefix("site/") && $0.contains("changes") } == [])
    let unread = try pir.run("undo")
    #expect(unread.status == 1)
    #expect(
      unread.err.contains(
        "change 3 cannot be read from .pir/changes/3: it is damaged; name the change that you mean ('pir undo 2' takes back "
          + "log INC-7), or delete that file"), "\(unread.err)")
    try pir.write(".pir/changes/3", "pir change 9\n")
    #expect(try pir.run("undo", "3").err.contains("a later version of pir wrote it; delete that file"))
    #expect(try pir.run("undo", "--list").err.contains("warning: change 3 cannot be read"))
    #expect(try pir.run("undo", "2").err.contains("change 2 (log INC-7) is taken back\nchange 4: "))
  }

  @Test func aFolderThatOthersMayReadBecomesItsOwners() throws {
    let pir = try Self.project()
    try pir.write(".pir/changes/1", "x\n")
    _ = try pir.shell("chmod -R a+rwX .pir")
    #expect(try pir.run("log", "INC-7", "a").err.contains("change 2: "))
    #expect(try pir.shell("stat -c %a .pir .pir/changes .pir/changes/2").out == "700\n700\n600\n")
  }

  /// The record fits where the change does not.
  @Test func whereTheJournalDoesNotFitTheChangeIsMade() throws {
    let pir = try Self.project()
    let rows = "- time: 2026-01-05T12:00Z\n  event: a\n#"
    try pir.write(Self.timeline, rows + String(repeating: "x", count: 430 - rows.count) + "\n")
    let run = try pir.shell("ulimit -f 1; pir log INC-7 b")
    #expect(run.status == 0)
    #expect(
      run.err.contains("the change is made and has no number") && run.err.contains("File too large"), "\(run.err)")
    #expect(try pir.read(Self.timeline).contains("event: b\n"))
    #expect(try pir.files().filter { $0.hasPrefix(".pir/") } == [".pir/.gitignore"])
    try pir.remove(".pir")
    #expect(try pir.run("log", "INC-7", "c").err.contains("change 1: "))
  }

  /// Rows of the same minute have equal lines, so that where one begins can be told in several ways.
  @Test func rowsAreTakenBackInAnyOrder() throws {
    let pir = try Self.project()
    let before = try UndoTests.records(pir)
    for text in ["b", "a", "c"] { #expect(try pir.run("log", "INC-7", text, "--by", "x").status == 0) }
    for number in [2, 1, 3] { #expect(try pir.run("undo", "\(number)").status == 0, "\(number)") }
    #expect(try UndoTests.records(pir) == before)
  }

  @Test func aTextWithACredentialIsNotKept() throws {
    let pir = try Self.project()
    let token = CredentialPlace.title.token
    let before = try pir.read(Self.timeline)
    let run = try pir.run("log", "INC-7", "a \(token)", "--allow-secret", "revoked")
    #expect(run.status == 0)
    #expect(
      run.err.contains("change 1 cannot be taken back: its text contains a credential, which is not kept"), "\(run.err)"
    )
    #expect(try pir.texts().filter { $0.key.hasPrefix(".pir/") }.allSatisfy { !$0.value.contains(token) })
    let undone = try pir.run("undo")
    #expect(undone.status == 1)
    #expect(undone.err.contains("its text contains a credential, which is not kept"))
    #expect(try pir.run("undo", "--list").out.contains("cannot be taken back"))
    #expect(try pir.read(Self.timeline) != before)
  }

  @Test func theLastHundredAreKept() throws {
    let pir = try Self.project()
    #expect(try pir.run("log", "INC-7", "a").status == 0)
    let first = try pir.read(".pir/changes/1")
    for number in 2...102 {
      try pir.write(".pir/changes/\(number)", first.replacing("\nnumber 1\n", with: "\nnumber \(number)\n"))
    }
    #expect(try pir.run("log", "INC-7", "b").err.contains("change 103: "))
    #expect(try pir.files().filter { $0.hasPrefix(".pir/changes/") }.count == 100)
    let gone = try pir.run("undo", "3")
    #expect(gone.status == 64)
    #expect(gone.err.contains("change 3 is not kept; the changes 4 to 103 are"))
  }

  /// Where there can be no journal, the change is made and has no number.
  @Test func withoutAJournalChangesAreMade() throws {
    for makeTrouble in [
      { (pir: Pir) in try pir.write(".pir", "a file") },
      { (pir: Pir) in
        try pir.write("elsewhere/x", "")
        try pir.link(".pir", to: "elsewhere")
      },
      { (pir: Pir) in try pir.write(".pir/changes", "a file") },
    ] {
      let pir = try Self.project()
      try makeTrouble(pir)
      for command in [["log", "INC-7", "a"], ["new", "b", "--severity", "P1"]] {
        let run = try pir.run(command)
        #expect(run.status == 0)
        #expect(
          run.err.contains("the change is made and has no number, so 'pir undo' cannot take it back"), "\(run.err)")
      }
      #expect(try pir.read(Self.timeline).contains("event: a\n"))
      #expect(try pir.files().filter { $0.hasPrefix("elsewhere/") && $0 != "elsewhere/x" } == [])
    }
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func filesOfAnyFormAreAsTheyWere(ending: String) throws {
    for text in [
      "\u{FEFF}- time: 2026-01-05T12:00Z\n  event: a", "[{time: 2026-01-05T12:00Z, event: a}]",
      "# only a remark", "", "---\n- time: 2026-01-05T12:00Z\n  event: a\n...\n",
    ] {
      let pir = try Self.project()
      try pir.write(Self.timeline, text.replacing("\n", with: ending))
      let before = try Self.records(pir)
      let commands = [
        ["log", "INC-7", "b"], ["log", "INC-7", "c", "--at", "2026-01-05T11:00Z"],
        ["log", "INC-7", "d", "--severity", "P1"],
      ]
      var count = 0
      for command in commands where try pir.run(command).status == 0 { count += 1 }
      #expect(count > 0, "\(text.debugDescription)")
      for _ in 0..<count { #expect(try pir.run("undo").status == 0, "\(text.debugDescription)") }
      #expect(try Self.records(pir) == before, "\(text.debugDescription)")
    }
  }
}
