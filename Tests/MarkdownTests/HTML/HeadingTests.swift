import Markdown
import Testing

struct HeadingTests {
  @Test func listsHeadingsInOrder() {
    let headings = outline("# One\n\ntext\n\nTwo\n---\n\n###### *Six* & `code` #\n")?.headings
    #expect(
      headings == [
        DocumentOutline.Heading(level: 1, id: "one", text: "One"),
        DocumentOutline.Heading(level: 2, id: "two", text: "Two"),
        DocumentOutline.Heading(level: 6, id: "six--code", text: "Six & code"),
      ])
  }

  @Test func givesTheFirstHeadingOfLevel1AsTitle() {
    #expect(outline("## Before\n\n# INC-1: *Builder* `down`\n\n# Second\n")?.title == "INC-1: Builder down")
    #expect(outline("## Only\n")?.title == nil)
  }

  @Test func writesTheIDOnTheElement() {
    #expect(html("# Action Items\n") == "<h1 id=\"action-items\">Action Items</h1>\n")
  }

  @Test func endsSectionsInALinkToThemselves() {
    let link = "<a class=\"permalink\" href=\"#one\" aria-label=\"Link to this section\">#</a>"
    #expect(html("## [One](/u)\n") == "<h2 id=\"one\"><a href=\"/u\">One</a> \(link)</h2>\n")
    #expect(outline("###### One\n")?.headings.first?.text == "One")
    #expect(html("|a|\n|-|\n|*b*|\n")?.contains("permalink") == false)
  }

  @Test(arguments: [
    ("# Links", "links", "links-section"),
    ("# Links\n\n# Links", "links-1", "links-1"),
    ("# Top", "top", "top-section"),
    ("# Größe", "größe", "gre"),
    ("# Größe", "gr%C3%B6%C3%9Fe", "gre"),
    ("# Größe\n\n# Gre", "gre", "gre-1"),
    ("# a_b -", "a_b--", "a-b"),
    ("# 日本", "日本", "section-1"),
    ("# ?!\n\n# 日本\n\n# 日本", "日本-1", "section-3"),
    ("# *One* two", "one-two", "one-two"),
    ("# One", "elsewhere", "elsewhere"),
  ])
  func leadsLinksToHeadingsAsGitHostsDo(headings: String, fragment: String, id: String) {
    #expect(html("[x](#\(fragment))\n\n\(headings)\n")?.hasPrefix("<p><a href=\"#\(id)\">x</a></p>\n") == true)
  }

  @Test(arguments: [
    ("Contain & Mitigate", "contain--mitigate"),
    ("  5 Whys?  ", "5-whys"),
    ("INC-42: Builder fails", "inc-42-builder-fails"),
    ("snake_case name", "snake-case-name"),
    ("Größe", "gre"),
    ("日本語", "section-1"),
    ("-", "section-1"),
    ("a [link](/u) ![alt](i.png)", "a-link-alt"),
    ("<b>bold</b>", "bboldb"),
  ])
  func makesIDsOfASCII(text: String, id: String) {
    #expect(outline("# \(text)\n")?.headings.first?.id == id)
  }

  @Test(arguments: ["Body", "cookie", "Location", "forms", "NAME", "title", "links", "constructor"])
  func keepsIDsFromDOMProperties(name: String) {
    #expect(outline("# \(name)\n")?.headings.first?.id == name.lowercased() + "-section")
  }

  @Test func numbersRepeatedIDs() {
    let text = "# A\n\n# A\n\n# A 1\n\n# A\n\n# A-1\n"
    #expect(outline(text)?.headings.map(\.id) == ["a", "a-1", "a-1-1", "a-2", "a-1-2"])
  }

  @Test func numbersHeadingsWithoutLettersByTheirPlace() {
    #expect(outline("# A\n\n# ?\n\n# section 2\n")?.headings.map(\.id) == ["a", "section-2", "section-2-1"])
  }

  @Test func joinsTheLinesOfASetextHeading() {
    #expect(outline("One\ntwo\n===\n")?.headings.first?.text == "One two")
  }
}
