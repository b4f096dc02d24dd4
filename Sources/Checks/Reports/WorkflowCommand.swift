import Diagnostics
import Text

/// A finding as a workflow command of GitHub Actions: `::warning file=a.yaml,line=3,col=5,title=rule::message`.
///
/// What would end the command, or a property of it, is written as a percent-encoded byte.
enum WorkflowCommand {
  static func write(_ finding: Diagnostic) -> String {
    var properties = ["file=\(property(finding.place.source.name))"]
    if let range = finding.place.range {
      properties += ["line=\(range.start.line)", "endLine=\(range.end.line)"]
      // Columns of a range over several lines are refused.
      if range.start.line == range.end.line {
        properties += ["col=\(range.start.column)", "endColumn=\(range.end.column)"]
      } else {
        properties += ["col=\(range.start.column)"]
      }
    }
    properties.append("title=\(property(finding.rule))")
    return "::\(command(finding.severity)) \(properties.joined(separator: ","))::\(data(finding.wholeText))\n"
  }

  private static func command(_ severity: Diagnostic.Severity) -> String {
    severity == .note ? "notice" : severity.rawValue
  }

  private static func data(_ text: String) -> String {
    escaped(text) { $0 == "%" || $0 == "\r" || $0 == "\n" }
  }

  private static func property(_ text: String) -> String {
    escaped(text) { $0 == "%" || $0 == "\r" || $0 == "\n" || $0 == ":" || $0 == "," }
  }

  private static func escaped(_ text: String, where isSpecial: (Unicode.Scalar) -> Bool) -> String {
    text.unicodeScalars.map { scalar in
      guard isSpecial(scalar) else { return String(scalar) }
      let hex = String(scalar.value, radix: 16, uppercase: true)
      return "%" + (scalar.value < 16 ? "0" : "") + hex
    }.joined()
  }
}
