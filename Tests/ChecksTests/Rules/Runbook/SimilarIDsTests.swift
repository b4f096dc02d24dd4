import Diagnostics
import Testing
import Text

@testable import Checks

struct SimilarIDsTests {
  @Test func namesBothIDs() throws {
    let found = try ProjectRuleCase(runbook: "", incidents: ["INC-7", "INC-07", "INC-70", "SEC-7"])
      .check(SimilarIDs.self)
    #expect(found.map(\.message) == ["INC-07 and INC-7 are the same number to people"])
    #expect(found.map(\.place.source.name) == ["reviews/INC-07"])
  }
}
