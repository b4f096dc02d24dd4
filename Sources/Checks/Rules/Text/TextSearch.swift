import Text

/// Finds words in the lines of a text.
enum TextSearch {
  /// Words with the range at which they stand.
  struct Found {
    var words: String
    var range: SourceRange
  }

  /// What `first` finds first in each line: one in a line says enough.
  static func places(in text: String, of first: (String) -> String?) -> [Found] {
    var found: [Found] = []
    for (index, line) in lines(of: text).enumerated() {
      guard let words = first(line), let column = column(of: words, in: line) else { continue }
      let length = words.unicodeScalars.count
      found.append(Found(words: words, range: SourceRange(line: index + 1, column: column, length: length)))
    }
    return found
  }

  /// The lines of a text, whatever they end in.
  static func lines(of text: String) -> [String] {
    var lines: [String] = []
    var line = String.UnicodeScalarView()
    var isAfterReturn = false
    for scalar in text.unicodeScalars {
      if scalar == "\n", isAfterReturn {
        isAfterReturn = false
        continue
      }
      isAfterReturn = scalar == "\r"
      if scalar == "\n" || scalar == "\r" {
        lines.append(String(line))
        line = String.UnicodeScalarView()
      } else {
        line.append(scalar)
      }
    }
    return lines + [String(line)]
  }

  static func contains(_ words: String, in text: String) -> Bool {
    let wanted = Array(words.utf8)
    guard let first = wanted.first else { return true }
    var text = text
    return text.withUTF8 { bytes in
      var index = 0
      while index + wanted.count <= bytes.count {
        if bytes[index] == first, bytes[index...].starts(with: wanted) { return true }
        index += 1
      }
      return false
    }
  }

  /// The column (1-based) at which words first stand.
  private static func column(of words: String, in line: String) -> Int? {
    let (wanted, scalars) = (Array(words.unicodeScalars), Array(line.unicodeScalars))
    guard let first = wanted.first, scalars.count >= wanted.count else { return nil }
    return (0...scalars.count - wanted.count)
      .first { scalars[$0] == first && scalars[$0...].starts(with: wanted) }.map { $0 + 1 }
  }
}
