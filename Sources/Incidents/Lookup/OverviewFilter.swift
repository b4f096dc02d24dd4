/// Which incidents a list is about. What is named several times in one respect is one or the other; what is asked in
/// several respects holds together.
package struct OverviewFilter: Sendable {
  package var isActive = false
  /// True for withdrawn incidents alone, false for all others; nil for both.
  package var isWithdrawn: Bool?
  /// Whether maintenance is left out.
  package var isWithoutMaintenance = false
  package var severities: Set<FoldedText> = []
  package var components: Set<FoldedText> = []
  package var tags: Set<FoldedText> = []
  package var kinds: Set<FoldedText> = []
  /// The days on which they began, both included.
  package var from: CalendarDate?
  package var to: CalendarDate?
  /// Those whose review is asked for and still to be approved.
  package var lacksReview = false
  package var reviews: Set<Review.State> = []
  /// Who owns the review, or an action item.
  package var owners: Set<FoldedText> = []
  package var query = TextQuery([])

  package init() {}

  /// Whether an incident is listed by what its first file and its timeline say; owners and words are asked for apart,
  /// since they need more of the record.
  package func admits(_ incident: IncidentOverview) -> Bool {
    guard !isActive || incident.isActive, !lacksReview || incident.lacksReview,
      isWithdrawn.map({ $0 == incident.isWithdrawn }) ?? true, !isWithoutMaintenance || !incident.isMaintenance
    else { return false }
    guard Self.admits([incident.severity], severities), Self.admits(incident.components, components),
      Self.admits(incident.tags, tags), Self.admits([incident.kind].compactMap(\.self), kinds)
    else { return false }
    guard reviews.isEmpty || incident.review.map(reviews.contains) ?? false else { return false }
    guard from != nil || to != nil else { return true }
    guard let day = incident.day else { return false }
    return from.map { $0 <= day } ?? true && to.map { day <= $0 } ?? true
  }

  /// Whether one of the owners is among those of an incident.
  package func admits(owners named: some Sequence<String>) -> Bool { Self.admits(named, owners) }

  /// Whether the texts of an incident have all the words.
  package func admits(textsOf incident: Incident) -> Bool {
    query.isEmpty || query.isMet(by: [incident.id.text] + incident.texts)
  }

  private static func admits(_ names: some Sequence<String>, _ wanted: Set<FoldedText>) -> Bool {
    wanted.isEmpty || names.contains { wanted.contains(FoldedText($0)) }
  }
}
