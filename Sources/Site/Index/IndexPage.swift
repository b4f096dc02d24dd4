import Incidents

/// The list of incidents, and each choice from it.
package struct IndexPage: Sendable {
  package let place: SitePlace
  let index: IncidentIndex
  /// Nil for the list of all.
  let choice: Choice?

  /// A filter by its place among those of its group.
  struct Choice: Hashable, Sendable {
    let group: IncidentFilter.Group
    let place: Int
  }

  /// Nil for the list of all.
  var filter: IncidentFilter? { choice.map(index.filter) }

  var root: String { place.root }

  var heading: String {
    guard let filter else { return place.frame.name }
    switch filter.group {
    case .state: return "\(filter.text) incidents"
    case .severity where filter.text == Severity.notClassified: return "Incidents that are not classified"
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
    /// How many choices the page leaves out.
    let more: Int
  }

  struct Option: Sendable {
    let filter: IncidentFilter
    let isCurrent: Bool
    let root: String
  }

  /// The list of all has every choice. The page of a choice leads to the others of a small group and to its neighbors in
  /// a large one, so that a site grows with the number of its components and not with the square of it.
  var filters: [FilterGroup] {
    let current = choice.map { index.filter($0).path }
    return IncidentFilter.Group.allCases.compactMap { group in
      let all = index.filters[group] ?? []
      let shown = all[shownPlaces(of: all.count, in: group)]
      let options = shown.map { Option(filter: $0, isCurrent: $0.path == current, root: root) }
      guard !options.isEmpty else { return nil }
      return FilterGroup(name: group.rawValue, options: options, more: all.count - shown.count)
    }
  }

  private func shownPlaces(of count: Int, in group: IncidentFilter.Group) -> Range<Int> {
    guard let choice, count > Self.mostChoices else { return 0..<count }
    let place = choice.group == group ? choice.place : 0
    let first = max(0, min(place - Self.mostChoices / 2, count - Self.mostChoices))
    return first..<first + Self.mostChoices
  }

  /// How many choices of a group the page of a choice shows.
  private static let mostChoices = 40

  /// The incidents that began in one month.
  struct Month: Sendable {
    /// `March 2026`; `Date unknown` for those that nobody can place.
    let name: String
    let anchor: String
    let page: IndexPage
    /// Its incidents among those of the page.
    let members: ArraySlice<Int>

    /// Made when they are read, month by month: lists may have thousands.
    var rows: [Row] { members.map { page.row(page.index.entries[$0]) } }
  }

  /// An incident of the list. A template reads it a dozen times, so it is not copied for each.
  final class Row: Sendable {
    let entry: IncidentEntry
    /// What the script knows its severity and its components by.
    let severityValue: String
    let keys: String
    let components: String
    let root: String

    init(_ entry: IncidentEntry, severityValue: String = "", keys: String = "", components: String = "", root: String) {
      self.entry = entry
      self.severityValue = severityValue
      self.keys = keys
      self.components = components
      self.root = root
    }
  }

  var months: [Month] {
    var months: [Month] = []
    let members = filter?.members ?? Array(index.entries.indices)
    var begin = members.startIndex
    while begin < members.endIndex {
      let month = Self.month(index.entries[members[begin]])
      let end = members[begin...].firstIndex { Self.month(index.entries[$0]) != month } ?? members.endIndex
      months.append(
        Month(name: Self.name(of: month), anchor: Self.anchor(of: month), page: self, members: members[begin..<end]))
      begin = end
    }
    return months
  }

  var listHeading: String {
    guard let filter else { return "All incidents" }
    return "\(filter.members.count) of \(index.entries.count) incidents"
  }

  /// The script looks at the list of all alone, so no other page has the names by which it knows components.
  private func row(_ entry: IncidentEntry) -> Row {
    Row(
      entry, severityValue: index.value(of: entry.severity), keys: choice == nil ? index.values(of: entry) : "",
      components: components(of: entry), root: root)
  }

  /// `builder, planner`; the page of a choice names no more than a few of an incident that has very many.
  private func components(of entry: IncidentEntry) -> String {
    let all = entry.components
    guard choice != nil, all.count > Self.mostChoices else { return all.joined(separator: ", ") }
    return all.prefix(Self.mostChoices).joined(separator: ", ") + " and \(all.count - Self.mostChoices) more"
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
