/// A file beside a record that does not go out with its documents.
package struct RefusedFile: Hashable, Sendable {
  package let name: String
  /// Why it does not go out.
  package let reason: String
  /// What helps; nil where another file is needed.
  package let advice: String?

  package init(name: String, reason: String, advice: String?) {
    self.name = name
    self.reason = reason
    self.advice = advice
  }
}
