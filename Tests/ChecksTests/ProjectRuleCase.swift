import Diagnostics
import Incidents
import Records
import TestSupport
import Testing
import Text

@testable import Checks

/// A runbook with marks where a rule about projects is to find something; see `RuleCase`.
struct ProjectRuleCase {
  var runbook: String
  var incidents: [String] = []
  var reviews: [PublishedReview] = []
  var hasPublicIncidents = false

  @discardableResult
  func check(_ type: any ProjectRule.Type) throws -> [Diagnostic] {
    let bytes = Array(MarkedText(runbook).text.utf8)
    let reading = RecordReader.runbook(RecordFile(name: "reviews/runbook.yaml", bytes: bytes))
    #expect(reading.problems.isEmpty)
    let found = type.findings(
      in: CheckedProject(
        reading.runbook, reading.tree,
        incidents: incidents.compactMap(IncidentID.init).map { ($0, "reviews/\($0)") }, publishedReviews: reviews,
        hasPublicIncidents: hasPublicIncidents, asOf: try #require(CalendarDate(year: 2025, month: 12, day: 1))))
    #expect(found.allSatisfy { $0.rule == type.rule.id })
    #expect(found.compactMap(\.place.range?.start) == MarkedText(runbook).starts)
    return found
  }
}
