import Documents
import Incidents
import Testing

/// Under which heading a review tells why it could happen, and what it says is missing.
struct CausesTests {
  private static let whys = FiveWhys(problem: "P.", whys: [FiveWhys.Step(why: "Why?", because: "so")])
  private static let missing = "**Root Cause:** Not recorded yet."

  private func review(_ change: (inout Incident) -> Void) throws -> MarkdownSections {
    var incident = RunbookExample.incident
    (incident.fiveWhys, incident.rootCause, incident.contributingFactors) = (nil, nil, [])
    change(&incident)
    let writer = DocumentWriter(TemplateSources.builtIn, severities: [])
    let written = writer.write(
      .review, of: DocumentSubject(incident, DocumentSetting(runbook: Runbook())), as: .markdown)
    #expect(written.problems.isEmpty)
    return MarkdownSections(try #require(written.text))
  }

  @Test func factorsWithoutWhysAreCauses() throws {
    let review = try review { $0.contributingFactors = [Remark("Old disks"), Remark("No alert")] }
    #expect(review.section("Causes") == "**Contributing factors:**\n\n- Old disks\n- No alert")
    #expect(!review.headings.contains("5 Whys Analysis"))
  }

  @Test func theRootCauseStandsAmongThem() throws {
    let review = try review { ($0.contributingFactors, $0.rootCause) = ([Remark("Old disks")], "A lock.") }
    #expect(review.section("Causes") == "**Root Cause:** A lock.\n\n**Contributing factors:**\n\n- Old disks")
  }

  @Test func whysKeepTheirHeading() throws {
    let review = try review { ($0.contributingFactors, $0.fiveWhys) = ([Remark("Old disks")], Self.whys) }
    #expect(
      review.section("5 Whys Analysis")
        == "**Problem:** P.\n\n1. **Why?** Because so\n\n**Contributing factors:**\n\n- Old disks")
    #expect(!review.headings.contains("Causes"))
  }

  @Test func aMissingCauseIsNamed() throws {
    #expect(try review { _ in }.section("5 Whys Analysis") == Self.missing)
    #expect(try review { $0.fiveWhys = Self.whys }.section("5 Whys Analysis").hasSuffix(Self.missing))
  }
}
