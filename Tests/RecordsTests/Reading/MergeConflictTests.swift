import Diagnostics
import Incidents
import TestSupport
import Testing
import Text

@testable import Records

/// B6: what git leaves in a file is called what it is.
struct MergeConflictTests {
  private static let both = "<<<<<<< HEAD\nseverity: P1\n=======\nseverity: P2\n>>>>>>> branch\n"

  private func line(_ text: String, as form: MergeConflict.Form) -> Int? {
    MergeConflict.problem(in: SourceText(name: "f", text: text), as: form)?.place.range?.start.line
  }

  @Test(
    arguments: [
      ("title: T\n" + both, 2), (both, 1), ("a: 1\r\n<<<<<<< HEAD\r\nb: 2\r\n", 2), ("a: 1\r<<<<<<< HEAD\rb: 2\r", 2),
      ("a: [b,\n<<<<<<< HEAD\nc]\n", 2), ("a: 1\n>>>>>>> x\n", 2), ("a: 1\n<<<<<<<", 2),
      // One that is left.
      ("a: 1\n=======\nb: 2\n", 2), ("=======\na: 1\n", 1), ("a: 1\n=======", 2),
      ("- a: 1\r\n=======\r\n- a: 2\r\n", 2),
      ("a: |\n  b\n=======\nc: d\n", 3), ("a: [b,\n=======\nc]\n", 2), ("a: \"b\n=======\nc\"\n", 2),
      ("a: b\n======= \n", 2),
      ("a: >\n  b\n||||||| 1a2b3c4\nc: d\n", 3), ("a: 1\n|||||||\nb: 2\n", 2), ("# a\n=======\n", 2),
      ("a: |\n  Title\n  =======\n\n  text\n", nil), ("a: |\n =======\n", nil), ("a:\n  - |\n    =======\n", nil),
      ("a: \"b\n  =======\n  c\"\n", nil), ("a: =======\n", nil), ("# =======\n", nil), ("========\n", nil),
      ("======\n", nil),
      // Texts are indented or quoted, and a marker has seven bytes.
      ("a: |\n  <<<<<<< HEAD\n", nil), ("a: 1 <<<<<<< b\n", nil), ("<<<<<< a\n", nil), ("<<<<<<<< a\n", nil),
      ("<<<<<<<a\n", nil), ("# <<<<<<< HEAD\n", nil), ("a: 1\n", nil), ("", nil),
    ] as [(String, Int?)])
  func isFoundInRecords(text: String, line: Int?) {
    #expect(self.line(text, as: .yaml) == line)
  }

  @Test(
    arguments: [
      ("# Story\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> x\n", 2), ("<<<<<<< a\n||||||| b\n=======\n>>>>>>> c\n", 1),
      // One side opens a block of code.
      ("<<<<<<< a\n```\n=======\n>>>>>>> c\n", 1),
      // Git knows no code and no comments.
      ("```\n<<<<<<< HEAD\n=======\n>>>>>>> x\n```\n", 2), ("~~~ diff\n<<<<<<< HEAD\n>>>>>>> x\n~~~\n", 2),
      ("<!--\n<<<<<<< HEAD\n>>>>>>> x\n-->\n", 2), ("---\ntitle: a\n<<<<<<< HEAD\n---\n", 3),
      ("```\n<<<<<<< a\n>>>>>>> b\n```\n<<<<<<< a\n>>>>>>> b\n", 2),
      // One that is left.
      ("<<<<<<< HEAD\n", 1), ("a\n\n<<<<<<< HEAD\nb\n", 3), ("```\na\n<<<<<<< HEAD\n```\n", 3), ("<<<<<<<", 1),
      ("a\n>>>>>>> branch\n", 2), (">>>>>>> 1a2b3c4 (Say why)", 1), ("> a\n>>>>>>> branch\n", 2),
      ("```\na\n>>>>>>> x\n```\n", 3), ("a\r\n>>>>>>> x\r\nb\r\n", 2), (">>>>>>> x\n<<<<<<< HEAD\n", 1),
      ("a\n||||||| base\nb\n", 2), ("||||||| parent of 1a2b3c4 (a | b)\n", 1),
      ("| a | b |\n| - | - |\n| 1 | 2 |\n||||||| merged common ancestors\n", 4),
      ("a\n\n=======\nb\n", 3), ("=======\nb\n", 1), ("# a\n=======\nb\n", 2), ("- a\n=======\n- b\n", 2),
      ("> a\n=======\n", 2), ("| a |\n| - |\n| 1 |\n=======\n| 2 |\n", 4), ("```\na\n```\n=======\nb\n", 4),
      ("a\n=======\nb\n>>>>>>> x\n", 4),
      // What begins like one.
      ("    <<<<<<< HEAD\n    >>>>>>> x\n", nil), ("```\n <<<<<<< HEAD\n =======\n >>>>>>> x\n```\n", nil),
      ("Title\n=======\n\n> a\n", nil), ("Two\nlines\n=======\nb\n", nil), ("- a\n\nb\n=======\n", nil),
      ("> a\n> =======\n", nil), ("- a\n  =======\n", nil), ("a\n\n========\nb\n", nil),
      ("a\n\n======= 3 failed =======\n", nil), ("```\n=======\n||||||| 70%\n```\n", nil),
      ("<!--\n=======\n-->\n", nil), ("| a |\n| - |\n||||||| x |\n|||||||\n", nil),
      (">>>>>>> a\n>>>>>>> b\n", nil), (">>>>>> a\n>>>>>>> b\n", nil), ("\n>>>>>>> a\r\n\r\n>>>>>>\r\n", nil),
      (">>>>>>>> a\n", nil), (">>>>>>>a\n", nil), ("a <<<<<<< b\n", nil), ("<<<<<< a\n", nil), ("", nil),
    ] as [(String, Int?)])
  func isFoundInMarkdown(text: String, line: Int?) {
    #expect(self.line(text, as: .markdown) == line)
  }

  @Test(
    arguments: [
      ("<main>\n<<<<<<< HEAD\n</main>\n", 2), ("a\n>>>>>>> x\n", 2), ("a\n||||||| base\n", 2), (both, 1),
      ("Update\n=======\n\n=======\n", nil), ("|||||||\n", nil), ("{{ title }}\n", nil),
    ] as [(String, Int?)])
  func isFoundInOtherTexts(text: String, line: Int?) {
    #expect(self.line(text, as: .plain) == line)
  }

  @Test(
    arguments: [
      ("<p>\n=======\n</p>\n", 2), ("<p>\n||||||| base\n</p>\n", 2), ("<!--\n =======\n-->\n", nil),
      ("/* ======= */\n", nil), ("<p>=======</p>\n", nil), ("========\n", nil),
    ] as [(String, Int?)])
  func isFoundInPages(text: String, line: Int?) {
    #expect(self.line(text, as: .html) == line)
  }

  @Test(
    arguments: [
      ("<<<<<<< a\n", "git could not join", "=======", true), (">>>>>>> a\n", "is left from", "delete it", true),
      ("||||||| a\n", "is left from", "delete it", true), ("\n=======\n", "is left from", "delete it", true),
      ("<<<<<<< a\n", "git could not join", "=======", false), (">>>>>>> a\n", "is left from", "delete it", false),
    ])
  func saysWhatToDo(text: String, message: String, suggestion: String, isMarkdown: Bool) throws {
    let problem = try #require(
      MergeConflict.problem(in: SourceText(name: "f", text: text), as: isMarkdown ? .markdown : .plain))
    #expect(problem.message.contains(message))
    #expect(problem.suggestion?.contains(suggestion) == true)
    #expect(problem.suggestion?.contains("begin its lines with a space") == isMarkdown)
  }

  @Test func isTheOneProblemOfAFile() throws {
    let marker = "⟦<<<<<<< HEAD⟧\n"
    let rest = "a: 1\n=======\nb: 2\n>>>>>>> x\n"
    ExpectedProblem("merge-conflict", .incident, "title: T\n" + marker + rest, "merge conflict", "delete")
      .check(try TestRecords.read(incident: MarkedText("title: T\n" + marker + rest).text).problems)
    let row = "- time: 2026-01-05T12:00Z\n  event: a\n"
    ExpectedProblem("merge-conflict", .timeline, row + marker + rest, "merge conflict", "delete")
      .check(try TestRecords.read(timeline: MarkedText(row + marker + rest).text).problems)
    ExpectedProblem("merge-conflict", .actions, marker + rest, "merge conflict", "delete")
      .check(try TestRecords.read(actions: MarkedText(marker + rest).text).problems)
    ExpectedProblem("merge-conflict", .narrative, marker + rest, "merge conflict", "delete")
      .check(try TestRecords.read(narrative: MarkedText(marker + rest).text).problems)
    let runbook = RecordReader.runbook(
      RecordFile(name: "reviews/runbook.yaml", bytes: Array(MarkedText(marker + rest).text.utf8)))
    #expect(runbook.problems.map(\.diagnostic.rule) == ["merge-conflict"])
  }

  @Test(arguments: ["=======", "||||||| base"])
  func aMarkerThatWasForgottenIsNamed(marker: String) throws {
    let text = "title: T\nseverity: P1\n\(marker)\nkind: x\n"
    let problems = try TestRecords.read(incident: text).problems.map(\.diagnostic).filter { $0.severity == .error }
    #expect(problems.map(\.rule) == ["merge-conflict"])
    #expect(problems.map(\.message) == ["this line is left from a merge conflict"])
    #expect(problems.first?.place.range?.start.line == 3)
  }

  /// What `merge=union` leaves: the rows of both sides, one side after the other.
  @Test(arguments: [
    ["2026-01-05T12:00Z", "2026-01-05T12:06Z", "2026-01-05T12:20Z", "2026-01-05T12:05Z", "2026-01-05T12:20Z"],
    ["2026-01-05T12:00Z", "12:06", "12:20", "12:05", "12:20"],
  ])
  func rowsThatGitPutTogetherAreRead(rows: [String]) throws {
    let reading = try TestRecords.read(timeline: rows.map { "- time: \($0)\n  event: a\n" }.joined())
    let clocks = reading.incident.timeline.map { $0.time.instant?.dateAndClock }
    #expect(clocks == ["12:00", "12:05", "12:06", "12:20", "12:20"].map { "2026-01-05 \($0)" })
    #expect(reading.problems.filter { $0.diagnostic.severity != .note } == [])
  }

  @Test func manyLinesThatAreNoneTakeLinearTime() {
    let few = 1 << 16
    let texts = [
      String(repeating: "<<<<<<<< a\n", count: few) + String(repeating: "<", count: 1 << 20),
      String(repeating: ">>>>>>> a\n\n\n", count: few) + String(repeating: "\n", count: 1 << 20) + ">>>>>>> a\n",
      String(repeating: "||||||| a |\n", count: few), String(repeating: "a\n=======\n", count: few),
    ]
    for text in texts { #expect(line(text, as: .markdown) == nil) }
  }
}
