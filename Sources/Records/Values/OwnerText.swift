/// Who sees to something, as people write it: a name, or a word for nobody.
enum OwnerText {
  /// The name; nil for text that says that there is no owner (`null`, `TBD`, `--`), quoted or not.
  static func owner(_ text: String) -> String? { namesNobody(text) ? nil : text }

  /// Words that stand for nobody yet, in lower case.
  private static let nobody: Set<String> = [
    "", "null", "none", "n/a", "tbd", "tba", "unassigned", "nobody", "unknown", "nil", "no one", "no owner",
    "not assigned", "to be assigned", "to be decided", "to be determined",
  ]

  private static func namesNobody(_ text: String) -> Bool {
    // Longer texts are names: most records have only those.
    guard text.utf8.count <= 32 else { return false }
    let word = text.lowercased().unicodeScalars.split(whereSeparator: \.isWhiteSpace).map { String($0) }
      .joined(separator: " ")
    return nobody.contains(word) || word.unicodeScalars.allSatisfy(isPlaceholder)
  }

  /// Marks that a name is left open with: `-`, `--`, `?`, `???`, `~`.
  private static func isPlaceholder(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "-", "?", "~", "_", "\u{2013}", "\u{2014}", "\u{2026}", ".": true
    default: false
    }
  }
}
