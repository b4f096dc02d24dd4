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
    ("2026-01-05T03:14Z", "2026-01-05 03:14 UTC"), ("2026-01-04T14:??Z", "2026-01-04T14:??Z"), ("unknown", "unknown"),
    ("1767582000", "2026-01-05 03:00 UTC"), ("right now", "2026-01-05 03:09 UTC"),
    ("1.5h ago", "2026-01-05 01:39 UTC"), ("an hour and a half ago", "2026-01-05 01:39 UTC"),
    ("five minutes ago", "2026-01-05 03:04 UTC"), ("one hour ago", "2026-01-05 02:09 UTC"),
    ("2 weeks ago", "2025-12-22 03:09 UTC"), ("22:10 yesterday", "2026-01-04 22:10 UTC"),
    ("22:10, yesterday", "2026-01-04 22:10 UTC"), ("yesterday 10 PM", "2026-01-04 22:00 UTC"),
    ("midnight", "2026-01-05 00:00 UTC"), ("yesterday noon", "2026-01-04 12:00 UTC"),
    ("~yesterday 22:10", "~2026-01-04 22:10 UTC"), ("05:06 CAT", "2026-01-05 03:06 UTC"),
    ("2026-01-04T10:00-11:00", "2026-01-04 21:00 UTC"), ("2026-01-04 10:00:00-11:00", "2026-01-04 21:00 UTC"),
    ("2026-01-04 10:00-05:00", "2026-01-04 15:00 UTC"), ("2026-01-04 10:00+11:00", "2026-01-03 23:00 UTC"),
    ("Sun Jan 4 12:05", "2026-01-04 12:05 UTC"), ("Mon Jan 5 03:01:00 UTC 2026", "2026-01-05 03:01 UTC"),
    ("Mon 03:01", "2026-01-05 03:01 UTC"), ("Mon 20:00", "2025-12-29 20:00 UTC"),
    ("Friday 23:00", "2026-01-02 23:00 UTC"), ("10:15\u{202F}PM yesterday", "2026-01-04 22:15 UTC"),
  ])
  func pastTimesAreUnderstood(text: String, meaning: String) throws {
    let time = try TypedTime.past(text, Self.running()).time
    #expect((time.isApproximate ? "~" : "") + time.dated == meaning)
  }

  @Test(arguments: [
    ("03:15", "write 2026-01-04T03:15Z, or 2026-01-05T03:15Z with --future"),
    ("20:00", "write 2026-01-04T20:00Z, or 2026-01-05T20:00Z with --future"), ("2026-01-05T03:15Z", "add --future"),
    ("2026-01-06T03:00Z", "add --future"), ("in 15m", "add --future"), ("15m", "write '15m ago'"),
    ("+15m", "add --future"), ("-5m", "write '5m ago'"),
    ("10 minutes", "write '10 minutes ago'"), ("noon", "write 2026-01-04T12:00Z, or 2026-01-05T12:00Z with --future"),
    ("", "write 14:05, 10:15 PM, 10m ago, now, 'yesterday 22:10'"), ("soon", "write 14:05"), ("ago", "write 14:05"),
    ("25:00", "hours are 00 to 23"), ("03:61", "minutes and seconds 00 to 59"),
    ("14:??", "write the date, as in 2026-01-05T14:??Z"), ("~03:??", "as in ~2026-01-05T03:??Z"),
    ("2026-01-05", "is a date without time; write 2026-01-05T14:05Z"), ("yesterday", "as in 'yesterday 22:10'"),
    ("friday", "as in 'friday 22:10'"), ("2026-01-05 03:01", "write 2026-01-05T03:01Z, if it is on the clock"),
    ("5 Jan 2026 03:01", "write 2026-01-05T03:01Z"), ("a while ago", "write '10m ago', '1h 30m ago'"),
    ("-5m ago", "does not say how long ago"), ("1,5h ago", "does not say how long ago"),
    ("1h30 ago", "does not say how long ago"), ("99999999999999999999m ago", "does not say how long ago"),
    ("in a while", "write 'in 15m'"), ("1 business day ago", "business days have none"),
    ("03:01-03:05", "is a range; write its begin here, and its end with --until"),
    ("03:01 to 03:05", "is a range"), ("22:06-05:00", "write 2026-01-04T22:06-05:00, or 22:06 with --until 05:00"),
    ("13:10 PM", "is not a time of day"),
    ("04:06 IST", "write 2026-01-05T04:06+05:30, or 2026-01-05T04:06+01:00, or 2026-01-05T04:06+02:00"),
    ("05/06/2026 03:01", "write 2026-06-05T03:01, or 2026-05-06T03:01"), ("03:01+25:00", "as in +01:00"),
    ("03:01 local", "'local' after 03:01 is not understood"), ("03:01 Europe/Berlin", "as in +01:00"),
    ("tomorrow 10:00", "add --future"), ("03.01", "write 03:01"), ("1405", "write 14:05"), ("301", "write 03:01"),
    ("14h05", "write 14:05"), ("1405 hrs", "write 14:05"), ("03:1", "write 03:01 or 03:10"),
    ("Mon Jan 4 12:05", "2026-01-04 is a Sunday; correct the date or the day"),
    ("Monday, 4 Jan 12:05", "2026-01-04 is a Sunday"), ("Tue Jan 5 03:01:00 UTC 2026", "was a Monday"),
    ("2026-01-04 10:00-11:00", "write 2026-01-04T10:00-11:00 for the offset, or 2026-01-04T10:00Z for the begin"),
    ("~2026-01-04 04:06-05:00", "write ~2026-01-04T04:06-05:00 for the offset, or ~2026-01-04T04:06Z for the begin"),
    ("today 14h05", "write 14:05"), ("EST", "write 14:05"), ("x", "write 14:05"),
  ])
  func otherTextsAreRefusedWithTheForm(text: String, words: String) {
    let error = #expect(throws: TypedTime.Problem.self) { _ = try TypedTime.past(text, Self.running()) }
    let message = error?.message ?? ""
    #expect(message.contains(words), "\(message)")
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
    ("Mon 14:00", "2026-01-05 14:00 UTC"),
  ])
  func afterTheEndAClockTimeIsNearARow(text: String, meaning: String) throws {
    #expect(try TypedTime.past(text, Self.resolved).time.dated == meaning)
  }

  @Test func theFutureIsNamedWhereItMayBeMeant() throws {
    let placed = try TypedTime.past("22:10", Self.running(allowsFuture: true))
    #expect(placed.time.dated == "2026-01-04 22:10 UTC")
    #expect(placed.others == [Self.at("2026-01-05T22:10Z")])
  }

  /// Clocks differ by 5 minutes, and an incident begins up to 6 hours before its first row.
  @Test(arguments: [
    ("03:14", "2026-01-05 03:14 UTC"), ("20:40", "2026-01-04 20:40 UTC"), ("03:15", nil), ("20:39", nil),
    ("03:14:01", nil), ("20:39:59", nil),
  ])
  func whileItRunsTheBoundsAreExact(text: String, meaning: String?) {
    #expect((try? TypedTime.past(text, Self.running()))?.time.dated == meaning)
  }

  @Test func withoutRowsAClockTimeIsTheLastOne() throws {
    let setting = TypedTime.Setting(now: Self.now)
    #expect(try TypedTime.past("03:15", setting).time.dated == "2026-01-04 03:15 UTC")
  }

  /// The row of this second is not put before one that was there.
  @Test func nowIsNoEarlierThanTheLastRow() throws {
    let now = Self.at("2026-01-05T03:09:40Z")
    let setting = TypedTime.Setting(now: now, rows: [Self.at("2026-01-05T03:09:20Z")])
    #expect(try TypedTime.past("now", setting).time.dated == "2026-01-05 03:09:40 UTC")
    #expect(try TypedTime.past("now", TypedTime.Setting(now: now)).time.dated == "2026-01-05 03:09 UTC")
  }

  /// Now is 18 January at 13:00, the moment that is corrected the one given.
  @Test(arguments: [
    ("2026-01-15T09:57Z", "09:40", "2026-01-15 09:40 UTC"), ("2026-01-15T22:00Z", "21:55", "2026-01-15 21:55 UTC"),
    ("2026-01-15T23:58Z", "00:03", "2026-01-16 00:03 UTC"), ("2026-01-15T00:03Z", "23:58", "2026-01-14 23:58 UTC"),
    ("2026-01-15T12:00Z", "11:58", "2026-01-15 11:58 UTC"), ("2026-01-15T12:00Z", "~23:59", "2026-01-15 23:59 UTC"),
    ("2026-01-15T12:00Z", "01:00+02:00", "2026-01-15 23:00 UTC"),
    ("2026-01-18T12:00Z", "13:05", "2026-01-18 13:05 UTC"),
    ("2026-01-18T12:00Z", "00:00", "2026-01-18 00:00 UTC"), ("2026-01-15T12:00Z", "Wed 13:00", "2026-01-14 13:00 UTC"),
    ("2026-01-18T12:00Z", "13:30", nil), ("2026-01-18T12:00Z", "13:06", nil),
  ])
  func aCorrectedClockTimeIsNearTheOneBefore(old: String, text: String, meaning: String?) {
    for isResolved in [false, true] {
      let rows = [Self.at("2026-01-05T12:00Z"), Self.at("2026-01-17T15:00Z")]
      for rows in [[], rows] {
        let setting = TypedTime.Setting(
          now: Self.at("2026-01-18T13:00Z"), rows: rows, isResolved: isResolved, corrected: Self.at(old))
        #expect((try? TypedTime.past(text, setting))?.time.dated == meaning)
      }
    }
  }

  @Test func anotherDayThatFitsIsNamed() throws {
    let placed = try TypedTime.past("21:00", Self.long)
    #expect(placed.time.dated == "2026-01-04 21:00 UTC")
    #expect(placed.others == [Self.at("2026-01-03T21:00Z")])
  }

  /// Before the first row on the day of the incident, and soon after its end today: now is 6 January, 10:30.
  @Test(arguments: [
    ("10:00", nil), ("06:30", nil), ("~9:30 AM", nil), ("12:30", "2026-01-05 12:30 UTC"),
    ("16:00", "2026-01-05 16:00 UTC"),
    ("11:30", "2026-01-05 11:30 UTC"), ("Mon 10:00", "2026-01-05 10:00 UTC"), ("Tue 09:00", nil),
    ("2026-01-06T10:00Z", "2026-01-06 10:00 UTC"), ("20:00", "2026-01-05 20:00 UTC"),
  ])
  func aTimeBeforeTheRowsMayBeOfToday(text: String, meaning: String?) {
    let rows = [Self.at("2026-01-05T12:00Z"), Self.at("2026-01-05T15:00Z")]
    let setting = TypedTime.Setting(now: Self.at("2026-01-06T10:30Z"), rows: rows, isResolved: true)
    #expect((try? TypedTime.past(text, setting))?.time.dated == meaning)
    do { _ = try TypedTime.past("10:00", setting) } catch {
      #expect(error.message.hasSuffix("write 2026-01-06T10:00Z, or 2026-01-05T10:00Z"))
    }
  }

  @Test(arguments: ["03:00", "5:59", "21:01", "00:30", "Tue 14:00"])
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
    ("15:09", "2026-01-05 15:09 UTC"), ("~03:30", "2026-01-05 03:30 UTC"), ("+15m", "2026-01-05 03:24 UTC"),
    ("1.5h", "2026-01-05 04:39 UTC"), ("15m from now", "2026-01-05 03:24 UTC"), ("noon", "2026-01-05 12:00 UTC"),
    ("tomorrow 10:00", "2026-01-06 10:00 UTC"), ("tomorrow at 10 AM", "2026-01-06 10:00 UTC"),
    ("friday 10:00", "2026-01-09 10:00 UTC"), ("mon 10:00", "2026-01-05 10:00 UTC"),
    ("mon 02:00", "2026-01-12 02:00 UTC"), ("Feb 1 10:00", "2026-02-01 10:00 UTC"),
    ("Jan 4 10:00", "2027-01-04 10:00 UTC"), ("now", "2026-01-05 03:09 UTC"),
  ])
  func timesToComeAreUnderstood(text: String, meaning: String) throws {
    #expect(try TypedTime.future(text, after: Self.now, Self.running()).dated == meaning)
  }

  @Test(arguments: [
    ("02:55", "write 2026-01-06T02:55Z if that is meant"), ("15:10", "write 2026-01-05T15:10Z"),
    ("2026-01-05T02:55Z", "write a later time, such as 15m, or 2026-01-05T03:24Z"), ("yesterday 22:10", "is before"),
    ("5m ago", "is before"), ("soon", "write 15m, 'in 15m', 14:05"), ("tomorrow", "as in 'tomorrow 22:10'"),
    ("in a while", "write 'in 15m'"), ("in 15", "write 'in 15m'"), ("15", "write 15m"), ("1530", "write 15:30"),
    ("-15m", "leads back; write 15m"), ("25:00", "hours are 00 to 23"), ("today 02:55", "is before"),
  ])
  func pastAndUnclearTimesToComeAreRefused(text: String, words: String) {
    let error = #expect(throws: TypedTime.Problem.self) {
      _ = try TypedTime.future(text, after: Self.now, Self.running())
    }
    let message = error?.message ?? ""
    #expect(message.contains(words), "\(message)")
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

  @Test(arguments: [
    ("2026-01-10T14:00Z", "2026-01-10 14:00 UTC"), ("tomorrow 14:00", "2026-01-06 14:00 UTC"),
    ("yesterday 14:00 CET", "2026-01-04 13:00 UTC"), ("in 2 days", "2026-01-07 03:09 UTC"),
    ("2h ago", "2026-01-05 01:09 UTC"), ("unknown", "unknown"),
  ])
  func aMomentMayBePastOrToCome(text: String, meaning: String) throws {
    #expect(try TypedTime.moment(text, Self.running()).dated == meaning)
  }

  @Test(arguments: [
    ("14:00", "write 2026-01-04T14:00Z or 2026-01-05T14:00Z"),
    ("friday 14:00", "write 2026-01-02T14:00Z or 2026-01-09T14:00Z"),
    ("15m", "write 'in 15m' or '15m ago'"), ("soon", "'tomorrow 14:05', 'in 2 days' or '2h ago'"),
    ("2026-01-10", "write 2026-01-10T14:05Z"),
  ])
  func aMomentThatMayBeTwoSaysItsDay(text: String, words: String) {
    let error = #expect(throws: TypedTime.Problem.self) { _ = try TypedTime.moment(text, Self.running()) }
    let message = error?.message ?? ""
    #expect(message.contains(words), "\(message)")
  }

  @Test func aLongTextIsNoTime() {
    for text in ["1", "1 ", "9:", "a ", "22:10 "] {
      let long = String(repeating: text, count: 1 << 18)
      #expect(throws: TypedTime.Problem.self) { try TypedTime.past(long, Self.running()) }
    }
  }
}
