import Diagnostics

/// A rule about words that no text which everybody may read holds: of public incidents, and of the runbook.
protocol PublicTextRule: RecordRule, ProjectRule {
  /// Whether it holds where readers are told how to reach somebody as well.
  static var holdsForContacts: Bool { get }
  /// What to write in place of such words.
  static var suggestion: String { get }

  /// The first such words of a text; nil where it holds none.
  static func first(in text: String) -> String?
  /// What is wrong with the words that were found.
  static func message(_ found: String) -> String
}

extension PublicTextRule {
  static var holdsForContacts: Bool { true }

  /// A finding for each text of a public incident that holds such words; of an incident that stays inside nothing is told.
  static func findings(in record: CheckedRecord) -> [Diagnostic] {
    PublicText.findings(rule, in: record, suggestion: suggestion, first: first, message)
  }

  /// A finding for each public text of the runbook that holds such words.
  static func findings(in project: CheckedProject) -> [Diagnostic] {
    PublicRunbookText.all(in: project).compactMap { value in
      guard holdsForContacts || !value.isContact, let found = first(in: value.text) else { return nil }
      return rule.finding(at: value.place(of: found), message(found), suggestion: suggestion)
    }
  }
}
