import Incidents

/// The list of incidents, and each choice from it.
package struct IndexPage: Sendable {
  package let place: SitePlace
  let index: IncidentIndex
  /// Nil for the list of all.
  let filter: IncidentFilter?

  var root: String { place.root }

  var heading: String {
    guard let filter else { return place.frame.name }
    switch filter.group {
    case .state: return "\(filter.text) incidents"
    case .severity: return "Incidents of severity \(filter.text)"
    case .component: return "Incidents of \(filter.text)"
    }
  }

  /// What is said at the top of the list of all.
  var banner: Indicator? { filter == nil ? index.indicator : nil }

  var active: [IncidentEntry] { filter == nil ? index.entries.filter(\.isActive) : [] }

  var components: [(name: String, state: ComponentState)] {
    filter == nil && place.frame.isPublic ? index.components : []
  }

  struct FilterGroup: Sendable {
    let name: String
    let options: [Option]
  }

  struct Option: Sendable {
    let filter: IncidentFilter
    let isCurrent: Bool
    let root: String
  }

  var filters: [FilterGroup] {
    IncidentFilter.Group.allCases.compactMap { group in
      let options = index.filters.filter { $0.group == group }.map { option in
        Option(filter: option, isCurrent: option.path == filter?.path, root: root)
      }
      return options.isEmpty ? nil : FilterGroup(name: group.rawValue, options: options)
    }
  }

  /// The incidents that began in one month.
  struct Month: Sendable {
    /// `March 2026`; `Date unknown` for those that nobody can place.
    let name: String
    let anchor: String
    let rows: [Row]
  }

  struct Row: Sendable {
    let entry: IncidentEntry
    /// What the script knows its severity and its components by.
    var severityValue = ""
    var keys = ""
    let root: String
  }

  var months: [Month] {
    var months: [Month] = []
    let members = filter?.members ?? Array(index.entries.indices)
    var begin = members.startIndex
    while begin < members.endIndex {
      let month = Self.month(index.entries[members[begin]])
      let end = members[begin...].firstIndex { Self.month(index.entries[$0]) != month } ?? members.endIndex
      let rows = members[begin..<end].map { row(index.entries[$0]) }
      months.append(Month(name: Self.name(of: month), anchor: Self.anchor(of: month), rows: rows))
      begin = end
    }
    return months
  }

  var listHeading: String {
    guard let filter else { return "All incidents" }
    return "\(filter.members.count) of \(index.entries.count) incidents"
  }

  private func row(_ entry: IncidentEntry) -> Row {
    Row(entry: entry, severityValue: index.value(of: entry.severity), keys: index.values(of: entry), root: root)
  }

  // MARK: Months

  private struct MonthNumber: Hashable {
    let year: Int
    let month: Int
  }

  private static func month(_ entry: IncidentEntry) -> MonthNumber? {
    entry.day.map { day in
      let (year, month, _) = day.components
      return MonthNumber(year: year, month: month)
    }
  }

  private static func name(of month: MonthNumber?) -> String {
    guard let month else { return "Date unknown" }
    return "\(names[month.month - 1]) \(month.year)"
  }

  private static func anchor(of month: MonthNumber?) -> String {
    guard let month else { return "Undated" }
    return "M\(month.year)-\(month.month < 10 ? "0" : "")\(month.month)"
  }

  private static let names = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
}
