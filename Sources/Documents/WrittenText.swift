package import Diagnostics
package import Text

/// What a template made of a record, or why it made nothing.
///
/// It stays the bytes that were written: most of it becomes a file, or the Markdown of one, and nobody looks at it as a
/// text.
package struct WrittenText: Sendable {
  /// In UTF-8; nil where nothing could be written.
  package let parts: ByteParts?
  package let problems: [Diagnostic]

  package init(_ bytes: [UInt8]) {
    self.init(ByteParts(bytes))
  }

  package init(_ parts: ByteParts) {
    self.parts = parts
    problems = []
  }

  /// Nothing, and why; without a problem where there is no such document.
  package init(refused problems: [Diagnostic]) {
    parts = nil
    self.problems = problems
  }

  /// All bytes in one array.
  package var bytes: [UInt8]? { parts?.bytes }

  /// A copy of the bytes as a text.
  package var text: String? { bytes.map { String(decoding: $0, as: UTF8.self) } }
}
