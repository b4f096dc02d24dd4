import Diagnostics
import Incidents
import TestSupport
import Testing
import Text

@testable import Records

struct IncidentFileTests {
  private static let head = "title: Builds fail\nseverity: P1\n"

  @Test func readsEveryKey() throws {
    let text = """
      title: Builds fail
      severity: P1
      severity_changes:
        - time: 2025-11-27T14:00Z
          severity: P2
          reason: few customers
      kind: pipeline-failures
      components: [builder, planner]
      tags:
        - release
      visibility: public
      people:
        on-call: D. Reyes
        team-lead: S. Okafor
      commander: on-call
      affected: All customers
      summary: |
        Two
        lines.
      impact: No builds
      impact_figures:
        - what: Failed builds
          value: 1,204
        - { what: Tickets, value: 37, internal: true }
      impact_windows:
        - from: 2025-11-27T13:52Z
          to: ~2025-11-27T14:31Z
          components: [builder]
          state: partial_outage
          note: worse at noon
      detection: An alert
      trigger: A release
      root_cause: No test
      contributing_factors: [Cache, Rights]
      five_whys:
        problem: Builds failed
        whys:
          - why: Why?
            because: no inputs
          - why: Why that?
      resolution: Rolled back
      lessons:
        went_well: [Alert]
        went_wrong:
          - No rollback
          - text: Cache
            actions: [A1]
        got_lucky: [Quiet hour]
        improvements:
          - Canaries
          - text: Contract
            done: true
      links:
        - { title: Fix, url: https://example.org/912 }
      related: [INC-17, SEC-2025-7]
      stated:
        time_to_resolve: 46m
        total: 1h 2m
      checklist:
        triage: [1, 3]
      review:
        state: in_review
        owner: team-lead
        reviewers: [on-call]
        meeting: 2025-12-02T15:00Z
        approved_by: cto
      x-team: builders
      x-channels: [a, b]
      """
    let read = try TestRecords.read(
      incident: text, actions: "- id: A1\n  action: Test\n", narrative: "# Story\n", runbook: TestRecords.runbook)
    #expect(read.problems.isEmpty)
    let incident = read.incident
    #expect(incident.title == "Builds fail")
    #expect(incident.severity == "P1")
    #expect(incident.severityChanges.map(\.severity) == ["P2"])
    #expect(incident.severityChanges.first?.reason == "few customers")
    #expect(incident.kind == "pipeline-failures")
    #expect(incident.components == ["builder", "planner"])
    #expect(incident.tags == ["release"])
    #expect(incident.visibility == .public)
    #expect(
      incident.people == [Person(role: "on-call", name: "D. Reyes"), Person(role: "team-lead", name: "S. Okafor")])
    #expect(incident.commander == "on-call")
    #expect(incident.affected == "All customers")
    #expect(incident.summary == "Two\nlines.")
    #expect(incident.impact == "No builds")
    #expect(
      incident.impactFigures == [
        ImpactFigure(what: "Failed builds", value: "1,204"),
        ImpactFigure(what: "Tickets", value: "37", isInternal: true),
      ])
    let window = try #require(incident.impactWindows.first)
    #expect(window.from.instant?.clock == "13:52")
    #expect(window.to?.isApproximate == true)
    #expect(window.components == ["builder"])
    #expect(window.state == .partialOutage)
    #expect(window.note == "worse at noon")
    #expect(incident.detection == "An alert")
    #expect(incident.trigger == "A release")
    #expect(incident.rootCause == "No test")
    #expect(incident.contributingFactors == ["Cache", "Rights"])
    #expect(
      incident.fiveWhys
        == FiveWhys(
          problem: "Builds failed",
          whys: [.init(why: "Why?", because: "no inputs"), .init(why: "Why that?", because: nil)]))
    #expect(incident.resolution == "Rolled back")
    #expect(incident.lessons.wentWell == ["Alert"])
    #expect(incident.lessons.wentWrong == [.init(text: "No rollback"), .init(text: "Cache", actions: ["A1"])])
    #expect(incident.lessons.gotLucky == ["Quiet hour"])
    #expect(incident.lessons.improvements == [.init(text: "Canaries"), .init(text: "Contract", isDone: true)])
    #expect(incident.links == [Link(title: "Fix", url: "https://example.org/912")])
    #expect(incident.related.map(\.text) == ["INC-17", "SEC-2025-7"])
    #expect(incident.stated == ["time_to_resolve": .seconds(2760), "total": .seconds(3720)])
    #expect(incident.checklist == ["triage": [1, 3]])
    #expect(incident.review.state == .inReview)
    #expect(incident.review.owner == "team-lead")
    #expect(incident.review.reviewers == ["on-call"])
    #expect(incident.review.meeting?.instant?.dateAndClock == "2025-12-02 15:00")
    #expect(incident.review.approvedBy == "cto")
    #expect(incident.ownKeys == ["team": ["builders"], "channels": ["a", "b"]])
    #expect(incident.narrative == "# Story\n")
  }

  /// Whatever letters follow: some join the hyphen to one character with it.
  @Test(arguments: ["ﾟkey", "\u{301}", "日本", "a b", "A", "-", "👍🏽", "\u{200D}x"])
  func readsOwnKeysInAnyScript(name: String) throws {
    for colon in ["\"x-\(name)\": 1\n", "x-\(name): 1\n"] {
      let read = try TestRecords.read(incident: Self.head + colon)
      #expect(read.problems.isEmpty)
      #expect(read.incident.ownKeys.map { Array($0.key.unicodeScalars) } == [Array(name.unicodeScalars)])
      #expect(Array(read.incident.ownKeys.values) == [["1"]])
    }
  }

  @Test func takesEmptyValuesForNothing() throws {
    let read = try TestRecords.read(incident: Self.head + "kind:\ncommander: ''\nlessons:\nlinks: []\n")
    #expect(read.problems.isEmpty)
    #expect(read.incident.kind == nil)
    #expect(read.incident.commander == nil)
    #expect(read.incident.lessons.isEmpty)
  }

  static let problems: [ExpectedProblem] = [
    .init(
      "unknown-key", .key("summary"), "⟦sumary⟧: x\n", "'sumary' is not a key of an incident", "did you mean 'summary'?"
    ),
    .init("unknown-key", .key("root_cause"), "⟦Root Cause⟧: x\n", "'Root Cause'", "did you mean 'root_cause'?"),
    .init(
      "unknown-key", .key("status"), "⟦status⟧: resolved\n", "'status'", "follows from the milestones of timeline.yaml"),
    .init("unknown-key", .key("status"), "⟦status⟧: closed\n", "'status'", "'milestone: resolved' or 'closed'"),
    .init("unknown-key", .key("started"), "⟦started⟧: 12:00\n", "'started'", "write 'milestone: started' in a row of"),
    .init("unknown-key", .key("closed"), "⟦closed⟧: 12:00\n", "'closed'", "write 'milestone: closed' in a row of"),
    .init("unknown-key", .key("time"), "⟦time⟧: 12:00\n", "'time'", "is a key of a row of timeline.yaml"),
    .init("unknown-key", .key("owner"), "⟦owner⟧: a\n", "'owner'", "is a key of an item of actions.yaml"),
    .init("unknown-key", .key("x-"), "⟦x-⟧: a\n", "'x-'", "write a name after x-"),
    .init(
      "unknown-key", .key("impact_figures"), "impact_figures: [{ what: a, value: 1,⟦234 of 10,000⟧ }]\n",
      "a comma ends a value within braces", "quote the value: value: '1,234 of 10,000'"),
    .init(
      "unknown-key", .key("impact_figures"), "impact_figures: [{ what: it's a, ⟦b⟧, value: 1 }]\n",
      "not part of 'what'", "quote the value: what: \"it's a, b\""),
    .init(
      "unknown-key", .key("people"), "people: { ic: 1,⟦000,000⟧ }\n", "a comma ends a value within braces",
      "quote the value: ic: '1,000,000'"),
    .init("unknown-key", .key("weather"), "⟦weather⟧: fine\n", "'weather'", "begin a key of your own with x-"),
    .init(
      "unknown-key", .key("review"), "review: { ⟦ownr⟧: a }\n", "is not a key of a review", "did you mean 'owner'?"),
    .init("duplicate-key", .key("title"), "⟦title⟧: again\n", "stands twice", "keep one"),
    .init(
      "wrong-shape", .key("components"), "components: ⟦builder⟧\n", "text stands where a list",
      "write components: [builder]"),
    .init("wrong-shape", .key("components"), "components: ⟦{ a: b }⟧\n", "a mapping stands where a list", "[text]"),
    .init(
      "wrong-shape", .key("components"), "components:\n  - ⟦[a]⟧\n", "a list stands where text", "quote the text: '[a]'"
    ),
    .init("wrong-shape", .key("summary"), "summary: ⟦{a}⟧\n", "a mapping stands where text", "quote the text: '{a}'"),
    .init("wrong-shape", .key("summary"), "summary:\n  ⟦a: b⟧\n", "a mapping stands where text", "write summary: text"),
    .init("wrong-shape", .key("people"), "people: ⟦[a, b]⟧\n", "a list stands where a mapping", "{ name: text }"),
    .init(
      "wrong-shape", .key("review"), "review: ⟦draft⟧\n", "a mapping with the keys state, owner",
      "write review: { state: draft }"),
    .init(
      "wrong-shape", .key("lessons"), "lessons:\n  went_wrong:\n    - ⟦[a]⟧\n",
      "text, or a mapping with the keys text, actions"),
    .init(
      "missing-field", .key("links"), "links:\n  - ⟦title⟧: a\n", "'url' is missing: a link has one",
      "write url: https://"),
    .init("wrong-shape", .key("components"), "components: ⟦a, b⟧\n", "text stands", "write components: [a, b]"),
    .init("wrong-shape", .key("tags"), "tags:\n  ⟦a\n  b c⟧\n", "text stands", "write tags: [a, b c]"),
    .init(
      "wrong-shape", .key("five_whys"), "five_whys:\n  whys: [⟦a⟧]\n", "text stands where a mapping",
      "write whys: [{ why: text }]"),
    .init(
      "wrong-shape", .key("links"), "links: [⟦https://a.b⟧]\n", "text stands where a mapping",
      "write links: [{ title: text, url: https://a.b }]"),
    .init(
      "wrong-shape", .key("links"), "links:\n  - ⟦https://a.b⟧\n", "text stands where a mapping",
      "write - { title: text, url: https://a.b }"),
    .init(
      "unknown-key", .key("root_cause"), "root⟦\u{A0}⟧cause: x\n", "a no-break space stands here: 'root\u{A0}cause'",
      "did you mean 'root_cause'?"),
    .init("yaml-syntax", .unread(["summary"]), "summary: [x] ⟦y⟧\n", "text goes on behind its ']'", "'[x] y'"),
    .init(
      "yaml-syntax", .unread(["impact_figures", "kind"]), "impact_figures: ⟦{⟧a: b\nkind: x\n", "is not closed", "'}'"),
    .init("yaml-syntax", .unread(["tags"]), "tags: ⟦[⟧a\n", "is not closed", "']'"),
    .init("missing-field", .key("impact_figures"), "impact_figures:\n  - what: a\n    value:⟦⟧\n", "'value' is empty"),
    .init("missing-field", .key("five_whys"), "five_whys:\n  ⟦problem⟧: a\n", "'whys' is missing"),
    .init("bad-time", .key("review"), "review:\n  meeting: ⟦14:05⟧\n", "has no date", "2025-11-27T14:05Z"),
    .init(
      "bad-time", .key("impact_windows"), "impact_windows:\n  - from: ⟦2025-11-27 14:05⟧\n", "has no offset",
      "add Z or an offset"),
    .init("bad-duration", .key("stated"), "stated:\n  total: ⟦46 min⟧\n", "'46 min' is not a duration", "write 15m"),
    .init("bad-id", .key("related"), "related: [INC-1, ⟦INC⟧]\n", "'INC' is not the id", "write INC-42"),
    .init("bad-id", .key("kind"), "kind: ⟦a b⟧\n", "no id of a known incident", "hyphens"),
    .init("bad-url", .key("links"), "links:\n  - title: a\n    url: ⟦ftp://x⟧\n", "begin with http:// or https://"),
    .init(
      "bad-flag", .key("impact_figures"), "impact_figures:\n  - what: a\n    value: b\n    internal: ⟦yes⟧\n",
      "neither true nor false", "write true"),
    .init("bad-number", .key("checklist"), "checklist:\n  a: [1, ⟦0⟧]\n", "not a number from 1 to 999"),
    .init("bad-number", .key("five_whys"), "five_whys:\n  whys: ⟦[]⟧\n", "one to nine"),
    .init("unknown-value", .key("visibility"), "visibility: ⟦Public⟧\n", "internal, public", "did you mean 'public'?"),
    .init("unknown-value", .key("visibility"), "visibility: ⟦private⟧\n", "internal, public", "write internal"),
    .init(
      "unknown-severity", .key("severity_changes"),
      "severity_changes:\n  - time: 2025-11-27T14:05Z\n    severity: ⟦p2⟧\n", "'p2'", "did you mean 'P2'?"),
    .init(
      "unknown-kind", .key("kind"), "kind: ⟦pipeline-failure⟧\n", "known incidents", "did you mean 'pipeline-failures'?"
    ),
    .init(
      "unknown-metric", .key("stated"), "stated:\n  ⟦time_to_resolv⟧: 46m\n", "metrics",
      "did you mean 'time_to_resolve'?"),
    .init(
      "unknown-role", .key("commander"), "people: { on-call: a }\ncommander: ⟦on-cal⟧\n", "no role",
      "did you mean 'on-call'?"),
    .init(
      "unknown-action", .key("lessons"), "lessons:\n  went_wrong:\n    - text: a\n      actions: [A1, ⟦A9⟧]\n",
      "'A9' is no action item"),
    .init("empty-item", .key("tags"), "tags:\n  - a\n  -⟦⟧\n", "is empty", "delete it"),
    .init(
      "lost-text", .key("summary"), "summary: Fix ⟦#912 deployed⟧\n", "'#912 deployed' is a comment",
      "'Fix #912 deployed'"),
    .init("lost-text", .key("summary"), "summary: Fix ⟦# 912⟧\n", "'# 912' is a comment", "'Fix # 912'"),
    .init(
      "lost-text", .key("summary"), "summary: ⟦#912 broke it⟧\n", "'#912 broke it' is a comment to YAML",
      "quote the text: '#912 broke it'"),
    .init("lost-text", .key("tags"), "tags:\n  - ⟦#912⟧\n", "'#912' is a comment", "'#912'"),
    .init("lost-text", .key("x-team"), "x-team: ⟦#builders⟧\n", "'#builders' is a comment", "'#builders'"),
    .init(
      "bad-window", .key("impact_windows"),
      "impact_windows:\n  - from: 2026-01-05T12:11Z\n    to: ⟦2026-01-05T13:00+02:00⟧\n",
      "'2026-01-05T13:00+02:00' is earlier than '2026-01-05T12:11Z'", "exchange the two"),
    .init(
      "bad-window", .key("scheduled"),
      "kind: maintenance\nscheduled: { from: 2026-01-05T22:00Z, until: ⟦2026-01-05T22:00+01:00⟧ }\n",
      "'2026-01-05T22:00+01:00' is no later than '2026-01-05T22:00Z'", "exchange the two"),
    .init(
      "bad-window", .key("scheduled"),
      "kind: maintenance\nscheduled: { from: 2026-01-05T22:00Z, until: ⟦2026-01-05T22:00Z⟧ }\n", "is no later than"),
    .init(
      "bad-time", .key("scheduled"),
      "kind: maintenance\nscheduled: { from: ⟦2026-01-05T??:00Z⟧, until: 2026-01-05T22:00Z }\n",
      "is not known to the minute", "2025-11-27T14:05Z"),
    .init(
      "bad-time", .key("scheduled"), "kind: maintenance\nscheduled: { from: ⟦22:00⟧, until: 2026-01-05T22:00Z }\n",
      "has no date"),
    .init(
      "missing-field", .key("scheduled"), "kind: maintenance\nscheduled: { ⟦from⟧: 2026-01-05T22:00Z }\n",
      "'until' is missing"),
    .init(
      "unknown-kind", .key("kind"), "kind: ⟦Maintenance⟧\n", "'Maintenance' is none", "did you mean 'maintenance'?"),
    .init(
      "severity-of-maintenance", .key("severity_changes"),
      "kind: maintenance\nscheduled: { from: 2026-01-05T22:00Z, until: 2026-01-05T23:00Z }\n⟦severity_changes⟧: [{ time: 2026-01-05T12:00Z, severity: P2 }]\n",
      "a maintenance has no severity, so 'severity_changes' counts for nothing", "delete it"),
    .init("missing-schedule", .key("scheduled"), "kind: ⟦maintenance⟧\n", "'scheduled' is missing", "until"),
    .init(
      "schedule-of-incident", .key("scheduled"),
      "scheduled: ⟦{ from: 2026-01-05T22:00Z, until: 2026-01-05T23:00Z }⟧\n", "this is an incident",
      "write kind: maintenance"),
    .init("changed-too-early", .key("changed"), "changed: ⟦unknown⟧\n", "is not a known moment", "2025-11-27T14:05Z"),
    .init(
      "related-to-itself", .key("related"), "related: [INC-1, ⟦INC-42⟧]\n", "'INC-42' is this incident", "delete it"),
    .init(
      "related-twice", .key("related"), "related: [INC-1, ⟦inc-1⟧]\n", "'inc-1' is named twice", "delete one"),
    .init("lost-text", .key("tags"), "tags:\n  - fix ⟦#912⟧\n", "'#912' is a comment", "'fix #912'"),
    .init("lost-text", .key("visibility"), "visibility: public ⟦#or not⟧\n", "'#or not' is a comment"),
    .init("yaml-alias", .key("summary"), "summary: ⟦*x⟧\n", "is an alias", "'*x'"),
    .init("yaml-tag", .key("summary"), "summary: ⟦!⟧x y\n", "begins a tag", "'!x y'"),
    .init("yaml-syntax", .unread(["summary"]), "summary: a⟦:⟧ b: c\n", "inside a value", "'a: b: c'"),
    .init("several-documents", .unread([]), "⟦---⟧\n", "second document", "delete the line"),
  ]

  @Test func whatIsRelatedIsNamedOnceAndNotTheIncidentItself() throws {
    let read = try TestRecords.read(
      incident: "title: t\nseverity: P1\nrelated: [inc-7, INC-42, INC-7, inc-42, INC-9]\n")
    #expect(read.incident.related.map(\.text) == ["inc-7", "INC-9"])
    #expect(
      read.problems.map(\.diagnostic.rule) == ["related-to-itself", "related-twice", "related-to-itself"])
  }

  @Test(
    arguments: ["null", "none", "None", "'?'", "tbd", "TBD", "unknown", "n/a", "'-'", "~", "''", "", "'[TBD]'", "TODO"])
  func wordsForNothingAreNoSeverity(word: String) throws {
    let read = try TestRecords.read(incident: "title: t\nseverity: \(word)\n")
    #expect(read.problems.isEmpty)
    #expect(read.incident.severity == "")
    let changed = try TestRecords.read(
      incident: "title: t\nseverity: \(word)\nseverity_changes: [{ time: 2026-01-05T12:00Z, severity: P2 }]\n")
    #expect(changed.incident.severity == "P2")
    #expect(changed.problems.isEmpty)
  }

  @Test(arguments: problems)
  func reportsEachProblemWhereItStands(problem: ExpectedProblem) throws {
    // Two lines stand before the marked ones.
    let isMaintenance = problem.marked.text.contains("kind: maintenance")
    let head = isMaintenance ? "title: Builds fail\n# A maintenance.\n" : Self.head
    let whole = ExpectedProblem(
      problem.rule, problem.part, head + problem.marked.marked, problem.message, problem.suggestion)
    let read = try TestRecords.read(
      incident: whole.marked.text, actions: "- id: A1\n  action: Test\n", runbook: TestRecords.runbook)
    whole.check(read.problems)
    #expect(read.incident.title == "Builds fail")
    #expect(read.incident.severity == (problem.marked.text.contains("kind: maintenance") ? "" : "P1"))
  }

  /// Of two keys that stand before and after the slip, and of a file that is no YAML at all.
  @Test(arguments: [
    ("kind: maintenance\nsummary: \"a\n", true), ("summary: \"a\nkind: maintenance\n", true),
    ("summary: \"a\nkind: 'maintenance' # planned\n", true), ("summary: \"a\nkind: \"maintenance\"\n", true),
    ("summary: \"a\n# kind: maintenance\n", false), ("summary: \"a\nkind: maintenances\n", false),
    ("summary: \"a\nx-kind: maintenance\n", false), ("summary: a\nkind: [maintenance]\n", false),
    ("<<<<<<< a\nkind: maintenance\n=======\nkind: maintenance\n>>>>>>> b\n", true),
  ])
  func aSlipElsewhereMakesNoIncidentOfAMaintenance(text: String, isMaintenance: Bool) throws {
    let read = try TestRecords.read(incident: "title: t\nseverity: P1\n" + text)
    #expect(read.incident.isMaintenance == isMaintenance)
    #expect(read.problems.contains { $0.diagnostic.severity == .error })
    #expect(!isMaintenance || read.incident.severity.isEmpty)
  }

  @Test(arguments: [("maintainance", true), ("Maintenance", true), ("maintenence", true), ("mail-outage", false)])
  func aKindThatIsNearlyMaintenanceIsAskedForWithoutKnownIncidents(kind: String, isRefused: Bool) throws {
    let read = try TestRecords.read(incident: "title: t\nkind: \(kind)\n")
    #expect(read.problems.map(\.diagnostic.rule) == (isRefused ? ["unknown-kind"] : []))
    #expect(!isRefused || read.problems[0].diagnostic.suggestion == "did you mean 'maintenance'?")
  }

  @Test(arguments: [
    "visibility: public # for now\n", "summary: Fix # pir:allow example key\n", "severity_changes: []# a\n",
    "# summary: a\n", "summary: 'Fix #912'\n", "summary: Fix#912\n", "summary: | # as told\n  a\n",
    "kind: # to be found out\n", "summary: #\n", "summary: # later\n  a\n", "tags: #all\n  - a\n",
  ])
  func takesRemarksForRemarks(line: String) throws {
    let read = try TestRecords.read(incident: Self.head + line)
    #expect(read.problems.filter { $0.diagnostic.rule == "lost-text" }.isEmpty)
  }

  @Test(arguments: [
    ExpectedProblem("missing-field", .key("title"), "title: ⟦''⟧\nseverity: P1\n", "'title' is empty"),
    ExpectedProblem("missing-field", .key("title"), "title: ⟦\"  \"⟧\nseverity: P1\n", "'title' is empty"),
    ExpectedProblem(
      "missing-field", .key("title"), "title: ⟦\"\u{A0}\u{3000}\"⟧\nseverity: P1\n", "'title' is empty"),
    ExpectedProblem("lost-text", .key("severity"), "title: a\nseverity: ⟦#P1⟧\n", "'#P1' is a comment", "'#P1'"),
    ExpectedProblem(
      "unknown-severity", .key("severity"), "title: a\nseverity: ⟦P9⟧\n", "'P9'", "use one of P0, P1, P2, P3"),
    ExpectedProblem(
      "wrong-shape", .incident, "⟦- a⟧\n",
      "this file must consist of 'key: value' lines, beginning with title: and severity:"),
    ExpectedProblem("control-character", .incident, "title: ⟦\u{7}⟧\n", "U+0007"),
  ])
  func reportsWhatAnIncidentCannotDoWithout(problem: ExpectedProblem) throws {
    problem.check(try TestRecords.read(incident: problem.marked.text).problems)
  }

  @Test func aMissingFileIsAProblemOfTheWholeIncident() throws {
    let read = try TestRecords.read(incident: nil)
    #expect(read.problems.map(\.part) == [.incident])
    #expect(read.problems.first?.diagnostic.rule == "missing-file")
    #expect(read.problems.first?.diagnostic.place.source.name == "reviews/INC-42/incident.yaml")
    #expect(try TestRecords.read(incident: "# nothing yet\n").problems.map(\.diagnostic.rule) == ["missing-field"])
  }

  @Test func collectsTheProblemsOfAllFilesInOneRun() throws {
    let read = try TestRecords.read(
      incident: "severity: P9\nsumary: x\nlinks: a\n", timeline: "- time: soon\n  event: x\n- event: y\n",
      actions: "- id: A1\n- id: A2\n  action: b\n  due: soon\n", narrative: "abcd\u{0}")
    #expect(
      read.problems.map(\.diagnostic.rule) == [
        "missing-field", "unknown-severity", "unknown-key", "wrong-shape", "bad-time", "missing-field", "missing-field",
        "bad-date", "control-character",
      ])
  }

  @Test func anErrorConcernsOnlyThoseWhoReadWhatItStandsIn() throws {
    let update: Set<RecordPart> = [.key("title"), .key("severity"), .key("components"), .timeline]
    let inLessons = try TestRecords.read(incident: Self.head + "lessons: { a: b }\n", actions: "- {}\n")
    #expect(inLessons.problems.count == 3)
    #expect(!inLessons.problems.contains { $0.concerns(update) })
    let inFile = try TestRecords.read(incident: "- title\n")
    #expect(inFile.problems.allSatisfy { $0.concerns(update) && !$0.concerns([.timeline]) })
    let inTimeline = try TestRecords.read(timeline: "- time: soon\n  event: x\n")
    #expect(inTimeline.problems.allSatisfy { $0.concerns(update) && !$0.concerns([.actions, .key("lessons")]) })
  }

  static let cut: [(text: String, unread: Set<String>)] = [
    (head + "lessons: @a\n", ["lessons"]), (head + "lessons: @a\nlinks: []\nx-y: z\n", ["lessons", "links"]),
    (head + "lessons: 'tis\nseverity_changes: []\n", ["lessons", "severity_changes"]),
    ("title: a\nlessons: @a\nseverity: P1\n", ["lessons", "severity"]),
    ("title: a\nlessons: @a\n", ["lessons"]), ("title: a\n  severity: P1\n", ["title", "severity"]),
    (head + "components:\n  - a\n - b\nsummary: c\n", ["components", "summary"]),
    ("title: @a\nseverity: P1\ntags: []\n", ["title", "severity", "tags"]),
    (head + "---\nimpact: a\n", ["impact"]),
    ("lessons: {went_well: [\n" + head, ["lessons", "title", "severity"]),
  ]

  @Test(arguments: cut)
  func aSyntaxErrorConcernsTheKeysThatAreNotReadBeforeIt(text: String, unread: Set<String>) throws {
    let problem = try #require(try TestRecords.read(incident: text).problems.first { $0.part != .key("lessons") })
    #expect(problem.part == .unread(unread))
    #expect(!problem.concerns([.key("kind"), .timeline]))
    for key in unread { #expect(problem.concerns([.key("kind"), .key(key)])) }
  }

  @Test func aSyntaxErrorBeforeAnyKeyConcernsAllOfThem() throws {
    #expect(try TestRecords.read(incident: "@a\n" + Self.head).problems.map(\.part) == [.incident])
  }

  @Test func doesNotBlameWhatMayStandBehindASyntaxError() throws {
    let read = try TestRecords.read(incident: "title: a\nlinks:\n  - title: b\n    url: @x\nseverity: P1\n")
    #expect(read.problems.map(\.diagnostic.rule) == ["yaml-syntax"])
    #expect(read.incident.title == "a")
  }

  @Test func doesNotBlameLessonsForActionsThatCannotBeRead() throws {
    let read = try TestRecords.read(
      incident: Self.head + "lessons:\n  went_wrong:\n    - text: a\n      actions: [A1]\n", actions: "- id: A1\n")
    #expect(read.problems.map(\.part) == [.actions])
  }

  @Test func refusesTextsBeyondTheirCaps() throws {
    let long = String(repeating: "a", count: 64 * 1024)
    #expect(try TestRecords.read(incident: Self.head + "summary: \(long)\n").problems.isEmpty)
    let read = try TestRecords.read(
      incident: Self.head + "summary: \(long)b\n", narrative: String(repeating: long, count: 17))
    #expect(read.problems.map(\.diagnostic.rule) == ["text-too-long", "file-too-long"])
    #expect(read.problems.map(\.part) == [.key("summary"), .narrative])
  }

  @Test func suggestsNamesForTheFirstOfManyUnknownKeysOnly() throws {
    let unknown = (0..<20_000).map { "titel_\($0): x\n" }.joined()
    let read = try TestRecords.read(
      incident: Self.head + unknown + "stated:\n" + unknown.replacing("titel", with: "  a"))
    #expect(read.problems.count == Reading.mostProblems + 1)
    let suggestions = read.problems.compactMap(\.diagnostic.suggestion)
    #expect(suggestions.last?.hasPrefix("use one of title, severity") == true)
  }

  @Test func looksForNearNamesUpToABound() {
    var reading = Reading(.incident)
    let known = (0..<1000).map { "name\($0)" }
    let found = (0..<30).map { _ in reading.didYouMean("nam7", among: known) }
    #expect(found.prefix(20).allSatisfy { $0 == "did you mean 'name7'?" })
    #expect(found.dropFirst(20).allSatisfy { $0 == nil })
  }

  @Test func findsAKeyAgain() {
    let source = SourceText(name: "f", text: "a: b\nsummary: c\n")
    #expect(RecordReader.range(ofKey: "summary", in: source) == SourceRange(line: 2, column: 1, length: 7))
    #expect(RecordReader.range(ofKey: "title", in: source) == nil)
  }

  @Test func ownKeysHoldTheirTextsAsOtherKeysDo() throws {
    let incident = try TestRecords.read(
      incident:
        "title: a\nseverity: P1\nsummary: |\n  b\n\nx-note: |\n  b\n\nx-list:\n  - >-\n    c\n    d\n  - |\n    e\n"
    ).incident
    #expect(incident.summary == "b")
    #expect(incident.ownKeys == ["note": ["b"], "list": ["c d", "e"]])
  }

  /// The severity of a moment is that of the last change before it, wherever it is written.
  @Test func changesOfTheSeverityCountInTimeOrder() throws {
    let marked = MarkedText(
      """
      title: a
      severity: P0
      severity_changes:
        - { time: 2026-01-05T12:30Z, severity: P0 }
        - { time: unknown, severity: P3 }
        - { time: ⟦2026-01-05T12:00Z⟧, severity: P2 }

      """)
    let reading = try TestRecords.read(incident: marked.text)
    #expect(reading.incident.severityChanges.map(\.severity) == ["P2", "P0", "P3"])
    #expect(reading.problems.map(\.diagnostic.rule) == ["out-of-order"])
    #expect(reading.problems.map(\.diagnostic.severity) == [.note])
    #expect(reading.problems.map(\.part) == [.key("severity_changes")])
    #expect(reading.problems.first?.diagnostic.place.range == marked.range)
    let noon = try #require(try RecordClock.alone("2026-01-05T12:00Z").instant)
    #expect(reading.incident.severity(at: noon.adding(seconds: 3600)) == "P0")
    #expect(reading.incident.severity(at: noon) == "P2")
  }

  /// The change that was written last says what holds now.
  @Test(
    arguments: [
      ("title: a\n", ""), ("title: a\nseverity:\n", ""), ("title: a\nseverity: P2\n", "P2"),
      ("title: a\nseverity_changes: [{ time: 2026-01-05T12:00Z, severity: P1 }]\n", "P1"),
    ])
  func theSeverityMayBeMissing(facts: String, severity: String) throws {
    let read = try TestRecords.read(incident: facts)
    #expect(read.problems.isEmpty)
    #expect(read.incident.severity == severity)
    let file = RecordFile(name: "reviews/INC-42/incident.yaml", bytes: Array(facts.utf8))
    let files = IncidentFiles(id: read.incident.id, folder: "reviews/INC-42", incident: file)
    #expect(IncidentActionsReader.read(files, Runbook()).actions.severity == severity)
  }
}
