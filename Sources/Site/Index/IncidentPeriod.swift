import Incidents

/// A year or a month of a long list of incidents, which has a page of its own.
struct IncidentPeriod: Hashable, Sendable {
  /// `2026`, `March 2026`; `Date unknown` for incidents that nobody can place.
  let name: String
  /// As paths have it: `2026`, `2026-03`, `undated`.
  let key: String
  /// The places of its incidents in the list.
  let range: Range<Int>

  /// How many incidents are on one page before the others get pages by year.
  static let mostListed = 250
  /// How many incidents of a year are on one page before each month gets its own.
  private static let mostOfYear = 2000

  /// The periods of a list, the latest first; none of a list that is short enough for one page.
  ///
  /// `members` are the places of its incidents among `entries`, in the order of which they are.
  static func all(of members: [Int], in entries: [IncidentEntry]) -> [IncidentPeriod] {
    guard members.count > mostListed else { return [] }
    return runs(of: members.indices, by: { entries[members[$0]].day?.components.year }).flatMap { year, range in
      guard let year else { return [IncidentPeriod(name: MonthNumber.unknown, key: "undated", range: range)] }
      guard range.count > mostOfYear else { return [IncidentPeriod(name: "\(year)", key: "\(year)", range: range)] }
      return runs(of: range, by: { MonthNumber(entries[members[$0]]) }).compactMap { month, range in
        month.map { IncidentPeriod(name: $0.name, key: $0.key, range: range) }
      }
    }
  }

  /// Parts of a range whose elements have the same key.
  private static func runs<Key: Equatable>(of range: Range<Int>, by key: (Int) -> Key) -> [(key: Key, Range<Int>)] {
    var runs: [(key: Key, Range<Int>)] = []
    var begin = range.lowerBound
    while begin < range.upperBound {
      let value = key(begin)
      let end = range[begin...].firstIndex { key($0) != value } ?? range.upperBound
      runs.append((value, begin..<end))
      begin = end
    }
    return runs
  }
}

/// A month of a year.
struct MonthNumber: Hashable, Sendable {
  let year: Int
  let month: Int

  /// The month in which an incident began; nil where nobody knows its day.
  init?(_ entry: IncidentEntry) {
    guard let day = entry.day else { return nil }
    (year, month) = (day.components.year, day.components.month)
  }

  /// What stands for the month of incidents that nobody can place.
  static let unknown = "Date unknown"

  /// `March 2026`.
  var name: String { "\(Self.names[month - 1]) \(year)" }

  /// `2026-03`.
  var key: String { "\(year)-\(month < 10 ? "0" : "")\(month)" }

  private static let names = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
}
