import Diagnostics
import Incidents
import Testing
import Text

@testable import Records

/// What of a record a problem concerns that was found in a file before it was read.
struct FoundProblemsTests {
  /// The part of a problem at the `@`.
  private func part(_ text: String, of keyPath: WritableKeyPath<IncidentFiles, RecordFile?>) throws -> RecordPart? {
    let id = try #require(IncidentID("INC-1"))
    let at = try #require(text.firstIndex(of: "@"))
    var file = RecordFile(name: "f", bytes: Array(text.replacing("@", with: "ghp").utf8))
    let start = SourceText(name: "f", text: text).position(of: at)
    let range = SourceRange(line: start.line, column: start.column, length: 3)
    file.problems = [Diagnostic(.error, "leaked-secret", at: SourcePlace(SourceText(name: "f", text: ""), range), "a")]
    var files = IncidentFiles(
      id: id, folder: "", incident: RecordFile(name: "i", bytes: Array("title: a\nseverity: P1\n".utf8)))
    files[keyPath: keyPath] = file
    let problems = RecordReader.incident(files, runbook: Runbook()).problems
    return problems.first { $0.diagnostic.rule == "leaked-secret" }?.part
  }

  @Test(arguments: [
    ("title: a @\nseverity: P1\n", RecordPart.key("title")), ("title: a\nseverity: P1\nx-a: [b, @]\n", .key("x-a")),
    ("title: a\nseverity: P1\npeople:\n  on-call: b\n  @: c\n", .key("people")),
    ("title: a\nseverity: P1\nsummary: |\n  b\n  # @\n", .key("summary")),
    ("title: a\n# @\nseverity: P1\n", .reviewOnly), ("title: a # @\nseverity: P1\n", .reviewOnly),
    ("@", .incident), ("title: a\nseverity: [P1\nsummary: @\n", .incident),
  ])
  func ofTheFacts(text: String, expected: RecordPart) throws {
    #expect(try part(text, of: \.incident) == expected)
  }

  @Test(arguments: [
    ("- time: 2026-01-05T12:00Z\n  event: @\n", RecordPart.reviewOnly),
    ("- time: 2026-01-05T12:00Z\n  event: a\n  update: { summary: b, impact: @ }\n", .update(line: 1)),
    ("- time: 2026-01-05T12:00Z\n  event: a\n  update:\n    summary: b @\n", .update(line: 1)),
    ("- time: 2026-01-05T12:00Z\n  # @\n  event: a\n", .reviewOnly), ("- @\n", .timeline), ("a: @\n", .timeline),
  ])
  func ofTheTimeline(text: String, expected: RecordPart) throws {
    #expect(try part(text, of: \.timeline) == expected)
  }

  @Test func ofTheOthers() throws {
    #expect(try part("- { id: A1, action: @ }\n", of: \.actions) == .actions)
    #expect(try part("# @\n- { id: A1, action: a }\n", of: \.actions) == .reviewOnly)
    #expect(try part("a @\n", of: \.narrative) == .narrative)
  }
}
