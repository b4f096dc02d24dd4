import Foundation
import TestSupport
import Testing

struct TemplatesTests {
  private func project() throws -> Pir {
    let pir = try Pir()
    try pir.write("reviews/INC-7/incident.yaml", "title: Search is slow\nseverity: P2\ntags: [search]\n")
    return pir
  }

  // MARK: list

  @Test func listsEveryTemplateAndWhoseItIs() throws {
    let pir = try project()
    try pir.write("templates/review/summary.md", "{{summary}}\n")
    try pir.write("templates/review.P0.md", "{{title}}\n")
    let result = try pir.run("templates")
    #expect(result.status == 0)
    let lines = result.out.split(separator: "\n").map(String.init)
    #expect(lines.contains { $0.hasPrefix("review/summary.md ") && $0.hasSuffix("  overridden") })
    #expect(lines.contains { $0.hasPrefix("review.P0.md ") && $0.hasSuffix("  own") })
    #expect(lines.contains("review/timeline.md"))
    #expect(try pir.run("templates", "list").out == result.out)
  }

  @Test func listsTheBuiltInOnesOutsideOfAnyProject() throws {
    let result = try Pir().run("templates")
    #expect(result.status == 0)
    #expect(result.out.hasPrefix("drawing.css\nnotes.md\nopen-actions.md\nopen-actions/action.md\n"))
  }

  // MARK: fields

  @Test(arguments: [
    "review", "status-update", "resolution-notice", "runbook", "open-actions", "owner-letter", "page", "incident-page",
  ])
  func printsTheFieldsOfADocumentInColumns(document: String) throws {
    let result = try Pir().run("templates", "fields", document)
    #expect(result.status == 0)
    let lines = result.out.split(separator: "\n")
    let title = try #require(lines.first { $0.contains(#/^[a-z_]+ +text /#) })
    let column = try #require(title.firstRange(of: " text ")?.lowerBound).utf16Offset(in: title)
    for line in lines {
      #expect(line.dropFirst(column).hasPrefix(" ") && !line.dropFirst(column).hasPrefix("  "), "\(line)")
    }
  }

  @Test func indentsTheFieldsOfAList() throws {
    let lines = try Pir().run("templates", "fields", "review").out.split(separator: "\n").map(String.init)
    let list = try #require(lines.firstIndex { $0.hasPrefix("actions ") })
    #expect(lines[list].hasSuffix("  list           What was promised"))
    #expect(lines[list + 1].hasPrefix("  id "))
    #expect(lines[list + 1].hasSuffix("  text           The action item's id: `A1`"))
  }

  @Test func refusesAnUnknownDocument() throws {
    let result = try Pir().run("templates", "fields", "minutes")
    #expect(result.status == 64)
    #expect(result.err.contains("minutes"))
  }

  // MARK: eject

  @Test func copiesADocumentWithItsParts() throws {
    let pir = try project()
    let result = try pir.run("templates", "eject", "resolution-notice", "review/links")
    #expect(result.status == 0)
    #expect(
      result.out == """
        templates/resolution-notice.md
        templates/resolution-notice.txt
        templates/review/links.md

        """)
    #expect(try pir.read("templates/review/links.md").contains("[{{title}}]({{url}})"))
    #expect(try pir.run("templates", "eject", "review").out.contains("templates/review/timeline.md\n"))
    #expect(pir.exists("templates/notes.md"))
  }

  /// A closed pipe ends a run quietly, and not before its work is done.
  @Test func copiesEverythingThoughNobodyReadsThePaths() throws {
    let pir = try project()
    #expect(try pir.shell("pir templates eject | true; pir templates eject 2> left").out == "")
    let left = try pir.read("left").split(separator: "\n")
    #expect(left.count > 30)
    #expect(left.allSatisfy { $0.hasSuffix(" is there already and stays as it is") })
  }

  @Test func copiesEverythingAndNothingChanges() throws {
    let pir = try project()
    let before = try pir.run("render", "INC-7", "--stdout", "--format", "html").out
    #expect(try pir.run("templates", "eject").status == 0)
    #expect(try pir.run("templates").out.split(separator: "\n").allSatisfy { $0.hasSuffix("  overridden") })
    #expect(try pir.run("render", "INC-7", "--stdout", "--format", "html").out == before)
    #expect(try pir.run("templates", "check").status == 0)
  }

  @Test func neverOverwrites() throws {
    let pir = try project()
    try pir.write("templates/review/links.md", "ours\n")
    let all = try pir.run("templates", "eject", "review")
    #expect(all.status == 0)
    #expect(all.err == "templates/review/links.md is there already and stays as it is\n")
    #expect(!all.out.contains("links"))
    let named = try pir.run("templates", "eject", "review/links", "page.html")
    #expect(named.status == 74)
    #expect(named.out == "templates/page.html\n")
    #expect(try pir.read("templates/review/links.md") == "ours\n")
  }

  @Test func anUnknownNameCopiesNothing() throws {
    let pir = try project()
    let result = try pir.run("templates", "eject", "review", "review/timelin")
    #expect(result.status == 64)
    #expect(
      result.err
        == "pir: error: there is no built-in template 'review/timelin'; did you mean 'review/timeline.md'?\n")
    #expect(!pir.exists("templates"))
  }

  @Test(arguments: ["templates", "templates/review"])
  func copiesNothingThroughALink(link: String) throws {
    let pir = try project()
    try pir.write("elsewhere/x", "")
    if link != "templates" { try pir.write("templates/x", "") }
    try pir.link(link, to: pir.folder.path + "/elsewhere")
    let result = try pir.run("templates", "eject", "review/links")
    #expect(result.status == 74)
    #expect(result.err.contains("\(link): it is a symbolic link"))
    #expect(try pir.files().filter { $0.hasPrefix("elsewhere/") } == ["elsewhere/x"])
  }

  // MARK: check

  @Test func checksEveryTemplateAtOnce() throws {
    let pir = try project()
    #expect(try pir.run("templates", "check").err.hasSuffix(" templates: no errors\n"))
    try pir.write("templates/review/links.md", "{{#links}}{{titel}}{{/links}}\n")
    try pir.write("templates/review.P0.md", "{{> review/summry}}\n")
    try pir.write("templates/page.html", "{{{body}}}\n")
    try pir.write("templates/status-update.txt", "{{#told}}\n")
    let result = try pir.run("templates", "check")
    #expect(result.status == 1)
    let heads = result.err.split(separator: "\n").filter { $0.contains(": error: ") }
    #expect(
      heads == [
        "templates/page.html:1:1: error: 'body' would go in unescaped, which no template may ask for; write {{body}} [raw-tag]",
        "templates/review.P0.md:1:5: error: there is no partial 'review/summry'; did you mean 'review/summary'? [unknown-partial]",
        "templates/review/links.md:1:13: error: a link has no 'titel'; did you mean 'title'? [unknown-name]",
        "templates/status-update.txt:1:1: error: the section 'told' is never closed; close it with {{/told}} [unclosed-section]",
      ])
  }

  @Test func warnsOfAFileThatNoDocumentUses() throws {
    let pir = try project()
    try pir.write("templates/review/sumary.md", "{{summary}}\n")
    let result = try pir.run("templates", "check")
    #expect(result.status == 0)
    let lines = result.err.split(separator: "\n")
    #expect(
      lines.first == """
        templates/review/sumary.md: warning: 'review/sumary.md' is part of no document, so its names are not checked; \
        did you mean 'review/summary.md'? [unused-template]
        """)
    #expect(lines.last?.hasSuffix(" templates, 1 of them the project's own: no errors") == true)
    try pir.write("templates/review/sumary.md", "{{#summary}}\n")
    #expect(try pir.run("templates", "check").status == 1)
  }

  @Test func findsProblemsInTheFileThatOverrides() throws {
    let pir = try project()
    try pir.write("reviews/runbook.yaml", "severities: [{id: SEV1, name: High}]\n")
    try pir.write("templates/review.SEV1.md", "{{ttle}}\n")
    let result = try pir.run("templates", "check")
    #expect(result.status == 1)
    #expect(result.err.contains("templates/review.SEV1.md:1:3: error: a review has no 'ttle'; did you mean 'title'?"))
  }

  // MARK: What a template may not do

  @Test(arguments: [
    ("../review", "{{> ../review}}"), ("/etc/passwd", "{{> /etc/passwd}}"),
    ("review/../../x", "{{> review/../../x}}"),
  ])
  func aPartialStaysInTheFolder(name: String, template: String) throws {
    let pir = try project()
    try pir.write("templates/review/links.md", "text\n\(template)\n")
    let result = try pir.run("render", "INC-7", "--stdout")
    #expect(result.status == 1)
    #expect(result.out == "")
    #expect(
      result.err.contains(
        "templates/review/links.md:2:5: error: '\(name)' is no path inside the folder of templates"))
  }

  @Test(arguments: ["templates/review/links.md", "templates/review"])
  func aLinkOutOfTheProjectIsNotFollowed(link: String) throws {
    let pir = try project(), other = try Pir()
    try other.write("links.md", "secret\n")
    try pir.write(link.hasSuffix(".md") ? "templates/review/x.txt" : "templates/x.txt", "")
    let target = link.hasSuffix(".md") ? other.folder.appending(path: "links.md") : other.folder
    try pir.link(link, to: target.path)
    let result = try pir.run("render", "INC-7", "--stdout")
    #expect(result.status == 74)
    #expect(result.out == "")
    #expect(result.err.contains("\(link): error: this file cannot be read: it is a symbolic link that leads out"))
    #expect(try pir.run("templates", "check").status == 1)
  }

  @Test func aTemplateIsUTF8() throws {
    let pir = try project()
    try pir.write("templates/review/links.md", Data([0x61, 0x0A, 0x62, 0xE9, 0x0A]))
    let result = try pir.run("render", "INC-7", "--stdout")
    #expect(result.status == 1)
    #expect(result.out == "")
    #expect(result.err.contains("templates/review/links.md:2:2: error: "))
  }

  @Test func aDocumentOfMoreThan16MiBIsRefused() throws {
    let pir = try project()
    let links = (0..<17).map { "- {title: L\($0), url: 'https://l.example/\($0)'}\n" }.joined()
    try pir.write("reviews/INC-7/incident.yaml", "title: T\nseverity: P2\nlinks:\n\(links)")
    try pir.write("templates/review/links.md", "{{#links}}\n\(String(repeating: "x", count: 1 << 20))\n{{/links}}\n")
    let result = try pir.run("render", "INC-7", "--stdout")
    #expect(result.status == 1)
    #expect(result.out == "")
    #expect(
      result.err.contains(
        "INC-7/review.md: error: the document would be larger than 16 MiB; move evidence into files beside the record [document-too-large]"
      ))
  }
}
