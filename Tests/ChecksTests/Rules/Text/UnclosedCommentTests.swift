import Diagnostics
import Incidents
import Testing

@testable import Checks

struct UnclosedCommentTests {
  @Test(arguments: ["a ⟦<!-- x", "⟦<!-- x", "a <!-- x --> b ⟦<!-- y"])
  func reportsACommentWithoutAnEnd(text: String) throws {
    let found = try RuleCase(incident: RuleCase.facts + "summary: \"\(text)\"\n").check(UnclosedComment.self)
    #expect(found.first?.message.contains("has no end") == true)
  }

  @Test func looksAtTheNarrative() throws {
    try RuleCase(narrative: "# Story\n\na <!-- x --> b\n\nc ⟦<!-- d\n").check(UnclosedComment.self)
  }

  @Test func reportsACommentInPlainText() throws {
    let found = try RuleCase(incident: "title: \"a ⟦<!-- x -->\"\nseverity: P1\n").check(UnclosedComment.self)
    #expect(found.first?.message == "'title' is not Markdown, so '<!--' is published as text")
  }

  @Test(arguments: ["a <!-- x --> b", "`<!--`", "a <! b"])
  func otherTextsAreFine(text: String) throws {
    try RuleCase(incident: RuleCase.facts + "summary: \"\(text)\"\n", narrative: text).check(UnclosedComment.self)
  }

  @Test func isAnErrorInWhatEverybodyMayRead() throws {
    var text = RuleCase.facts + "visibility: public\nsummary: \"a <!-- x\"\nreview: { state: published }\n"
    #expect(try Findings.unpublishable(in: RuleCase(incident: text).record()).map(\.severity) == [.error])
    text = text.replacing("visibility: public", with: "visibility: internal")
    #expect(try Findings.unpublishable(in: RuleCase(incident: text).record()) == [])
  }

  /// What stands in a comment is not published, so rules about texts say nothing of it.
  @Test func otherRulesPassOverComments() throws {
    let text = "a <!-- TODO [b](none.png) -->\n"
    let record = RuleCase(incident: RuleCase.facts + "summary: \(text)", narrative: text)
    try record.check(LeftPlaceholder.self)
    try record.check(DeadLink.self)
  }

  @Test func aSummaryThatIsNothingButACommentIsMissing() throws {
    let record = RuleCase(
      incident: RuleCase.facts + "summary: \"<!-- x -->\"\n", timeline: RuleCase.resolved)
    #expect(try record.record().incident.summary == nil)
    #expect(MissingSummary.findings(in: try record.record()).map(\.rule) == ["missing-summary"])
  }
}
