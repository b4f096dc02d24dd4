import Incidents

/// The list of incidents, each choice from it, and the years and months of lists that are too long for one page.
package struct IndexPage: Sendable {
  package let place: SitePlace
  let index: IncidentIndex
  let list: List
  /// Nil for the first page of the list.
  let period: IncidentPeriod?

  /// A filter by its place among those of its group.
  struct Choice: Hashable, Sendable {
    let group: IncidentFilter.Group
    let place: Int
  }

  /// All incidents, or those of a choice.
  struct List: Sendable {
    /// Nil for the list of all.
    let choice: Choice?
    let filter: IncidentFilter?
    /// The places of its incidents among all.
    let members: [Int]
    /// None of a list that is short enough for one page.
    let periods: [IncidentPeriod]

    /// The path of a page from the site's root; nil for the first one.
    func path(of period: IncidentPeriod?) -> String {
      guard let period else { return filter?.path ?? SiteFrame.Section.incidents.path }
      return filter?.path(of: period) ?? "incidents/\(period.key).html"
    }
  }

  var choice: Choice? { list.choice }
  var filter: IncidentFilter? { list.filter }
  var root: String { place.root }

  /// Whether it is the front page: the list of all, and its newest part if it is long.
  var isFront: Bool { filter == nil && period == nil }

  /// Whether the incidents are the newest ones of a longer list.
  var isNewestPart: Bool { period == nil && !list.periods.isEmpty }

  /// The incidents that it shows, by their places among all.
  var members: ArraySlice<Int> {
    guard let period else { return isNewestPart ? list.members.prefix(IncidentPeriod.mostListed) : list.members[...] }
    return list.members[period.range]
  }

  var heading: String {
    guard let subject else { return period.map { Self.heading(of: $0) } ?? place.frame.name }
    return period.map { "\(subject), \($0.name)" } ?? subject
  }

  /// What the incidents of a choice are called.
  private var subject: String? {
    filter.map { filter in
      switch filter.group {
      case .state: "\(filter.text) incidents"
      case .severity where filter.text == Severity.notClassified: "Incidents that are not classified"
      case .severity: "Incidents of severity \(filter.text)"
      case .component: "Incidents of \(filter.text)"
      }
    }
  }

  private static func heading(of period: IncidentPeriod) -> String {
    period.name == MonthNumber.unknown ? "Incidents without a date" : "Incidents of \(period.name)"
  }

  /// What is said at the top of the front page.
  var banner: Indicator? { isFront ? index.indicator : nil }

  /// The incidents that go on, the newest of them where there are very many.
  var active: [IncidentEntry] { isFront ? Array(index.entries.lazy.filter(\.isActive).prefix(Self.mostActive)) : [] }

  /// How many more go on.
  var moreActive: Int { isFront ? max(0, index.entries.count(where: \.isActive) - Self.mostActive) : 0 }

  /// How many incidents the front page tells of at length.
  private static let mostActive = 50

  /// The public looks for what it uses; insiders where the runbook says what there is.
  var componentGroups: [ComponentBoard.Group] {
    isFront && (place.frame.isPublic || index.listsComponents) ? index.board.groups : []
  }

  // MARK: The list

  var listHeading: String {
    let (shown, all) = (members.count, list.members.count)
    if isNewestPart { return "The newest \(shown) of \(all) incidents" }
    guard period == nil else { return "\(shown) of \(all) incidents" }
    return filter == nil ? "All incidents" : "\(shown) of \(index.entries.count) incidents"
  }

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

  var months: [Month] {
    var months: [Month] = []
    let members = members
    var begin = members.startIndex
    while begin < members.endIndex {
      let month = MonthNumber(index.entries[members[begin]])
      let end = members[begin...].firstIndex { MonthNumber(index.entries[$0]) != month } ?? members.endIndex
      months.append(
        Month(
          name: month?.name ?? MonthNumber.unknown, anchor: month.map { "M\($0.key)" } ?? "Undated", page: self,
          members: members[begin..<end]))
      begin = end
    }
    return months
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

  /// The script chooses among all incidents, or those of a period, so no other page has the names by which it knows
  /// components.
  private func row(_ entry: IncidentEntry) -> Row {
    Row(
      entry, severityValue: index.value(of: entry.severity), keys: isWhole ? index.values(of: entry) : "",
      components: components(of: entry), root: root)
  }

  /// Whether the page has all incidents, or all of a period.
  private var isWhole: Bool { filter == nil && !isNewestPart }

  /// `builder, planner`; where the script needs no more, no more than a few of an incident that has very many.
  private func components(of entry: IncidentEntry) -> String {
    let all = entry.components
    guard !isWhole, all.count > Self.mostChoices else { return all.joined(separator: ", ") }
    return all.prefix(Self.mostChoices).joined(separator: ", ") + " and \(all.count - Self.mostChoices) more"
  }

  /// How many choices of a group, and components of an incident, the page of a choice shows.
  static let mostChoices = 40

  // MARK: Periods

  struct PeriodLink: Sendable {
    let name: String
    let count: Int
    let url: String
    let isCurrent: Bool
  }

  var periods: [PeriodLink] { list.periods.map(link) }

  /// The page that goes on where this one ends.
  var older: PeriodLink? {
    let end = members.endIndex
    guard end < list.members.endIndex else { return nil }
    return list.periods.first { $0.range.contains(end) }.map(link)
  }

  /// The first page of a choice, from those of its periods.
  var whole: (text: String, url: String)? {
    guard period != nil, let subject, let filter else { return nil }
    return (subject, root + filter.path)
  }

  private func link(to period: IncidentPeriod) -> PeriodLink {
    PeriodLink(
      name: period.name, count: period.range.count, url: root + list.path(of: period),
      isCurrent: period == self.period)
  }
}
