package import Incidents
package import Text

/// The items for spreadsheets: one row each, the most urgent first (RFC 4180).
///
/// A text that a spreadsheet would take for a formula begins with an apostrophe, and line breaks in texts are spaces.
package enum OpenActionsCSV {
  package static func write(_ report: ActionReport, _ listing: ActionListing, _ links: ReviewLinks) -> ByteParts {
    let columns = columns
    var rows = ByteParts()
    rows.append { CSV.add(columns.map(\.name), to: &$0) }
    for action in listing.actions(of: report) {
      rows.append { CSV.add(columns.map { $0.value(action, links) }, to: &$0) }
    }
    return rows
  }

  private struct Column: Sendable {
    let name: String
    let value: @Sendable (TrackedAction, ReviewLinks) -> String

    init(_ name: String, _ value: @escaping @Sendable (TrackedAction, ReviewLinks) -> String?) {
      self.name = name
      self.value = { CSV.harmless(value($0, $1) ?? "") }
    }

    /// Numbers begin no formula, negative ones neither.
    init(_ name: String, number: @escaping @Sendable (TrackedAction) -> Int?) {
      self.name = name
      self.value = { action, _ in number(action).map(String.init) ?? "" }
    }
  }

  private static let columns: [Column] = [
    Column("id") { action, _ in action.id },
    Column("incident") { action, _ in action.incident.text },
    Column("item") { action, _ in action.item.id },
    Column("incident_title") { action, _ in action.incidentTitle.onOneLine },
    Column("severity") { action, _ in action.severity },
    Column("action") { action, _ in action.item.action.source.onOneLine },
    Column("owner") { action, _ in action.owner?.name.onOneLine },
    Column("status") { action, _ in action.status.rawValue },
    Column("due") { action, _ in action.due?.date.description },
    Column("due_source") { action, _ in action.due?.source.rawValue },
    Column("policy_due") { action, _ in action.course.policyDue?.description },
    Column("days_overdue", number: \.daysOverdue),
    Column("opened") { action, _ in action.opened?.description },
    Column("age_days", number: \.age),
    Column("times_moved", number: \.timesMoved),
    Column("days_moved", number: \.daysMoved),
    Column("closed") { action, _ in action.closed?.description },
    Column("kind") { action, _ in action.item.kind?.rawValue },
    Column("priority") { action, _ in action.item.priority?.onOneLine },
    Column("prevents") { action, _ in action.item.prevents },
    Column("ticket") { action, _ in action.item.ticket },
    Column("url") { action, links in links.address(action.incident) },
  ]
}

extension String {
  /// The text where it is on one line; else with one space for each run of white space.
  var onOneLine: String {
    guard utf8.contains(where: { $0 < 0x20 }) else { return self }
    return split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
