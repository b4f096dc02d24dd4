import Documents
import Foundation
import Incidents
import Testing

struct StatisticsFormatTests {
  /// The runbook's example, and one metric whose name is hard to write.
  private var statistics: Statistics {
    var runbook = Runbook()
    runbook.severities.removeLast(2)
    runbook.metrics = [
      MetricDefinition(id: "a,b", name: "Time | \"to\" <b>", from: [.detected], to: .resolved, until: .last)
    ]
    runbook.phases = []
    runbook.escalation = []
    let figures = IncidentFigures(of: RunbookExample.incident, runbook)
    return Statistics(
      of: [figures], runbook, in: Statistics.Period(from: RunbookExample.date((2025, 11, 1))),
      asOf: RunbookExample.date((2025, 12, 1)))
  }

  @Test func markdownShowsTheIdsOfSeverities() {
    var runbook = Runbook()
    runbook.severities[0].id = "P0 | *x*"
    let statistics = Statistics(
      of: [IncidentFigures(of: RunbookExample.incident, runbook)], runbook, in: Statistics.Period(),
      asOf: RunbookExample.date((2025, 12, 1)))
    #expect(StatisticsFormat.md.write(statistics).contains("| Month | P0 \\| \\*x\\* | P1 |"))
  }

  @Test func textShowsNoTitleThatSteersATerminal() {
    var runbook = Runbook()
    runbook.severities[0].id = "P\u{1B}[2J"
    let statistics = Statistics(
      of: [IncidentFigures(of: RunbookExample.incident, runbook)], runbook, in: Statistics.Period(),
      asOf: RunbookExample.date((2025, 12, 1)))
    #expect(!StatisticsFormat.text.write(statistics).contains("\u{1B}"))
  }

  @Test func textAlignsColumns() {
    #expect(
      StatisticsFormat.text.write(statistics) == """
        1 incident as of 2025-12-01, from 2025-11-01 on

        Incidents
          Month    P0  P1  All
          2025-11   0   1    1
          all       0   1    1

        Durations
          Metric           Median  p90  Incidents  Left out  Why
          Time | "to" <b>     45m  45m          1         0

        Against the runbook
          What the runbook asks     Kept  Met  Missed  Not yet  Not known
          Response                 100 %    1       0        0          0
          Status update              0 %    0       1        0          0
          Next update as promised    0 %    0       1        0          0
          Review held                       0       0        1          0

        Promises
          Made  Kept  In time  Dropped  Open  Overdue  Median to keep  p90  Without dates
             3     1        0        0     2        0                                   1

        """)
  }

  @Test func markdownKeepsNamesInTheirCells() {
    let text = StatisticsFormat.md.write(statistics)
    #expect(text.hasPrefix("# Statistics\n\n1 incident as of 2025-12-01, from 2025-11-01 on\n\n## Incidents\n\n"))
    #expect(text.contains("| Month | P0 | P1 | All |\n| --- | ---: | ---: | ---: |\n| 2025-11 | 0 | 1 | 1 |\n"))
    #expect(text.contains("| Time \\| \"to\" &lt;b> | 45m | 45m | 1 | 0 |  |\n"))
  }

  @Test func csvHasALineForEachValue() {
    let lines = StatisticsFormat.csv.write(statistics).components(separatedBy: "\r\n")
    #expect(lines.first == "table,row,column,value")
    #expect(lines.contains("incidents,2025-11,P1,1"))
    #expect(lines.contains("durations,\"a,b\",median,2700"))
    #expect(lines.contains("runbook,response,kept,1.000"))
    #expect(lines.contains("promises,,made,3"))
    #expect(lines.last == "")
  }

  @Test func jsonIsReadByOthers() throws {
    let data = Data(StatisticsFormat.json.write(statistics).utf8)
    let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    #expect(object["as_of"] as? String == "2025-12-01")
    #expect(object["from"] as? String == "2025-11-01")
    #expect(object["to"] is NSNull)
    let durations = try #require(object["durations"] as? [[String: Any]])
    #expect(durations.first?["metric"] as? String == "a,b")
    #expect(durations.first?["p90"] as? Int == 2700)
    #expect(durations.first?["why"] is NSNull)
    let rules = try #require(object["runbook"] as? [[String: Any]])
    #expect(rules.map { $0["kept"] as? Double } == [1, 0, 0, nil])
  }
}
