import Foundation
import TestSupport
import Testing

/// `pir log -` with what people paste, at 15:00 UTC on 2026-01-05.
struct PastedLogTests {
  private static let timeline = "reviews/INC-7/timeline.yaml"

  /// A project whose incident has one row at noon, on a clock with that offset.
  private static func project(offset: String = "Z") throws -> Pir {
    let pir = try WritingTests.project()
    let noon = offset == "+05:30" ? "17:30" : "12:00"
    try pir.write(timeline, "- time: 2026-01-05T\(noon)\(offset)\n  event: a\n")
    pir.environment["PIR_NOW"] = "2026-01-05T15:00Z"
    return pir
  }

  /// The rows as `time event`, as the file has them.
  private static func rows(_ pir: Pir) throws -> [String] {
    try pir.read(timeline).components(separatedBy: "- time: ").dropFirst().map {
      $0.replacing("\n  event: ", with: " ").replacing("\n", with: "")
    }
  }

  private static let noon = "2026-01-05T12:00Z a"

  /// The same of today without the row at noon, as `clock event`.
  private static func added(_ pir: Pir) throws -> [String] {
    try rows(pir).filter { $0 != noon }.map { $0.replacing("2026-01-05T", with: "").replacing("Z", with: "") }
  }

  /// B1
  @Test(arguments: [
    ("10:15 PM database restarted", "2026-01-04T22:15Z database restarted"), ("9:06a x", "2026-01-05T09:06Z x"),
    ("12:28 AM x", "2026-01-05T00:28Z x"),
  ])
  func clocksOfTwelveHoursAreRead(line: String, row: String) throws {
    let pir = try Self.project()
    #expect(try pir.run("log", "INC-7", "-", input: line + "\n").status == 0)
    #expect(try Self.rows(pir).first == row)
  }

  /// B2
  @Test func zonesAreConvertedAsWritten() throws {
    let pir = try Self.project(offset: "+05:30")
    let lines = "12:29 UTC leader elected\n12:31 CET fixed\n04:06+01:00 x\n"
    #expect(try pir.run("log", "INC-7", "-", input: "12:29 UTC leader elected\n").status == 0)
    #expect(try Self.rows(pir) == ["2026-01-05T17:30+05:30 a", "2026-01-05T17:59+05:30 leader elected"])
    let other = try Self.project()
    #expect(try other.run("log", "INC-7", "-", input: lines).status == 1)
    for line in lines.split(separator: "\n") {
      #expect(try other.run("log", "INC-7", "-", input: line + "\n").status == 0)
    }
    #expect(
      try Self.rows(other)
        == [
          "2026-01-05T03:06Z x", "2026-01-05T11:31Z fixed", "2026-01-05T12:00Z a", "2026-01-05T12:29Z leader elected",
        ])
  }

  /// B3
  @Test(arguments: [
    ("- 12:05 alert", "12:05 alert"), ("- **12:09** - restarted", "12:09 restarted"),
    ("| Time | Event |\n| --- | --- |\n| 12:10 | x |", "12:10 x"), ("(12:26) x", "12:26 x"),
    ("2026/01/05 12:22 x", "12:22 x"), ("Mon, 05 Jan 2026 12:24:00 +0000 x", "12:24 x"),
    ("Jan 5 12:16:01 host: x", "12:16:01 \"host: x\""), ("12:20\tx", "12:20 x"),
    ("2026-01-05 12:16:22,123 ERROR x", "12:16:22 ERROR x"), ("1767615000 x", "12:10 x"),
    ("05/Jan/2026:12:11:00 +0000 x", "12:11 x"), ("12:05-12:10 x", "12:05  until: 12:10 x"),
  ])
  func linesHaveTheirOwnTimes(text: String, row: String) throws {
    let pir = try Self.project()
    let result = try pir.run("log", "INC-7", "-", input: text + "\n")
    #expect(result.status == 0)
    #expect(result.err.contains(": 1 row added\n"))
    #expect(try Self.added(pir) == [row])
    #expect(try pir.run("check", "INC-7").err.contains("error") == false)
  }

  @Test func withoutTimesEachLineIsARowAtNow() throws {
    let pir = try Self.project()
    #expect(try pir.run("log", "7", "-", input: "restarted db\nand the cache\n").status == 0)
    #expect(try Self.added(pir) == ["15:00 restarted db", "15:00 and the cache"])
  }

  @Test func aPasteIsRefusedAsAWhole() throws {
    let pir = try Self.project()
    let before = try pir.read(Self.timeline)
    let lines = "12:05 a\n05/06/2026 12:06 b\n12:07 IST c\n12:08 d\n"
    let result = try pir.run("log", "INC-7", "-", input: lines)
    #expect(result.status == 1)
    #expect(
      result.err.hasPrefix(
        "<stdin>:2:1: error: '05/06/2026' is one of two days; add --dates dmy or --dates mdy [unread-line]\n"))
    #expect(result.err.contains("<stdin>:3:1: error: 'IST' is the name of several zones (+05:30, +01:00, +02:00)"))
    #expect(
      result.err.hasSuffix("pir: error: nothing was written; correct the lines, or leave them out with --skip-unread\n")
    )
    #expect(try pir.read(Self.timeline) == before)
    let rest = try pir.run("log", "INC-7", "-", "--skip-unread", input: lines)
    #expect(rest.status == 0)
    #expect(rest.err.hasPrefix("<stdin>:2:1: warning: "))
    #expect(rest.err.contains(": 2 rows added, 2 lines left out\n"))
    #expect(try Self.added(pir) == ["12:05 a", "12:08 d"])
  }

  @Test func whatIsAskedForIsTaken() throws {
    let pir = try Self.project()
    let result = try pir.run(
      "log", "INC-7", "-", "--dates", "mdy", "--zone", "IST=+05:30", "--zone", "bst=+01:00",
      input: "01/05/2026 12:06 b\n17:40 IST c\n13:11 BST d\n")
    #expect(result.status == 0)
    #expect(try Self.added(pir) == ["12:06 b", "12:10 c", "12:11 d"])
  }

  @Test func aZoneOfTheOtherSeasonIsNoted() throws {
    let pir = try Self.project()
    let result = try pir.run("log", "INC-7", "-", input: "2025-06-05 12:00 PST x\n")
    #expect(result.status == 0)
    #expect(
      result.err.hasPrefix(
        "<stdin>:1:1: note: PST is winter time, and 2025-06-05 is in summer: converted as written, -08:00"))
    #expect(try Self.rows(pir).first == "2025-06-05T20:00Z x")
  }

  @Test func atSaysWhichDayClocksAreOf() throws {
    let pir = try Self.project()
    pir.environment["PIR_NOW"] = "2026-01-09T09:00Z"
    let refused = try pir.run("log", "INC-7", "-", input: "12:05 a\n12:10 b\n")
    #expect(refused.status == 1)
    #expect(refused.err.contains("the times have no date, and the last row of the timeline is of 2026-01-05"))
    #expect(try pir.run("log", "INC-7", "-", "--at", "2026-01-05T12:10Z", input: "12:05 a\n12:10 b\n").status == 0)
    #expect(try Self.rows(pir).dropFirst() == ["2026-01-05T12:05Z a", "2026-01-05T12:10Z b"])
  }

  @Test func aLogThatIsPastedAgainKeepsItsDay() throws {
    let pir = try Self.project()
    #expect(try pir.run("log", "INC-7", "-", input: "12:05 x\n12:06 v\n").status == 0)
    pir.environment["PIR_NOW"] = "2026-01-06T14:00Z"
    let again = try pir.run("log", "INC-7", "-", input: "12:05 x\n12:06 v\n12:07 w\n")
    #expect(
      again.err.contains(
        ": 1 row added, 2 were there already (the times are of 2026-01-05, as rows of the timeline are)\n"))
    #expect(try Self.added(pir) == ["12:05 x", "12:06 v", "12:07 w"])
  }

  @Test func colorsOfATerminalAreTakenOut() throws {
    let pir = try Self.project()
    #expect(try pir.run("log", "INC-7", "-", input: "\u{1B}[32m12:05\u{1B}[0m x\u{1B}[K\n").status == 0)
    #expect(try Self.added(pir) == ["12:05 x"])
  }

  @Test func messagesHaveTheirAuthors() throws {
    let pir = try Self.project()
    let text = "Alice Smith  12:05 PM\nDB restarted\nagain\nBob van Dyke  12:07 PM\nok\n"
    #expect(try pir.run("log", "INC-7", "-", input: text).status == 0)
    #expect(try pir.read(Self.timeline).contains("  by: Alice Smith\n  event: \"DB restarted\\n\\\n    again\"\n"))
    #expect(try pir.run("log", "INC-7", "-", input: text).err.hasSuffix(": 0 rows added, 2 were there already\n"))
  }

  @Test(arguments: [
    (["x", "--dates", "dmy"], "say how pasted lines are read"), (["x", "--skip-unread"], "say how pasted lines"),
    (["-", "--dates", "ymd"], "dmy"), (["-", "--zone", "IST"], "'IST' is not of the form IST=+05:30"),
    (["-", "--zone", "IST=5"], "'5' is not an offset from UTC"), (["-", "--until", "12:00"], "only --at"),
    (["x", "--at", "unknown", "--until", "12:00"], "leave out --until"),
  ])
  func wrongOptionsWriteNothing(arguments: [String], message: String) throws {
    let pir = try Self.project()
    let before = try pir.read(Self.timeline)
    let result = try pir.run(["log", "INC-7"] + arguments, input: "12:05 a\n")
    #expect(result.status == 64)
    #expect(result.err.contains(message))
    #expect(try pir.read(Self.timeline) == before)
  }

  @Test func aRowMayHaveAnEnd() throws {
    let pir = try Self.project()
    #expect(try pir.run("log", "INC-7", "b", "--at", "yesterday 23:50", "--until", "00:10").status == 0)
    #expect(try Self.rows(pir).first == "2026-01-04T23:50Z  until: 2026-01-05T00:10Z b")
    let review = try pir.run("render", "INC-7", "--stdout").out
    #expect(review.contains("| **2026-01-04** 23:50 to 2026-01-05 00:10 | b |"))
  }
}
