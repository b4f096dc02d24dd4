package import Incidents

/// A zone whose clock the times of a source are on.
package enum ImportZone: Hashable, Sendable {
  /// Seconds east of UTC.
  case offset(Int)
  /// Named in the zone files of the system.
  case rules(ZoneRules)

  /// What moment a clock means.
  package enum Reading: Hashable, Sendable {
    case moment(Instant, offset: Int)
    /// Clocks went back: the moment may be of either offset, the earlier moment first.
    case fold(Int, Int)
    /// Clocks went forward: no clock of the zone showed it.
    case gap
  }

  /// The moment at which the zone's clock shows `secondOfDay` (0 to 86,399) on a day.
  package func moment(_ date: CalendarDate, secondOfDay: Int) -> Reading {
    switch self {
    case .offset(let offset): .moment(Instant(date, secondOfDay: secondOfDay, offset: offset), offset: offset)
    case .rules(let rules): rules.moment(date, secondOfDay: secondOfDay)
    }
  }
}
