import Diagnostics
import Incidents
import Records
import Testing

/// The quick look at a record tells what reading all of it tells.
struct BriefReaderTests {
  private static let id = IncidentID("INC-1")

  private func file(_ text: String) -> RecordFile { RecordFile(name: "f.yaml", bytes: Array(text.utf8)) }

  private func whole(incident: String = "title: T\nseverity: P1\n", timeline: String = "", actions: String = "") throws
    -> IncidentBrief
  {
    let files = IncidentFiles(
      id: try #require(Self.id), folder: "reviews/INC-1", incident: file(incident), timeline: file(timeline),
      actions: file(actions))
    return RecordReader.incident(files, runbook: Runbook()).incident.brief
  }

  @Test(arguments: [
    "kind: k-1\ncomponents: [builder, the planner]\nvisibility: public\n",
    "---\n# a remark\nkind:   k\ncomponents:\n  - a\n  # b\n  - c/d 1.2\n",
    "components:\n- a\n- b\nsummary: |\n  kind: x\n\n  components: [y]\nkind: z\n",
    "kind: 'k l'\ncomponents: [\"a, b\", c]\n", "kind: k # why\ncomponents: [a,\n  b]\n", "kind: a\n  b\n",
    "{kind: k, components: [a]}\n", "kind: k\r\ncomponents: [a]\r\n", "components: a\n", "components: []\n", "kind:\n",
    "\"kind\": k\n", "? kind\n: k\n", "components: [caché]\n", "kind: [a]\n",
    "lessons:\n  went_well:\n  - x\nkind: k\n",
    "\u{FEFF}kind: k\n", "kind: k\nkind: l\n", "components:\n  - [a]\n", "kind: \"a\\x2db\"\n", "kind: &x k\n",
    "summary: \"a\nkind: b\"\nkind: c\n", "",
  ])
  func facts(_ keys: String) throws {
    let text = keys.hasPrefix("{") ? keys : keys + "title: T\nseverity: P1\n"
    let brief = try whole(incident: text)
    let facts = BriefReader.facts(file(text), of: brief.id)
    #expect(facts?.kind == brief.kind)
    #expect(facts?.components == brief.components)
    #expect(facts?.visibility == brief.visibility)
  }

  @Test(arguments: [
    "- time: 2025-11-27T13:52Z\n  event: e\n  milestone: started\n- time: 14:00\n  event: e\n",
    "- time: 2025-11-27T13:52Z\n  event: e\n- time: 14:00\n  event: |\n    - time: x\n    milestone: y\n  milestone: [detected]\n",
    "- time: 2025-11-27T13:52Z\n  event: e\n- time: 13:58\n  event: e\n",
    "- time: ~2025-11-27 13:52+01:00\n  milestone: detected\n  event: e\n",
    "- time: 2025-11-27 1?:52Z\n  event: e\n  milestone: started\n- time: 2025-11-27T15:00Z\n  event: e\n  milestone: detected\n",
    "- time: 2025-11-27T15:00Z\n  event: e\n  milestone: detected\n- time: 2025-11-27T13:00Z\n  event: e\n  milestone: started\n",
    "- event: e\n  time: 2025-11-27T13:52Z\n- event: f\n  milestone: detected\n  time: 14:00\n",
    "- time: \"2025-11-27T13:52Z\"\n  event: e\n", "- time: 2025-11-27T13:52Z # about\n  event: e\n",
    "- time: 2025-11-27T13:52Z\n  event: e\n  milestone:\n    - started\n", "- {time: 2025-11-27T13:52Z, event: e}\n",
    "- time: unknown\n  event: e\n",
    "- time: 2025-11-27T13:52Z\n  event: e\n  update:\n    summary: s\n    next: 14:30\n",
    "  - time: 2025-11-27T13:52Z\n    event: e\n", "",
  ])
  func began(_ timeline: String) throws {
    #expect(BriefReader.began(file(timeline)) == (try whole(timeline: timeline)).began)
  }

  @Test(arguments: [
    "- id: A1\n  action: a\n- id: A2\n  action: a\n  status: done\n  closed: 2025-01-01\n",
    "- id: A1\n  action: |\n    status: done\n  status: in_progress\n  prevents: k/1\n",
    "- id: A1\n  status: 'done'\n  action: a\n",
    "- action: a\n  id: A1\n", "- {id: A1, action: a, status: wont_do}\n",
    "- id: A1\n  action: a\n  status: open # still\n",
    "- id: A1\n  action: a\n  moved:\n  - on: 2025-01-01\n    to: 2025-01-02\n  status: done\n",
    "- id: A1\n  action: a\n- id: A1\n  action: b\n", "- id: A1\n  action: \"a\n    b\"\n", "# none yet\n", "",
  ])
  func promises(_ actions: String) throws {
    #expect(BriefReader.promises(file(actions)) == (try whole(actions: actions)).promises)
  }

  @Test func whatCannotBeReadSaysNothing() throws {
    let id = try #require(Self.id)
    #expect(BriefReader.facts(file("kind: 'tis\ntitle: x\n"), of: id) == nil)
    #expect(BriefReader.facts(RecordFile(name: "f", bytes: [0xFF, 0xFE]), of: id) == nil)
  }

  @Test(.timeLimit(.minutes(1))) func manyPromisesAreReadInOneWalk() {
    let text = (1...40_000).map { "- id: A\($0)\n  action: a\n" }.joined()
    #expect(BriefReader.promises(file(text)).count == 40_000)
  }
}
