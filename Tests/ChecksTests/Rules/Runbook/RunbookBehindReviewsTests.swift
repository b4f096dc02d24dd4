import Diagnostics
import Incidents
import Testing

@testable import Checks

struct RunbookBehindReviewsTests {
  private func review(_ day: Int) throws -> PublishedReview {
    PublishedReview(
      id: try #require(IncidentID("INC-7")), date: try #require(CalendarDate(year: 2025, month: 11, day: day)))
  }

  @Test func namesTheReviewThatTheRunbookDoesNotKnow() throws {
    let found = try ProjectRuleCase(runbook: "updated: ⟦2025-11-10\n", reviews: [review(9), review(11)])
      .check(RunbookBehindReviews.self)
    #expect(
      found.map(\.message) == [
        "the review of INC-7 was held on 2025-11-11, and the runbook was last updated on 2025-11-10"
      ])
  }

  @Test func aRunbookOfTheSameDayIsFine() throws {
    try ProjectRuleCase(runbook: "updated: 2025-11-11\n", reviews: [review(9), review(11)])
      .check(RunbookBehindReviews.self)
  }
}
