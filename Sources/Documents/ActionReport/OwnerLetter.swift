package import Incidents
package import Templates

/// What one owner has promised and not done yet.
package final class OwnerLetter: Sendable {
  package let owner: Owner
  let report: ActionReport
  let product: String?
  let overdue: [TrackedActionRow]
  /// Due within `ActionReport.daysOfLetter`.
  let dueSoon: [TrackedActionRow]
  let next: [TrackedActionRow]

  private init(
    _ owner: Owner, _ actions: [TrackedAction], _ report: ActionReport, _ runbook: Runbook, _ links: ReviewLinks
  ) {
    self.owner = owner
    self.report = report
    product = runbook.product
    let soon = actions.filter { $0.isDue(within: ActionReport.daysOfLetter) }
    overdue = actions.filter(\.isOverdue).map { TrackedActionRow($0, links) }
    dueSoon = soon.map { TrackedActionRow($0, links) }
    next = actions.filter { action in !action.isOverdue && !action.isDue(within: ActionReport.daysOfLetter) }
      .map { TrackedActionRow($0, links) }
  }

  /// Letters to all owners of open items, by their names; the links are those of the report, which lies a folder above.
  package static func all(of report: ActionReport, _ runbook: Runbook, _ links: ReviewLinks) -> [OwnerLetter] {
    report.openByOwner.compactMap { group in
      group.owner.map { OwnerLetter($0, group.actions, report, runbook, links.fromBelow) }
    }
  }
}

/// The fields that `owner-letter` templates may use.
package enum OwnerLetterFields {
  package static var list: FieldList { shape.list }

  static let shape = Shape<OwnerLetter>(
    "a letter to an owner",
    [
      .text("owner", "The owner's name") { $0.owner.name },
      .text("product", "The product's name, from the runbook") { $0.product },
      .text("as_of", "The day of the letter: `2026-03-17`") { $0.report.asOf.description },
      .text("filter", "What the letter is limited to: `severity P1`; empty where it has everything") {
        $0.report.filter.sentence
      },
      .text("open", "How many of the owner's items are open") {
        String($0.overdue.count + $0.dueSoon.count + $0.next.count)
      },
      .text("overdue_count", "How many of them are overdue") { String($0.overdue.count) },
      .flag("has_overdue", "Whether any is overdue") { !$0.overdue.isEmpty },
      .list("overdue", "Overdue items, the longest overdue first", TrackedActionRow.shape) { $0.overdue },
      .text("days_ahead", "How far the next part looks ahead: `7 days`") { _ in
        ActionWords.days(ActionReport.daysOfLetter)
      },
      .list("due_soon", "Items due from the day of the letter on, up to that", TrackedActionRow.shape) { $0.dueSoon },
      .list("next", "All other items, those without a date last", TrackedActionRow.shape) { $0.next },
      .url("report", "The report of all owners' items") { _ in "../actions.md" },
    ])
}
