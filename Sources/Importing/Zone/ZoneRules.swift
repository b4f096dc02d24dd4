package import Incidents

/// When the clocks of a zone show what, as a file of the zone database says (TZif, RFC 8536, versions 1 to 4).
package struct ZoneRules: Hashable, Sendable {
  /// `Europe/Copenhagen`.
  package let name: String
  /// Seconds east of UTC before the first change.
  private let first: Int
  /// In their order: the second since 1970 from which on an offset holds.
  private let changes: [Change]
  /// What holds after the last change; nil where its offset lasts.
  private let rule: ZoneRule?

  struct Change: Hashable, Sendable {
    var at: Int
    var offset: Int
  }

  init(name: String, first: Int, changes: [Change], rule: ZoneRule?) {
    self.name = name
    self.first = first
    self.changes = changes
    self.rule = rule
  }

  /// Seconds east of UTC at a second since 1970.
  private func offset(at second: Int) -> Int {
    guard let last = changes.last else { return rule?.offset(at: second) ?? first }
    if second >= last.at { return rule?.offset(at: second) ?? last.offset }
    var (low, high) = (0, changes.count)
    while low < high {
      let middle = (low + high) / 2
      if changes[middle].at <= second { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? first : changes[low - 1].offset
  }

  /// The moment at which the zone's clock shows `secondOfDay` (0 to 86,399) on a day.
  package func moment(_ date: CalendarDate, secondOfDay: Int) -> ImportZone.Reading {
    let local = date.daysSinceEpoch * 86_400 + secondOfDay
    // Offsets that held within a day around: two changes are never nearer.
    var offsets: [Int] = []
    for second in stride(from: local - Self.margin, through: local + Self.margin, by: Self.margin / 4) {
      let offset = offset(at: second)
      if !offsets.contains(offset) { offsets.append(offset) }
    }
    let fitting = offsets.filter { offset(at: local - $0) == $0 }.sorted(by: >)
    guard let first = fitting.first else { return .gap }
    guard fitting.count == 1 else { return .fold(first, fitting[1]) }
    return .moment(Instant(secondsSinceEpoch: local - first), offset: first)
  }

  /// Offsets are less than a day; seconds.
  private static let margin = 26 * 3600

  /// Why a name cannot be that of a zone's file; nil where it can. Nothing outside of the folder of zones has such a name.
  package static func objection(toName name: String) -> String? {
    let parts = name.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    let isName =
      (1...64).contains(name.utf8.count) && parts.count <= 4
      && parts.allSatisfy { part in
        part.first.map { ($0 | 0x20) &- 97 < 26 } ?? false
          && part.allSatisfy { ($0 | 0x20) &- 97 < 26 || $0 &- 48 < 10 || "_+-".utf8.contains($0) }
      }
    return isName ? nil : "zones are named as in Europe/Copenhagen"
  }
}
