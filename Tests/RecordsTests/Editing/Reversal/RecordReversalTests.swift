import Incidents
import Testing

@testable import Records

/// A record without a change says what it said before, and what was written since.
struct RecordReversalTests {
  private static let head = "- time: 2026-01-05T12:00Z\n  event: a\n"

  private static func reverse(
    _ part: RecordPart = .timeline, from before: String?, to after: String?, in now: String?
  ) throws -> String? {
    let file = try RecordReversal.reverse(
      part, from: before.map { Array($0.utf8) }, to: after.map { Array($0.utf8) },
      in: now.map { RecordFile(name: "f", bytes: Array($0.utf8)) }, name: "f", Runbook())
    return file.map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  @Test func aRowGoesAndLaterRowsStay() throws {
    let row = "- time: 12:05\n  event: b\n"
    let other = "- time: 12:07\n  event: c\n"
    #expect(try Self.reverse(from: Self.head, to: Self.head + row, in: Self.head + row + other) == Self.head + other)
  }

  @Test func aRowThatGivesTheDateToOthersStays() {
    let row = "- time: 2026-01-06T00:05Z\n  event: b\n"
    let other = "- time: 00:07\n  event: c\n"
    #expect(throws: RecordReversal.Refusal.otherMeaning) {
      try Self.reverse(from: Self.head, to: Self.head + row, in: Self.head + row + other)
    }
  }

  @Test func aRowThatWasEditedSinceStays() {
    let row = "- time: 12:05\n  event: b\n"
    #expect(throws: RecordReversal.Refusal.changedSince(line: 4)) {
      try Self.reverse(from: Self.head, to: Self.head + row, in: Self.head + "- time: 12:05\n  event: B\n")
    }
  }

  @Test func aFileThatTheChangeMadeGoesUnlessOthersWroteIntoIt() throws {
    let (first, second) = ("- id: A1\n  action: x\n", "- id: A2\n  action: y\n")
    #expect(try Self.reverse(.actions, from: nil, to: first, in: first) == nil)
    #expect(try Self.reverse(.actions, from: nil, to: first, in: first + second) == second)
  }

  @Test func aKeyComesBackBesideKeysThatWereChangedSince() throws {
    let (before, after) = ("title: a\nseverity: P1\nkind: k\n", "title: a\nseverity: P2\nkind: k\n")
    #expect(
      try Self.reverse(.incident, from: before, to: after, in: "title: a\nseverity: P2\nkind: other\n")
        == "title: a\nseverity: P1\nkind: other\n")
  }

  @Test func whatIsTakenBackAlreadyStaysAsItIs() throws {
    #expect(try Self.reverse(from: Self.head, to: Self.head + Self.head, in: Self.head) == Self.head)
  }
}
