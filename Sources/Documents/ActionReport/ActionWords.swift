import Incidents

/// What reports say of action items in words.
enum ActionWords {
  /// `1 day`, `12 days`.
  static func days(_ count: Int) -> String { count == 1 ? "1 day" : "\(count) days" }

  /// `once`, `twice`, `3 times`; nil for never.
  static func times(_ count: Int) -> String? {
    switch count {
    case ...0: nil
    case 1: "once"
    case 2: "twice"
    default: "\(count) times"
    }
  }

  /// `12 days later`, `1 day earlier`, `to the same day`.
  static func shift(_ days: Int) -> String {
    switch days {
    case 0: "to the same day"
    case ..<0: "\(self.days(-days)) earlier"
    default: "\(self.days(days)) later"
    }
  }

  /// `twice, 26 days later`; nil where it was never moved.
  static func moved(_ action: TrackedAction) -> String? {
    times(action.timesMoved).map { times in action.daysMoved.map { "\(times), \(shift($0))" } ?? times }
  }

  /// `by policy`, `policy: 2026-04-12`; nil where there is nothing to say about the date.
  static func dueNote(_ action: TrackedAction) -> String? {
    if action.due?.source == .policy { return "by policy" }
    return action.exceededPolicy.map { "policy: \($0)" }
  }

  /// The same, and since when it is open again; nil where there is nothing to say.
  static func remark(_ action: TrackedAction) -> String? {
    let remarks = [dueNote(action), action.reopened.map { "reopened \($0)" }].compactMap(\.self)
    return remarks.isEmpty ? nil : remarks.joined(separator: "; ")
  }
}

extension TrackedAction {
  /// What it was on the day of the report: an item that was closed later was open then.
  var status: ActionItem.Status {
    guard !isOpen else { return item.status.isOpen ? item.status : .open }
    return course.reopening(after: asOf)?.was ?? item.status
  }

  /// When it was closed; nil where that came after the day of the report, or nobody knows when.
  var closed: CalendarDate? {
    guard !isOpen else { return nil }
    return course.reopening(after: asOf).map(\.closed) ?? course.closed
  }
}

extension ActionReport {
  /// `35 open, 3 overdue, 2 without owner or date, as of 2026-03-17`.
  var sentence: String {
    "\(counts.open) open, \(counts.overdue) overdue, \(counts.withoutOwnerOrDate) without owner or date, as of \(asOf)"
  }

  /// `Since 2026-03-16: 2 opened, 1 closed, 1 moved, 0 newly overdue`.
  var changeSentence: String {
    "Since \(changes.window.since): \(changes.opened.count) opened, \(changes.closed.count) closed, "
      + "\(changes.moved.count) moved, \(changes.newlyOverdue.count) newly overdue"
  }
}

extension ActionFilter {
  /// `owner SRE or builder team; severity P1; overdue`; nil where nothing is left out.
  package var sentence: String? {
    guard !isEmpty else { return nil }
    var parts: [String] = []
    func add(_ noun: String, _ names: [String]) {
      if !names.isEmpty { parts.append("\(noun) \(names.joined(separator: " or "))") }
    }
    add("incident", incidents.sorted().map(\.text))
    add("owner", owners.sorted().map(\.name))
    add("severity", severities.sorted().map(Severity.name))
    add("kind", kinds.map(\.rawValue).sorted())
    let days = [isOverdue ? "overdue" : nil, dueBy.map { "due by \($0)" }].compactMap(\.self)
    if !days.isEmpty { parts.append(days.joined(separator: " or ")) }
    return parts.joined(separator: "; ")
  }
}
