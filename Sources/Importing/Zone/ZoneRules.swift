package import Incidents

/// When the clocks of a zone show what, as a file of the zone database says.
package struct ZoneRules: Hashable, Sendable {
  /// `Europe/Copenhagen`.
  package let name: String

  package func moment(_ date: CalendarDate, secondOfDay: Int) -> ImportZone.Reading { .gap }
}
