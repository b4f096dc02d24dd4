import Diagnostics
import Incidents
import TestSupport
import Testing
import Text

@testable import Records

struct ValueTests {
  private func outcome<Value>(_ read: () throws(ValueProblem) -> Value) -> (value: Value?, problem: ValueProblem?) {
    do throws(ValueProblem) { return (try read(), nil) } catch { return (nil, error) }
  }

  @Test(
    arguments: [
      ("15m", .seconds(900)), ("1h 30m", .seconds(5400)), ("1h30m", .seconds(5400)), ("2d", .seconds(172_800)),
      ("45s", .seconds(45)), ("1d 2h 3m 4s", .seconds(93_784)), ("90m", .seconds(5400)), ("0m", .seconds(0)),
      ("1 business day", .businessDays(1)), ("5 business days", .businessDays(5)), ("36525d", .seconds(3_155_760_000)),
    ] as [(String, Span)])
  func readsDurations(text: String, span: Span) {
    #expect(outcome { () throws(ValueProblem) in try SpanText.read(text) }.value == span)
  }

  @Test(arguments: [
    "", "15", "15 m", "15min", "15 minutes", "30m 1h", "1h 1h", "h", "-5m", "1.5h", "1h,30m", "1w", "1 day",
    "5 busines days",
    "0 business days", "10001 business days", "36526d", "999999999d", "99999999999999999999m", "1h 30", "15m ago",
    "PT15M",
    "1h30m90",
  ])
  func refusesOtherDurations(text: String) {
    let problem = outcome { () throws(ValueProblem) in try SpanText.read(text) }.problem
    #expect(problem?.rule == "bad-duration")
    #expect(problem?.message.hasPrefix("'\(text)' is") == true)
  }

  @Test(arguments: [
    ("update_every", "'0h' is no cadence: something is due at its end"),
    ("review_within", "'0h' leaves no time: a limit is how long something may take"),
    ("respond_within", "'0h' leaves no time: a limit is how long something may take"),
  ])
  func refusesAnEndThatIsTheBeginning(key: String, message: String) {
    let marked = MarkedText("severities:\n  - id: P1\n    \(key): ⟦0h⟧\n")
    let file = RecordFile(name: "runbook.yaml", bytes: Array(marked.text.utf8))
    let problems = RecordReader.runbook(file).problems.map(\.diagnostic)
    #expect(problems.map(\.rule) == ["bad-duration"])
    #expect(problems.first?.place.range == marked.range)
    #expect(problems.first?.message == message)
    #expect(problems.first?.suggestion == "write none")
  }

  @Test func readsDates() {
    let read = { (text: String) in self.outcome { () throws(ValueProblem) in try DateText.read(text) } }
    #expect(read("2025-12-01").value == CalendarDate(year: 2025, month: 12, day: 1))
    #expect(read("2024-02-29").value == CalendarDate(year: 2024, month: 2, day: 29))
    #expect(read("2025-02-30").problem?.message == "'2025-02-30' is not a date: February 2025 has 28 days")
    #expect(read("1900-01-01").problem?.message == "'1900-01-01' is out of range: years are 1970 to 9999")
    #expect(read("2025-12-01T14:05Z").problem?.suggestion == "write 2025-12-01")
  }

  @Test(arguments: [
    "2025-12-1", "01.12.2025", "12/01/2025", "2025-12-??", "next week", "", "2025-12-011", "2025-00-01", "2025-12-00",
  ])
  func refusesOtherDates(text: String) {
    #expect(outcome { () throws(ValueProblem) in try DateText.read(text) }.problem?.rule == "bad-date")
  }

  @Test(arguments: [
    "https://example.org", "http://example.org/a?b=c#d", "HTTPS://example.org", "https://example.org:8080/ü",
    "https://[::1]/",
  ])
  func readsWebAddresses(text: String) {
    #expect(outcome { () throws(ValueProblem) in try LinkText.address(text) }.value == text)
    #expect(outcome { () throws(ValueProblem) in try LinkText.addressOrFile(text) }.value == text)
  }

  @Test(arguments: [
    "ftp://example.org", "javascript:alert(1)", "mailto:a@example.org", "//example.org", "https://", "https:///x",
    "http://?x",
    "https://a:b", "https://[::1", "https://user@/",
    "https://a b", "https://a\u{A0}b", "https://a<b>", "data:text/html,x", "file:///etc/passwd",
  ])
  func refusesOtherAddresses(text: String) {
    #expect(outcome { () throws(ValueProblem) in try LinkText.address(text) }.problem?.rule == "bad-url")
    #expect(outcome { () throws(ValueProblem) in try LinkText.addressOrFile(text) }.problem?.rule == "bad-url")
  }

  @Test func saysWhatIsWrongWithAnAddress() {
    let message = { (text: String) in
      self.outcome { () throws(ValueProblem) in try LinkText.address(text) }.problem?.message
    }
    #expect(message("https:///x") == "'https:///x' names no host")
    #expect(message("https://a:b/") == "'https://a:b/' has no valid host and port")
    #expect(message("FTP://a") == "'ftp:' is no scheme for a link: addresses begin with http:// or https://")
  }

  @Test(arguments: ["graph.png", "logs/planner.txt", "a b.png", "graph-2.png"])
  func readsFilesBesideTheRecord(text: String) {
    #expect(outcome { () throws(ValueProblem) in try LinkText.addressOrFile(text) }.value == text)
    #expect(outcome { () throws(ValueProblem) in try LinkText.address(text) }.problem?.rule == "bad-url")
  }

  @Test(arguments: ["/etc/passwd", "../INC-1/a.png", "a/../b.png", "./a.png", "a//b.png", "a\\b.png", "a/"])
  func refusesFilesElsewhere(text: String) {
    #expect(outcome { () throws(ValueProblem) in try LinkText.addressOrFile(text) }.problem?.rule == "bad-file")
  }
}
