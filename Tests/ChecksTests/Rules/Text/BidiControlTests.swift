import Diagnostics
import Testing

@testable import Checks

struct BidiControlTests {
  @Test(arguments: ["\u{202E}", "\u{202A}", "\u{2066}", "\u{2069}"])
  func reportsWhatChangesTheDirection(control: String) {
    let found = TextRuleCase(text: "One line\nlevel = ⟦\(control)nimda\n").check(BidiControl.self)
    #expect(found.first?.message.hasSuffix("changes the direction in which the line is shown") == true)
    #expect(found.first?.message.hasPrefix("U+20") == true)
  }

  @Test(arguments: ["plain", "שלום עולם", "naïve – “quoted”", "👩‍💻"])
  func otherTextIsFine(text: String) {
    TextRuleCase(text: text).check(BidiControl.self)
  }
}
