package import Diagnostics

/// The text of a file, whatever it is part of: what a rule about texts looks at.
package struct CheckedFile: Sendable {
  package let source: SourceText

  package init(_ source: SourceText) {
    self.source = source
  }
}
