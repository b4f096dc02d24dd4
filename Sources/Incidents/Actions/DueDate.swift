/// The day by which an action item is to be done, and who says so.
package struct DueDate: Hashable, Sendable {
  package enum Source: String, Hashable, Sendable {
    /// The record itself.
    case record
    /// The runbook's limit for its priority or kind: nobody has promised a day.
    case policy
  }

  package var date: CalendarDate
  package var source: Source

  package init(_ date: CalendarDate, _ source: Source) {
    self.date = date
    self.source = source
  }
}

extension ActionPolicy {
  /// The day by which an item that was promised on a day is to be done under the policy; nil without a limit, or where
  /// nobody knows when it was promised. A limit of hours ends with the day after.
  package func due(_ item: ActionItem, opened: CalendarDate?, _ days: BusinessDays) -> CalendarDate? {
    guard let opened, let limit = limit(of: item) else { return nil }
    return days.day(limit, after: opened)
  }
}

extension BusinessDays {
  /// The day on which a span ends that begins with a day; what is shorter than a day counts as one.
  package func day(_ span: Span, after date: CalendarDate) -> CalendarDate {
    switch span {
    case .seconds(let seconds): date.adding(days: (seconds + 86_399) / 86_400)
    case .businessDays(let count): self.date(count, after: date)
    }
  }
}
