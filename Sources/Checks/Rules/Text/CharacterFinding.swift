import Diagnostics
import Text

/// Looks for single characters in a file.
enum CharacterFinding {
  /// The most findings for a file: it is something else then.
  private static let most = 100

  /// A finding for each character to which `objection` has an objection, between those before and after it.
  static func find(
    _ rule: Rule, in file: CheckedFile,
    _ objection: (_ scalar: Unicode.Scalar, _ before: Unicode.Scalar, _ after: Unicode.Scalar) -> String?
  ) -> [Diagnostic] {
    guard !file.isASCII else { return [] }
    var found: [Diagnostic] = []
    var (line, column) = (1, 0)
    var before: Unicode.Scalar = " "
    var scalar: Unicode.Scalar = " "
    // Each is looked at once the one after it is known; the first round looks at a space that stands nowhere.
    for after in file.source.text.unicodeScalars {
      look(at: scalar, before, after)
      (before, scalar) = (scalar, after)
      if found.count == most { return found }
    }
    look(at: scalar, before, " ")
    return found

    func look(at scalar: Unicode.Scalar, _ before: Unicode.Scalar, _ after: Unicode.Scalar) {
      if !scalar.isASCII, let words = objection(scalar, before, after) {
        let place = SourcePlace(file.source, SourceRange(line: line, column: max(1, column)))
        let message = "\(scalar.codePoint) stands here: it \(words)"
        found.append(rule.finding(at: place, message, suggestion: "delete the character"))
      }
      let isBreak = scalar == "\n" || scalar == "\r" && after != "\n"
      (line, column) = isBreak ? (line + 1, 1) : (line, column + 1)
    }
  }
}
