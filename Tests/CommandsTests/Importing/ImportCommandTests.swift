import Foundation
import TestSupport
import Testing

/// `pir import` as people run it.
struct ImportCommandTests {
  private let pir: Pir

  init() throws {
    pir = try Pir()
    try pir.write("reviews/INC-1/incident.yaml", "title: Old\nseverity: P1\n")
    pir.environment["PIR_NOW"] = "2026-03-01T12:00Z"
  }

  private static let log = "2026-01-05 12:00 UTC Alert fired\n12:20 UTC Took the page\n12:50 UTC It is over\n"

  private func paths() throws -> [String] {
    try pir.files().filter { $0.hasPrefix("reviews/") }.map { String($0.dropFirst(8)) }
  }

  @Test func aLogBecomesAnIncident() throws {
    try pir.write("search-2026.log", Self.log)
    let trial = try pir.run("import", "log", "search-2026.log", "--dry-run")
    #expect(trial.status == 0 && trial.out.hasPrefix("search-2026 new: 3 rows, 0 items, 0 updates: Search 2026"))
    #expect(try paths() == ["INC-1/incident.yaml"])
    let first = try pir.run("import", "log", "search-2026.log", "--severity", "p2")
    #expect(first.status == 0, "\(first.err)")
    #expect(
      try pir.read("reviews/search-2026/incident.yaml").hasPrefix("title: Search 2026\nseverity: P2\nx-source:\n"))
    #expect(
      try pir.read("reviews/search-2026/timeline.yaml") == """
        - time: 2026-01-05T12:00Z
          event: Alert fired
        - time: 2026-01-05T12:20Z
          event: Took the page
        - time: 2026-01-05T12:50Z
          event: It is over

        """)
    #expect(try pir.run("check").status == 0)
    #expect(try pir.run("undo").status == 0)
    #expect(try paths() == ["INC-1/incident.yaml"])
  }

  @Test func againIsHarmless() throws {
    try pir.write("a-1.log", Self.log)
    #expect(try pir.run("import", "log", "a-1.log").status == 0)
    let before = try pir.read("reviews/a-1/incident.yaml")
    let again = try pir.run("import", "log", "a-1.log")
    #expect(again.status == 0 && again.out.isEmpty && again.err.contains("1 unchanged"))
    #expect(try pir.read("reviews/a-1/incident.yaml") == before)

    // What nobody touched is as if it had been imported now.
    try pir.write("a-1.log", Self.log + "13:00 UTC The disk was replaced\n")
    #expect(try pir.run("import", "log", "a-1.log").out.hasPrefix("a-1 changed: 4 rows"))
    try pir.write("b-1.log", Self.log + "13:00 UTC The disk was replaced\n")
    #expect(try pir.run("import", "log", "b-1.log").status == 0)
    #expect(try pir.read("reviews/a-1/timeline.yaml") == pir.read("reviews/b-1/timeline.yaml"))

    // What was edited keeps its edits, and gets new rows alone.
    let edited = try pir.read("reviews/a-1/timeline.yaml").replacing("event: Alert fired", with: "event: Two alerts")
    try pir.write("reviews/a-1/timeline.yaml", edited)
    try pir.write(
      "a-1.log", Self.log.replacing("It is over", with: "Over") + "13:00 UTC The disk was replaced\n13:30 UTC Quiet\n")
    let third = try pir.run("import", "log", "a-1.log")
    #expect(
      third.status == 0 && third.out.hasPrefix("a-1 edited since, so the rest is left: 1 row added"), "\(third)")
    #expect(
      try pir.read("reviews/a-1/timeline.yaml") == edited + "- time: 2026-01-05T13:30Z\n  event: Quiet\n")
    let fourth = try pir.run("import", "log", "a-1.log")
    #expect(fourth.out.hasPrefix("a-1 edited since, so the rest is left: nothing is added"), "\(fourth)")
    #expect(try pir.run("check").status == 0)
  }

  @Test func whatIsWrittenBelowTheSourceIsKept() throws {
    try pir.write("a-1.log", Self.log)
    _ = try pir.run("import", "log", "a-1.log")
    try pir.write(
      "reviews/a-1/incident.yaml", pir.read("reviews/a-1/incident.yaml") + "summary: By hand\n")
    try pir.write("a-1.log", Self.log + "13:30 UTC Quiet\n")
    let again = try pir.run("import", "log", "a-1.log")
    #expect(again.out.hasPrefix("a-1 edited since, so the rest is left: 1 row added"), "\(again)")
    #expect(try pir.read("reviews/a-1/incident.yaml").hasSuffix("summary: By hand\n"))
    #expect(try pir.read("reviews/a-1/timeline.yaml").hasSuffix("event: Quiet\n"))
  }

  @Test func theOrderOfFilesIsOfNoAccount() throws {
    try pir.write("b-1.log", Self.log)
    try pir.write("a-2.log", Self.log.replacing("2026-01-05", with: "2026-01-07"))
    let first = try pir.run("import", "log", "b-1.log", "a-2.log", "--ids", "number", "--dry-run")
    let second = try pir.run("import", "log", "a-2.log", "b-1.log", "--ids", "number", "--dry-run")
    #expect(first.out == second.out && first.err == second.err)
    #expect(first.out.split(separator: "\n").map { $0.prefix(6) } == ["INC-2 ", "INC-3 "])
    #expect(first.out.contains("INC-2 new: 3 rows, 0 items, 0 updates: B 1"))
  }

  @Test func whatIsThereIsNeverOverwritten() throws {
    try pir.write("INC-1.log", Self.log)
    try pir.write("c-3.log", Self.log)
    let result = try pir.run("import", "log", "INC-1.log", "c-3.log")
    #expect(result.status == 1)
    #expect(result.err.contains("there is an incident INC-1 already"))
    #expect(try pir.read("reviews/INC-1/incident.yaml") == "title: Old\nseverity: P1\n")
    #expect(try paths().contains("c-3/timeline.yaml"))
  }

  @Test func twoSourcesOfOneIDAreTold() throws {
    try pir.write("x/a-1.log", Self.log)
    try pir.write("y/a-1.log", Self.log + "13:00 UTC More\n")
    try pir.write("z/a-1.log", Self.log)
    let result = try pir.run("import", "log", "z/a-1.log", "y/a-1.log", "x/a-1.log")
    #expect(result.status == 1)
    #expect(
      result.err.contains("y/a-1.log: error: a-1: another source of this import has the id 'a-1'"),
      "\(result.err)")
    #expect(result.err.contains("1 new, 1 unchanged, 1 refused"))
    #expect(try !pir.read("reviews/a-1/timeline.yaml").contains("More") == true)
  }

  @Test func aSourceWithACredentialIsLeftOut() throws {
    let token = "ghp_" + "16C7e42F292c6912E7710c838347Ae178B4a"
    try pir.write("a-1.log", Self.log + "13:00 UTC Token \(token) was used\n")
    try pir.write("b-1.log", Self.log)
    let result = try pir.run("import", "log", "a-1.log", "b-1.log")
    #expect(result.status == 1 && !result.err.contains(token) && !result.out.contains(token))
    #expect(result.err.contains("'a-1' is left out"))
    #expect(try paths().contains("b-1/timeline.yaml") && !paths().contains { $0.hasPrefix("a-1/") })
  }

  @Test func saysWhatToTypeInstead() throws {
    try pir.write("a-1.log", Self.log)
    try pir.write("empty.log", " \n")
    try pir.write("local.log", "2026-01-05 12:00 Alert\n")
    try pir.write("binary.log", "a\u{0}b")
    let cases: [(arguments: [String], status: Int32, message: String)] = [
      (["log"], 64, "Missing expected argument"), (["log", "reviews"], 64, "'reviews' is a folder"),
      (["log", "-", "a-1.log"], 64, "- is standard input"), (["log", "missing.log"], 74, "missing.log"),
      (["log", "empty.log"], 1, "the file is empty"), (["log", "local.log"], 1, "add --zone with theirs"),
      (["log", "binary.log"], 1, "NUL is no text"), (["logg", "a-1.log"], 64, "did you mean 'log'?"),
      (["xml", "a-1.log"], 64, "markdown"),
      (["log", "a-1.log", "--public"], 64, "--public is for statuspage and cstate"),
      (["log", "a-1.log", "--zone", "Mars/Base"], 64, "there is no zone 'Mars/Base'"),
      (["log", "a-1.log", "--zone", "../x"], 64, "is not a zone"),
      (["log", "a-1.log", "--zone", "IST="], 64, "is not an offset"),
      (["log", "a-1.log", "--zone", "Z", "--zone", "+01:00"], 64, "two zones"),
      (["log", "a-1.log", "--severity", "P9"], 64, "severity 'P9' is not defined"),
      (["log", "a-1.log", "--map", "none.yaml"], 74, "none.yaml"),
    ]
    for (arguments, status, message) in cases {
      let result = try pir.run(["import"] + arguments + ["--dry-run"])
      #expect(result.status == status && result.err.contains(message), "\(arguments): \(result)")
    }
    pir.environment["TZDIR"] = pir.folder.path + "/nowhere"
    let missing = try pir.run("import", "log", "local.log", "--zone", "Europe/Copenhagen")
    #expect(missing.status == 74 && missing.err.contains("install tzdata, or write the offset, as in --zone +01:00"))
  }

  @Test func standardInputIsASourceOfItsOwn() throws {
    let result = try pir.run(["import", "log", "-", "--ids", "number"], input: Self.log)
    #expect(result.status == 0 && result.out.hasPrefix("INC-2 new: 3 rows"), "\(result)")
  }

  @Test func aMapIsCheckedAgainstTheRunbook() throws {
    try pir.write("a-1.log", Self.log)
    try pir.write("map.yaml", "severities: { major: P9 }\nheadings: { What: summery }\nother: { a: b }\n")
    let result = try pir.run("import", "log", "a-1.log", "--map", "map.yaml")
    #expect(result.status == 1)
    for words in [
      "'P9' is not a severity", "'summery' is not a place", "did you mean 'summary'", "'other' is not a key",
    ] {
      #expect(result.err.contains(words), "\(result.err)")
    }
    try pir.write("map.yaml", "severities: { major: P2, minor: none }\nheadings: { What: summary }\n")
    #expect(try pir.run("import", "log", "a-1.log", "--map", "map.yaml", "--dry-run").status == 0)
    #expect(try pir.run("import", "log", "a-1.log", "--print-map").out.hasPrefix("# What names"))
  }
}
