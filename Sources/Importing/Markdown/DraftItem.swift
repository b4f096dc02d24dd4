import Incidents
import Records

/// An action item as it is read, with what the document says about it that no key holds.
struct DraftItem {
  var line: Int
  var text = ""
  var owner: String?
  var due: CalendarDate?
  var status: ActionItem.Status?
  var ticket: String?
  /// Keys of a tracker without its address, which no `ticket` holds.
  var keys: [String] = []
  var kind: ActionItem.Kind?
  var priority: String?
  /// Lines that say what has no value of its own.
  var comments: [String] = []
  /// Marks in the text that values stand for now.
  var marks: [String] = []

  init(line: Int) {
    self.line = line
  }

  /// The text with the keys of the tracker that it names.
  var action: String {
    let others = keys.filter { !text.contains($0) }
    guard !others.isEmpty else { return text }
    return text + (text.contains("\n") ? "\n\n" : " ") + "(\(others.joined(separator: ", ")))"
  }

  /// What a name before a value, or the head of a column, says that the value is.
  enum Field: Hashable {
    case action, owner, due, status, ticket, kind, priority

    init?(_ name: String) {
      switch SectionNames.normalized(name) {
      case "action item", "action items", "action", "actions", "item", "items", "task", "tasks", "description", "what",
        "was", "maßnahme", "aufgabe",
        "todo", "to do", "remediation", "follow up", "follow up item", "title", "corrective action", "recommendation":
        self = .action
      case "owner", "owners", "owner s", "assignee", "assigned to", "assigned", "dri", "responsible", "who", "wer",
        "verantwortlich", "zuständig", "team",
        "responsible party", "responsible person", "lead":
        self = .owner
      case "due", "due date", "deadline", "bis", "frist", "fällig", "fällig am", "termin", "expected",
        "estimated completion", "target completion", "eta", "target date", "by when", "when", "date", "due by",
        "target", "by":
        self = .due
      case "status", "state", "done", "completed", "progress": self = .status
      case "ticket", "tickets", "issue", "issues", "bug", "bugs", "jira", "link", "links", "tracking",
        "tracking issue", "tracking ticket", "tracked in", "reference", "url", "pr", "pull request", "issue link",
        "jira ticket", "ticket link":
        self = .ticket
      case "type", "kind", "category": self = .kind
      case "priority", "prio", "severity", "importance": self = .priority
      default: return nil
      }
    }
  }

  /// Takes a value; false where it is none of the field.
  mutating func take(_ value: String, as field: Field, _ reader: ItemWords) -> Bool {
    switch field {
    case .action: return false
    case .owner:
      guard owner == nil, !value.isEmpty, value.utf8.count <= 80 else { return false }
      owner = value
    case .due:
      guard due == nil, let date = reader.date(value) else { return false }
      due = date
      if value != date.description { marks.append("due \(value)") }
    case .status:
      guard status == nil, let found = reader.status(value) else { return false }
      status = found
      // An open item says nothing about it.
      if found == .open || value.lowercased() != found.rawValue { marks.append("status \(value)") }
    case .ticket:
      guard let found = reader.ticket(value, isColumn: true) else { return false }
      guard found.hasPrefix("http") else {
        keys.append(found)
        return true
      }
      guard ticket == nil else { return false }
      ticket = found
      if let label = ItemWords.label(ofLink: value) { marks.append("ticket \(label)") }
    case .kind:
      guard kind == nil, let found = ItemWords.kind(value) else { return false }
      kind = found
      if value.lowercased() != found.rawValue { marks.append("kind \(value)") }
    case .priority:
      guard priority == nil, !value.isEmpty, value.utf8.count <= 30 else { return false }
      priority = value
    }
    return true
  }
}
