import Incidents

/// The words that documents use for the values of records.
extension ActionItem.Status {
  var label: String {
    switch self {
    case .open: "Open"
    case .inProgress: "In progress"
    case .done: "Done"
    case .wontDo: "Won't do"
    }
  }

  /// With the date it was closed, where it was: `Open`, `Done 2025-11-30`.
  func label(closed: CalendarDate?) -> String {
    guard let closed, !isOpen else { return label }
    return "\(label) \(closed)"
  }
}

extension Runbook {
  /// A severity with its name, `P1 - High`; its id where the runbook has no such severity.
  func label(ofSeverity id: String) -> String { severity(id)?.label ?? Severity.name(of: id) }
}

extension Review.State {
  var label: String {
    switch self {
    case .draft: "Draft"
    case .inReview: "In review"
    case .approved: "Approved"
    case .published: "Published"
    }
  }
}

extension ImpactWindow.State {
  var label: String {
    switch self {
    case .degraded: "degraded"
    case .partialOutage: "partial outage"
    case .majorOutage: "major outage"
    case .maintenance: "maintenance"
    }
  }
}

extension Metric.Reason {
  /// In Markdown, since milestones are written as records spell them.
  var label: MarkdownText {
    switch self {
    case .noMilestone(let milestone): MarkdownText("no milestone `\(milestone.rawValue)`")
    case .outOfOrder(let late, let early): MarkdownText("`\(late.rawValue)` comes before `\(early.rawValue)`")
    case .timeUnknown(let milestone): MarkdownText("time of `\(milestone.rawValue)` unknown")
    case .notYet: "not yet"
    }
  }
}
