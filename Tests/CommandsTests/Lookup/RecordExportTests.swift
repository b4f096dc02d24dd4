import Foundation
import TestSupport
import Testing

/// `pir render --format json` and its schema, judged by another program.
struct RecordExportTests {
  private func schema(in pir: Pir) throws -> String {
    let result = try pir.run("schema", "record")
    #expect(result.status == 0)
    try pir.write("record.schema.json", result.out)
    return pir.folder.appending(path: "record.schema.json").path
  }

  @Test(.enabled(if: Judge.checker != nil, "\(Judge.missing)"))
  func everyRecordOfTheDemoIsAsTheSchemaSays() throws {
    let pir = try Pir()
    let schema = try schema(in: pir)
    #expect(try Judge.check(["--check-metaschema", schema]).isValid)
    var paths: [String] = []
    for file in try Repository.files(in: "reviews", ending: "incident.yaml") {
      let id = try #require(file.split(separator: "/").dropLast().last.map(String.init))
      for audience in ["internal", "public"] {
        let result = try pir.run(
          "render", id, "--format", "json", "--audience", audience, "--project", Repository.url("").path)
        guard result.status == 0 else {
          #expect(audience == "public" && result.err.contains("is not public"), "\(result.err)")
          continue
        }
        try pir.write("\(id).\(audience).json", result.out)
        paths.append(pir.folder.appending(path: "\(id).\(audience).json").path)
      }
    }
    #expect(paths.count > 8)
    let judged = try Judge.check(["--schemafile", schema] + paths)
    #expect(judged.isValid, "\(judged.words)")
  }

  private func object(_ pir: Pir, _ arguments: String...) throws -> [String: Any] {
    let result = try pir.run(["render", "--format", "json"] + arguments)
    #expect(result.status == 0, "\(result.err)")
    return try #require(try JSONSerialization.jsonObject(with: Data(result.out.utf8)) as? [String: Any])
  }

  @Test func theRecordHasWhatFollowsFromIt() throws {
    let record = try object(ListTests.project(), "INC-1")
    #expect(record["format"] as? String == "pir-incident" && record["version"] as? Int == 1)
    #expect(record["status"] as? String == "Resolved" && record["active"] as? Bool == false)
    #expect(record["began"] as? String == "2026-01-05T12:00:00Z")
    #expect((record["resolved"] as? [String: Any])?["at"] as? String == "2026-01-05T13:07:00Z")
    let rows = try #require(record["timeline"] as? [[String: Any]])
    #expect(rows.map { $0["row"] as? String } == ["12:00", "12:20", "13:07"])
    #expect(rows.map { $0["line"] as? Int } == [1, 2, 3])
    let metrics = try #require(record["metrics"] as? [[String: Any]])
    #expect(metrics.map { $0["seconds"] as? Int } == [1200, nil, nil, 2820, 4020])
    #expect(metrics[1]["missing"] as? String == "no milestone `acknowledged`")
    let rules = try #require(record["compliance"] as? [[String: Any]])
    #expect(rules.first?["rule"] as? String == "response" && rules.first?["verdict"] as? String == "not_known")
    let review = try #require(record["review"] as? [String: Any])
    #expect(review["lacking"] as? [String] == ["summary", "impact", "resolution", "lessons"])
  }

  @Test func itKnowsWhatCameLater() throws {
    let pir = try ListTests.laterProject()
    let record = try object(pir, "INC-7")
    #expect(record["severity"] is NSNull && record["withdrawn"] is NSNull)
    #expect(record["related"] as? [String] == ["INC-2"] && record["related_by"] as? [String] == ["INC-9"])
    let rows = try #require(record["timeline"] as? [[String: Any]])
    let times = rows.compactMap { $0["time"] as? [String: Any] }
    #expect(times.first?["at"] as? String == "2026-01-05T12:30:00Z")
    #expect(times.first?["local"] as? String == "2026-01-05T18:00:00+05:30")
    #expect(rows[0]["until"] is NSNull)
    let until = try #require(rows[1]["until"] as? [String: Any])
    #expect(until["at"] as? String == "2026-01-05T13:10:00Z" && until["approximate"] as? Bool == true)
    let withdrawn = try object(pir, "INC-2")
    #expect(withdrawn["withdrawn"] as? String == "it was a test" && withdrawn["active"] as? Bool == false)
    #expect((withdrawn["compliance"] as? [Any])?.isEmpty == true)
    #expect((withdrawn["metrics"] as? [Any])?.isEmpty == true)
    #expect((withdrawn["review"] as? [String: Any])?["asked_for"] as? Bool == false)
  }

  @Test func thePublicIsToldThePublicViewAlone() throws {
    let pir = try ListTests.project()
    let facts = try pir.read("reviews/INC-1/incident.yaml")
    try pir.write(
      "reviews/INC-1/incident.yaml",
      facts
        + "visibility: public\npeople: { on-call: R. Silva }\nsummary: See [INC-2](../INC-2/review.md).\nx-own: secret\n"
    )
    let result = try pir.run("render", "INC-1", "--format", "json", "--audience", "public")
    #expect(result.status == 0)
    for text in ["Silva", "secret", "Rebuild", "lock", "search team", "index-rebuild", "INC-2", "\"line\": 1"] {
      #expect(!result.out.contains(text), "\(text)")
    }
    try pir.write(
      "reviews/INC-1/incident.yaml",
      try pir.read("reviews/INC-1/incident.yaml").replacing("state: approved", with: "state: published"))
    let published = try pir.run("render", "INC-1", "--format", "json", "--audience", "public").out
    #expect(published.contains("Rebuild began") && published.contains("See INC-2."))
    #expect(!published.contains("Silva") && !published.contains("../INC-2"))
    let refused = try pir.run("render", "INC-2", "--format", "json", "--audience", "public")
    #expect(refused.status == 1 && refused.out == "")
    #expect(refused.err.contains("INC-2 is not public"))
  }

  @Test func anErrorInTheRecordHoldsItUp() throws {
    let pir = try ListTests.project()
    try pir.write("reviews/INC-1/actions.yaml", "- { id: A1, action: a, due: 2026-02-30 }\n")
    let result = try pir.run("render", "INC-1", "--format", "json")
    #expect(result.status == 1 && result.out == "")
    #expect(result.err.contains("[bad-date]"))
  }

  @Test(arguments: [
    ["--all"], ["INC-1", "INC-2"], ["INC-1", "--out", "x"], ["INC-1", "--check"], ["INC-1", "--in-place"],
    ["INC-1", "--document", "review"],
  ])
  func whatMakesNoSenseTogetherIsRefused(arguments: [String]) throws {
    #expect(try ListTests.project().run(["render", "--format", "json"] + arguments).status == 64)
  }

  @Test func theAudienceIsForRecords() throws {
    let result = try ListTests.project().run("render", "INC-1", "--audience", "public")
    #expect(result.status == 64 && result.err.contains("--audience is for --format json"))
  }

  /// A list reads a few keys of a record, and says the same.
  @Test func theDemoIsListedAsItsReviewsSay() throws {
    let pir = try Pir()
    let result = try pir.run("list", "--project", Repository.url("").path, "--format", "json")
    #expect(result.status == 0, "\(result.err)")
    for id in ["INC-42", "INC-43", "INC-39", "INC-41", "SEC-2026-1", "BINDER-2018-02-20", "DFDS-2024-001"] {
      let line = try #require(result.out.split(separator: "\n").first { $0.contains("\"id\": \"\(id)\"") })
      let record = try pir.run("render", id, "--format", "json", "--project", Repository.url("").path)
      #expect(record.status == 0)
      let status = try #require(record.out.firstMatch(of: #/\n  "status": ("[A-Za-z]+"),/#)?.output.1)
      #expect(line.contains("\"status\": \(status)"))
    }
  }
}
