import Diagnostics
import Markdown
import Testing
import Text

struct LimitTests {
  /// The rule and place of the problem of a text.
  private func problem(_ text: String) throws -> (rule: String, start: Position?) {
    let (fragment, problems) = MarkdownRenderer.render(SourceText(name: "test.md", text: text))
    #expect(fragment == nil)
    let problem = try #require(problems.first)
    #expect(problems.count == 1)
    #expect(problem.severity == .error)
    return (problem.rule, problem.place.range?.start)
  }

  @Test func refusesNULAtItsPlace() throws {
    let found = try problem("é\r\nä b\0c")
    #expect(found.rule == "nul-byte")
    #expect(found.start == Position(line: 2, column: 4))
  }

  @Test(arguments: ["> ", "- ", "1. ", "> - "])
  func refusesDeepNesting(marker: String) throws {
    let count = 32 / (marker.utf8.count { $0 == UInt8(ascii: " ") })
    let deepest = String(repeating: marker, count: count)
    #expect(html("a\n\n" + deepest + "x") != nil)
    let found = try problem("a\n\n" + deepest + "> x")
    #expect(found.rule == "nesting-too-deep")
    #expect(found.start?.line == 3)
  }

  @Test func countsNestingOverLines() throws {
    let lines = (0..<33).map { String(repeating: "  ", count: $0) + "- a\n" }
    #expect(html(lines.dropLast().joined()) != nil)
    #expect(try problem(lines.joined()).start == Position(line: 33, column: 67))
  }

  @Test func doesNotCountQuotesInCode() {
    #expect(html("    " + String(repeating: "> ", count: 100) + "x") != nil)
    #expect(html("```\n" + String(repeating: "> ", count: 100) + "x\n```") != nil)
  }

  @Test(arguments: ["[", "![", "![[]()"])
  func refusesOpenBrackets(bracket: String) throws {
    #expect(html(String(repeating: bracket, count: 999)) != nil)
    let found = try problem("a\n\nb\n" + String(repeating: bracket, count: 1_001))
    #expect(found.rule == "too-many-brackets")
    #expect(found.start?.line == 4)
  }

  @Test func countsBracketsOverTheLinesOfAParagraph() throws {
    let line = String(repeating: "[", count: 600) + "\n"
    #expect(try problem(line + "> x\n" + line + line).rule == "too-many-brackets")
    #expect(html(line + "\n" + line) != nil)
  }

  @Test func doesNotCountBracketsThatAreEscapedOrClosed() {
    #expect(html(String(repeating: "\\[", count: 2_000)) != nil)
    #expect(html(String(repeating: "[a] ", count: 2_000)) != nil)
    #expect(html(String(repeating: "- [ ] a\n", count: 2_000)) != nil)
  }

  @Test func refusesTablesThatGrowWhenFilledUp() throws {
    let header = String(repeating: "a|", count: 1_000) + "\n" + String(repeating: "-|", count: 1_000) + "\n"
    #expect(try problem(header + String(repeating: "b|\n", count: 500)).rule == "table-too-large")
  }

  @Test func refusesWideTablesInDeepLists() throws {
    let marker = "999999999.    "
    let prefix = String(repeating: " ", count: 32 * marker.utf8.count)
    let cells = String(repeating: "*|", count: 8_000)
    let header = String(repeating: marker, count: 32) + cells + "\n" + prefix + cells.replacing("*", with: "-") + "\n"
    #expect(try problem(header + prefix + cells).rule == "table-too-large")
    #expect(html(header.replacing("*|", with: "a|") + prefix + cells.replacing("*|", with: "a|")) != nil)
  }

  @Test func refusesHugeDocuments() throws {
    let found = try problem(String(repeating: "a", count: (16 << 20) + 1))
    #expect(found.rule == "document-too-large")
    #expect(found.start == nil)
  }

  @Test func takesManyBlankLines() {
    let nested = (0..<30).map { String(repeating: "  ", count: $0) + "- a\n" }.joined()
    #expect(html(nested + String(repeating: "\n", count: 300_000) + "b") != nil)
  }
}
