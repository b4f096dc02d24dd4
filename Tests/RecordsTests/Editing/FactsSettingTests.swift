import Diagnostics
import Incidents
import Testing

@testable import Records

/// Keys of incident.yaml are set, changed and removed, and the rest of the file stays byte for byte.
struct FactsSettingTests {
  static func files(_ text: String) throws -> IncidentFiles {
    IncidentFiles(
      id: try #require(IncidentID("INC-42")), folder: "reviews/INC-42",
      incident: RecordFile(name: "incident.yaml", bytes: Array(text.utf8)))
  }

  static func change(
    _ text: String, _ name: String, _ change: FactsSetting.Change, _ runbook: Runbook = Runbook()
  ) throws -> String {
    let files = try files(text)
    let outcome = try FactsSetting.make(change, of: .named(name, of: files.id), in: files, runbook)
    return String(decoding: outcome.file.bytes, as: UTF8.self)
  }

  private static let head = "title: a\nseverity: P2\n"

  struct Case: CustomTestStringConvertible {
    let before: String
    let key: String
    let change: FactsSetting.Change
    let after: String

    init(_ before: String, _ key: String, _ change: FactsSetting.Change, _ after: String) {
      (self.before, self.key, self.change, self.after) = (before, key, change, after)
    }

    var testDescription: String { "\(key) \(change)" }
  }

  @Test(arguments: [
    Case("# x\ntitle: a # b\nseverity: P2\n", "title", .set(["b: c"]), "# x\ntitle: \"b: c\" # b\nseverity: P2\n"),
    Case(head, "title", .set(["Search", "is", "slow"]), "title: Search is slow\nseverity: P2\n"),
    Case(head, "severity", .set(["p1"]), "title: a\nseverity: P1\n"),
    Case(head, "severity", .set(["critical"]), "title: a\nseverity: P0\n"),
    Case("", "title", .set(["b: c"]), "title: \"b: c\"\n"), Case("# a", "title", .set(["b"]), "# a\ntitle: b\n"),
    Case("---\n", "title", .set(["b"]), "---\ntitle: b\n"),
    Case("{} # a\n", "title", .set(["b"]), "{ title: b } # a\n"),
    Case("# a\r\n", "title", .set(["b"]), "# a\r\ntitle: b\r\n"),
    Case(
      "title: a\nlinks: [{ title: b, title: c, url: 'https://d.example' }]\n", "title", .set(["e"]),
      "title: e\nlinks: [{ title: b, title: c, url: 'https://d.example' }]\n"),
    Case(head, "Visibility", .set(["Public"]), head + "visibility: public\n"),
    Case(head, "visibility", .set(["public"]), head + "visibility: public\n"),
    Case(head, "root cause", .set(["b"]), head + "root_cause: b\n"),
    Case(head, "summary", .set(["b\n\n- c"]), head + "summary: |\n  b\n\n  - c\n"),
    Case(head + "summary: |\n  b\n  c\nkind: d\n", "summary", .set(["e"]), head + "summary: e\nkind: d\n"),
    Case(head, "people.on-call", .set(["R. Silva"]), head + "people:\n  on-call: R. Silva\n"),
    Case(
      head + "people: { on-call: a }\n", "people.lead", .set(["b"]), head + "people: { on-call: a, lead: b }\n"),
    Case(head + "people: {} # b\n", "people.on-call", .set(["c"]), head + "people:\n  on-call: c # b\n"),
    Case(head + "people: {}\n", "people.on-call", .set(["c"]), head + "people:\n  on-call: c\n"),
    Case(head + "people:\n  on-call: a # b\n", "people.on-call", .set(["c"]), head + "people:\n  on-call: c # b\n"),
    Case(
      head + "people:\n  # nobody yet\n", "people.on-call", .set(["c"]),
      head + "people:\n  on-call: c\n  # nobody yet\n"),
    Case(head + "people: { lead: b }\n", "commander", .set(["LEAD"]), head + "people: { lead: b }\ncommander: lead\n"),
    Case(head, "review.state", .set(["In review"]), head + "review:\n  state: in_review\n"),
    Case(head, "state", .set(["approved"]), head + "review:\n  state: approved\n"),
    Case(
      head + "review: {owner: b}\n", "review.meeting", .set(["2026-02-01T10:00Z"]),
      head + "review: {owner: b, meeting: 2026-02-01T10:00Z}\n"),
    Case(head, "lessons.went_well", .set(["One, and two"]), head + "lessons:\n  went_well:\n    - One, and two\n"),
    Case(head, "checklist.1.1", .set(["1,3"]), head + "checklist:\n  \"1.1\": [1, 3]\n"),
    Case(head, "stated.total", .set(["1h 30m"]), head + "stated:\n  total: 1h 30m\n"),
    Case(head, "x-team", .set(["b"]), head + "x-team: b\n"),
    Case(head, "x-team", .set(["b", "c"]), head + "x-team: [b, c]\n"),
    Case(head + "x-team: b\n", "x-team", .add(["c"]), head + "x-team: [b, c]\n"),
    Case(head, "components", .set(["api, web"]), head + "components: [api, web]\n"),
    Case(head, "components", .set(["api,", "web"]), head + "components: [api, web]\n"),
    Case(head, "components", .set(["Silva, R.", "b"]), head + "components: [\"Silva, R.\", b]\n"),
    Case(head + "components: [api]\n", "components", .set(["web,api"]), head + "components: [web, api]\n"),
    Case(
      head + "tags:\n  - a # one\n  # of b\n  - b\n", "tags", .set(["b", "c"]), head + "tags:\n  # of b\n  - b\n  - c\n"
    ),
    Case(head + "tags:\n- a # one\n- b\n", "tags", .set(["c,a"]), head + "tags:\n- c\n- a # one\n"),
    Case(head + "tags: [a, b]\n", "tags", .add(["b", "no"]), head + "tags: [a, b, \"no\"]\n"),
    Case(head + "tags: [a, b]\n", "tags", .remove(["A"]), head + "tags: [b]\n"),
    Case(head + "tags: [a]\nkind: b\n", "tags", .remove(["a"]), head + "kind: b\n"),
    Case(head + "related: [INC-1]\n", "related", .add(["INC-2"]), head + "related: [INC-1, INC-2]\n"),
    Case(head + "kind: b # c\n# d\n", "kind", .unset, head + "# d\n"),
    Case(head + "kind: b\n", "kind", .set([""]), head),
    Case(head + "people:\n  on-call: b\n  lead: c\n", "people.on-call", .unset, head + "people:\n  lead: c\n"),
    Case(head + "people:\n  on-call: b\nkind: c\n", "people.on-call", .unset, head + "kind: c\n"),
    Case(
      "{\"title\": \"a\", \"severity\": \"P2\"}\n", "notice", .set(["published"]),
      "{\"title\": \"a\", \"severity\": \"P2\", \"notice\": \"published\"}\n"),
    Case("{title: a, severity: P2}", "tags", .set(["b", "c"]), "{title: a, severity: P2, tags: [b, c]}"),
    Case("title: a\r\nseverity: P2\r\n", "kind", .set(["b"]), "title: a\r\nseverity: P2\r\nkind: b\r\n"),
    Case("---\ntitle: a\nseverity: P2\n", "title", .set(["b"]), "---\ntitle: b\nseverity: P2\n"),
  ])
  func onlyTheKeyIsChanged(story: Case) throws {
    #expect(try Self.change(story.before, story.key, story.change) == story.after)
  }

  @Test(arguments: [
    ("titel", FactsSetting.Change.set(["b"]), "did you mean 'title'?"),
    ("zzz", .set(["b"]), "use one of title, severity"),
    ("meetin", .set(["b"]), "did you mean 'review.meeting'?"), ("review", .set(["b"]), "review.state, review.owner"),
    ("review.stat", .set(["b"]), "did you mean 'review.state'?"), ("people", .set(["b"]), "people.ROLE"),
    ("title.x", .set(["b"]), "no keys of its own"), ("links", .set(["b"]), "edit incident.yaml"),
    ("severity_changes", .set(["b"]), "pir log INC-42 --severity P1"),
    ("resolved", .set(["b"]), "pir log INC-42 --milestone resolved"),
    ("event", .set(["b"]), "pir log INC-42"), ("due", .set(["b"]), "pir action edit INC-42/A1"),
    ("owner", .set(["b"]), "or set 'review.owner'"), ("status", .set(["b"]), "follows from the rows"),
    ("id", .set(["b"]), "pir rename INC-42"),
    ("severity", .set(["P9"]), "use one of P0, P1, P2, P3"), ("visibility", .set(["publik"]), "did you mean 'public'?"),
    ("notice", .set(["x"]), "draft, published"), ("review.meeting", .set(["soon"]), "is not a time"),
    ("related", .set(["x"]), "not the id of an incident"), ("title", .set([""]), "required"),
    ("title", .unset, "required"),
    ("kind", .unset, "nothing to remove"), ("people.on-cal", .unset, "did you mean 'people.on-call'?"),
    ("title", .add(["b"]), "is not a list"), ("tags", .remove(["z"]), "it has a"),
    ("title", .set(["a\u{1}"]), "control character"),
    ("checklist.1.1", .set(["x"]), "is not a number"),
  ])
  func whatNoKeyMayHoldIsRefused(key: String, change: FactsSetting.Change, reason: String) throws {
    let before = Self.head + "people: { on-call: b }\ntags: [a]\n"
    #expect {
      try Self.change(before, key, change)
    } throws: { error in
      guard case .value(let reasons) = error as? EditRefusal else { return false }
      let says = reasons.contains { $0.contains(reason) }
      if !says { Issue.record("\(reasons)") }
      return says
    }
  }

  @Test func aRoleThatNobodyHasIsTold() throws {
    let files = try Self.files(Self.head + "people: { on-call: b }\n")
    let outcome = try FactsSetting.make(.set(["lead"]), of: .named("commander", of: files.id), in: files, Runbook())
    #expect(outcome.warnings.map(\.rule) == ["unknown-role"])
    #expect(outcome.before == nil)
    #expect(outcome.after == "lead")
  }

  private static let changes =
    "severity_changes:\n  - { time: 2026-01-05T12:00Z, severity: P3 }\n  - { time: 2026-01-05T12:30Z, severity: P2 } # b\n"

  @Test func aSeverityThatBecameSoAtAboutATimeIsCorrected() throws {
    let changes = Self.changes.replacing("time: 2026-01-05T12:30Z", with: "time: ~2026-01-05T12:30Z")
    #expect(
      try Self.change(Self.head + changes, "severity", .set(["P1"]))
        == "title: a\nseverity: P1\n" + changes.replacing("severity: P2", with: "severity: P1"))
  }

  /// What always held is what the latest change led to.
  @Test func aSeverityIsCorrectedWithItsLastChange() throws {
    #expect(
      try Self.change(Self.head + Self.changes, "severity", .set(["P1"]))
        == "title: a\nseverity: P1\n" + Self.changes.replacing("severity: P2", with: "severity: P1"))
    #expect {
      try Self.change(Self.head + Self.changes, "severity", .set(["P3"]))
    } throws: { error in
      guard case .contradiction(let sentence) = error as? EditRefusal else { return false }
      return sentence.contains("pir log INC-42 --severity P3") && sentence.contains("pir undo INC-42")
    }
  }

  @Test func whatIsNoMappingIsNotReplacedByOne() throws {
    #expect(throws: EditRefusal.layout) {
      try Self.change(Self.head + "people: [a, b]\n", "people.on-call", .set(["c"]))
    }
  }

  /// Every key that a record has can be named, but for lists of entries.
  @Test func theKeysFollowFromTheRecords() throws {
    let id = try #require(IncidentID("INC-42"))
    for name in SettableKey.names { #expect(try SettableKey.named(name, of: id).name == name) }
    #expect(SettableKey.names.contains("lessons.went_wrong"))
    #expect(SettableKey.names.contains("five_whys.problem"))
    #expect(!SettableKey.names.contains { $0.hasPrefix("links") || $0.hasPrefix("impact_windows") })
  }

  /// Of a key that is there twice nobody knows which one is meant.
  @Test(arguments: [
    ("title: a\nseverity: P1\nseverity: P2\n", "severity", "P0"), ("title: a\ntitle: b\n", "title", "c"),
    ("title: a\nreview: { state: draft }\nreview: { owner: b }\n", "review.state", "approved"),
    ("title: a\npeople: { lead: b, lead: c }\n", "people.lead", "d"),
  ])
  func aDoubledKeyIsRefused(text: String, key: String, value: String) throws {
    #expect {
      try Self.change(text, key, .set([value]))
    } throws: {
      guard case EditRefusal.unreadable(let problems) = $0 else { return false }
      return problems.map(\.rule) == ["duplicate-key"]
    }
  }

  @Test func aMissingFileBeginsWithItsTitle() throws {
    var files = try Self.files("")
    files.incident = nil
    let title = try FactsSetting.make(.set(["b"]), of: .named("title", of: files.id), in: files, Runbook())
    #expect(title.file.name == "reviews/INC-42/incident.yaml")
    #expect(String(decoding: title.file.bytes, as: UTF8.self) == "title: b\n")
    #expect(throws: EditRefusal.self) {
      try FactsSetting.make(.set(["b"]), of: .named("affected", of: files.id), in: files, Runbook())
    }
  }
}
