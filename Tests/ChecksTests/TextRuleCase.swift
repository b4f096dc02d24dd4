import Diagnostics
import TestSupport
import Testing
import Text

@testable import Checks

/// A file with marks where a rule about texts is to find something; see `RuleCase`.
struct TextRuleCase {
  let text: String

  @discardableResult
  func check(_ type: any TextRule.Type) -> [Diagnostic] {
    let file = CheckedFile(SourceText(name: "narrative.md", text: MarkedText(text).text), .markdown)
    let found = type.findings(in: file)
    #expect(found.allSatisfy { $0.rule == type.rule.id })
    #expect(found.compactMap(\.place.range?.start) == MarkedText(text).starts)
    return found
  }
}
