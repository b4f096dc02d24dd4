import Incidents

/// The day as of which sites of tests are built.
enum TestDay {
  static let day = CalendarDate(daysSinceEpoch: 20_454)
}
