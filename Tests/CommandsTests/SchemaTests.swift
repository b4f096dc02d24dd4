import Foundation
import TestSupport
import Testing

/// `pir schema`, judged by another program: it takes what pir reads, and refuses what pir refuses.
struct SchemaTests {
  private static let kinds = ["incident", "timeline", "actions", "runbook"]

  /// The schemas as files, by kind.
  private func schemas(in pir: Pir) throws -> [String: String] {
    var paths: [String: String] = [:]
    for kind in Self.kinds {
      let result = try pir.run("schema", kind)
      #expect(result.status == 0)
      try pir.write("schemas/\(kind).json", result.out)
      paths[kind] = pir.folder.appending(path: "schemas/\(kind).json").path
    }
    return paths
  }

  @Test(.enabled(if: Judge.checker != nil, "\(Judge.missing)"))
  func areSchemasThemselves() throws {
    let pir = try Pir()
    let judged = try Judge.check(["--check-metaschema"] + Array(try schemas(in: pir).values))
    #expect(judged.isValid, "\(judged.words)")
  }

  @Test(.enabled(if: Judge.checker != nil, "\(Judge.missing)"))
  func takeEveryFileOfTheDemo() throws {
    let pir = try Pir()
    let schemas = try schemas(in: pir)
    for kind in Self.kinds {
      let files = try Repository.files(in: "reviews", ending: "\(kind).yaml").map { Repository.url($0).path }
      #expect(!files.isEmpty)
      let judged = try Judge.check(["--schemafile", try #require(schemas[kind])] + files)
      #expect(judged.isValid, "\(kind): \(judged.words)")
    }
  }

  /// Every form of a value that is read, and values that an editor sees as numbers, truth values or nothing.
  @Test(.enabled(if: Judge.checker != nil, "\(Judge.missing)"))
  func takeEveryFormOfAValue() throws {
    let pir = try Pir()
    let schemas = try schemas(in: pir)
    for (kind, text) in [
      (
        "incident",
        """
        title: 2024
        severity: 1
        severity_changes: [{ time: ~ 2025-11-27 14:05+01:00, severity: 1 }]
        summary: yes
        tags: [1.10, '', true]
        affected:
        stated: { total: 1h 30m }
        five_whys:
        lessons: { went_wrong: [text, { text: t, actions: [A1] }], improvements: [{ text: t, done: "true" }] }
        impact_figures: [{ what: w, value: 112, internal: false }]
        x-own: [a, 1]
        x-other: b

        """
      ),
      (
        "timeline",
        "- time: 2025-11-27T14:05Z\n  event: e\n- time: ~14:05:30\n  event: 1\n  milestone: [detected]\n  escalated: 2\n- { time: unknown, event: e, milestone: mitigated }\n"
      ),
      ("timeline", ""),
      ("actions", "- { id: 1, action: a, due: , internal: true, moved: [{ on: 2025-12-01, to: 2025-12-02 }] }\n"),
      (
        "runbook",
        """
        version: 1.1
        review_every: 2 weeks
        severities: [{ id: 1, respond_within: none, review_within: 1 business day, escalate_at_once: true }]
        phases: [{ id: 1, name: n, from: 0, to: 5m, applies_to: [1], steps: [{ id: 1.1, title: t }] }]
        checks: { missing-kind: "off", overdue-action: error, words: [sloppy] }
        incidents: [{ id: a, title: t, symptoms: s, resolution: [one, two], prevention: [p, { id: i, text: t }] }]

        """
      ),
    ] {
      try pir.write("reviews/INC-1/value.yaml", text)
      let path = pir.folder.appending(path: "reviews/INC-1/value.yaml").path
      let judged = try Judge.check(["--schemafile", try #require(schemas[kind]), path])
      #expect(judged.isValid, "\(kind): \(judged.words)")
      if kind == "runbook" { continue }
      // The reader takes the same.
      try pir.write("reviews/runbook.yaml", "severities: [{ id: 1 }]\n")
      try pir.write("reviews/INC-1/incident.yaml", kind == "incident" ? text : "title: t\nseverity: 1\n")
      if kind != "incident" { try pir.write("reviews/INC-1/\(kind).yaml", text) }
      let check = try pir.run("check", "INC-1")
      #expect(!check.out.contains(": error: ") || check.out.contains("unknown-action"), "\(check.out)")
    }
  }

  /// What both refuse: the schema without looking at anything but the file.
  @Test(
    .enabled(if: Judge.checker != nil, "\(Judge.missing)"),
    arguments: [
      ("incident", "severity: P1\n"), ("incident", "title: t\nseverity: P1\nsumary: s\n"),
      ("incident", "title: t\nseverity: P1\nvisibility: secret\n"), ("incident", "title:\nseverity: P1\n"),
      ("incident", "title: t\nseverity: P1\ncomponents: builder\n"),
      ("incident", "title: t\nseverity: P1\nrelated: [inc 42]\n"),
      ("incident", "title: t\nseverity: P1\nlinks: [{ title: t, url: example.org }]\n"),
      ("incident", "title: t\nseverity: P1\nstated: { total: 90 min }\n"),
      ("incident", "title: t\nseverity: P1\nreview: { meeting: 2025-11-27 }\n"),
      ("incident", "title: t\nseverity: P1\nreview: { meeting: \"14:05\" }\n"),
      ("incident", "title: t\nseverity: P1\nlessons: [w]\n"), ("incident", "- title: t\n"),
      ("incident", "title: t\nseverity: P1\nchecklist: { a: [0] }\n"),
      ("timeline", "- event: e\n"), ("timeline", "- time: yesterday\n  event: e\n"), ("timeline", "time: e\n"),
      ("timeline", "- time: 2025-11-27T14:05Z\n  event: e\n  milestone: solved\n"),
      ("timeline", "- time: 2025-11-27T14:05Z\n  event: e\n  internal: yes please\n"),
      ("timeline", "- time: 2025-11-27T14:05Z\n  event: e\n  escalated: two\n"),
      ("timeline", "- time: 2025-11-27T14:05Z\n  event: [e]\n"),
      ("actions", "- action: a\n"), ("actions", "- id: A1\n  action: a\n  due: 12/01/2025\n"),
      ("actions", "- id: A1\n  action: a\n  due: 2025-13-01\n"),
      ("actions", "- id: A1\n  action: a\n  status: closed\n"),
      ("actions", "- id: A 1\n  action: a\n"), ("actions", "- id: A1\n  action: a\n  prevents: leak\n"),
      ("actions", "- id: A1\n  action: a\n  ticket: ROMA-1\n"),
      ("runbook", "severities: [{ name: n }]\n"), ("runbook", "review_every: often\n"),
      ("runbook", "id_prefix: in c\n"),
      ("runbook", "severities: [{ id: P1, update_every: 15 min }]\n"),
      ("runbook", "checks: { mising-owner: \"off\" }\n"), ("runbook", "checks: { missing-owner: fatal }\n"),
      ("runbook", "checks: { bad-date: note }\n"), ("runbook", "title: [t]\n"),
    ])
  func refuseWhatPirRefuses(kind: String, text: String) throws {
    let pir = try Pir()
    try pir.write("schema.json", try pir.run("schema", kind).out)
    let file = kind == "runbook" ? "reviews/runbook.yaml" : "reviews/INC-1/\(kind).yaml"
    try pir.write("reviews/INC-1/incident.yaml", "title: t\nseverity: P1\n")
    try pir.write(file, text)
    let paths = ["schema.json", file].map { pir.folder.appending(path: $0).path }
    #expect(try !Judge.check(["--schemafile"] + paths).isValid)
    #expect(try pir.run("check").status == 1)
  }

  @Test func wrongKindsAreRefused() throws {
    let result = try Pir().run("schema", "narrative")
    #expect(result.status == 64)
    #expect(result.err.contains("incident"))
    #expect(try Pir().run("schema").status == 64)
  }
}
