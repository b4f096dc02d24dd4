import Diagnostics
import Incidents
import Text

/// `mixed-line-endings`: the lines of a file end alike.
enum MixedLineEndings: TextRule {
  static let rule = Rule("mixed-line-endings", .warning, .text, "The lines of a file end alike")

  static func findings(in file: CheckedFile) -> [Diagnostic] {
    guard file.hasReturns else { return [] }
    var first: Ending?
    var line = 1
    var isAfterReturn = false
    for byte in file.source.text.utf8 {
      if isAfterReturn, let finding = take(byte == 0x0A ? .crlf : .cr) { return [finding] }
      if byte == 0x0A, !isAfterReturn, let finding = take(.lf) { return [finding] }
      isAfterReturn = byte == 0x0D
    }
    if isAfterReturn, let finding = take(.cr) { return [finding] }
    return []

    func take(_ ending: Ending) -> Diagnostic? {
      defer { line += 1 }
      guard let usual = first else {
        first = ending
        return nil
      }
      guard usual != ending else { return nil }
      return rule.finding(
        at: SourcePlace(file.source, SourceRange(line: line, column: 1)),
        "this line ends in \(ending.rawValue), and those before it in \(usual.rawValue)",
        suggestion: "save the file with one kind of line ending")
    }
  }

  private enum Ending: String {
    case lf = "LF"
    case crlf = "CRLF"
    case cr = "CR"
  }
}
