import Diagnostics
import Incidents

/// What is owed of resolved incidents, for a terminal: a block each.
struct OwedText {
  let now: Instant

  func lines(of owed: Owed) -> [String] {
    let severity = owed.status.isOfMaintenance ? "maintenance" : visible(Severity.name(of: owed.severity))
    var lines = ["\(owed.id)  \(severity)  \(owed.status.rawValue)  \(visible(owed.title))\n"]
    func add(_ label: String, _ text: String?) {
      guard let text else { return }
      lines.append(
        "  " + label + String(repeating: " ", count: max(0, Self.width - label.count)) + visible(text) + "\n")
    }
    add(
      owed.status.rawValue.lowercased(),
      owed.resolved.map { $0.instant.map(\.description) ?? $0.dated } ?? "at an unknown time")
    if owed.isEmpty { add("owed", "nothing") }
    add("review", owed.review.map(review))
    add("items", owed.items.isEmpty ? nil : "\(owed.items.count) open")
    for item in owed.items { add("", self.item(item)) }
    add("notice", owed.isNoticeDraft ? "a draft, not published" : nil)
    return lines
  }

  private static let width = 11

  private func review(_ review: Owed.OwedReview) -> String {
    var parts = [review.due.map { "due \(due($0))" } ?? "a draft"]
    if let meeting = review.meeting { parts.append("meeting \(meeting.instant.map(\.description) ?? meeting.dated)") }
    if !review.missing.isEmpty { parts.append("lacks " + review.missing.map(\.rawValue).joined(separator: ", ")) }
    return parts.joined(separator: "; ")
  }

  private func item(_ item: ActionItem) -> String {
    "\(item.id)  \(item.due.map { "due \(due($0))" } ?? "no due date"), \(item.owner ?? "no owner"): \(item.action.source)"
  }

  /// `2026-12-14, in 14 days`; `2026-11-29, 1 day late`
  private func due(_ day: CalendarDate) -> String {
    let days = day.daysSinceEpoch - now.date.daysSinceEpoch
    let count = "\(abs(days)) \(abs(days) == 1 ? "day" : "days")"
    return "\(day), " + (days == 0 ? "today" : days > 0 ? "in \(count)" : "\(count) late")
  }

  /// What records hold does not steer the terminal.
  private func visible(_ text: String) -> String { DiagnosticPrinter.visible(text) }
}
