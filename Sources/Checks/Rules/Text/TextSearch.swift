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
    lines(of: text).enumerated().compactMap { index, line in
      guard let words = first(line), let place = line.unicodeScalars.firstRange(of: words.unicodeScalars) else {
        return nil
      }
      let column = line.unicodeScalars[..<place.lowerBound].count + 1
      return Found(
        words: words, range: SourceRange(line: index + 1, column: column, length: words.unicodeScalars.count))
    }
  }

  /// The lines of a text, whatever they end in.
  static func lines(of text: String) -> [String] {
    text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r" || $0 == "\r\n" }.map(String.init)
  }
}
