import Incidents
import Testing

@testable import Records

struct TimeTests {
  private func alone(_ text: String) -> RecordedTime? { try? RecordClock.alone(text) }

  private func problem(_ text: String) -> ValueProblem? {
    do throws(ValueProblem) { _ = try RecordClock.alone(text) } catch { return error }
    return nil
  }

  @Test(arguments: [
    ("2025-11-27T14:05Z", "2025-11-27 14:05"), ("2025-11-27 14:05Z", "2025-11-27 14:05"),
    ("2025-11-27t14:05:30z", "2025-11-27 14:05:30"), ("2025-11-27T14:05+01:00", "2025-11-27 13:05"),
    ("2025-11-27T00:05+05:45", "2025-11-26 18:20"), ("2025-11-27T23:05-03:30", "2025-11-28 02:35"),
    ("2025-11-27T14:05-00:00", "2025-11-27 14:05"), ("2025-11-27T14:05:59.999Z", "2025-11-27 14:05:59"),
    ("2024-02-29T23:59:59Z", "2024-02-29 23:59:59"), ("1970-01-01T00:00Z", "1970-01-01 00:00"),
    ("9999-12-31T23:59Z", "9999-12-31 23:59"), ("~2025-11-27T14:05Z", "2025-11-27 14:05"),
    ("~ 2025-11-27 14:05+13:45", "2025-11-27 00:20"),
  ])
  func readsTimesWithAnOffset(text: String, utc: String) {
    let time = alone(text)
    #expect(time?.instant?.dateAndClock == utc)
    #expect(time?.isApproximate == text.hasPrefix("~"))
  }

  @Test func keepsTheDateAndTheOffsetOfTheRecordsOwnClock() {
    let time = alone("~2025-11-27T00:05+05:45")
    #expect(time?.date == CalendarDate(year: 2025, month: 11, day: 27))
    #expect(time?.offset == 20_700)
    #expect(time?.written == "2025-11-27T00:05+05:45")
  }

  @Test(arguments: ["unknown", "~unknown", "2024-03-13 14:??", "2024-03-13T??:??Z", "2024-03-?? 14:05Z", "?"])
  func keepsUnknownTimesAsWritten(text: String) {
    let time = alone(text)
    #expect(time != nil)
    #expect(time?.instant == nil)
    #expect(time?.written == String(text.drop { $0 == "~" }))
  }

  @Test(arguments: [
    "????-??-?? ??:??", "2021-??-?? ??:??", "202?-??-?? 14:05Z", "2021-1?-0? 14:??", "2024-02-2?T??:??Z",
    "????-02-29 14:05Z", "2023-0?-3? 14:05Z",
  ])
  func anyDigitOfADateMayBeUnknown(text: String) {
    #expect(alone(text)?.written == text)
    #expect(alone(text)?.instant == nil && alone(text)?.date == nil)
  }

  @Test(arguments: [
    ("2026-13-?? ??:??", "months are 01 to 12"), ("2026-00-?? ??:??", "months are 01 to 12"),
    ("2026-2?-01 ??:??", "months are 01 to 12"), ("2026-??-32 12:00Z", "days are 01 to 31"),
    ("2026-??-00 12:00Z", "days are 01 to 31"), ("2023-02-3? 12:00Z", "days are 01 to 28"),
    ("202?-02-30 12:00Z", "days are 01 to 29"),
    ("196?-01-01 12:00Z", "years are 1970 to 9999"), ("2021", "write 2021-??-?? ??:??, where"),
    ("2021-03", "write 2021-03-?? ??:??, where"), ("2021-??", "write 2021-??-?? ??:??, where"),
    ("~202?", "write 202?-??-?? ??:??, where"), ("2021/22-??", "write 2021-??-?? ??:??, or 2022-??-?? ??:??, where"),
    ("2021/22", "write 2021-??-?? ??:??, or 2022-??-?? ??:??, where"),
    ("1999/00-??-??", "write 1999-??-?? ??:??"),
    ("2021/2?-??", "write 2021-??-?? ??:??, or 2022-??-?? ??:??, where"), ("2021/03", "write 2021-03-?? ??:??, where"),
    ("2021/03-??", "write 2021-03-?? ??:??, where"), ("2021/0?/1?", "write 2021-0?-1? ??:??, where"),
    ("2021-03-??", "write 2021-03-??T14:05Z, or 2021-03-??T??:??Z"),
  ])
  func aDateThatNoDigitsMakeIsAnError(text: String, words: String) {
    let error = #expect(throws: ValueProblem.self) { _ = try RecordClock.alone(text) }
    let said = "\(error?.message ?? ""); \(error?.suggestion ?? "")"
    #expect(said.contains(words))
  }

  @Test(arguments: [
    ("2025-11-27T14:05Z", nil), ("2025-11-27T14:05+05:30", "2025-11-27 14:05 +05:30"),
    ("~2025-11-27 23:30:05-08:00", "2025-11-27 23:30:05 -08:00"), ("2025-11-27 14:??", nil), ("unknown", nil),
  ])
  func knowsWhatWasTypedOnAnotherClock(text: String, typed: String?) {
    #expect(alone(text)?.asTyped == typed)
  }

  @Test func anUnknownClockHasAKnownDate() {
    #expect(alone("2024-03-13 14:??")?.date == CalendarDate(year: 2024, month: 3, day: 13))
    #expect(alone("unknown")?.date == nil)
  }

  @Test(arguments: [
    ("2025-11-27T14:05", "has no offset", "add Z or an offset such as +01:00"),
    ("2025-11-27 14:05:30", "has no offset", "add Z or an offset such as +01:00"),
    ("2025-11-27 14:05 CET", "'CET' is the name of a zone", "write 2025-11-27T14:05+01:00"),
    ("2025-11-27T14:05EST", "'EST' is the name of a zone", "write 2025-11-27T14:05-05:00"),
    ("2025-11-27 14:05 Europe/Berlin", "is the name of a zone", "add Z or an offset"),
    ("2025-11-27 14:05 UTC", "'UTC'", "write 2025-11-27T14:05Z"),
    ("2025-11-27 14:05 +01:00", "has a space before its offset", "write 2025-11-27T14:05+01:00"),
    ("2025-02-30T14:05Z", "February 2025 has 28 days", ""), ("2025-13-01T14:05Z", "months are 01 to 12", ""),
    ("2025-11-00T14:05Z", "November 2025 has 30 days", ""), ("2025-11-27T24:00Z", "hours are 00 to 23", "next day"),
    ("2025-11-27T25:61Z", "hours are 00 to 23", ""), ("2025-11-27T23:60Z", "minutes are 00 to 59", ""),
    ("2025-11-27T14:05:60Z", "leap second", "write the second before"),
    ("2025-11-27T14:05:61Z", "seconds are 00 to 59", ""), ("2025-11-27T14:05+25:00", "-12:00 to +14:00", ""),
    ("2025-11-27T14:05+01:60", "-12:00 to +14:00", ""), ("2025-11-27T14:05+0100", "offset of another form", "+01:00"),
    ("2025-11-27T14:05+01", "offset of another form", "+01:00"), ("2025-11-27T14:05ZZ", "goes on", "delete 'Z'"),
    ("1969-12-31T23:59Z", "years are 1970 to 9999", ""), ("1970-01-01T00:00+01:00", "years are 1970 to 9999", ""),
    ("9999-12-31T23:59-01:00", "years are 1970 to 9999", ""), ("2025-11-27", "is a date without time", "T14:05Z"),
    ("14:05", "has no date", "2025-11-27T14:05Z"), ("9:05", "hour of one digit", "09:05"),
    ("2:05 pm", "clock of 12 hours", "14:05"), ("2025-11-27 02:05 PM", "clock of 12 hours", "14:05"),
    ("27.11.2025 14:05", "is not a time", "write 2025-11-27T14:05, with Z"), ("soon", "is not a time", ""),
    ("", "is not a time", "unknown"), ("12:?", "one digit", "write 12:??"), ("1?:", "one digit", "write 1?:??"),
    ("2026-01-05T?", "one digit", "write 2026-01-05T??:??Z"), ("3?:00", "hours are 00 to 23", ""),
    ("12:6?", "minutes are 00 to 59", ""), ("  ", "is not a time", "unknown"),
    ("~", "is not a time", "write unknown"), ("Unknown", "is not a time", "write unknown"),
    ("2025-11-27T14", "is not a time", ""), ("2025-11-27X14:05Z", "is not a time", ""),
    ("2025-11-27T14:05:3Z", "is not a time", ""), ("20251-11-27T14:05Z", "is not a time", ""),
    ("٢٠٢٥-11-27T14:05Z", "is not a time", ""),
  ])
  func saysWhyATimeIsNone(text: String, message: String, suggestion: String) {
    let found = problem(text)
    #expect(found?.rule == "bad-time")
    #expect(found?.message.contains(message) == true)
    #expect(suggestion.isEmpty || found?.suggestion?.contains(suggestion) == true)
  }

  /// Those of the tz database since 2000, and full hours.
  @Test(arguments: [
    "-12:00", "-11:00", "-09:30", "-08:00", "-04:30", "-03:30", "-02:30", "-00:00", "+00:00", "+01:00", "+03:30",
    "+04:30", "+05:30", "+05:45", "+06:30", "+08:30", "+08:45", "+09:30", "+10:30", "+11:30", "+12:45", "+13:00",
    "+13:45", "+14:00",
  ])
  func offsetsOfZonesAreReadEverywhere(offset: String) throws {
    let utc = try #require(alone("2025-11-27T14:05" + offset)?.instant)
    let minutes = (Int(offset.suffix(2)) ?? 0) + 60 * (Int(offset.dropFirst().prefix(2)) ?? 0)
    #expect(utc == alone("2025-11-27T14:05Z")?.instant?.adding(seconds: (offset.hasPrefix("-") ? 60 : -60) * minutes))
    #expect(PastedLineTests.paste("2025-11-27T14:05\(offset) x").rows.first?.time.instant == utc)
    #expect(PastedLineTests.paste("2025-11-27 14:05:00 \(offset) x").rows.first?.time.instant == utc)
    #expect(try PasteSetting.zone("XXX=" + offset).offset == (offset.hasPrefix("-") ? -60 : 60) * minutes)
  }

  @Test(arguments: [
    "-12:10", "-09:10", "-12:30", "-23:10", "-13:00", "-10:30", "-05:30", "-00:30", "+00:30", "+01:30", "+02:15",
    "+05:15", "+12:30", "+14:15", "+15:00", "+23:10", "+23:59", "-01:01",
  ])
  func noOtherOffsetIsRead(offset: String) {
    #expect(problem("2025-11-27T14:05" + offset)?.message.contains("an offset that no zone has") == true)
    #expect(problem("2025-11-27 14:05" + offset)?.message.contains("an offset that no zone has") == true)
    #expect(throws: TypedTime.Problem.self) { try TypedTime.full("2025-11-27T14:05" + offset) }
    #expect(throws: TypedTime.Problem.self) { try PasteSetting.zone("XXX=" + offset) }
    // A range, or unread.
    let row = PastedLineTests.paste("2025-11-27T14:05\(offset) x").rows.first
    #expect(row == nil || row?.time.instant == alone("2025-11-27T14:05Z")?.instant && row?.until != nil)
  }

  @Test(arguments: [
    ("2025-12-05 09:05-09:10", "'time: 2025-12-05T09:05' and 'until: 2025-12-05T09:10'" + eachOffset),
    ("2025-12-05 09:05-12:30", "'time: 2025-12-05T09:05' and 'until: 2025-12-05T12:30'" + eachOffset),
    ("2025-12-05T09:05-23:10", "'time: 2025-12-05T09:05' and 'until: 2025-12-05T23:10'" + eachOffset),
    ("2025-12-05 23:05-01:10", "'time: 2025-12-05T23:05' and 'until: 2025-12-06T01:10'" + eachOffset),
    ("2025-12-05 09:05 - 10:00 UTC", "'time: 2025-12-05T09:05Z' and 'until: 2025-12-05T10:00Z'"),
    (
      "2025-12-05 9:05-10:00",
      "2025-12-05T09:05-10:00, or 'time: 2025-12-05T09:05' and 'until: 2025-12-05T10:00'" + eachOffset
        + ": it is an offset from UTC, or the end of a range"
    ),
  ])
  func aRangeInPlaceOfATimeIsAdvised(text: String, advice: String) throws {
    var clock = RecordClock()
    _ = try clock.following("2025-12-05T09:00Z")
    let error = #expect(throws: ValueProblem.self) { try clock.following(text) }
    #expect(error?.suggestion == "write " + advice)
    #expect(problem("2025-12-05T09:05+23:10")?.suggestion == "add Z or an offset such as +01:00")
  }

  private static let eachOffset = ", with Z behind each or with their offset, such as +01:00"

  private func rows(_ texts: String...) -> [String] {
    var clock = RecordClock()
    return texts.map { text in
      do throws(ValueProblem) {
        let time = try clock.following(text)
        return time.instant?.dateAndClock ?? "unknown"
      } catch {
        return "error"
      }
    }
  }

  @Test func aClockTimeGoesOnFromTheRowBefore() {
    #expect(
      rows("2025-11-27T23:50+02:00", "23:55", "~23:55:30", "2025-11-28 00:10Z", "00:20")
        == ["2025-11-27 21:50", "2025-11-27 21:55", "2025-11-27 21:55:30", "2025-11-28 00:10", "2025-11-28 00:20"])
  }

  @Test func anUnknownTimeBetweenChangesNothing() {
    #expect(
      rows("2025-11-27T14:00Z", "unknown", "14:??", "14:05", "2025-11-28 ??:??", "09:00")
        == ["2025-11-27 14:00", "unknown", "unknown", "2025-11-27 14:05", "unknown", "2025-11-28 09:00"])
  }

  @Test func aClockTimeGoesOnFromADateWhoseClockIsUnknown() {
    #expect(
      rows("2026-01-05T12:00Z", "2026-01-07T??:??Z", "12:10")
        == ["2026-01-05 12:00", "unknown", "2026-01-07 12:10"])
    #expect(
      rows("2026-01-05T12:00+02:00", "2026-01-07T??:??", "12:10")
        == ["2026-01-05 10:00", "unknown", "2026-01-07 10:10"])
  }

  @Test func aClockTimeBehindADateWithUnknownDigitsAsksForTheDateOnce() throws {
    #expect(
      rows("2026-01-05T12:00Z", "2026-01-0?T??:??Z", "12:10", "12:11", "2026-01-06T12:00Z", "12:01")
        == ["2026-01-05 12:00", "unknown", "error", "unknown", "2026-01-06 12:00", "2026-01-06 12:01"])
    #expect(rows("2026-01-05T12:00Z", "2026-01-0?T??:??Z", "12:??").last == "error")
    var clock = RecordClock()
    _ = try clock.following("2026-01-??T12:00Z")
    let error = #expect(throws: ValueProblem.self) { try clock.following("12:10") }
    #expect(error?.message == "'12:10' has no date: that of the row before is not known in full")
    #expect(error?.suggestion == "write the date here, as in 2025-11-27T14:05Z")
  }

  @Test func aClockTimeGoesBackwardsOnlyWhereTheKnownDigitsLeaveNoDoubt() {
    let first = "2026-01-05T12:00+02:00"
    #expect(rows(first, "14:??", "12:10").last == "error")
    #expect(rows(first, "12:??", "12:10").last == "2026-01-05 10:10")
    #expect(rows(first, "1?:??", "12:10").last == "2026-01-05 10:10")
    #expect(rows(first, "??:??", "12:10").last == "2026-01-05 10:10")
    #expect(rows(first, "11:??").last == "error")
    #expect(rows("2026-01-05T14:??Z", "13:59").last == "error")
    #expect(rows("2026-01-05T14:05:??Z", "14:05").last == "2026-01-05 14:05")
  }

  @Test(
    arguments: [
      ("12:?", "Z", "write 12:??")
    ] as [(String, String, String)])
  func saysHowToGoOnFromTheRowBefore(text: String, offset: String, suggestion: String) throws {
    var clock = RecordClock()
    _ = try clock.following("2026-01-05T00:00" + offset)
    let error = #expect(throws: ValueProblem.self) { try clock.following(text) }
    #expect(error?.suggestion?.hasPrefix(suggestion) == true)
    #expect(try clock.following("12:30").instant != nil)
  }

  /// Of rows whose last is at 12:00 UTC on Monday, 2026-01-05, by clocks that show UTC; the advice is the whole suggestion.
  @Test(
    arguments: [
      ("12:05 CET", "2026-01-05T12:05+01:00"), ("12:05+02:00", "2026-01-05T12:05+02:00"),
      ("12:05 UTC", "2026-01-05T12:05Z"), ("12:05Z", "2026-01-05T12:05Z"), ("12:05 (UTC)", "2026-01-05T12:05Z"),
      ("12:05:30 CET", "2026-01-05T12:05:30+01:00"), ("12:05:30.5 UTC", "2026-01-05T12:05:30Z"),
      ("~12:05 CET", "~2026-01-05T12:05+01:00"), ("12:05+0530", "2026-01-05T12:05+05:30"),
      ("12:05 JST", "2026-01-06T12:05+09:00, or 2026-01-05T12:05+09:00"),
      ("01:05 CET", "2026-01-06T01:05+01:00, or 2026-01-05T01:05+01:00"),
      ("10:15 PM", "2026-01-05T22:15Z"), ("10:15pm", "2026-01-05T22:15Z"), ("1:15 p.m.", "2026-01-05T13:15Z"),
      ("12:28 AM", "2026-01-06T00:28Z, or 2026-01-05T00:28Z"), ("10:15 PM CET", "2026-01-05T22:15+01:00"),
      ("12.05", "2026-01-05T12:05Z"),
      ("12h20", "2026-01-05T12:20Z"), ("[12:05]", "2026-01-05T12:05Z"), ("9:47", "2026-01-05T09:47Z"),
      ("Mon 12:05", "2026-01-05T12:05Z"), ("Tuesday 09:00 UTC", "2026-01-06T09:00Z"),
      ("Jan 6 12:05 CET", "2026-01-06T12:05+01:00"), ("5 Jan 2026 14:05 EST", "2026-01-05T14:05-05:00"),
      ("2026/01/05 12:22 UTC", "2026-01-05T12:22Z"), ("1767614400", "2026-01-05T12:00Z"),
      ("12:05-12:10", "'time: 2026-01-05T12:05Z' and 'until: 2026-01-05T12:10Z'"),
      ("12:05\u{2013}12:10 CET", "'time: 2026-01-05T12:05+01:00' and 'until: 2026-01-05T12:10+01:00'"),
      ("12:05 to 12:20 PM", "'time: 2026-01-05T12:05Z' and 'until: 2026-01-05T12:20Z'"),
      ("23:50 - 00:10", "'time: 2026-01-05T23:50Z' and 'until: 2026-01-06T00:10Z'"),
      (
        "12:05 IST",
        "2026-01-05T12:05+05:30, or 2026-01-05T12:05+01:00, or 2026-01-05T12:05+02:00: 'IST' is the name of several zones"
      ),
      (
        "12:05-05:00",
        "2026-01-05T12:05-05:00, or 'time: 2026-01-05T12:05Z' and 'until: 2026-01-06T05:00Z': it is an offset from UTC, or"
          + " the end of a range"
      ),
      (
        "05/06/2026 12:05 UTC",
        "2026-06-05T12:05Z, or 2026-05-06T12:05Z: it is one of two days"
      ),
      ("2026-07-05 12:05 PST", "2026-07-05T12:05-08:00; PST is winter time, and 2026-07-05 is in summer"),
      ("12:05 Europe/Berlin", "2026-01-05T12:05, with Z behind it or with its offset, such as +01:00"),
      ("00:10", "2026-01-06T00:10Z for the day after, or 2026-01-05T00:10Z"),
    ] as [(String, String)])
  func theAdviceNamesTheMomentThatWasMeant(text: String, advice: String) throws {
    var clock = RecordClock()
    _ = try clock.following("2026-01-05T12:00Z")
    let error = #expect(throws: ValueProblem.self) { try clock.following(text) }
    #expect(error?.suggestion == "write " + advice)
    // What is advised is read as just that.
    let first = advice.split { ",;' ".contains($0) }.first { $0.contains("T") }.map { String($0) } ?? ""
    if !advice.contains("behind it") { #expect(alone(first)?.instant != nil) }
  }

  /// The clock of the rows is not UTC, and the day is another one there.
  @Test(
    arguments: [
      ("00:20 CET", "2026-01-06T00:20+01:00"), ("05:20 PM UTC", "2026-01-06T17:20Z, or 2026-01-05T17:20Z"),
      ("23:45Z", "2026-01-05T23:45Z"),
      ("5:45 am", "2026-01-06T05:45+05:30"),
      ("5:45-6:15 am", "'time: 2026-01-06T05:45+05:30' and 'until: 2026-01-06T06:15+05:30'"),
    ])
  func theAdviceKeepsToTheClockOfTheRows(text: String, advice: String) throws {
    var clock = RecordClock()
    _ = try clock.following("2026-01-06T05:00+05:30")
    let error = #expect(throws: ValueProblem.self) { try clock.following(text) }
    #expect(error?.suggestion == "write " + advice)
  }

  @Test(
    arguments: [
      ("12:40", "12:30", "12:35", "2026-01-05 12:35"), ("14:00", "11:00", "14:10", "2026-01-05 14:10"),
      ("12:30", "12:20", "12:10", "2026-01-05 12:10"),
    ])
  func aClockTimeThatGoesBackALittleIsOfTheSameDay(first: String, second: String, third: String, last: String) {
    let found = rows("2026-01-05T10:00Z", first, second, third)
    #expect(!found.contains("error"))
    #expect(found.last == last)
  }

  @Test(arguments: [("14:00", "10:59"), ("23:50", "00:10"), ("20:00", "12:00")])
  func whatGoesFurtherBackAsksForTheDay(first: String, second: String) {
    #expect(rows("2026-01-05T10:00Z", first, second).last == "error")
  }

  /// As `merge=union` leaves them: the rows of one branch below those of the other.
  @Test(
    arguments: [
      (["2026-01-05T23:58Z", "2026-01-06T00:02Z", "23:59"], "error"),
      (["2026-01-05T23:40Z", "2026-01-06T00:30Z", "00:40", "23:50"], "error"),
      (["2026-01-06T00:02Z", "23:50"], "error"),
      (["2026-01-05T18:30+02:00", "2026-01-06T02:00+02:00", "18:00"], "error"),
      (["2026-01-05T10:00Z", "2026-01-06T02:00Z", "14:??"], "error"),
      // One day, far into it: nothing is there that the row could be before.
      (["2026-01-05T02:00Z", "18:00"], "2026-01-05 18:00"),
      (["2026-01-05T02:00Z", "05:00", "18:00"], "2026-01-05 18:00"),
      (["2026-01-05T12:00Z", "2026-01-07T09:00Z", "20:59"], "2026-01-07 20:59"),
      (["2026-01-05T12:00Z", "2026-01-07 ??:??Z", "23:59"], "2026-01-07 23:59"),
      (["2026-01-05T12:00Z", "2026-01-06T01:00Z", "2026-01-06T23:50Z"], "2026-01-06 23:50"),
      // A full time above the row says less than one that is near.
      (["2026-01-06T08:00Z", "2026-01-05T02:00Z", "18:00"], "2026-01-05 18:00"),
    ])
  func aClockTimeFarAheadMayBeOfTheDayBefore(texts: [String], last: String) {
    var clock = RecordClock()
    let found = texts.map { text in
      (try? clock.following(text)).map { $0.instant?.dateAndClock ?? "unknown" } ?? "error"
    }
    #expect(found.last == last)
  }

  @Test func aClockTimeFarAheadIsAskedForItsDayOnce() throws {
    #expect(
      rows("2026-01-05T23:40Z", "2026-01-06T00:30Z", "23:50", "23:55", "2026-01-06T01:00Z", "01:10")
        == ["2026-01-05 23:40", "2026-01-06 00:30", "error", "unknown", "2026-01-06 01:00", "2026-01-06 01:10"])
    var clock = RecordClock()
    _ = try clock.following("2026-01-06T00:30+01:00")
    let error = #expect(throws: ValueProblem.self) { try clock.following("~23:50") }
    #expect(
      error?.message
        == "'~23:50' is 23 hours later than the row before it, or of the day before: a merge puts rows below later ones"
    )
    #expect(error?.suggestion == "write ~2026-01-05T23:50+01:00, or ~2026-01-06T23:50+01:00")
  }

  @Test func aTimeInsideARowIsNoEarlierThanTheRow() throws {
    var clock = RecordClock()
    _ = try clock.following("2026-01-05T12:00Z")
    let error = #expect(throws: ValueProblem.self) { try clock.inside("11:50") }
    #expect(error?.suggestion == "write 2026-01-06T11:50Z for the day after")
    let named = #expect(throws: ValueProblem.self) { try clock.inside("12:50 CET") }
    // On the row's own day, it would be before the row, which is then wrong in another way.
    #expect(named?.suggestion == "write 2026-01-05T12:50+01:00, or 2026-01-06T12:50+01:00")
    let short = #expect(throws: ValueProblem.self) { try clock.following("12:05+02") }
    #expect(short?.suggestion == "write 2026-01-05T12:05+02:00")
  }

  @Test(arguments: [" 12:10", "12:10 ", "\t12:10\t"])
  func takesBlanksAroundATimeForNothing(text: String) {
    #expect(rows("2026-01-05T12:00Z", text).last == "2026-01-05 12:10")
  }

  @Test func aClockTimeThatGoesBackwardsAsksForTheDateOnce() throws {
    #expect(
      rows("2025-11-27T23:50Z", "00:10", "00:20") == ["2025-11-27 23:50", "error", "2025-11-28 00:20"])
    var clock = RecordClock()
    _ = try clock.following("2025-11-27T23:50-03:30")
    let error = #expect(throws: ValueProblem.self) { try clock.following("00:10") }
    #expect(error?.message.contains("earlier than the row before") == true)
    #expect(error?.suggestion?.contains("2025-11-28T00:10-03:30") == true)
  }

  @Test func rowsBelowAnUnreadableTimeAreNotBlamed() {
    #expect(rows("14:05", "14:10") == ["error", "unknown"])
    #expect(
      rows("2025-11-27T14:05", "14:10", "2025-11-27T14:20Z", "14:30").suffix(2) == [
        "2025-11-27 14:20", "2025-11-27 14:30",
      ])
    #expect(rows("2025-11-27T14:05Z", "25:00", "14:10") == ["2025-11-27 14:05", "error", "2025-11-27 14:10"])
  }

  @Test(
    arguments: [
      ([14 * 60, 15 * 60], [0, 1], []), ([15 * 60, 14 * 60], [1, 0], [1]), ([5, 3, 3, 4], [1, 2, 3, 0], [1, 2, 3]),
      ([5, nil, 3, nil, nil, 4], [2, 3, 4, 5, 0, 1], [2, 5]), ([nil, 5, 3], [0, 2, 1], [2]), ([nil, nil], [0, 1], []),
      ([3, nil, 3, nil, 2], [4, 0, 1, 2, 3], [4]),
    ] as [([Int?], [Int], [Int])])
  func ordersRowsByTimeAndKeepsUnknownOnesBehindTheirPredecessor(minutes: [Int?], indices: [Int], displaced: [Int]) {
    let times = minutes.map { minute in
      RecordedTime(instant: minute.map { Instant(secondsSinceEpoch: $0 * 60) }, written: "")
    }
    let order = TimeOrder(times.map(\.instant))
    #expect(order.indices == indices)
    #expect(order.displaced == displaced)
  }
}
