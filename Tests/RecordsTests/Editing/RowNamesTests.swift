import Incidents
import Records
import Testing
import Text

struct RowNamesTests {
  private func names(_ timeline: String) throws -> [String?] {
    let files = IncidentFiles(
      id: try #require(IncidentID("INC-1")), folder: "reviews/INC-1", incident: nil,
      timeline: RecordFile(name: "timeline.yaml", bytes: Array(timeline.utf8)))
    return RowName.all(of: RecordReader.incident(files, runbook: Runbook()).incident.timeline).map { $0?.description }
  }

  @Test func aRowIsNamedByItsClockTimeInUTC() throws {
    #expect(
      try names(
        """
        - { time: 2026-01-05T23:50Z, event: a }
        - { time: 23:50, event: b }
        - { time: "23:50:30", event: c }
        - { time: 2026-01-06T01:10+01:00, event: d }
        - { time: 01:10, event: e }
        - { time: ~01:15, event: f }
        - { time: "01:??", event: g }

        """) == ["23:50#1", "23:50#2", "23:50:30", "00:10#1", "00:10#2", "00:15", "7"])
  }

  @Test func timesOfSeveralDaysAreNumberedTogether() throws {
    #expect(
      try names("- { time: 2026-01-05T12:00Z, event: a }\n- { time: 2026-01-06T12:00Z, event: b }\n")
        == ["12:00#1", "12:00#2"])
  }

  @Test func eachNameIsReadAsItself() throws {
    for name in ["03:12", "03:12#2", "03:12:30#1", "17"] { #expect(RowName(name)?.description == name) }
  }
}
