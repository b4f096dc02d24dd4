import Incidents
import Records
import Testing

/// Days as people type them, on Monday, November 30, 2026.
struct TypedDayTests {
  private static let today = CalendarDate(year: 2026, month: 11, day: 30)

  private func read(_ text: String, as use: TypedDay.Use) throws -> String {
    try TypedDay.read(text, today: #require(Self.today), as: use).description
  }

  private func objection(to text: String, as use: TypedDay.Use) -> String? {
    (#expect(throws: TypedTime.Problem.self) { try read(text, as: use) })?.message
  }

  @Test(arguments: [
    ("2026-12-01", "2026-12-01"), ("2026-12-1", "2026-12-01"), ("2026-1-5", "2026-01-05"),
    ("2026/12/1", "2026-12-01"), ("2026.12.01", "2026-12-01"), ("20261201", "2026-12-01"),
    ("today", "2026-11-30"), ("Tomorrow", "2026-12-01"), ("yesterday", "2026-11-29"), ("14d", "2026-12-14"),
    ("14 days", "2026-12-14"), ("+14d", "2026-12-14"), ("in 2 weeks", "2026-12-14"), ("2w", "2026-12-14"),
    ("in a month", "2026-12-30"), ("3 months", "2027-02-28"), ("1y", "2027-11-30"), ("2 weeks from now", "2026-12-14"),
    ("2 days ago", "2026-11-28"), ("friday", "2026-12-04"), ("Fri", "2026-12-04"), ("by friday", "2026-12-04"),
    ("next monday", "2026-12-07"), ("last friday", "2026-11-27"), ("Dec 24", "2026-12-24"), ("24 dec", "2026-12-24"),
    ("Jan 5", "2027-01-05"), ("Dec 24, 2027", "2027-12-24"), ("24.12.2026", "2026-12-24"), ("12/24/2026", "2026-12-24"),
    (" friday ", "2026-12-04"),
  ])
  func aDayToComeIsRead(text: String, day: String) throws {
    #expect(try read(text, as: .future) == day)
  }

  @Test(arguments: [
    ("friday", "2026-11-27"), ("sunday", "2026-11-29"), ("last monday", "2026-11-23"), ("2w ago", "2026-11-16"),
    ("a month ago", "2026-10-30"), ("3 months ago", "2026-08-30"), ("Dec 24", "2025-12-24"), ("Nov 30", "2026-11-30"),
    ("2026-11-9", "2026-11-09"), ("tomorrow", "2026-12-01"), ("now", "2026-11-30"),
  ])
  func aDayOfThePastIsRead(text: String, day: String) throws {
    #expect(try read(text, as: .past) == day)
  }

  @Test(arguments: [
    ("2026-11", "2026-11-01", "2026-11-30"), ("2026-2", "2026-02-01", "2026-02-28"),
    ("2028-02", "2028-02-01", "2028-02-29"), ("2026", "2026-01-01", "2026-12-31"),
    ("2026-11-05", "2026-11-05", "2026-11-05"), ("30 days ago", "2026-10-31", "2026-10-31"),
  ])
  func aMonthBeginsAndEnds(text: String, first: String, last: String) throws {
    #expect(try read(text, as: .first) == first)
    #expect(try read(text, as: .last) == last)
  }

  @Test(arguments: [
    ("2026-02-30", "'2026-02-30' is not a date: February 2026 has 28 days"),
    ("2026-12-01T10:00Z", "'2026-12-01T10:00Z' is more than a day; write 2026-12-01"),
    ("2026-11", "'2026-11' is a month; write its day, such as 2026-11-30"),
    ("monday", "'monday' may be today or 2026-12-07; write today, or the date"),
    ("next friday", "'next friday' may be 2026-12-04 or 2026-12-11; write the date"),
    ("05/06/2026", "'05/06/2026' is one of two days; write it as 2026-12-01"),
    ("5 business days", "'5 business days' depends on holidays; write the day, such as 2026-12-01"),
    ("mon dec 24", "'mon dec 24' does not fit: 2026-12-24 is a Thursday; correct the date or the day"),
    ("soon", "'soon' is not a day; write 2026-12-01, tomorrow, friday, 14d or 'in 2 weeks'"),
    ("14m", "'14m' is not a day; write 2026-12-01, tomorrow, friday, 14d or 'in 2 weeks'"),
    ("-3d", "'-3d' is not a day; write 2026-12-01, tomorrow, friday, 14d or 'in 2 weeks'"),
    ("0d", "'0d' is not from one day to a hundred years"),
    ("", "'' is not a day; write 2026-12-01, tomorrow, friday, 14d or 'in 2 weeks'"),
    (
      "99999999999999999999d",
      "'99999999999999999999d' is not a day; write 2026-12-01, tomorrow, friday, 14d or 'in 2 weeks'"
    ),
  ])
  func whatIsNotClearIsRefused(text: String, message: String) {
    #expect(objection(to: text, as: .future) == message)
  }

  @Test func aLengthAloneHasNoDirectionInThePast() {
    #expect(objection(to: "14d", as: .past) == "'14d' may be before or after today; write '14d ago' or 'in 14d'")
  }

  @Test func aLongTextIsNoDay() {
    #expect(throws: TypedTime.Problem.self) { try read(String(repeating: "1 ", count: 1 << 19), as: .future) }
  }
}
