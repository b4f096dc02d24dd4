/// Words that people write where there is no value: `null`, `TBD`, `n.a.`, `(none)`, `--`.
enum NoValue {
  private static let words: Set<String> = [
    "null", "nil", "none", "n/a", "n / a", "n.a", "na", "not applicable", "tbd", "tba", "tbc", "todo", "to do",
    "unknown",
    "undefined", "to be announced", "to be assigned", "to be confirmed", "to be decided", "to be determined",
    "to be defined",
  ]

  /// Whether the text, quoted or not, is such a word, one of those that a key has `besides`, or nothing but marks; in
  /// lower case.
  static func isMeant(by text: String, besides others: Set<String> = []) -> Bool {
    // Longer texts are names: most records have only those.
    guard text.utf8.count <= 32 else { return false }
    let word = text.lowercased().unicodeScalars.split(whereSeparator: \.isWhiteSpace).map { String($0) }
      .joined(separator: " ")
    let bare = withoutMarks(word)
    return bare.isEmpty || words.contains(bare) || others.contains(bare)
  }

  /// Without the marks around a word: `tbd` for `[TBD]`, `*tbd*` and `tbd?`.
  private static func withoutMarks(_ word: String) -> String {
    let scalars = word.unicodeScalars
    guard let start = scalars.firstIndex(where: { !isMark($0) }), let end = scalars.lastIndex(where: { !isMark($0) })
    else { return "" }
    return String(scalars[start...end])
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "-", "?", "~", "_", ".", ",", ":", ";", "!", "*", "/", "'", "\"", "`", "(", ")", "[", "]", "{", "}", "<", ">",
      " ", "\u{2013}", "\u{2014}", "\u{2026}":
      true
    default: false
    }
  }
}
