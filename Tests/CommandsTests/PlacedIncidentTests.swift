import Foundation
import TestSupport
import Testing

/// B5: incidents in folders by year or team, under the names that a team gives them.
struct PlacedIncidentTests {
  /// INC-7 of 2026 and INC-5 of 2025, which lead to each other, and INC-1 at the top.
  private func project() throws -> Pir {
    let pir = try Pir()
    for (folder, link) in [
      ("2026/INC-7", "../../2025/11/INC-5/review.md"), ("2025/11/INC-5", "../../../2026/INC-7/review.md#timeline"),
      ("INC-1", "../2026/INC-7/review.md"),
    ] {
      let place = "reviews/\(folder)/"
      try pir.write(
        place + "incident.yaml",
        "title: Search is slow\nseverity: P2\nvisibility: public\ncomponents: [search]\nsummary: See [that](\(link)).\n"
      )
      let day = folder.hasPrefix("2025") ? "2026-01-03" : "2026-01-05"
      try pir.write(
        place + "timeline.yaml",
        "- time: \(day)T12:00Z\n  event: a\n  milestone: [detected]\n- time: 12:30\n  event: b\n  milestone: resolved\n"
      )
      try pir.write(place + "actions.yaml", "- id: A1\n  action: Try\n  owner: me\n  due: 2026-02-01\n")
    }
    try pir.write("reviews/2026/INC-7/narrative.md", "![Graph](a.png) and [before](../../2025/11/INC-5/review.md).\n")
    try pir.write("reviews/2026/INC-7/a.png", "x")
    return pir
  }

  @Test func everyCommandReadsThem() throws {
    let pir = try project()
    let check = try pir.run("check", "--as-of", "2026-01-06")
    #expect(check.err.hasPrefix("3 incidents: "))
    #expect(!check.out.contains("dead-link"))
    let actions = try pir.run("actions", "--as-of", "2026-01-10")
    #expect(actions.out.hasPrefix("3 open, 0 overdue, 0 without owner or date, as of 2026-01-10; 3 incidents read\n"))
    #expect(try pir.run("build", "--out", "site").out.hasPrefix("site: internal edition of 3 incidents, "))
    #expect(try pir.run("build", "--audience", "public").out.hasPrefix("public: public edition of 3 incidents, "))
    #expect(try pir.run("stats", "--as-of", "2026-01-10").out.hasPrefix("3 incidents "))
    #expect(try pir.run("render", "INC-7", "--stdout").out.contains("# "))
    #expect(try pir.run("check", "--only", "reviews/2026/INC-7/timeline.yaml").err.hasPrefix("1 incident: "))
    #expect(try pir.run("check", "--only", "reviews/2025").err.hasPrefix("1 incident: "))
    #expect(try pir.run("status", "INC-5", "--as-of", "2026-01-03T12:10Z").out.hasPrefix("INC-5 "))
    #expect(try pir.run("init").err.contains("reviews/2026/INC-7 is there already"))
    #expect(!pir.exists("reviews/INC-2"))
  }

  @Test func commandsThatWriteFindThem() throws {
    let pir = try project()
    #expect(
      try pir.run("log", "7", "c", "--at", "2026-01-05T12:10Z").err.hasPrefix("reviews/2026/INC-7/timeline.yaml:"))
    #expect(try pir.run("action", "add", "inc-5", "More", "--owner", "me", "--due", "2026-03-01").status == 0)
    #expect(try pir.read("reviews/2025/11/INC-5/actions.yaml").contains("action: More\n"))
    #expect(try pir.run("action", "done", "INC-7/A1").status == 0)
    #expect(try pir.read("reviews/2026/INC-7/actions.yaml").contains("status: done\n"))
    #expect(try pir.run("new", "a", "--severity", "P2").out.hasPrefix("INC-8\nreviews/INC-8/incident.yaml\n"))
    let new = try pir.run("new", "a", "--severity", "P2", "--in", "2026/12")
    #expect(new.out.hasPrefix("INC-9\nreviews/2026/12/INC-9/incident.yaml\n"))
    #expect(
      try pir.run("new", "a", "--severity", "P2", "--id", "inc-7").err.contains("there is an incident INC-7 already"))
    for folder in ["../x", "/x", ".x", "a/b/c/d/e", "INC-3", "2026/INC-7", "2026/INC-7/x"] {
      #expect(try pir.run("new", "a", "--severity", "P2", "--in", folder).status != 0, "\(folder)")
    }
    #expect(try pir.run("check").status == 0)
  }

  @Test func theSitesAddressesStayByID() throws {
    let pir = try project()
    #expect(try pir.run("build", "--out", "site").status == 0)
    #expect(pir.exists("site/INC-7/a.png"))
    let page = try pir.read("site/INC-7/index.html")
    #expect(page.contains("<a href=\"../INC-5/index.html\">that</a>"))
    #expect(page.contains("<a href=\"../INC-5/index.html\">before</a>"))
    #expect(page.contains("src=\"a.png\""))
    #expect(try pir.read("site/INC-5/index.html").contains("<a href=\"../INC-7/index.html#timeline\">that</a>"))
    #expect(try pir.read("site/INC-1/review.md").contains("[that](../INC-7/review.md)"))
    #expect(try pir.run("build", "--format", "markdown", "--out", "docs").status == 0)
    #expect(try pir.read("docs/INC-1/index.md").contains("(../INC-7/index.md)"))
  }

  @Test func documentsBesideTheRecordsLeadToWhereTheOthersLie() throws {
    let pir = try project()
    let result = try pir.run("render", "--all", "--in-place")
    #expect(result.status == 0)
    #expect(result.out.contains("reviews/2026/INC-7/review.md\n"))
    let review = try pir.read("reviews/2026/INC-7/review.md")
    #expect(review.contains("[that](../../2025/11/INC-5/review.md)"))
    #expect(review.contains("[before](../../2025/11/INC-5/review.md)"))
    // What the review itself says of incidents of the same component.
    #expect(review.contains("[INC-5](../../2025/11/INC-5/review.md)"))
    #expect(try pir.read("reviews/INC-1/review.md").contains("[that](../2026/INC-7/review.md)"))
    #expect(!pir.exists("reviews/INC-7"))
    let check = try pir.run("render", "--all", "--in-place", "--check")
    #expect(check.status == 0)
    #expect(check.err == "3 incidents up to date\n")
  }

  @Test func aLinkToAnIDInAnotherCaseIsNamed() throws {
    let pir = try project()
    try pir.write("reviews/2026/INC-7/narrative.md", "[a](../inc-5/review.md) [b](../../2024/INC-5/review.md)\n")
    let found = try pir.run("check", "INC-7").out
    #expect(
      found.contains(
        "'../inc-5/review.md' leads to no folder: upper and lower case are two to the web; write ../INC-5/review.md"))
    #expect(found.contains("'../../2024/INC-5/review.md' leads out of the documents"))
  }

  @Test func aRelatedIncidentIsNamedAsItsFolderIs() throws {
    let pir = try project()
    let facts = try pir.read("reviews/INC-1/incident.yaml")
    try pir.write("reviews/INC-1/incident.yaml", facts + "related: [inc-5]\n")
    let review = try pir.run("render", "INC-1", "--stdout").out
    #expect(review.contains("[INC-5](../INC-5/review.md)"))
    #expect(!review.contains("inc-5"))
    #expect(try pir.run("render", "INC-5", "--stdout").out.contains("**Related:** [INC-1](../INC-1/review.md)"))
    #expect(try !pir.run("check", "INC-1").out.contains("unknown-related"))
  }

  @Test(arguments: ["render", "check", "log"])
  func aNumberOfSeveralIsRefusedWithTheCandidates(command: String) throws {
    let pir = try project()
    try pir.write("reviews/sec-7/incident.yaml", "title: a\nseverity: P2\n")
    let result = try pir.run([command, "7"] + (command == "log" ? ["x"] : []))
    #expect(result.status == 64)
    #expect(result.err.contains("'7' may be INC-7 or sec-7; type the whole id"))
    #expect(try pir.run([command, "5"] + (command == "log" ? ["x"] : [])).status != 64)
  }

  @Test func oneIDInTwoFoldersStaysAsItWasPublished() throws {
    let pir = try project()
    #expect(try pir.run("build", "--as-of", "2026-01-10").status == 0)
    let before = try pir.read("site/INC-7/index.html")
    try pir.write("reviews/2025/inc-7/incident.yaml", "title: Another\nseverity: P1\n")
    let build = try pir.run("build", "--as-of", "2026-01-10")
    #expect(build.status == 1)
    #expect(build.err.contains("reviews/2025/inc-7 and reviews/2026/INC-7"))
    #expect(build.out.hasPrefix("site: internal edition of "))
    #expect(try pir.read("site/INC-5/index.html").contains("../INC-7/index.html"))
    #expect(try pir.read("site/INC-7/index.html") == before)
    let log = try pir.run("log", "INC-7", "x")
    #expect(log.status == 1)
    #expect(log.err.contains("inc-7 is in two folders"))
    #expect(try pir.run("log", "INC-5", "x").status == 0)
    let actions = try pir.run("actions", "--as-of", "2026-01-10")
    #expect(actions.status == 1)
    #expect(actions.out.contains("Not read in full: "))
    #expect(actions.out.contains("2 incidents read"))
    #expect(try pir.run("check").status == 1)
    #expect(try pir.run("status").status == 1)
    #expect(try pir.run("stats").status == 1)
  }

  @Test func aReportAboutNothingIsNotSilent() throws {
    let pir = try Pir()
    try pir.write("reviews/2026/notes.md", "x")
    for format in ["csv", "json", "md"] {
      #expect(try pir.run("actions", "--format", format).err == "0 incidents read\n")
    }
    #expect(try pir.run("actions").out.contains("; 0 incidents read\n"))
  }

  @Test func candidatesAreCompletedInEveryFolder() throws {
    let pir = try project()
    pir.environment["SAP_SHELL"] = "bash"
    let result = try pir.run("---completion", "render", "--", "positional@0", "2", "0", "pir", "render", "")
    #expect(result.out.split(separator: "\n").map(String.init) == ["INC-1", "INC-5", "INC-7"])
  }
}
