import Diagnostics
import Text

/// The problems of one template, each at its place.
///
/// The list is bounded: what a person can mend in one go is far below the limit, and a hostile text earns no more.
struct ProblemList {
  let source: SourceText
  private(set) var all: [Diagnostic] = []
  private static let limit = 1000

  init(_ source: SourceText) {
    self.source = source
  }

  mutating func add(
    _ rule: String, at range: SourceRange, _ message: String, suggestion: String? = nil,
    notes: [Diagnostic.Note] = []
  ) {
    guard all.count < Self.limit else { return }
    all.append(
      Diagnostic(
        .error, rule, at: SourcePlace(source, range), message, suggestion: suggestion, notes: notes))
  }

  /// A note that points into the same template.
  func note(_ message: String, at range: SourceRange) -> Diagnostic.Note {
    Diagnostic.Note(message, at: SourcePlace(source, range))
  }
}
