import TestSupport
import Testing

/// Internal and public output do not mix in one folder, whichever comes first.
struct OutputAudienceTests {
  private func project() throws -> Pir {
    let pir = try Pir()
    let timeline = "- { time: 2026-02-05T08:00Z, event: It broke, milestone: detected, update: { summary: Broken } }\n"
    for (id, visibility) in [("INC-1", "public"), ("INC-2", "internal")] {
      try pir.write("reviews/\(id)/incident.yaml", "title: T\nseverity: P1\nvisibility: \(visibility)\n")
      try pir.write("reviews/\(id)/timeline.yaml", timeline)
      try pir.write("reviews/\(id)/actions.yaml", "- { id: A1, action: Canary, owner: Ann Example, due: 2026-03-01 }\n")
    }
    return pir
  }

  private static let publicBuild = ["build", "--audience", "public", "--out", "site"]

  private func expectClean(_ pir: Pir) throws {
    for path in try pir.files() where path.hasPrefix("site/") {
      let text = try pir.read(path)
      #expect(!text.contains("Canary") && !text.contains("Ann Example") && !text.contains("INC-2"), "\(path)")
      #expect(!path.contains("owners/") && !path.contains("INC-2"), "\(path)")
    }
  }

  @Test(arguments: [
    ["actions", "--out", "site/actions"], ["actions", "--out", "site/deep/report"], ["build"],
    ["render", "INC-2", "--out", "site"], ["render", "--all", "--out", "site/docs"], ["runbook", "--out", "site"],
    ["runbook", "--out", "site/runbook"], ["build", "--out", "site/internal"],
    ["build", "--format", "markdown", "--out", "site/docs"],
  ])
  func aPublicBuildRemovesInternalOutputOfOurs(arguments: [String]) throws {
    let pir = try project()
    #expect(try pir.run(arguments).status == 0)
    try pir.write("site/CNAME", "status.example.org")
    let result = try pir.run(Self.publicBuild)
    #expect(result.status == 0)
    try expectClean(pir)
    #expect(pir.exists("site/INC-1/index.html") && pir.exists("site/CNAME"))
    #expect(try !pir.files().contains { $0.hasPrefix("site/") && $0.hasSuffix("runbook.md") })
    let manifests = try pir.files().filter { $0.hasPrefix("site/") && $0.hasSuffix(".pir-manifest") }
    #expect(manifests == ["site/.pir-manifest"])
    let again = try pir.run(Self.publicBuild)
    #expect(again.status == 0 && again.out.contains("; 0 files written, ") && again.err == "")
  }

  @Test func theRunSaysWhereItRemovedInternalOutput() throws {
    let pir = try project()
    #expect(try pir.run("actions", "--out", "site/actions").status == 0)
    #expect(try pir.run(Self.publicBuild).err == "removed internal output of earlier runs in site/actions\n")
  }

  @Test func aFileOfSomebodyElseBesideAReportStays() throws {
    let pir = try project()
    #expect(try pir.run("actions", "--out", "site/actions").status == 0)
    try pir.write("site/actions/notes.txt", "mine")
    #expect(try pir.run(Self.publicBuild).status == 0)
    #expect(try pir.files().filter { $0.hasPrefix("site/actions") } == ["site/actions/notes.txt"])
  }

  /// Nothing says any more that the files are ours, or for whom they were made.
  @Test(arguments: [nil, "actions.json\nactions.ics\n"])
  func aPublicBuildRefusesWhatMayBeInternal(manifest: String?) throws {
    let pir = try project()
    #expect(try pir.run("actions", "--out", "site/actions").status == 0)
    try pir.remove("site/actions/.pir-manifest")
    if let manifest { try pir.write("site/actions/.pir-manifest", manifest) }
    let before = try pir.files()
    let result = try pir.run(Self.publicBuild)
    #expect(result.status == 74)
    #expect(
      result.err.contains("site/actions") && result.err.contains("remove it, or choose another folder with --out"))
    #expect(try pir.files() == before)
  }

  @Test(arguments: [
    ["actions", "--out", "site"], ["actions", "--out", "site/actions"], ["actions", "--out", "./site/a/b"],
    ["render", "INC-1", "--out", "site"], ["render", "--all"], ["render", "INC-2", "--out", "site/INC-2"],
    ["runbook", "--out", "site"], ["runbook", "--out", "site/runbook"], ["build"], ["build", "--out", "site/internal"],
  ])
  func internalOutputIntoAPublicSiteIsRefused(arguments: [String]) throws {
    let pir = try project()
    #expect(try pir.run(Self.publicBuild).status == 0)
    let before = try pir.files()
    let result = try pir.run(arguments)
    #expect(result.status == 74 && result.out == "")
    #expect(result.err.contains("holds the public site, and this output is internal; choose another folder with --out"))
    #expect(try pir.files() == before)
  }

  @Test func aPublicSiteMayLieInAnInternalOne() throws {
    let pir = try project()
    #expect(try pir.run("build").status == 0)
    #expect(try pir.run("build", "--audience", "public", "--out", "site/public").status == 0)
    #expect(try pir.run("build").status == 0)
    #expect(pir.exists("site/public/INC-1/index.html") && pir.exists("site/INC-2/index.html"))
  }
}
