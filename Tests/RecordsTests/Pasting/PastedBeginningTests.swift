import Diagnostics
import Incidents
import Testing
import Text

@testable import Records

/// Lines whose times are not the first thing in them: they are read, or refused, and never text without a word.
struct PastedBeginningTests {
  /// One line a row: `01-05 12:05 by: text`; of what is refused the number of the line.
  private static func rows(_ text: String) -> [String] {
    let paste = PastedLineTests.paste(text)
    let rows = paste.rows.map { row in
      "\(row.time.instant?.dateAndClock.dropFirst(5) ?? "?")\(row.by.map { " \($0):" } ?? "") \(row.event.source)"
    }
    return rows + paste.unread.map { "line \($0.place.range?.start.line ?? 0)" }
  }

  @Test(arguments: [
    ("🔥 12:05 x", "🔥 x"), ("✅ 12:05 x", "✅ x"), ("⚠️ **12:05** x", "⚠️ x"), (":fire: 12:05 x", ":fire: x"),
    ("#1 12:05 x", "#1 x"), ("(1) 12:05 x", "(1) x"), ("[12] [12:05] x", "[12] x"), ("a) 12:05 x", "x"),
    ("- 🔥 12:05 - x", "🔥 x"), ("<t:1767614700:F> x", "x"), ("<t:1767614700> x", "x"), ("12:05 Uhr x", "x"),
    ("05.01.26, 12:05 - Alice: x", "Alice: x"), ("5. Januar 2026 12:05 x", "x"), ("5. Januar 2026, 12:05 Uhr: x", "x"),
    ("5 janvier 2026 à 12:05 x", "x"), ("5. Jan. 2026 um 12:05 Uhr x", "x"), ("5 Dez 2025 12:05 x", "x"),
  ])
  func aTimeBehindASignIsRead(line: String, event: String) {
    let rows = Self.rows(line)
    #expect(rows == ["\(line.contains("Dez") ? "12-05" : "01-05") 12:05 \(event)"])
    #expect(Self.rows("2026-01-05 10:00 first\n\(line)").last == rows.last)
  }

  @Test(arguments: [
    "alice — 12:05 PM", "alice_99 — Today at 12:05 PM", "Alice Smith, 12:05 PM", "Alice, [05.01.2026 12:05]",
  ])
  func theHeadOfAMessageIsRead(head: String) {
    let name = head.prefix { !" ,".contains($0) || head.hasPrefix("Alice Smith") && $0 == " " }
    #expect(Self.rows("\(head)\nhi") == ["01-05 12:05 \(name): hi"])
  }

  /// Alone, where it would be a row at now, and below a row, whose text it would be.
  @Test(arguments: [
    "→ 12:20 x", "➡ 12:20 x", "/ 12:20 x", "A. 12:20 x", "1: 12:20 x", "Step 1: 12:20 x", "ERROR 12:20 x", "T12:20 x",
    "alice,12:20,x", "alice;12:20;x", "x,12:20", "1,2026-01-05 12:20,x", "a\t12:20\tx", "\"alice\",\"12:20\",\"x\"",
    "alice - 12:20", "alice, 12:20 PM", "Last night 22:10 x", "This morning 09:10 x", "gestern 22:10 x",
    "5 de enero de 2026 12:05 x", "lundi 5 janvier 12h05 x", "Montag, 5. Januar 2026, 12:05 x", "5. Januar 12:05 x",
    "05.01.26 12:05 x", "1/5/26, 12:05 PM - Alice: x", "12 Uhr x", "12:05:AB:CD", "1767614701 rows migrated",
    "00:12:05 Alice: x", "00:12:05\tAlice:\tx", "{\"time\":\"2026-01-05T12:05:00Z\",\"msg\":\"x\"}",
    "{\"msg\":\"x\",\"ts\":1767614700}", "{\"@timestamp\":\"2026-01-05T12:05:00Z\"}",
    "{ \"timestamp\" : 1767614700.5 }",
  ])
  func aTimeThatIsNotReadIsNamed(line: String) {
    #expect(Self.rows(line) == ["line 1"])
    #expect(Self.rows("10:00 a\n\(line)\n14:00 b").contains("line 2"))
  }

  @Test(arguments: [
    "until 12:20 it was fine", "from 12:20 on", "the job of 12:20 ran", "and then the 12:20 job", "v12:20",
    "10 pods of 12 were up", "{\"msg\":\"x\"}", "{ x: 12 }", "🔥 x", ":fire: x", "#1 is up", "a) x", "5. Januar war gut",
    "last night it rained", "  ERROR 12:20 x", "image:12 and 12:200", "ratio 3:20:1", "see section 12.20", "10 Dez x",
    "1000000000 rows",
  ])
  func otherTextsArePartOfTheRowAbove(line: String) {
    #expect(
      Self.rows("12:00 a\n\(line)") == ["01-05 12:00 a\n\(line.hasPrefix(" ") ? String(line.dropFirst(2)) : line)"])
  }

  @Test func anObjectOverSeveralLinesIsNamed() {
    #expect(Self.rows("{\n  \"time\": \"2026-01-05T12:05:00Z\",\n  \"msg\": \"x\"\n}").first == "01-05 15:00 }")
    #expect(Self.rows("{\n  \"time\": \"2026-01-05T12:05:00Z\",\n  \"msg\": \"x\"\n}").contains("line 1"))
  }

  /// As the history of a status page has them: the rest must not take the text of another update.
  @Test func timesBelowTheirTextsAreRefused() {
    let history =
      "Resolved - Done.\nJan 5, 12:50 UTC\nMonitoring - A fix.\nJan 5, 12:40 UTC\nFound.\nJan 5, 12:20 UTC\n"
    #expect(Self.rows(history) == ["line 1", "line 2", "line 4", "line 6"])
    #expect(Self.rows("12:05\na\n12:06\nb") == ["01-05 12:05 a", "01-05 12:06 b"])
  }

  @Test func theAdviceSaysWhatToType() {
    #expect(
      PastedLineTests.paste("restarted db at 12:05").unread.map(\.suggestion) == [
        "write the time before the rest of the line, as in '12:05 restarted db'"
      ])
    #expect(
      PastedLineTests.paste("Last night 22:10 x").unread.map(\.suggestion) == [
        "write the date and the time before the rest of the line, as in 2026-01-05 12:05"
      ])
  }

  @Test(arguments: [
    ("\u{1B}[32m12:05\u{1B}[0m x\u{1B}[K", "12:05 x"), ("\u{1B}[1;31mx\u{1B}[m", "x"), ("\u{1B}[2Jx", "\u{1B}[2Jx"),
    ("x", "x"),
    ("\u{1B}", "\u{1B}"), ("\u{1B}[", "\u{1B}["), ("\u{1B}[3", "\u{1B}[3"),
  ])
  func colorsAreTakenOut(text: String, rest: String) {
    #expect(String(decoding: TerminalCodes.removed(from: Array(text.utf8)), as: UTF8.self) == rest)
  }

  @Test(arguments: [
    ("IST=+05:30", 19_800), ("IST=+5:30", 19_800), ("IST=5:30", 19_800), ("IST=+0530", 19_800), ("IST=0530", 19_800),
    ("IST=+1", 3_600), ("ist=-3:30", -12_600), ("IST=Z", 0), ("IST=5", nil), ("IST=+05:31", nil), ("IST=+5:3", nil),
    ("IST=+25:00", nil), ("IST=", nil), ("IST=+5:30x", nil),
  ])
  func anOffsetIsGivenInAnyForm(text: String, offset: Int?) {
    #expect((try? PasteSetting.zone(text))?.offset == offset)
  }
}
