package import Diagnostics
package import Records

/// A text file, whatever it is part of: what a rule about texts looks at.
package struct CheckedFile: Sendable {
  /// How a file is written, and so how an allowance is written in it.
  package enum Form: Sendable {
    case yaml(YAMLTree)
    /// A narrative.
    case markdown
    case template
    /// Logs and tables.
    case plain
  }

  package let source: SourceText
  package let form: Form
  let isASCII: Bool
  let hasReturns: Bool

  package init(_ source: SourceText, _ form: Form) {
    self.source = source
    self.form = form
    let bytes = source.text.utf8
    isASCII = bytes.allSatisfy { $0 < 0x80 }
    hasReturns = bytes.contains(0x0D)
  }

  package init(_ tree: YAMLTree) {
    self.init(tree.source, .yaml(tree))
  }
}
