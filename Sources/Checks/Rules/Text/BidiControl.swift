import Diagnostics
import Incidents

/// `bidi-control`: a text reads in the order in which it stands.
///
/// Embeddings, overrides and isolates (Unicode Standard Annex 9, 2.1 to 2.5) can make a line look like another.
enum BidiControl: TextRule {
  static let rule = Rule(
    "bidi-control", .warning, .text, "No control character has a line look otherwise than it reads")

  static func findings(in file: CheckedFile) -> [Diagnostic] {
    CharacterFinding.find(rule, in: file) { scalar, _, _ in
      switch scalar.value {
      case 0x202A...0x202E, 0x2066...0x2069: "changes the direction in which the line is shown"
      default: nil
      }
    }
  }
}
