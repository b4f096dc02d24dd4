import Testing

@testable import Checks

struct LeftPlaceholderTests {
  @Test(arguments: [
    "What users could not do: ⟦<Description>", "⟦TODO: ask the team", "Failed from ⟦HH:MM on",
    "⟦{{ summary }} goes here",
    "⟦XXX", "Broken since ⟦<Name of the release>.", "⟦Lorem ipsum",
  ])
  func reportsWhatAFormLeftOpen(text: String) throws {
    let quoted = text.replacing("⟦", with: "")
    let column = text.prefix { $0 != "⟦" }
    try RuleCase(incident: RuleCase.facts + "summary: |\n  \(column)⟦\(quoted.dropFirst(column.count))\n")
      .check(LeftPlaceholder.self)
  }

  @Test(arguments: [
    "`<Description>` and `TODO` in code", "a < B and C > d", "List<String>", "<https://example.org/A>", "our todo list",
    "<script>", "```\n  {{ name }}\n  ```",
  ])
  func otherTextIsFine(text: String) throws {
    try RuleCase(incident: RuleCase.facts + "summary: |\n  \(text)\n").check(LeftPlaceholder.self)
  }

  @Test func looksAtEachLineOfTheNarrative() throws {
    try RuleCase(narrative: "# Story\n\n⟦TBD\n\n~~~\nTODO\n~~~\nand ⟦<Impact>\n").check(LeftPlaceholder.self)
  }
}
