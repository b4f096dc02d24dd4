import Diagnostics
import Incidents
import Testing

@testable import Checks

struct MissedMetricTests {
  private func runbook(_ minutes: Int) -> Runbook {
    .with { runbook in
      runbook.metrics = runbook.metrics.map { metric in
        var metric = metric
        if metric.id == "time_to_resolve" { metric.targets["P1"] = .seconds(minutes * 60) }
        return metric
      }
    }
  }

  @Test func reportsATargetThatWasMissed() throws {
    let rows = """
      - { time: 2025-11-20T10:00Z, event: e, milestone: detected }
      - ⟦{ time: "11:00", event: e, milestone: resolved }
      """
    let found = try RuleCase(timeline: rows, runbook: runbook(30)).check(MissedMetric.self)
    #expect(
      found.map(\.message) == [
        "time_to_resolve is to take at most 30m: from 2025-11-20 10:00 UTC to 11:00 UTC, 1h; it was due by 10:30 UTC"
      ])
    try RuleCase(timeline: rows.replacing("⟦", with: ""), runbook: runbook(60)).check(MissedMetric.self)
  }
}
