package import Records
package import Text

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

  /// Whether it is a log or a table, which is evidence as it is, whatever it looks like.
  var isEvidence: Bool {
    if case .plain = form { true } else { false }
  }

  var isASCII: Bool { source.text.isASCII }

  var hasReturns: Bool { source.text.contains(byte: 0x0D) }

  package init(_ source: SourceText, _ form: Form) {
    self.source = source
    self.form = form
  }

  package init(_ tree: YAMLTree) {
    self.init(tree.source, .yaml(tree))
  }
}
