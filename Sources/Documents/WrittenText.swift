package import Diagnostics

/// What a template made of a record, or why it made nothing.
///
/// It stays the bytes that were written: most of it becomes a file, or the Markdown of one, and nobody looks at it as a
/// text.
package struct WrittenText: Sendable {
  /// In UTF-8; nil where nothing could be written.
  package let bytes: [UInt8]?
  package let problems: [Diagnostic]

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    problems = []
  }

  /// Nothing, and why; without a problem where there is no such document.
  package init(refused problems: [Diagnostic]) {
    bytes = nil
    self.problems = problems
  }

  /// A copy of the bytes as a text.
  package var text: String? { bytes.map { String(decoding: $0, as: UTF8.self) } }
}
