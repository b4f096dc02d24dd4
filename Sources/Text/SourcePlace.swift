/// A range in a text, or a whole file where nothing narrower is known (a file that is missing or not text).
package struct SourcePlace: Hashable, Sendable {
  /// The text that the range points into.
  package var source: SourceText
  /// Nil for the file as a whole.
  package var range: SourceRange?

  /// Creates a place; without a range it is the file as a whole.
  package init(_ source: SourceText, _ range: SourceRange? = nil) {
    self.source = source
    self.range = range
  }

  /// A file whose text is not at hand.
  package init(file name: String) {
    self.init(SourceText(name: name, text: ""))
  }
}
