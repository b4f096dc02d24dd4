import Documents
import Incidents
import Testing

/// The story of narrative.md in a review.
struct NarrativeTests {
  private func review(narrative: String) -> String? {
    var incident = RunbookExample.incident
    incident.narrative = MarkdownText(narrative)
    let writer = DocumentWriter(TemplateSources.builtIn, severities: [])
    let written = writer.write(
      .review, of: DocumentSubject(incident, DocumentSetting(runbook: Runbook())), as: .markdown)
    #expect(written.problems.isEmpty)
    return written.text
  }

  @Test func leadsReferencesToTheirDefinitions() throws {
    let text = try #require(review(narrative: "See [the log][1].\n\n[1]: https://example.org/log\n"))
    #expect(text.contains("\nSee [the log](https://example.org/log).\n"))
    #expect(!text.contains("]:"))
  }

  @Test func isNoPartOfTheReviewWhereItHoldsDefinitionsOnly() throws {
    let text = try #require(review(narrative: "[1]: https://example.org/log\n"))
    #expect(!text.contains("## Narrative"))
  }
}
