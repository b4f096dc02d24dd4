package import Diagnostics

/// The forms in which findings are written: each says the same of the same ones.
package enum FindingsFormat: String, Hashable, Sendable, CaseIterable {
  /// As compilers write problems, for people.
  case text
  /// For scripts.
  case json
  /// SARIF 2.1.0, which code hosts show beside the lines.
  case sarif
  /// Commands that GitHub Actions turn into annotations.
  case github

  /// Writes the whole report piece by piece, since that of a large project is longer than all else that a run holds;
  /// `version` is that of the program.
  package func write(
    _ findings: some Collection<Diagnostic>, style: DiagnosticPrinter.Style, version: String,
    to write: (String) throws -> Void
  ) rethrows {
    switch self {
    case .text: try DiagnosticPrinter(style: style).print(findings, to: write)
    case .json: try FindingsJSON.write(findings, to: write)
    case .sarif: try write(SARIFReport.write(findings, version: version))
    case .github: for finding in findings { try write(WorkflowCommand.write(finding)) }
    }
  }
}

extension Diagnostic {
  /// All that is said in one text: message, what to do about it, and the lines to copy below.
  var wholeText: String { ([fullMessage] + block).joined(separator: "\n") }
}
