import Foundation
import TestSupport
import Testing

struct ListTests {
  /// Four incidents: one runs, one is over and reviewed, one over and not, one in another script.
  static func project() throws -> Pir {
    let pir = try Pir()
    // Nobody is held to numbers that nobody wrote.
    try pir.write("reviews/runbook.yaml", "title: How we respond\n")
    func add(_ id: String, _ facts: String, _ timeline: String, _ actions: String = "") throws {
      try pir.write("reviews/\(id)/incident.yaml", facts)
      try pir.write("reviews/\(id)/timeline.yaml", timeline)
      if !actions.isEmpty { try pir.write("reviews/\(id)/actions.yaml", actions) }
    }
    try add(
      "INC-1",
      """
      title: Search is slow
      severity: P1
      components: [search, index]
      tags: [lock]
      kind: index-rebuild
      root_cause: |
        The rebuild takes the lock
        that queries need.
      review: { state: approved, owner: R. Silva }

      """,
      "- { time: 2026-01-05T12:00Z, event: Rebuild began, milestone: started }\n"
        + "- { time: 12:20, event: Alert, milestone: detected }\n- { time: 13:07, event: Over, milestone: resolved }\n",
      "- { id: A1, action: Rebuild into a copy, owner: search team, due: 2026-02-01 }\n")
    try add(
      "INC-2", "title: Mail is late\nseverity: P2\ncomponents: [mail]\nreview: { state: in_review }\n",
      "- { time: 2026-02-10T09:00Z, event: Queue grows, milestone: detected }\n"
        + "- { time: ~09:30, event: Queue is empty, milestone: resolved }\n")
    try add(
      "INC-10", "title: Поиск медленный\nseverity: P0\ncomponents: [search]\n",
      "- { time: 2026-03-01T10:00Z, event: Очередь растёт, milestone: detected }\n")
    try add(
      "SEC-7", "title: 'A token was found'\nseverity: P3\n",
      "- { time: 2025-12-24T08:00Z, event: Found in a log, milestone: detected }\n"
        + "- { time: 08:10, event: Revoked, milestone: resolved }\n")
    return pir
  }

  private func ids(_ arguments: [String]) throws -> [String] {
    let pir = try Self.project()
    pir.environment["PIR_NOW"] = "2026-03-02T12:00Z"
    let result = try pir.run(["list", "--format", "csv"] + arguments)
    #expect(result.status == 0, "\(result.err)")
    return result.out.components(separatedBy: "\r\n").dropFirst().dropLast().map {
      $0.components(separatedBy: ",")[0]
    }
  }

  @Test func aLineSaysWhatAPersonWantsToKnow() throws {
    let result = try Self.project().run("list")
    #expect(result.err == "")
    #expect(
      result.out == """
          Incident  Day         Severity  Status         Total  Review     Title
          SEC-7     2025-12-24  P3        Resolved         10m             A token was found
          INC-1     2026-01-05  P1        Resolved       1h 7m  Approved   Search is slow
          INC-2     2026-02-10  P2        Resolved        ~30m  In review  Mail is late
          INC-10    2026-03-01  P0        Investigating         Draft      Поиск медленный

        """)
  }

  @Test(arguments: [
    ([], ["SEC-7", "INC-1", "INC-2", "INC-10"]), (["--active"], ["INC-10"]), (["--severity", "P1"], ["INC-1"]),
    (["--severity", "p1", "--severity", "P0"], ["INC-1", "INC-10"]), (["--severity", "P1,P2"], ["INC-1", "INC-2"]),
    (["--severity", "critical"], ["INC-10"]), (["--severity", "p-1, Low"], ["SEC-7", "INC-1"]),
    (["--severity", "not classified"], []),
    (["--component", "search"], ["INC-1", "INC-10"]), (["--component", "SEARCH", "--active"], ["INC-10"]),
    (["--component", "mail,index"], ["INC-1", "INC-2"]), (["--tag", "lock"], ["INC-1"]),
    (["--kind", "index-rebuild"], ["INC-1"]), (["--from", "2026-01-05"], ["INC-1", "INC-2", "INC-10"]),
    (["--to", "2026-01-05"], ["SEC-7", "INC-1"]), (["--from", "2026-01-06", "--to", "2026-02-28"], ["INC-2"]),
    (["--from", "2026-02"], ["INC-2", "INC-10"]), (["--to", "2026-1"], ["SEC-7", "INC-1"]),
    (["--from", "2026-02", "--to", "2026-02"], ["INC-2"]), (["--to", "2025"], ["SEC-7"]),
    (["--from", "30 days ago", "--to", "yesterday"], ["INC-2", "INC-10"]), (["--without-review"], ["INC-2"]),
    (["--review", "draft"], ["INC-10"]),
    (["--review", "in_review", "--review", "approved"], ["INC-1", "INC-2"]),
    (["--review", "In Review, approved"], ["INC-1", "INC-2"]), (["--owner", "r. silva,search team"], ["INC-1"]),
    (["--kind", "INDEX-REBUILD"], ["INC-1"]), (["--tag", "lock, LOCK"], ["INC-1"]),
    (["--owner", "r.  silva"], ["INC-1"]),
    (["--owner", "Search Team"], ["INC-1"]), (["--owner", "search team", "--active"], []),
  ])
  func filtersFind(arguments: [String], expected: [String]) throws {
    #expect(try ids(arguments) == expected)
  }

  @Test(arguments: [
    (["slow"], ["INC-1"]), (["SLOW"], ["INC-1"]), (["поиск"], ["INC-10"]), (["ОЧЕРЕДЬ"], ["INC-10"]),
    (["rebuild", "queries"], ["INC-1"]), (["lock that queries"], ["INC-1"]), (["lock", "mail"], []),
    (["queue", "--severity", "P2"], ["INC-2"]), (["inc-2"], ["INC-2"]), ([""], ["SEC-7", "INC-1", "INC-2", "INC-10"]),
  ])
  func allWordsAreFoundInAnyTexts(arguments: [String], expected: [String]) throws {
    #expect(try ids(arguments) == expected)
  }

  @Test(arguments: [
    (["--severity", "P9"], "there is no severity 'P9'; did you mean 'P0'?"),
    (["--severity", "P1,P9"], "there is no severity 'P9'"), (["--severity", ""], "there is no severity ''"),
    (["--review", "revew"], "'revew' is none of draft, in_review, approved, published; did you mean 'in_review'?"),
    (["--from", "2026-13"], "2026-13"), (["--from", "soon"], "write 2026-12-01, 2026-11 for the month"),
    (["--withdrawn", "--no-withdrawn"], "leave out one of them"),
    (["--withdrawn", "--active"], "a withdrawn incident is over"),
    (["--component", "serach"], "there is no component 'serach'; did you mean 'search'?"),
    (["--tag", "x"], "there is no tag 'x'; the only one is lock"),
    (["--owner", "nobody"], "there is no owner 'nobody'; there are"),
    (["--kind", "x"], "there is no kind 'x'"), (["--review", "done"], "--review"),
    (["--from", "2026-02-01", "--to", "2026-01-01"], "--to is a day before --from"), (["--format", "xml"], "--format"),
  ])
  func aSlipIsTold(arguments: [String], message: String) throws {
    let result = try Self.project().run(["list"] + arguments)
    #expect(result.status == 64)
    #expect(result.out == "")
    #expect(result.err.contains(message), "\(result.err)")
  }

  /// The key itself may be missing where changes are written.
  @Test func aSeverityThatOnlyItsChangesTellIsListed() throws {
    let pir = try Self.project()
    try pir.write(
      "reviews/INC-30/incident.yaml", "title: a\nseverity_changes: [{ time: 2026-01-07T12:00Z, severity: P3 }]\n")
    #expect(try pir.run("list", "--severity", "P3").out.contains("INC-30"))
    #expect(try pir.run("list", "a", "--severity", "P3").out.contains("INC-30"))
  }

  @Test func nothingFoundIsSaidBesideTheResult() throws {
    let result = try Self.project().run("list", "nowhere")
    #expect(result.status == 0)
    #expect(result.out == "" && result.err == "no incident is found\n")
    #expect(try Self.project().run("list", "nowhere", "--format", "json").out.contains("\"incidents\": []"))
  }

  @Test func programsAreToldWithoutWords() throws {
    let json = try Self.project().run("list", "--format", "json", "--component", "index")
    let object = try JSONSerialization.jsonObject(with: Data(json.out.utf8)) as? [String: Any]
    let incident = try #require((object?["incidents"] as? [[String: Any]])?.first)
    #expect(incident["id"] as? String == "INC-1")
    #expect(incident["began"] as? String == "2026-01-05T12:00:00Z")
    #expect(incident["total_seconds"] as? Int == 4020)
    #expect(incident["total_approximate"] as? Bool == false)
    #expect(incident["components"] as? [String] == ["search", "index"])
    #expect(incident["review_awaited"] as? Bool == false)
  }

  @Test func whatCannotBeReadStopsNoOther() throws {
    let pir = try Self.project()
    try pir.write("reviews/INC-2/incident.yaml", "title: [\n")
    try pir.write("reviews/INC-10/timeline.yaml", "- time: never\n  event: a\n")
    try pir.write("reviews/INC-1/actions.yaml", "- [\n")
    let result = try pir.run("list")
    #expect(result.status == 1)
    #expect(result.out.contains("INC-1 ") && result.out.contains("INC-10 ") && result.out.contains("INC-2 "))
    #expect(result.err.contains("reviews/INC-2/incident.yaml:") && result.err.contains("reviews/INC-10/timeline.yaml:"))
    // Of a file that nobody asks for nothing is said.
    #expect(!result.err.contains("actions.yaml"))
    #expect(try pir.run("list", "--owner", "search team").err.contains("reviews/INC-1/actions.yaml:"))
    // What was not read may have the name.
    #expect(try pir.run("list", "--component", "mail").status == 1)
  }

  /// What came later than the first form of records: a withdrawn incident, one that nobody classified, a folder below
  /// another.
  static func laterProject() throws -> Pir {
    let pir = try Pir()
    try pir.write(
      "reviews/2026/INC-7/incident.yaml",
      "title: Cache is cold\ncomponents: ['search, index', cache]\nrelated: [INC-2]\n")
    try pir.write(
      "reviews/2026/INC-7/timeline.yaml",
      "- { time: 2026-01-05T18:00+05:30, event: It empties, milestone: detected }\n"
        + "- { time: 18:20, until: ~18:40, event: A look around }\n"
        + "- { time: 23:50, until: 2026-01-06T00:10+05:30, event: Over night }\n"
        + "- { time: 2026-01-06T00:20+05:30, event: It is full, milestone: resolved }\n")
    try pir.write(
      "reviews/INC-2/incident.yaml",
      "title: False alarm\nseverity: P1\nwithdrawn: it was a test\nreview: { state: draft }\nvisibility: public\n")
    try pir.write("reviews/INC-2/timeline.yaml", "- { time: 2026-02-05T18:00Z, event: Alarm, milestone: detected }\n")
    try pir.write("reviews/INC-9/incident.yaml", "title: Cold again\nseverity: P2\nrelated: [inc-7]\n")
    try pir.write("reviews/INC-9/timeline.yaml", "- { time: 2026-02-15T18:00Z, event: Alarm, milestone: detected }\n")
    pir.environment["PIR_NOW"] = "2026-02-20T12:00Z"
    return pir
  }

  @Test func whatIsWithdrawnOrNotClassifiedSaysSo() throws {
    let result = try Self.laterProject().run("list")
    #expect(result.err == "")
    #expect(
      result.out == """
          Incident  Day         Severity        Status          Total  Review  Title
          INC-7     2026-01-05  not classified  Resolved       6h 20m          Cache is cold
          INC-2     2026-02-05  P1              Withdrawn                      False alarm
          INC-9     2026-02-15  P2              Investigating          Draft   Cold again

        """)
  }

  @Test(arguments: [
    (["--withdrawn"], ["INC-2"]), (["--no-withdrawn"], ["INC-7", "INC-9"]), (["--active"], ["INC-9"]),
    (["--without-review"], []), (["--review", "draft"], ["INC-9"]), (["--severity", "P1"], ["INC-2"]),
    (["--severity", "P1", "--no-withdrawn"], []), (["--severity", "not classified"], ["INC-7"]),
    (["--severity", "none,p2"], ["INC-7", "INC-9"]), (["--component", "search, index"], ["INC-7"]),
    (["it was a test"], ["INC-2"]), (["cold"], ["INC-7", "INC-9"]), (["look", "cold"], ["INC-7"]),
  ])
  func filtersKnowThem(arguments: [String], expected: [String]) throws {
    let result = try Self.laterProject().run(["list", "--format", "csv"] + arguments)
    #expect(result.status == 0, "\(result.err)")
    let ids = result.out.components(separatedBy: "\r\n").dropFirst().dropLast().map {
      $0.components(separatedBy: ",")[0]
    }
    #expect(ids == expected)
  }

  @Test func programsKnowThem() throws {
    let pir = try Self.laterProject()
    let json = try pir.run("list", "--format", "json")
    let object = try JSONSerialization.jsonObject(with: Data(json.out.utf8)) as? [String: Any]
    let incidents = try #require(object?["incidents"] as? [[String: Any]])
    #expect(incidents.map { $0["severity"] as? String } == [nil, "P1", "P2"])
    #expect(incidents.map { $0["withdrawn"] as? String } == [nil, "it was a test", nil])
    #expect(incidents.map { $0["visibility"] as? String } == ["internal", "internal", "internal"])
    #expect(incidents.map { $0["active"] as? Bool } == [false, false, true])
    let csv = try pir.run("list", "--format", "csv", "--withdrawn").out.components(separatedBy: "\r\n")
    #expect(csv[0].hasSuffix(",visibility,withdrawn") && csv[1].hasSuffix(",internal,it was a test"))
  }

  @Test(.enabled(if: Judge.checker != nil, "\(Judge.missing)"))
  func theListIsAsItsSchemaSays() throws {
    let pir = try Self.laterProject()
    let schema = try pir.run("schema", "list")
    #expect(schema.status == 0)
    try pir.write("list.schema.json", schema.out)
    let path = pir.folder.appending(path: "list.schema.json").path
    #expect(try Judge.check(["--check-metaschema", path]).isValid)
    try pir.write("later.json", try pir.run("list", "--format", "json").out)
    try pir.write("none.json", try pir.run("list", "nowhere", "--format", "json").out)
    try pir.write(
      "demo.json", try pir.run("list", "--format", "json", "--project", Repository.url("").path).out)
    let files = ["later.json", "none.json", "demo.json"].map { pir.folder.appending(path: $0).path }
    let judged = try Judge.check(["--schemafile", path] + files)
    #expect(judged.isValid, "\(judged.words)")
  }
}
