import Diagnostics
import Testing
import Text

@testable import Checks

struct InvisibleCharacterTests {
  @Test(arguments: ["a⟦\u{200B}b", "⟦\u{FEFF}a", "a⟦\u{AD}", "é⟦\u{2060}\nx", "a⟦\u{200D}b", "a\n⟦\u{E0041}b"])
  func reportsWhatCannotBeSeen(text: String) {
    TextRuleCase(text: text).check(InvisibleCharacter.self)
  }

  @Test(arguments: [
    "plain\r\ntext", "👩\u{200D}💻", "می\u{200C}خواهم", "שלום\u{200F} ", "🏴\u{E0067}\u{E0062}\u{E007F}", "naïve",
  ])
  func otherTextIsFine(text: String) {
    TextRuleCase(text: text).check(InvisibleCharacter.self)
  }

  @Test func tellsOfAFewOnly() {
    let source = SourceText(name: "a", text: String(repeating: "\u{200B}", count: 1000))
    #expect(InvisibleCharacter.findings(in: CheckedFile(source, .markdown)).count == 100)
  }

  @Test(arguments: [("\u{200B}", "U+200B"), ("\u{3164}", "U+3164"), ("\u{AD}", "U+00AD"), ("\u{115F}", "U+115F")])
  func namesTheCharacter(text: String, name: String) {
    let found = TextRuleCase(text: "a ⟦" + text).check(InvisibleCharacter.self)
    #expect(found.map(\.message) == ["\(name) stands here: it cannot be seen"])
  }
}
