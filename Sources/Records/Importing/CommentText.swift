import Text

/// Writes any text as comments of YAML.
enum CommentText {
  /// Columns that a line of a comment is broken after.
  private static let width = 100

  /// Lines that begin with `#` and end with LF.
  ///
  /// What a reader of YAML takes for the end of a line ends a comment, so each line has its own mark; characters that no
  /// file may hold are named. A comment of a source never counts as a suppression of findings.
  static func lines(of text: String) -> String {
    var lines = ""
    for line in text.unicodeScalars.split(whereSeparator: isBreak) {
      let words = line.split(separator: " ").map { word in
        String(String.UnicodeScalarView(word.flatMap(visible))).replacing("pir:", with: "pir: ")
      }
      if !words.isEmpty { lines += broken(words) }
    }
    return lines
  }

  private static func broken(_ words: [String]) -> String {
    var (lines, line) = ("", "#")
    for word in words {
      if line.utf8.count + 1 + word.utf8.count > width, line != "#" {
        lines += line + "\n"
        line = "#"
      }
      line += " " + word
    }
    return lines + line + "\n"
  }

  private static func isBreak(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": true
    default: false
    }
  }

  /// The scalar, or its name where a file may not hold it or a person would not see it.
  private static func visible(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    switch scalar.value {
    case 0x09: [" "]
    case 0x20...0x7E, 0xA0...0x200D, 0x2010...0x2027, 0x202F...0x2065, 0x206A...0xD7FF, 0xE000...0xFEFE,
      0xFF00...0xFFFD,
      0x10000...:
      [scalar]
    default: Array(scalar.codePoint.unicodeScalars)
    }
  }
}
