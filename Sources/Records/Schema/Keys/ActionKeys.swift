import Incidents

extension FieldList where Record == ActionItem {
  /// The keys of an item of `actions.yaml`.
  static let action = FieldList(
    "an action item",
    notWritten: ["title": "write it under 'action'", "overdue": "delete it: it follows from 'due'"],
    [
      Field("id", .id("an action item", example: "A1"), .required, "Its name, unique in the file; elsewhere INC-42/A1")
      { $0.id = $1 }.disclosed(.review),
      Field("action", .prose.inTableRow, .required, "What was promised") { $0.action = $1 }.disclosed(.notice),
      Field("owner", .text.inTableRow, "Who sees to it") { $0.owner = OwnerText.owner($1) },
      Field("due", .date, "The day for which it is promised") { $0.due = $1 }.disclosed(.review),
      Field("status", .choice, "How far it is; open where nothing is said") { $0.status = $1 }.disclosed(.review),
      Field("opened", .date, "The day on which it was promised; the day of the resolution where nothing is said") {
        $0.opened = $1
      }.disclosed(.review),
      Field("moved", .list(.record(.move) { .unread }), "Every change of the due date") { $0.moved = $1 },
      Field("closed", .date, "The day on which it was done or dropped") { $0.closed = $1 }.disclosed(.review),
      Field("reopened", .list(.record(.reopening) { .unread }), "Every time that it was open again after its end") {
        $0.reopened = $1
      },
      Field("kind", .choice, "What it is good for") { $0.kind = $1 }.disclosed(.review),
      Field("prevents", .prevention, "The prevention item of the runbook that it fulfils") { $0.prevents = $1 },
      Field("priority", .text, "One of the runbook's priorities") { $0.priority = $1 },
      Field("evidence", .url, "A page that shows that it is done") { $0.evidence = $1 },
      Field("ticket", .url, "Where the work is tracked") { $0.ticket = $1 },
      Field("reason", .prose, "Why it will not be done") { $0.reason = $1 },
      Field("internal", .flag, "Whether the item is for insiders only") { $0.isInternal = $1 },
    ])
}

extension FieldList where Record == ActionItem.Move {
  /// The keys of a change of the due date.
  static let move = FieldList(
    "a change of the due date",
    [
      Field("on", .date, .required, "The day on which it was changed") { $0.on = $1 },
      Field("from", .date, "The due date before") { $0.from = $1 },
      Field("to", .date, .required, "The due date since") { $0.to = $1 },
      Field("why", .text, "The reason") { $0.why = $1 },
    ])
}

extension FieldList where Record == ActionItem.Reopening {
  /// The keys of an item's reopening.
  static let reopening = FieldList(
    "a reopening",
    [
      Field("on", .date, .required, "The day from which on it is open again") { $0.on = $1 },
      Field("was", .choice, "What it was before: done or wont_do") { $0.was = $1 },
      Field("closed", .date, "The day on which it had been closed") { $0.closed = $1 },
      Field("why", .text, "Why it is open again") { $0.why = $1 },
      Field("reason", .text, "Why it was not to be done") { $0.reason = $1 },
      Field("evidence", .url, "The page that showed it to be done") { $0.evidence = $1 },
    ])
}

extension ActionItem.Reopening {
  /// What the keys are read into; never seen, since the day is required.
  fileprivate static let unread = ActionItem.Reopening(
    on: CalendarDate(daysSinceEpoch: 0), was: .done, closed: nil, why: nil)
}

extension ActionItem.Move {
  /// What the keys are read into; never seen, since both dates are required.
  fileprivate static let unread = ActionItem.Move(
    on: CalendarDate(daysSinceEpoch: 0), from: nil, to: CalendarDate(daysSinceEpoch: 0), why: nil)
}

extension ValueKind where Value == String {
  /// `KNOWN-INCIDENT/ITEM`.
  fileprivate static let prevention = ValueKind(.id("a prevention item", example: "known-incident/item")) {
    text throws(ValueProblem) in
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts.contains(where: \.isEmpty) else {
      throw ValueProblem(
        "bad-id", "'\(text)' does not name a prevention item: it is the known incident's id, a slash and the item's id",
        "write known-incident/item")
    }
    return text
  }
}
