import Incidents
import Testing

@testable import Records

/// Times as people type them: each form is read as it was meant, or refused with the form to write.
struct TypedTimeTests {
  /// 2026-01-05 03:09 UTC, a Monday; the incident runs since 02:40.
  private static let now = at("2026-01-05T03:09Z")

  private static func at(_ text: String) -> Instant {
    (try? TypedTime.full(text))?.instant ?? Instant(secondsSinceEpoch: 0)
  }

  private static func running(_ offset: Int = 0, allowsFuture: Bool = false) -> TypedTime.Setting {
    TypedTime.Setting(
      now: now, offset: offset, rows: [at("2026-01-05T02:40Z"), at("2026-01-05T03:00Z")], allowsFuture: allowsFuture)
  }

  /// Resolved at 15:00 on 5 January; now is two days later, 10:00.
  private static let resolved = TypedTime.Setting(
    now: at("2026-01-07T10:00Z"), rows: [at("2026-01-05T12:00Z"), at("2026-01-05T15:00Z")], isResolved: true)

  /// From Saturday evening to Sunday evening.
  private static let long = TypedTime.Setting(
    now: at("2026-01-07T10:00Z"), rows: [at("2026-01-03T20:00Z"), at("2026-01-04T20:00Z")], isResolved: true)

  @Test(arguments: [
    ("03:01", "2026-01-05 03:01 UTC"), ("3:01", "2026-01-05 03:01 UTC"), ("03:01:30", "2026-01-05 03:01:30 UTC"),
    (" 03:01 ", "2026-01-05 03:01 UTC"), ("~03:01", "~2026-01-05 03:01 UTC"), ("~3:01", "~2026-01-05 03:01 UTC"),
    ("ca. 3:01", "~2026-01-05 03:01 UTC"), ("about 3:01", "~2026-01-05 03:01 UTC"),
    ("03:14", "2026-01-05 03:14 UTC"), ("22:10", "2026-01-04 22:10 UTC"), ("10:10 PM", "2026-01-04 22:10 UTC"),
    ("10:10pm", "2026-01-04 22:10 UTC"), ("10:10 p.m.", "2026-01-04 22:10 UTC"), ("10 PM", "2026-01-04 22:00 UTC"),
    ("3:01 AM", "2026-01-05 03:01 UTC"), ("12:30 AM", "2026-01-05 00:30 UTC"), ("9:06p", "2026-01-04 21:06 UTC"),
    ("now", "2026-01-05 03:09 UTC"), ("Now", "2026-01-05 03:09 UTC"), ("just now", "2026-01-05 03:09 UTC"),
    ("5m ago", "2026-01-05 03:04 UTC"), ("5min ago", "2026-01-05 03:04 UTC"), ("5 min ago", "2026-01-05 03:04 UTC"),
    ("10 minutes ago", "2026-01-05 02:59 UTC"), ("1 minute ago", "2026-01-05 03:08 UTC"),
    ("a minute ago", "2026-01-05 03:08 UTC"), ("an hour ago", "2026-01-05 02:09 UTC"),
    ("1h ago", "2026-01-05 02:09 UTC"), ("1h 30m ago", "2026-01-05 01:39 UTC"),
    ("1h30m ago", "2026-01-05 01:39 UTC"), ("1 hour and 30 minutes ago", "2026-01-05 01:39 UTC"),
    ("half an hour ago", "2026-01-05 02:39 UTC"), ("2 hours ago", "2026-01-05 01:09 UTC"),
    ("2 hrs ago", "2026-01-05 01:09 UTC"), ("90s ago", "2026-01-05 03:07 UTC"), ("2d ago", "2026-01-03 03:09 UTC"),
    ("2 days ago", "2026-01-03 03:09 UTC"), ("10M AGO", "2026-01-05 02:59 UTC"),
    ("yesterday 22:10", "2026-01-04 22:10 UTC"), ("yesterday at 22:10", "2026-01-04 22:10 UTC"),
    ("Yesterday, 10:10 PM", "2026-01-04 22:10 UTC"), ("today 02:55", "2026-01-05 02:55 UTC"),
    ("today at 2:55", "2026-01-05 02:55 UTC"), ("Sun 22:10", "2026-01-04 22:10 UTC"),
    ("Sunday 22:10", "2026-01-04 22:10 UTC"), ("Jan 4 22:10", "2026-01-04 22:10 UTC"),
    ("04:06+01:00", "2026-01-05 03:06 UTC"), ("04:06 +01:00", "2026-01-05 03:06 UTC"),
    ("04:06+0100", "2026-01-05 03:06 UTC"), ("04:06 CET", "2026-01-05 03:06 UTC"),
    ("04:06 (CET)", "2026-01-05 03:06 UTC"), ("03:06Z", "2026-01-05 03:06 UTC"), ("03:06 UTC", "2026-01-05 03:06 UTC"),
    ("03:06 GMT", "2026-01-05 03:06 UTC"), ("08:36+05:30", "2026-01-05 03:06 UTC"),
    ("10:06 PM EST", "2026-01-05 03:06 UTC"), ("yesterday 23:10 CET", "2026-01-04 22:10 UTC"),
    ("2026-01-05T03:01Z", "2026-01-05 03:01 UTC"), ("2026-01-05 03:01Z", "2026-01-05 03:01 UTC"),
    ("2026-01-05 3:01 UTC", "2026-01-05 03:01 UTC"), ("2026-01-05T04:01+01:00", "2026-01-05 03:01 UTC"),
    ("2026-01-05 04:01 CET", "2026-01-05 03:01 UTC"), ("5 Jan 2026 03:01 UTC", "2026-01-05 03:01 UTC"),
    ("2026-01-05T03:14Z", "2026-01-05 03:14 UTC"), ("2026-01-04T14:??Z", "2026-01-04 14:??Z"), ("unknown", "unknown"),
    ("1767582000", "2026-01-05 03:00 UTC"),
  ])
  func pastTimesAreUnderstood(text: String, meaning: String) throws {
    let time = try TypedTime.past(text, Self.running()).time
    #expect((time.isApproximate ? "~" : "") + time.dated == meaning)
  }

  @Test(arguments: [
    ("03:15", "write 2026-01-04T03:15Z, or 2026-01-05T03:15Z with --future"),
    ("20:00", "write 2026-01-04T20:00Z, or 2026-01-05T20:00Z with --future"), ("2026-01-05T03:15Z", "add --future"),
    ("2026-01-06T03:00Z", "add --future"), ("in 15m", "add --future"), ("15m", "write '15m ago'"),
    ("10 minutes", "write '10 minutes ago'"), ("noon", "write 14:05, 10:15 PM, 10m ago, now"), ("", "write 14:05"),
    ("soon", "write 14:05"), ("25:00", "hours are 00 to 23"), ("03:61", "minutes are 00 to 59"),
    ("14:??", "write the date, as in 2025-11-27T14:??Z"), ("2026-01-05", "T14:05Z"),
    ("2026-01-05 03:01", "Z"), ("5 Jan 2026 03:01", "write 2026-01-05T03:01Z"),
    ("ago", "write 10m, 1h 30m, or 10 minutes"), ("five minutes ago", "write 10m"), ("-5m ago", "write 10m"),
    ("1 business day ago", "business days have no clock"), ("03:01-03:05", "03:05"), ("13:10 PM", "write"),
    ("04:06 IST", "write"), ("tomorrow 10:00", "write 14:05"), ("03.01", "write"),
  ])
  func otherTextsAreRefusedWithTheForm(text: String, words: String) {
    let error = #expect(throws: TypedTime.Problem.self) { _ = try TypedTime.past(text, Self.running()) }
    #expect((error?.message ?? "").contains(words), "\(error?.message ?? "")")
  }

  @Test(arguments: [
    ("03:15", "2026-01-05 03:15 UTC"), ("2026-01-06T03:00Z", "2026-01-06 03:00 UTC"),
    ("in 15m", "2026-01-05 03:24 UTC"),
  ])
  func theFutureIsTakenWhereItIsMeant(text: String, meaning: String) throws {
    #expect(try TypedTime.past(text, Self.running(allowsFuture: true)).time.dated == meaning)
  }

  @Test(arguments: [
    ("14:00", "2026-01-05 14:00 UTC"), ("06:00", "2026-01-05 06:00 UTC"), ("21:00", "2026-01-05 21:00 UTC"),
    ("2:30 PM", "2026-01-05 14:30 UTC"), ("15:30 CET", "2026-01-05 14:30 UTC"),
    ("2026-01-06T09:00Z", "2026-01-06 09:00 UTC"), ("1h ago", "2026-01-07 09:00 UTC"),
  ])
  func afterTheEndAClockTimeIsNearARow(text: String, meaning: String) throws {
    #expect(try TypedTime.past(text, Self.resolved).time.dated == meaning)
  }

  @Test func anotherDayThatFitsIsNamed() throws {
    let placed = try TypedTime.past("21:00", Self.long)
    #expect(placed.time.dated == "2026-01-04 21:00 UTC")
    #expect(placed.others == [Self.at("2026-01-03T21:00Z")])
  }

  @Test(arguments: ["03:00", "5:59", "21:01", "00:30"])
  func whatIsNearNoRowIsRefusedWithTheCandidates(text: String) {
    let error = #expect(throws: TypedTime.Problem.self) { _ = try TypedTime.past(text, Self.resolved) }
    #expect(error?.message.contains("is within 6 hours of no row") ?? false)
    #expect(error?.message.contains("2026-01-0") ?? false)
  }

  @Test(arguments: [
    ("15m", "2026-01-05 03:24 UTC"), ("in 15m", "2026-01-05 03:24 UTC"), ("in 15 minutes", "2026-01-05 03:24 UTC"),
    ("15 min", "2026-01-05 03:24 UTC"), ("1h", "2026-01-05 04:09 UTC"), ("in an hour", "2026-01-05 04:09 UTC"),
    ("half an hour", "2026-01-05 03:39 UTC"), ("in half an hour", "2026-01-05 03:39 UTC"),
    ("1h30m", "2026-01-05 04:39 UTC"), ("03:30", "2026-01-05 03:30 UTC"), ("3:30", "2026-01-05 03:30 UTC"),
    ("3:30 AM", "2026-01-05 03:30 UTC"), ("04:30+01:00", "2026-01-05 03:30 UTC"), ("04:30 CET", "2026-01-05 03:30 UTC"),
    ("today 03:30", "2026-01-05 03:30 UTC"), ("2026-01-06T02:55Z", "2026-01-06 02:55 UTC"),
    ("15:09", "2026-01-05 15:09 UTC"), ("~03:30", "2026-01-05 03:30 UTC"),
  ])
  func timesToComeAreUnderstood(text: String, meaning: String) throws {
    #expect(try TypedTime.future(text, after: Self.now, Self.running()).dated == meaning)
  }

  @Test(arguments: [
    ("02:55", "write 2026-01-06T02:55Z if that is meant"), ("15:10", "write 2026-01-05T15:10Z"),
    ("2026-01-05T02:55Z", "write a later time, such as 15m, or 2026-01-05T03:24Z"), ("yesterday 22:10", "is before"),
    ("5m ago", "is before"), ("soon", "write 15m, 'in 15m', 14:05"), ("tomorrow", "write 15m"),
    ("in a while", "write 10m"), ("25:00", "hours are 00 to 23"),
  ])
  func pastAndUnclearTimesToComeAreRefused(text: String, words: String) {
    let error = #expect(throws: TypedTime.Problem.self) {
      _ = try TypedTime.future(text, after: Self.now, Self.running())
    }
    #expect((error?.message ?? "").contains(words), "\(error?.message ?? "")")
  }

  @Test func aPromiseGoesOverMidnight() throws {
    let start = Self.at("2026-01-05T23:50Z")
    #expect(try TypedTime.future("00:20", after: start, Self.running()).dated == "2026-01-06 00:20 UTC")
  }

  @Test func clockTimesAreThoseOfTheTimeline() throws {
    let time = try TypedTime.past("04:01", Self.running(3600)).time
    #expect(time.dated == "2026-01-05 03:01 UTC")
    #expect(try TypedTime.past("yesterday 22:10", Self.running(3600)).time.dated == "2026-01-04 21:10 UTC")
  }
}
