import Diagnostics
import Secrets
import Text

/// Allowances as `pir check --list-allowed` shows them.
package enum AllowanceList {
  /// A line for each: place, rule and reason.
  package static func text(_ allowances: [Allowance]) -> String {
    allowances.map { allowance in
      let line = allowance.place.range.map { ":\($0.start.line)" } ?? ""
      let words = "\(allowance.place.source.name)\(line): \(allowance.rule): \(allowance.reason)"
      return DiagnosticPrinter.visible(SecretMask.masked(words)) + "\n"
    }.joined()
  }

  /// An array of objects.
  package static func json(_ allowances: [Allowance]) -> String {
    JSONValue.array(
      allowances.map { allowance in
        [
          "file": .string(allowance.place.source.name),
          "line": allowance.place.range.map { .number($0.start.line) } ?? .null, "rule": .string(allowance.rule),
          "reason": .string(SecretMask.masked(allowance.reason)),
        ]
      }
    ).text
  }
}
