package import Text

/// Something wrong, or worth a look, in what a user wrote.
///
/// Problems are values: they are collected over all files of a run and printed together, so that a person mends them
/// in one go. What the world does (a full disk) is thrown instead.
package struct Diagnostic: Hashable, Sendable {
  package enum Severity: String, Comparable, Hashable, Sendable, CaseIterable {
    case note, warning, error

    package static func < (a: Severity, b: Severity) -> Bool {
      switch (a, b) {
      case (.note, .warning), (.note, .error), (.warning, .error): true
      default: false
      }
    }
  }

  /// A second place, or a fact, that explains the first.
  package struct Note: Hashable, Sendable {
    package var message: String
    /// Nil where the note is about the same place as the problem, or about none.
    package var place: SourcePlace?

    package init(_ message: String, at place: SourcePlace? = nil) {
      self.message = message
      self.place = place
    }
  }

  package var severity: Severity
  /// The rule that is broken, in words joined by hyphens (`bad-date`): what a person searches for and silences by.
  package var rule: String
  package var place: SourcePlace
  /// What is wrong, the most specific words first, without a final period.
  package var message: String
  /// How to mend it, as a verb phrase (`add Z or an offset`) or a question (`did you mean 'owner'?`).
  package var suggestion: String?
  package var notes: [Note]
  /// Lines to copy, where the way to mend it is to write some.
  package var block: [String] = []

  package init(
    _ severity: Severity, _ rule: String, at place: SourcePlace, _ message: String, suggestion: String? = nil,
    notes: [Note] = []
  ) {
    self.severity = severity
    self.rule = rule
    self.place = place
    self.message = message
    self.suggestion = suggestion
    self.notes = notes
  }

  /// The message with what to do about it, on one line.
  package var fullMessage: String {
    suggestion.map { "\(message); \($0)" } ?? message
  }
}
