import Diagnostics
import Testing
import Text

@testable import Checks

struct UnusedAttachmentTests {
  private func found(_ attachments: [String]) throws -> [String] {
    let record = RuleCase(
      incident: RuleCase.facts + "summary: See [it](b.png)\n",
      timeline: "- { time: 2025-11-20T10:00Z, event: e, evidence: a.png }\n", narrative: "![c](c.png)\n",
      attachments: attachments)
    return UnusedAttachment.findings(in: try record.record()).map(\.place.source.name)
  }

  @Test func namesTheFilesThatNothingNames() throws {
    #expect(try found(["a.png", "b.png", "c.png"]) == [])
    let record = RuleCase(
      incident: RuleCase.facts + "summary: See [it](b%20c.png) and ![d](d e.png)\n",
      timeline: "- { time: 2025-11-20T10:00Z, event: e, evidence: f g.png }\n",
      attachments: ["b c.png", "d e.png", "f g.png", "h i.png"])
    #expect(
      UnusedAttachment.findings(in: try record.record()).map(\.place.source.name) == ["reviews/INC-1/h i.png"])
    #expect(try found(["a.png", "d.log", "e.txt"]) == ["reviews/INC-1/d.log", "reviews/INC-1/e.txt"])
  }
}
