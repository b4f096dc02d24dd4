import Diagnostics
package import Incidents

/// The report for a terminal: the counts, then a table of the items, the most urgent first.
package enum OpenActionsText {
  /// Lines are cut to the width of a terminal, in columns, where one is given; `incidents` is how many
  /// were read.
  package static func write(
    _ report: ActionReport, _ listing: ActionListing, incidents: Int? = nil, width: Int? = nil
  ) -> String {
    let read = incidents.map { "; \($0) \($0 == 1 ? "incident" : "incidents") read" } ?? ""
    var text = "\(report.sentence)\(read)\n\(report.changeSentence)\n"
    if let filter = report.filter.sentence { text += "Only \(DiagnosticPrinter.visible(filter))\n" }
    for incident in report.unread {
      text += "Not read in full: \(DiagnosticPrinter.visible(incident.sentence))\n"
    }
    let actions = listing.actions(of: report)
    guard !actions.isEmpty else { return text }
    let rows = actions.map { action in columns(listing).map { $0.value(action) } }
    let heads = columns(listing).map(\.head)
    return text + "\n" + TextTable(columns: heads, rows: rows).text(width: width)
  }

  private struct Column {
    var head: TextTable.Column
    var value: (TrackedAction) -> String
  }

  /// What can be cut stands last.
  private static func columns(_ listing: ActionListing) -> [Column] {
    let status = Column(head: .init(title: "Status")) { $0.status.label(closed: $0.closed) }
    return [
      Column(head: .init(title: "Due")) { $0.due?.date.description ?? "no date" },
      Column(head: .init(title: "Overdue", isNumber: true)) { $0.daysOverdue.map(ActionWords.days) ?? "" },
      Column(head: .init(title: "Item")) { $0.id },
      Column(head: .init(title: "Owner", canShrink: true)) { $0.owner?.name ?? "nobody" },
    ] + (listing == .all ? [status] : []) + [
      Column(head: .init(title: "Moved")) { ActionWords.moved($0) ?? "" },
      Column(head: .init(title: "Remark")) { ActionWords.remark($0) ?? "" },
      Column(head: .init(title: "Action", canShrink: true)) { $0.item.action.source },
    ]
  }
}

/// Which items are listed.
package enum ActionListing: Hashable, Sendable {
  case open
  /// Closed ones too.
  case all

  func actions(of report: ActionReport) -> [TrackedAction] {
    switch self {
    case .open: report.open
    case .all: report.all
    }
  }
}

extension UnreadIncident {
  /// `INC-7 (reviews/INC-7/actions.yaml:4:8: ..., and 2 more)`.
  var sentence: String {
    let first = problems.first.map { " (\($0.place): \($0.message)" } ?? " ("
    return "\(id)\(first)\(problems.count > 1 ? ", and \(problems.count - 1) more" : ""))"
  }
}
