import Incidents
package import Templates

/// What the report of open action items is made from.
final class OpenActionsView: Sendable {
  let report: ActionReport
  let product: String?
  let links: ReviewLinks
  /// Whether letters to owners lie below the report.
  let hasLetters: Bool
  let overdue: [OwnerSection]
  let quarters: [PromiseQuarter]

  struct OwnerSection: Sendable {
    let owner: Owner?
    let letter: String?
    let rows: [TrackedActionRow]
  }

  init(_ report: ActionReport, _ runbook: Runbook, _ links: ReviewLinks, hasLetters: Bool) {
    self.report = report
    self.links = links
    self.hasLetters = hasLetters
    product = runbook.product
    quarters = PromiseQuarter.shortened(report.quarters, to: Self.quarters)
    overdue = report.overdueByOwner.map { group in
      OwnerSection(
        owner: group.owner, letter: hasLetters ? group.owner.map { "owners/\($0.fileName).md" } : nil,
        rows: group.actions.map { TrackedActionRow($0, links) })
    }
  }

  /// How many quarters are told one by one: two years.
  private static let quarters = 8

  func rows(_ actions: [TrackedAction]) -> [TrackedActionRow] {
    actions.map { TrackedActionRow($0, links) }
  }

  var moved: [TrackedActionRow] {
    report.changes.moved.map { TrackedActionRow($0.action, links, move: $0) }
  }

  /// Those that lack owner or date and stand in another part of the report.
  var lackingElsewhere: Int { report.counts.withoutOwnerOrDate - report.withoutOwnerOrDate.count }
}

/// The fields that `open-actions` templates may use.
package enum OpenActionsFields {
  package static var list: FieldList { shape.list }

  /// What the report reads.
  package static var sources: [DocumentSource] { shape.sources }

  static let shape = DocumentShape<OpenActionsView>(
    "the report of open action items",
    [
      .reading(.runbook("product"), fields: head),
      .reading(TrackedActionRow.sources, fields: changes + parts),
      .reading([], fields: promises),
    ])

  private static let head: [Field<OpenActionsView>] = [
    .text("product", "The product's name, from the runbook") { $0.product },
    .text("as_of", "The day of the report: `2026-03-17`") { $0.report.asOf.description },
    .text("since", "The day of the earlier report that it is compared with") {
      $0.report.changes.window.since.description
    },
    .text("filter", "What the report is limited to: `owner SRE`; empty where it has everything") {
      $0.report.filter.sentence
    },
    .text("open", "How many items are open") { String($0.report.counts.open) },
    .text("overdue", "How many of them are overdue") { String($0.report.counts.overdue) },
    .flag("has_overdue", "Whether any is overdue") { $0.report.counts.overdue > 0 },
    .text("without_owner_or_date", "How many lack an owner or a date") { String($0.report.counts.withoutOwnerOrDate) },
    .text("closed_since", "How many were closed since the earlier report") { String($0.report.changes.closed.count) },
    .list("unread", "Incidents that could not be read in full", unread) { $0.report.unread },
  ]

  private static let changes: [Field<OpenActionsView>] = [
    .flag("has_changes", "Whether anything happened since the earlier report") { !$0.report.changes.isEmpty },
    .list("opened", "Items promised since then", TrackedActionRow.shape) { $0.rows($0.report.changes.opened) },
    .list("closed", "Items done or dropped since then", TrackedActionRow.shape) { $0.rows($0.report.changes.closed) },
    .list("moved", "Items whose due date was moved since then", TrackedActionRow.shape) { $0.moved },
    .list("newly_overdue", "Items that became overdue since then", TrackedActionRow.shape) {
      $0.rows($0.report.changes.newlyOverdue)
    },
  ]

  private static let parts: [Field<OpenActionsView>] = [
    .list("overdue_by_owner", "Owners with overdue items, those with most of them first", owner) { $0.overdue },
    .text("days_ahead", "How far the report looks ahead: `14 days`") { _ in ActionWords.days(ActionReport.daysAhead) },
    .list("due_soon", "Items due from the day of the report on, up to that", TrackedActionRow.shape) {
      $0.rows($0.report.dueSoon)
    },
    .list("lacking", "Items without owner or date that are neither overdue nor due soon", TrackedActionRow.shape) {
      $0.rows($0.report.withoutOwnerOrDate)
    },
    .text("lacking_elsewhere", "How many without owner or date stand in the lists above; empty for none") {
      $0.lackingElsewhere > 0 ? String($0.lackingElsewhere) : nil
    },
    .list("later", "All other open items", TrackedActionRow.shape) { $0.rows($0.report.later) },
  ]

  private static let promises: [Field<OpenActionsView>] = [
    .list("quarters", "What became of the promises of each quarter, the latest first", quarter) { $0.quarters }
  ]

  private static let unread = Shape<UnreadIncident>(
    "an incident that could not be read",
    [
      .text("incident", "Its id") { $0.id.text },
      .text("place", "Where the first problem stands: `reviews/INC-7/actions.yaml:4:8`") { $0.problems.first?.place },
      .text("problem", "What the first problem is") { $0.problems.first?.message },
      .text("more", "How many further problems there are; empty for none") {
        $0.problems.count > 1 ? String($0.problems.count - 1) : nil
      },
    ])

  private static let owner = Shape<OpenActionsView.OwnerSection>(
    "an owner",
    [
      .text("owner", "The owner's name; empty for items that nobody owns") { $0.owner?.name },
      .url("letter", "The letter to the owner; empty where none is written") { $0.letter },
      .text("count", "How many of the owner's items are overdue") { String($0.rows.count) },
      .list("items", "The items, the longest overdue first", TrackedActionRow.shape) { $0.rows },
    ])

  private static let quarter = Shape<PromiseQuarter>(
    "a quarter",
    [
      .text("quarter", "`2026 Q1`, `before 2024 Q2`, or `no date`") { $0.label },
      .text("made", "How many items were promised in it") { String($0.made) },
      .text("kept", "How many of them are done") { String($0.kept) },
      .text("in_time", "How many were done no later than they were due") { String($0.keptInTime) },
      .text("dropped", "How many will not be done") { String($0.dropped) },
      .text("open", "How many are still open") { String($0.open) },
      .text("overdue", "How many of those are overdue") { String($0.overdue) },
    ])
}

extension PromiseQuarter {
  /// For people.
  var label: String {
    switch time {
    case .quarter: name ?? ""
    case .earlier: "before \(name ?? "")"
    case .unknown: "no date"
    }
  }
}
