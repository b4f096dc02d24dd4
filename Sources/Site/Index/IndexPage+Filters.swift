/// The choices that a page of the index offers.
extension IndexPage {
  struct FilterGroup: Sendable {
    let name: String
    let parts: [FilterPart]
    /// How many choices the page leaves out.
    let more: Int

    var options: [Option] { parts.flatMap(\.options) }
  }

  /// Choices under one heading.
  struct FilterPart: Sendable {
    /// Nil for choices on their own.
    let heading: String?
    /// How many incidents the page's list has of what the heading is about, each once.
    let count: Int
    let options: [Option]
    /// Whether the choices are shown at once: few are, and those around the one that the page is about.
    let isOpen: Bool
  }

  struct Option: Sendable {
    let filter: IncidentFilter
    let count: Int
    let isCurrent: Bool
    let root: String
  }

  /// The front page has every choice, the page of a period of all incidents those that it holds. The page of a choice
  /// leads to the others of a small group and to its neighbors in a large one, so that a site grows with the number of its
  /// components and not with the square of it; its periods lead back to it.
  var filters: [FilterGroup] {
    guard period == nil || filter == nil else { return [] }
    return IncidentFilter.Group.allCases.compactMap { group in
      let all = index.filters[group] ?? []
      let shown = shownPlaces(of: all.count, in: group)
      let options = all[shown].compactMap(option)
      guard !options.isEmpty else { return nil }
      return FilterGroup(name: group.rawValue, parts: parts(of: options), more: all.count - shown.count)
    }
  }

  /// Nil for a choice that none of the page's incidents meets.
  private func option(_ filter: IncidentFilter) -> Option? {
    let count = count(of: filter.members)
    guard count > 0 else { return nil }
    return Option(filter: filter, count: count, isCurrent: filter.path == self.filter?.path, root: root)
  }

  /// How many of the incidents at these places are on the page, or in the list that begins on it.
  private func count(of places: [Int]) -> Int {
    // The list of all has its incidents in their own order, so a period holds those between two places.
    guard let range = period?.range else { return places.count }
    return places.count(below: range.upperBound) - places.count(below: range.lowerBound)
  }

  private func parts(of options: [Option]) -> [FilterPart] {
    var parts: [FilterPart] = []
    var begin = 0
    while begin < options.count {
      let heading = options[begin].filter.heading
      let end = options[begin...].firstIndex { $0.filter.heading != heading } ?? options.count
      let own = Array(options[begin..<end])
      parts.append(
        FilterPart(
          heading: heading, count: heading.flatMap { index.headings[$0] }.map(count) ?? 0, options: own,
          isOpen: options.count <= Self.mostOpen || own.contains(where: \.isCurrent)))
      begin = end
    }
    return parts
  }

  /// How many choices of a kind are all shown at once.
  private static let mostOpen = 24

  private func shownPlaces(of count: Int, in group: IncidentFilter.Group) -> Range<Int> {
    guard let choice, count > Self.mostChoices else { return 0..<count }
    let place = choice.group == group ? choice.place : 0
    let first = max(0, min(place - Self.mostChoices / 2, count - Self.mostChoices))
    return first..<first + Self.mostChoices
  }
}

extension [Int] {
  /// How many elements of a list in ascending order are below a bound.
  fileprivate func count(below bound: Int) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < bound { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
