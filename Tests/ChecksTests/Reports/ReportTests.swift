import Diagnostics
import Foundation
import Testing
import Text

@testable import Checks

/// Every form of the report says the same of the same findings.
struct ReportTests {
  private static let findings: [Diagnostic] = {
    let source = SourceText(name: "reviews/INC-1/incident.yaml", text: "title: é\nseverity: P1\nsummary: |\n  a\n  b\n")
    var block = Diagnostic(
      .note, "missing-kind", at: SourcePlace(source, SourceRange(line: 1, column: 1, length: 5)), "no 'kind'",
      suggestion: "add")
    block.block = ["  - id: x", "    title: \"y\""]
    return [
      Diagnostic(
        .warning, "unused-attachment", at: SourcePlace(file: "reviews/INC-1/50 %, a:b.png"), "nothing names it"),
      block,
      Diagnostic(
        .error, "leaked-secret",
        at: SourcePlace(source, SourceRange(Position(line: 3, column: 10), Position(line: 5, column: 4))),
        "100 % of it:\nboth, lines", suggestion: "did you mean 'x'?",
        notes: [
          Diagnostic.Note("here", at: SourcePlace(source, SourceRange(line: 2, column: 1))), Diagnostic.Note("so"),
        ]),
    ]
  }()

  /// The lines to copy, as they stand below the message.
  private static let block = "\n  - id: x\n    title: \"y\""

  /// What a form says of a finding.
  private struct Said: Hashable {
    var rule: String
    var severity: String
    var file: String
    var line: Int?
    var column: Int?
    var message: String
  }

  private static let expected = findings.map { finding in
    Said(
      rule: finding.rule, severity: finding.severity.rawValue, file: finding.place.source.name,
      line: finding.place.range?.start.line, column: finding.place.range?.start.column, message: finding.fullMessage)
  }

  private func write(_ format: FindingsFormat) -> String {
    format.text(of: Self.findings, version: "1.2.3")
  }

  private func object(_ text: String) throws -> [String: Any] {
    try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test func jsonSaysWhatWasFound() throws {
    let report = try object(write(.json))
    let said = try #require(report["findings"] as? [[String: Any]]).map { finding in
      let suggestion = (finding["suggestion"] as? String).map { "; \($0)" } ?? ""
      return Said(
        rule: finding["rule"] as? String ?? "", severity: finding["severity"] as? String ?? "",
        file: finding["file"] as? String ?? "", line: finding["line"] as? Int, column: finding["column"] as? Int,
        message: (finding["message"] as? String ?? "") + suggestion)
    }
    #expect(said == Self.expected)
    #expect(report["counts"] as? [String: Int] == ["error": 1, "warning": 1, "note": 1])
  }

  @Test func sarifSaysTheSame() throws {
    let runs = try #require(try object(write(.sarif))["runs"] as? [[String: Any]])
    let results = try #require(runs.first?["results"] as? [[String: Any]])
    let said = results.map { result in
      let location = (result["locations"] as? [[String: Any]])?.first?["physicalLocation"] as? [String: Any]
      let uri = (location?["artifactLocation"] as? [String: String])?["uri"] ?? ""
      let region = location?["region"] as? [String: Int]
      let text = (result["message"] as? [String: String])?["text"] ?? ""
      return Said(
        rule: result["ruleId"] as? String ?? "", severity: result["level"] as? String ?? "",
        file: uri.removingPercentEncoding ?? "", line: region?["startLine"], column: region?["startColumn"],
        message: text.replacing(Self.block, with: ""))
    }
    #expect(said == Self.expected)
    #expect(write(.sarif).contains(#"add\n  - id: x\n    title: \"y\""#))
    let tool = (runs.first?["tool"] as? [String: Any])?["driver"] as? [String: Any]
    #expect((tool?["rules"] as? [[String: Any]])?.compactMap { $0["id"] as? String }.count == 3)
    #expect(tool?["semanticVersion"] as? String == "1.2.3")
  }

  @Test func workflowCommandsSayTheSame() {
    let said = write(.github).split(separator: "\n").map { line in
      let parts = line.dropFirst(2).split(separator: "::", maxSplits: 1)
      let head = parts[0].split(separator: " ", maxSplits: 1)
      func plain(_ text: some StringProtocol) -> String { String(text).removingPercentEncoding ?? "" }
      let properties = Dictionary(
        head[1].split(separator: ",").map { property in
          let pair = property.split(separator: "=", maxSplits: 1)
          return (String(pair[0]), plain(pair[1]))
        }, uniquingKeysWith: { first, _ in first })
      return Said(
        rule: properties["title"] ?? "", severity: head[0] == "notice" ? "note" : String(head[0]),
        file: properties["file"] ?? "", line: properties["line"].flatMap { Int($0) },
        column: properties["col"].flatMap { Int($0) }, message: plain(parts[1]).replacing(Self.block, with: ""))
    }
    #expect(said == Self.expected)
    #expect(write(.github).contains("add%0A  - id: x%0A    title: \"y\"\n"))
  }

  @Test func textSaysTheSame() {
    let text = write(.text)
    for said in Self.expected {
      let place = said.line.map { ":\($0):\(said.column ?? 0)" } ?? ""
      let message = said.message.replacing("\n", with: " ")
      #expect(text.contains("\(said.file)\(place): \(said.severity): \(message) [\(said.rule)]\n"))
    }
  }

  @Test(arguments: FindingsFormat.allCases)
  func nothingFoundIsAWholeReportToo(format: FindingsFormat) throws {
    let text = format.text(of: [], version: "1")
    switch format {
    case .text, .github: #expect(text == "")
    case .json: #expect(try object(text)["findings"] as? [String] == [])
    case .sarif: #expect(((try object(text)["runs"] as? [[String: Any]])?.first?["results"] as? [String]) == [])
    }
  }
}
