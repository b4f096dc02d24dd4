import Prose
import Testing

struct MarkdownBlockTests {
  static let block = Place(startsLine: true, endsLine: true, headingLevel: 2)
  static let item = Place(continuation: "  ", startsLine: true, endsLine: true, startsItem: true)
  static let quote = Place(continuation: "> ", startsLine: true, endsLine: true)

  @Test(arguments: [
    ("a\nb", "a\nb"), ("a\n\n\nb\n\n", "a\n\nb"), ("a  \nb", "a  \nb"), ("a\\\nb", "a  \nb"), ("a\r\nb", "a\nb"),
    ("a\n- b\n- c", "a\n\n- b\n- c"), ("- a\n- b", "- a\n- b"), ("- a\n\n- b", "- a\n\n- b"),
    ("* a\n  * b\n* c", "* a\n  * b\n* c"), ("1. a\n2. b", "1. a\n2. b"), ("- [x] a\n- [ ] b", "- [x] a\n- [ ] b"),
    // As in libcmark: the number is 1, white space of any kind follows a marker, and a blank line that is indented as the
    // item is within it.
    ("a\n01. b", "a\n\n01. b"), ("-\u{B}a", "- a"), ("-\n  \n  a", "- a"), ("-\n\n  a", "-\n\na"),
    ("> a\nb", "> a\n> b"), ("***", "***"), ("- - -", "***"), ("a\n\n---\n\nb", "a\n\n***\n\nb"),
    ("    code", "```\ncode\n```"), ("- a\n\n      code", "- a\n\n  ```\n  code\n  ```"), ("x\n    y", "x\ny"),
  ])
  func writesBlocksInOneForm(markdown: String, expected: String) {
    #expect(placed(markdown, at: Self.block) == expected)
  }

  @Test(arguments: [
    // What is before a hard line break that is not written as a backslash.
    ("2)\\\na", "2\\)  \na"), ("#\\\na", "\\#  \na"), ("---\\\na", "\\---  \na"), ("*\\\na*", "*\\\na*"),
    ("\\\na", "\\\na"), ("a\\ \nb", "a\\ \nb"), ("a\\  \nb", "a\\  \nb"), ("a \nb", "a\nb"),
    ("* ---", "* ---"), ("- ***", "- ***"), ("- * ___", "- * ---"),
    ("- > a\n  >\n  b", "- > a\n  >\n  b"), ("- > a\n\n  b", "- > a\n\n  b"), ("> a\n\nb", "> a\n\nb"),
    // In GFM a definition may follow the box of a task.
    ("- [x] [a]: /u", "- [x] \\[a\\]: /u"), ("- [ ]  [a]: /u", "- [ ]  \\[a\\]: /u"), ("- [x] [a] b", "- [x] [a] b"),
    ("[[^a]](b)", "[\\[^a\\]](b)"), ("[^a](b)", "\\[^a\\](b)"), ("[a](<b)(>)", "[a](b\\)\\()"),
  ])
  func keepsBlocksAndLinksWhatTheyAre(markdown: String, expected: String) {
    #expect(placed(markdown, at: Self.block) == expected)
  }

  @Test func keepsAMarkerBeforeAHardLineBreakText() {
    #expect(placed("2)\\\na", at: Place(startsLine: true, after: " ")) == "2\\) a")
  }

  @Test(arguments: [
    ("# a", "### a"), ("a\n===", "### a"), ("a\nb\n---", "### a b"), ("##### a", "##### a"), ("## a ##", "### a"),
    ("#", "###"), ("# a \\#", "### a \\#"), ("a #\n---", "### a \\#"), ("- # a", "- ### a"),
    // The uppermost comes right below; the others keep their distance, down to the sixth level.
    ("# a\n\n## b", "### a\n\n#### b"), ("## a\n\n# b", "#### a\n\n### b"), ("# a\n\n##### b", "### a\n\n###### b"),
    ("### a\n\n#### b", "### a\n\n#### b"),
  ])
  func sinksHeadingsBelowTheOneTheyStandUnder(markdown: String, expected: String) {
    #expect(placed(markdown, at: Self.block) == expected)
  }

  @Test(arguments: [
    ("```swift\na\n```", "```swift\na\n```"), ("```\na", "```\na\n```"), ("~~~\n```\n", "~~~\n```\n~~~"),
    ("````\n```\n````", "````\n```\n````"), ("   ```\n   a\n   ```", "```\na\n```"),
    ("```\n*a* <b> {{c}}", "```\n*a* <b> {{c}}\n```"),
    ("   ```\n      ```\n   ```", "````\n   ```\n````"), ("> ```\n> a\nb", "> ```\n> a\n> ```\n\nb"),
    ("``` {{x}}\na", "```\na\n```"), ("~~~ ~x~\na", "~~~ ~x~\na\n~~~"), ("~~~  ~x", "~~~ ~x\n~~~"),
    // In the quote, the tab is two columns wide.
    ("> ```\n> a\n> \t```\n> b", "> ```\n> a\n> ```\n>\n> b"),
  ])
  func closesFences(markdown: String, expected: String) {
    #expect(placed(markdown, at: Self.block) == expected)
  }

  @Test(arguments: [
    ("| a | b |\n|---|:-:|\n| c | `d\\|e` |", "| a | b |\n| --- | :-: |\n| c | `d\\|e` |"),
    ("a | b\n--|--\nc", "| a | b |\n| -- | -- |\n| c |"),
    ("|a|b|\n|-|-|\n|c|d|e|", "| a | b |\n| - | - |\n| c | d \\| e |"), ("a\n:--", "| a |\n| :-- |"),
    ("a | b\n---", "### a | b"), ("x\n|a|\n|-|", "x\n\n| a |\n| - |"),
    ("|a|b|\n|-|", "\\|a|b|\n\\|-|"),
    // A row has a cell, or the table ends.
    ("|a|\n|-|\n|", "| a |\n| - |\n\n\\|"), ("- |a|\n  |-|\n  |", "- | a |\n  | - |\n\n  \\|"),
  ])
  func keepsTables(markdown: String, expected: String) {
    #expect(placed(markdown, at: Self.block) == expected)
  }

  @Test func keepsTablesOfAnyWidth() {
    let (header, delimiters) = (String(repeating: "|a", count: 300), String(repeating: "|-", count: 300))
    let expected = String(repeating: "| a ", count: 300) + "|\n" + String(repeating: "| - ", count: 300) + "|"
    #expect(placed(header + "|\n" + delimiters + "|", at: Self.block) == expected)
  }

  @Test(arguments: [
    ("See the [log].\n\n[log]: https://example.org", "See the [log](https://example.org)."),
    ("[a][x]\n[x]: /u", "\\[a\\][x]\n\\[x\\]: /u"), ("[a]: /u\n\n- [a]", "- [a](/u)"),
    ("[log] and [a](/b)", "[log] and [a](/b)"),
  ])
  func leadsReferencesToTheValuesOwnDefinitions(markdown: String, expected: String) {
    #expect(placed(markdown, at: Self.block) == expected)
  }

  @Test(arguments: [
    ("<div>\n\n*a*\n\n</div>", "&lt;div>\n\n*a*\n\n&lt;/div>"), ("<!-- a", "&lt;!-- a"),
    ("<script>\nx", "&lt;script>\nx"),
    ("[a]: /url", "\\[a\\]: /url"), ("[a\nb]: /url", "\\[a\nb\\]: /url"), ("[^1]: note", "\\[^1]: note"),
    ("{% x %}", "&#123;% x %}"),
  ])
  func showsHTMLDefinitionsAndTags(markdown: String, expected: String) {
    #expect(placed(markdown, at: Self.block) == expected)
  }

  @Test(arguments: [
    ("a\n\nb", "a\n\n  b"), ("- a\n  - b", "- a\n    - b"), ("```\na\n\nb\n```", "```\n  a\n\n  b\n  ```"),
    ("[x] a", "\\[x] a"), ("- [x] a", "- [x] a"),
  ])
  func indentsFurtherLinesInAnItem(markdown: String, expected: String) {
    #expect(placed(markdown, at: Self.item) == expected)
  }

  @Test(arguments: [
    ("a\nb", "a\n> b"), ("a\n\nb", "a\n>\n> b"), ("> a\n>\n> b", "> a\n> >\n> > b"), ("```\n\na", "```\n>\n> a\n> ```"),
  ])
  func quotesFurtherLinesInAQuote(markdown: String, expected: String) {
    #expect(placed(markdown, at: Self.quote) == expected)
  }

  @Test func takesContainersBeyondTheDeepestForText() {
    let deep = String(repeating: "> ", count: 40) + "a"
    let expected = String(repeating: "> ", count: 32) + "\\" + String(repeating: "> ", count: 8) + "a"
    #expect(placed(deep, at: Self.block) == expected)
  }
}
