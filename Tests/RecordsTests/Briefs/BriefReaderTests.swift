import Incidents
import Records
import Testing

/// A few keys of a record have the values that reading all of it gives.
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

  /// Valid YAML in forms other than the usual one, among them A2 (all lines indented) and A3 (quoted lines in column 1).
  @Test(arguments: [
    "  title: T\n  severity: P1\n  visibility: public\n  kind: k\n",
    "title: T\nseverity: P1\nsummary: \"a\nvisibility: public\nb: c\"\n",
    "title: T\nseverity: P1\nsummary: 'a\n\n  visibility: public\n'\n",
    "title: T\nseverity: P1\nsummary: |\n  visibility: public\n  kind: x\nkind: k\n",
    "title: T\nseverity: P1\nsummary: >-\n visibility: public\n\n kind: x\n",
    "title: T\nseverity: P1\nsummary: a\n # visibility: public\n",
    "title: T\nseverity: P1\n   # odd\nvisibility: public # really\n      # odd\nkind: k\n",
    "{ title: T, severity: P1, visibility: public, kind: k, components: [a, b] }\n",
    "{title: T, severity: P1,\n\"visibility\":public,\n'kind' : k}",
    "\"title\": T\n'severity': P1\n\"visibility\": public\n",
    "title: T\nseverity: P1\nvisibility: \"public\"\n", "title: T\nseverity: P1\nvisibility: 'public'\n",
    "title: T\nseverity: P1\nvisibility:\n  public\n", "title: T\nseverity: P1\nvisibility: |\n  public\n",
    "title: T\nseverity: P1\n\"visib\\u0069lity\": public\n", "title: T\nseverity: P1\n? visibility\n: public\n",
    "title: T\nseverity: P1\n? \"visi\\\n  bility\"\n: public\n",
    "--- # header\ntitle: T\nseverity: P1\nvisibility: public\n...\n",
    "%YAML 1.1\n---\ntitle: T\nseverity: P1\nvisibility: public\n",
    "\u{FEFF}visibility: public\ntitle: T\nseverity: P1\n",
    "title: T\r\nseverity: P1\r\nvisibility: public\r\nkind: k\r\n", "title: T\rseverity: P1\rvisibility: public\r",
    "title: T\nseverity: P1\nvisibility:\tpublic\n",
    "title: T\nseverity: P1\nvisibility: public\nsummary: kind of visibility\n",
    "title: T\nseverity: P1\nsummary: caf\u{E9} \u{1F692} visibility\ncomponents:\n- caf\u{E9}\n",
    "title: T\nseverity: P1\nlessons:\n  went_well:\n  - \"visibility: public\"\n  - kind\nvisibility: public\n",
    "title: T\nseverity: P1\nx-visibility: public\n",
    "title: T\nseverity: P1\npeople: { visibility: public, kind: a }\n",
  ])
  func otherFormsOfYAML(text: String) throws {
    let files = IncidentFiles(id: try #require(Self.id), folder: "f", incident: file(text))
    let reading = RecordReader.incident(files, runbook: Runbook())
    #expect(reading.errors == [])
    let facts = try #require(BriefReader.facts(file(text), of: files.id))
    #expect(facts.kind == reading.incident.kind)
    #expect(facts.components == reading.incident.components)
    #expect(facts.visibility == reading.incident.visibility)
  }

  /// What is not known is never public.
  @Test(arguments: [
    "visibility: publc\n", "visibility: [public]\n", "visibility: &a public\n", "visibility: !!str public\n",
    "&a visibility: public\n", "summary: 'tis\nvisibility: public\n", "visibility: public\n  x: y\n",
    "visibility: public\n- x\n",
    "visibility: public\n\tx: y\n", "visibility: \"public\nkind: k\n",
    "[visibility, public]: x\nvisibility: internal\n",
    "visibility:\n", "visibility: public\nvisibility: internal\n", "visibility: internal\nvisibility: public\n",
    "summary: \(String(repeating: "[", count: 101))\(String(repeating: "]", count: 101))\nvisibility: public\n",
    "summary: a\n---\nvisibility: public\n", "- visibility: public\n", "<<: { visibility: public }\n",
    "visibility: *a\n",
    "visibility: public\u{2028}x: y\n",
  ])
  func visibilityOfBrokenFiles(keys: String) throws {
    for text in ["title: T\nseverity: P1\n" + keys, keys + "title: T\nseverity: P1\n"] {
      let files = IncidentFiles(id: try #require(Self.id), folder: "f", incident: file(text))
      let whole = RecordReader.incident(files, runbook: Runbook()).incident
      let visibility = BriefReader.facts(file(text), of: files.id)?.visibility
      #expect(visibility != .public || whole.visibility == .public, "\(text)")
    }
  }

  /// Everything that a second file of the incident's says is passed over, as far as reading goes.
  @Test func readingStopsWhereNoKeyCanFollow() throws {
    let id = try #require(Self.id)
    let facts = BriefReader.facts(
      file("kind: k\ncomponents: [a]\nvisibility: public\ntitle: T\nsummary: 'tis\n"), of: id)
    #expect(facts?.kind == "k")
    #expect(facts?.components == ["a"])
    #expect(facts?.visibility == .public)
    #expect(
      BriefReader.facts(file("kind: k\ncomponents: [a]\ntitle: T\nsummary: 'tis\n"), of: id)?.visibility == .internal)
    #expect(BriefReader.facts(file("kind: k\ntitle: T\nsummary: 'tis\nvisibility: internal\n"), of: id) == nil)
  }

  /// A1: the first item indented, the rest of it not.
  @Test func aSlipOfIndentIsAnError() {
    #expect(BriefReader.promises(file("  - id: A1\n  status: open\n")).hasErrors)
    #expect(BriefReader.promises(file("  - id: A1\n    action: a\n  status: open\n")).hasErrors)
    #expect(BriefReader.began(file("  - time: 2026-01-05T12:00Z\n  milestone: started\n")).hasErrors)
    #expect(BriefReader.began(file("  milestone: started\n- time: 2026-01-05T12:00Z\n")).hasErrors)
    #expect(BriefReader.began(file("milestone: started\n")).hasErrors)
    #expect(BriefReader.promises(file("status: done\nprevents: a/b\n")).hasErrors)
    #expect(BriefReader.promises(file("- status: done\n")).hasErrors)
    #expect(!BriefReader.promises(file("  - id: A1\n    action: a\n    status: open\n")).hasErrors)
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
    #expect(BriefReader.began(file(timeline)).value == (try whole(timeline: timeline)).began)
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
    #expect(BriefReader.promises(file(actions)).value == (try whole(actions: actions)).promises)
  }

  @Test func whatCannotBeReadSaysNothing() throws {
    let id = try #require(Self.id)
    #expect(BriefReader.facts(file("kind: 'tis\ntitle: x\n"), of: id) == nil)
    #expect(BriefReader.facts(RecordFile(name: "f", bytes: [0xFF, 0xFE]), of: id) == nil)
  }

  @Test(.timeLimit(.minutes(3))) func manyPromisesAreReadInOneWalk() {
    let text = (1...40_000).map { "- id: A\($0)\n  action: a\n" }.joined()
    #expect(BriefReader.promises(file(text)).value.count == 40_000)
  }
}
