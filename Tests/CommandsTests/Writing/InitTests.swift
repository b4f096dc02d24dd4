import TestSupport
import Testing

struct InitTests {
  @Test func aNewProjectPassesEveryCheckAndRenders() throws {
    let pir = try Pir()
    let result = try pir.run("init", "project")
    #expect(result.status == 0)
    #expect(result.err == "")
    #expect(
      result.out == """
        project/reviews/runbook.yaml
        project/reviews/INC-1/incident.yaml
        project/reviews/INC-1/timeline.yaml
        project/reviews/INC-1/actions.yaml
        project/.gitignore
        project/.gitattributes

        """)
    let check = try pir.run("check", "--strict", "--project", "project")
    #expect(check.status == 0)
    #expect(check.out == "")
    let render = try pir.run("render", "--all", from: "project")
    #expect(render.status == 0)
    #expect(render.err == "1 incident: 12 files written, 0 unchanged\n")
    #expect(try pir.run("runbook", from: "project").status == 0)
    #expect(try pir.run("status", from: "project").out == "no active incident\n")
    #expect(try pir.run("new", "a", "--severity", "P2", from: "project").out.hasPrefix("INC-2\n"))
  }

  /// Two projects in folders of one name are two projects.
  @Test func theSiteGetsAnIDThatNoOtherProjectHas() throws {
    let pir = try Pir()
    let ids = try ["a/Acme Search", "b/Acme Search"].map { folder in
      #expect(try pir.run("init", folder).status == 0)
      let runbook = try pir.read("\(folder)/reviews/runbook.yaml")
      return try #require(runbook.firstMatch(of: #/\nsite:\n  id: (acme-search-[a-z0-9]{8})\n/#)?.1)
    }
    #expect(Set(ids).count == 2)
    #expect(try pir.run("init", from: "a/Acme Search").out == "")
  }

  @Test func aSecondRunChangesNothing() throws {
    let pir = try Pir()
    #expect(try pir.run("init").status == 0)
    try pir.write("reviews/runbook.yaml", "title: Mine\n")
    let before = try pir.files()
    let result = try pir.run("init")
    #expect(result.status == 0)
    #expect(result.out == "")
    #expect(result.err.contains("reviews/runbook.yaml is there already"))
    #expect(try pir.files() == before)
    #expect(try pir.read("reviews/runbook.yaml") == "title: Mine\n")
  }

  @Test func aProjectWithIncidentsGetsNoExample() throws {
    let pir = try WritingTests.project()
    let result = try pir.run("init")
    #expect(result.out == "reviews/runbook.yaml\n.gitignore\n.gitattributes\n")
    #expect(!pir.exists("reviews/INC-1"))
  }

  @Test(arguments: [
    ("a\n", "a\n# What pir writes\nsite/\npublic/\n"), ("a", "a\n# What pir writes\nsite/\npublic/\n"),
    ("/site\n", "/site\n# What pir writes\npublic/\n"), ("a\r\n", "a\r\n# What pir writes\r\nsite/\r\npublic/\r\n"),
    ("public\nsite\n", "public\nsite\n"),
  ])
  func linesOfGitignoreAreAdded(before: String, after: String) throws {
    let pir = try Pir()
    try pir.write(".gitignore", before)
    #expect(try pir.run("init").status == 0)
    #expect(try pir.read(".gitignore") == after)
  }

  private static let comment = "# Rows that two people added are both kept\n"
  private static let merge = "reviews/**/timeline.yaml merge=union\n"

  @Test(arguments: [
    ("", comment + merge), ("*.png binary", "*.png binary\n" + comment + merge), (merge, merge),
    ("/reviews/**/timeline.yaml   merge=union\n", "/reviews/**/timeline.yaml   merge=union\n"),
    ("timeline.yaml merge=union\n", "timeline.yaml merge=union\n"),
  ])
  func linesOfGitattributesAreAdded(before: String, after: String) throws {
    let pir = try Pir()
    try pir.write(".gitattributes", before)
    #expect(try pir.run("init").status == 0)
    #expect(try pir.read(".gitattributes") == after)
    #expect(try pir.run("init").out == "")
    #expect(try pir.read(".gitattributes") == after)
  }

  @Test func aLinkIsNotFollowed() throws {
    let pir = try Pir()
    try pir.write("elsewhere/a", "a")
    try pir.link("reviews", to: "elsewhere")
    let result = try pir.run("init")
    #expect(result.status == 74)
    #expect(result.err.contains("it is a symbolic link"))
    #expect(!pir.exists("elsewhere/runbook.yaml"))
  }
}
