import Foundation
import TestSupport
import Testing

struct ListTests {
  /// Four incidents: one runs, one is over and reviewed, one over and not, one in another script.
  static func project() throws -> Pir {
    let pir = try Pir()
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
      "SEC-1", "title: 'A token was found'\nseverity: P3\n",
      "- { time: 2025-12-24T08:00Z, event: Found in a log, milestone: detected }\n"
        + "- { time: 08:10, event: Revoked, milestone: resolved }\n")
    return pir
  }

  private func ids(_ arguments: [String]) throws -> [String] {
    let result = try Self.project().run(["list", "--format", "csv"] + arguments)
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
          Incident  Began       Severity  Status         Total  Review     Title
          SEC-1     2025-12-24  P3        Resolved         10m             A token was found
          INC-1     2026-01-05  P1        Resolved       1h 7m  Approved   Search is slow
          INC-2     2026-02-10  P2        Resolved        ~30m  In review  Mail is late
          INC-10    2026-03-01  P0        Investigating         Draft      Поиск медленный

        """)
  }

  @Test(arguments: [
    ([], ["SEC-1", "INC-1", "INC-2", "INC-10"]), (["--active"], ["INC-10"]), (["--severity", "P1"], ["INC-1"]),
    (["--severity", "p1", "--severity", "P0"], ["INC-1", "INC-10"]), (["--severity", "P1,P2"], ["INC-1", "INC-2"]),
    (["--component", "search"], ["INC-1", "INC-10"]), (["--component", "SEARCH", "--active"], ["INC-10"]),
    (["--component", "mail,index"], ["INC-1", "INC-2"]), (["--tag", "lock"], ["INC-1"]),
    (["--kind", "index-rebuild"], ["INC-1"]), (["--from", "2026-01-05"], ["INC-1", "INC-2", "INC-10"]),
    (["--to", "2026-01-05"], ["SEC-1", "INC-1"]), (["--from", "2026-01-06", "--to", "2026-02-28"], ["INC-2"]),
    (["--without-review"], ["INC-2"]), (["--review", "draft"], ["INC-10"]),
    (["--review", "in_review", "--review", "approved"], ["INC-1", "INC-2"]), (["--owner", "r.  silva"], ["INC-1"]),
    (["--owner", "Search Team"], ["INC-1"]), (["--owner", "search team", "--active"], []),
  ])
  func filtersFind(arguments: [String], expected: [String]) throws {
    #expect(try ids(arguments) == expected)
  }

  @Test(arguments: [
    (["slow"], ["INC-1"]), (["SLOW"], ["INC-1"]), (["поиск"], ["INC-10"]), (["ОЧЕРЕДЬ"], ["INC-10"]),
    (["rebuild", "queries"], ["INC-1"]), (["lock that queries"], ["INC-1"]), (["lock", "mail"], []),
    (["queue", "--severity", "P2"], ["INC-2"]), (["inc-2"], ["INC-2"]), ([""], ["SEC-1", "INC-1", "INC-2", "INC-10"]),
  ])
  func allWordsAreFoundInAnyTexts(arguments: [String], expected: [String]) throws {
    #expect(try ids(arguments) == expected)
  }

  @Test(arguments: [
    (["--severity", "P9"], "there is no severity 'P9'; did you mean 'P0'?"),
    (["--component", "serach"], "there is no component 'serach'; did you mean 'search'?"),
    (["--tag", "x"], "there is no tag 'x'; there are lock"),
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
}
