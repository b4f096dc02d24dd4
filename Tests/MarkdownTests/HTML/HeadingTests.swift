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
    ("# Größe", "größe", "gr%C3%B6%C3%9Fe"),
    ("# Größe", "gr%C3%B6%C3%9Fe", "gr%C3%B6%C3%9Fe"),
    ("# a_b -", "a_b--", "a_b--"),
    ("# `__proto__`", "__proto__", "__proto__-section"),
    ("# fn 1", "fn-1", "section-fn-1"),
    ("# ?!\n\n# 日本\n\n# 日本", "日本-1", "%E6%97%A5%E6%9C%AC-1"),
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
    ("snake_case name", "snake_case-name"),
    ("Größe", "größe"),
    ("Überblick", "überblick"),
    ("Обзор", "обзор"),
    ("日本語 の　障害", "日本語-の障害"),
    ("النظرة العامة", "النظرة-العامة"),
    ("é I\u{307}", "é-i\u{307}"),
    ("Ⅳ x² ½ ①", "ⅳ-x--"),
    ("a‿b 〇", "a‿b-〇"),
    ("a \u{1F525} b", "a--b"),
    ("-", "-"),
    ("!?", "section"),
    ("a [link](/u) ![alt](i.png)", "a-link-alt"),
    ("<b>bold</b>", "bboldb"),
  ])
  func makesIDsAsGitHostsDo(text: String, id: String) {
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

  @Test func numbersHeadingsWithoutLettersAmongThemselves() {
    #expect(
      outline("# A\n\n# ?\n\n# section 1\n\n# !\n")?.headings.map(\.id) == ["a", "section", "section-1", "section-2"])
  }

  @Test func joinsTheLinesOfASetextHeading() {
    #expect(outline("One\ntwo\n===\n")?.headings.first?.text == "One two")
  }
}
