import Diagnostics
import Incidents
import Records
import Testing

/// What the report of action items reads of a record is what reading all of it tells.
struct IncidentActionsReaderTests {
  private func file(_ text: String, _ name: String = "f.yaml") -> RecordFile {
    RecordFile(name: name, bytes: Array(text.utf8))
  }

  private func files(
    incident: String? = "title: T\nseverity: P1\n", timeline: String? = nil, actions: String = "- id: A1\n  action: a\n"
  ) throws -> IncidentFiles {
    IncidentFiles(
      id: try #require(IncidentID("INC-1")), folder: "reviews/INC-1", incident: incident.map { file($0) },
      timeline: timeline.map { file($0) }, actions: file(actions))
  }

  @Test(arguments: [
    "title: Builds fail at 50 %, 'twice'\nseverity: P1\n", "title: \"Quoted: here # there\"\nseverity: P1\n",
    "title: 'Quoted: it'\nseverity: 'P1'\n", "title: 'it''s'\nseverity: P1\n", "title: \"a \\u0041\"\nseverity: P1\n",
    "title: Fix #912 lost\nseverity: P1\n", "title: Fix#912 kept\nseverity: P1\n", "title: a\n  b\nseverity: P1\n",
    "title: |\n  a\nseverity: P1\n", "title: caf\u{E9} \u{56E3}\nseverity: P1\n", "title: a\u{2028}b\nseverity: P1\n",
    "title: \"a\" # remark\nseverity: P1\n", "{title: T, severity: P2}\n", "title: T\r\nseverity: P1\r\n",
    "severity: P0\nsummary: |\n  title: x\ntitle: T\n", "title: \"a\nseverity: b\"\nseverity: P3\n",
    "title: T:\nseverity: P1\n",
    "title: http://x/y\nseverity: P1\n", "title: [T]\nseverity: P1\n", "title: T\ntitle: U\nseverity: P1\n",
    "title: T\n", "severity: P1\n", "title: ''\nseverity: P1\n", "title: a\u{FEFF}b\nseverity: P1\n", "",
    "title: a\tb\nseverity: P1\n", "title: a: b\nseverity: P1\n", "title: &x T\nseverity: P1\n",
  ])
  func titleAndSeverity(text: String) throws {
    let files = try files(incident: text)
    let whole = RecordReader.incident(files, runbook: Runbook())
    let reading = IncidentActionsReader.read(files, Runbook())
    #expect(reading.actions.title == whole.incident.title)
    #expect(reading.actions.severity == whole.incident.severity)
    let concerned = whole.problems.filter {
      $0.diagnostic.severity == .error && $0.concerns([.key("title"), .key("severity"), .actions])
    }
    #expect(reading.problems == concerned.map(\.diagnostic))
  }

  @Test(arguments: [
    "- time: 2025-11-27T13:52Z\n  event: e\n- time: 2025-11-28T14:00Z\n  event: e\n  milestone: resolved\n",
    "- time: 2025-11-27T13:52Z\n  event: e\n- time: 2025-11-28T14:00Z\n  event: e\n  milestone: [detected, resolved]\n",
    "- time: 2025-11-27T13:52Z\n  event: e\n- time: 2025-11-28T14:00Z\n  event: e\n  milestone:\n    - resolved\n",
    "- time: 2025-11-27T13:52Z\n  event: e\n- time: 2025-11-28T14:00Z\n  event: e\n",
    "- time: 2025-11-29T00:30+02:00\n  event: e\n  milestone: resolved\n- time: 01:00\n  event: e\n  milestone: reopened\n",
    "- time: 2025-11-28T14:00Z\n  event: e\n  milestone: resolved\n- time: 2025-11-27T13:00Z\n  event: e\n  milestone: resolved\n",
    "- time: unknown\n  event: e\n  milestone: resolved\n- time: 2025-11-27T13:00Z\n  event: e\n",
    "- time: 2025-11-27 1?:00Z\n  event: e\n  milestone: resolved\n", "- time: unknown\n  event: e\n", "",
    "- time: 2025-11-27T13:00Z\n  event: e\n  milestone: detected\n  milestone: resolved\n",
    "- time: 2025-11-27T13:00Z\n  event: e\n  milestone: resolvd\n",
    "- time: 2025-11-27T13:00Z\n  event: |\n    milestone: resolved\n  milestone: started\n",
  ])
  func theDayOfThePromise(timeline: String) throws {
    let files = try files(timeline: timeline)
    let incident = RecordReader.incident(files, runbook: Runbook()).incident
    let reading = IncidentActionsReader.read(files, Runbook())
    #expect(reading.actions.items.map(\.opened) == incident.actions.map { incident.opened($0) })
  }

  @Test func theTimelineMattersOnlyToItemsThatDoNotSayTheirDay() throws {
    let broken = "- time: yesterday\n  event: e\n"
    let silent = IncidentActionsReader.read(try files(timeline: broken), Runbook())
    #expect(silent.problems.map(\.rule) == ["bad-time"])
    let actions = "- id: A1\n  action: a\n  opened: 2025-11-28\n"
    #expect(IncidentActionsReader.read(try files(timeline: broken, actions: actions), Runbook()).problems == [])
  }

  @Test func errorsInOtherKeysAreNotItsMatter() throws {
    let files = try files(incident: "title: T\nseverity: P1\nlesson: x\nreview: { state: x }\n")
    #expect(IncidentActionsReader.read(files, Runbook()).problems == [])
  }

  @Test func itemsAreReadPastProblems() throws {
    let actions = "- id: A1\n  action: a\n  due: 2025-02-30\n- id: A2\n  action: b\n  sttus: open\n"
    let reading = IncidentActionsReader.read(try files(incident: nil, actions: actions), Runbook())
    #expect(reading.actions.items.map(\.id) == ["A1", "A2"])
    #expect(reading.problems.map(\.rule) == ["missing-file", "bad-date", "unknown-key"])
  }
}
