import TestSupport
import Testing

struct RunbookTests {
  private func project(_ runbook: String? = "title: How we respond\nproduct: Search\n") throws -> Pir {
    let pir = try Pir()
    try pir.write("reviews/INC-7/incident.yaml", "title: Search is slow\nseverity: P2\n")
    if let runbook { try pir.write("reviews/runbook.yaml", runbook) }
    return pir
  }

  @Test(arguments: [[], ["--stdout"], ["--format", "md"]])
  func printsTheRunbookAsMarkdown(arguments: [String]) throws {
    let result = try project().run(["runbook"] + arguments)
    #expect(result.status == 0)
    #expect(result.out.hasPrefix("# How we respond\n"))
    #expect(result.err == "")
  }

  @Test func printsThePolicyThatHoldsWithoutARunbook() throws {
    let result = try project(nil).run("runbook")
    #expect(result.status == 0)
    #expect(result.out.contains("- **Response Time**: Within 5 minutes\n"))
  }

  @Test func printsAPageThatNeedsNoOtherFile() throws {
    let result = try project().run("runbook", "--format", "html")
    #expect(result.status == 0)
    #expect(result.out.hasPrefix("<!doctype html>"))
    #expect(result.out.contains("<title>How we respond</title>"))
    #expect(result.out.contains("href=\"data:text/css,"))
  }

  @Test func writesBothFormsToAFolder() throws {
    let pir = try project()
    let result = try pir.run("runbook", "--out", "public")
    #expect(result.status == 0)
    #expect(result.out == "public/runbook/runbook.md\npublic/runbook/index.html\n")
    #expect(try pir.read("public/runbook/runbook.md").hasPrefix("# How we respond\n"))
    #expect(try pir.read("public/runbook/index.html").contains("href=\"../assets/site.css\""))
    #expect(pir.exists("public/assets/site.css"))
  }

  @Test func aFormThatIsNamedTwiceIsWrittenOnce() throws {
    let result = try project().run("runbook", "--out", "out", "--format", "md,md")
    #expect(result.status == 0)
    #expect(result.out == "out/runbook/runbook.md\n")
  }

  @Test func renderingAllIncidentsLeavesTheRunbookThere() throws {
    let pir = try project()
    _ = try pir.run("runbook", "--out", "site")
    #expect(try pir.run("render", "--all").status == 0)
    #expect(pir.exists("site/runbook/index.html"))
    #expect(try pir.run("render", "--all", "--check").status == 0)
  }

  @Test func anErrorInTheRunbookHoldsItUp() throws {
    let pir = try project("severities:\n  - id: P0\n    respond_within: soon\n")
    for arguments in [["runbook"], ["runbook", "--out", "public"]] {
      let result = try pir.run(arguments)
      #expect(result.status == 1)
      #expect(result.out == "")
      #expect(result.err.contains("reviews/runbook.yaml:3:21: error: 'soon' is not a duration"))
    }
    #expect(!pir.exists("public"))
  }

  @Test func anErrorInATemplateHoldsItUp() throws {
    let pir = try project()
    try pir.write("templates/runbook/head.md", "{{owners}}\n")
    let result = try pir.run("runbook")
    #expect(result.status == 1)
    #expect(result.err.contains("templates/runbook/head.md:1:3: error: a runbook has no 'owners'"))
  }

  @Test(arguments: [
    ["--format", "text"], ["--format", "md,html"], ["--stdout", "--out", "x"], ["--format", "pdf"], ["INC-7"],
  ])
  func refusesWhatItCannotDo(arguments: [String]) throws {
    #expect(try project().run(["runbook"] + arguments).status == 64)
  }

  @Test func saysThatThereIsNoProject() throws {
    #expect(try Pir().run("runbook").status == 74)
  }
}
