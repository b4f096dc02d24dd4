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

  /// The whole report; `version` is that of the program.
  package func write(_ findings: [Diagnostic], style: DiagnosticPrinter.Style, version: String) -> String {
    switch self {
    case .text: DiagnosticPrinter(style: style).print(findings)
    case .json: FindingsJSON.write(findings)
    case .sarif: SARIFReport.write(findings, version: version)
    case .github: findings.map(WorkflowCommand.write).joined()
    }
  }
}

extension Diagnostic {
  /// All that is said in one text: message, what to do about it, and the lines to copy below.
  var wholeText: String { ([fullMessage] + block).joined(separator: "\n") }
}
