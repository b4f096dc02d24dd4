import Text

/// A line of a record as a person sees it: indentation, dashes, a key, a value.
///
/// Looks at one line without knowing what is around it; good enough to say what was meant where YAML gave up.
struct SourceLine {
  let number: Int
  let scalars: [Unicode.Scalar]

  init(_ number: Int, of source: SourceText, _ positions: TextPositions) {
    self.number = number
    let text = source.text.utf8
    let bytes = positions.bytes(ofLine: number)
    let start = text.index(text.startIndex, offsetBy: bytes.lowerBound)
    let line = Substring(text[start..<text.index(start, offsetBy: bytes.count)])
    scalars = Array(line.unicodeScalars.prefix(Self.longestLine).prefix { $0 != "\n" && $0 != "\r" })
  }

  /// Nobody looks for a slip further to the right, and a hostile line is not copied for each of its problems.
  private static let longestLine = 4096

  /// The column (1-based) of the first character that is no space or tab; nil for a blank line.
  var firstColumn: Int? { scalars.firstIndex { !$0.isBlank }.map { $0 + 1 } }

  var isComment: Bool { firstColumn.map { scalars[$0 - 1] == "#" } ?? false }

  /// The column of the first tab in the indentation.
  var indentingTab: Int? {
    let indent = scalars.prefix { $0.isBlank }
    return indent.firstIndex(of: "\t").map { $0 + 1 }
  }

  /// The column behind the indentation and the dashes of list items.
  var contentColumn: Int? {
    var index = scalars.firstIndex { !$0.isBlank } ?? scalars.count
    while index + 1 < scalars.count, scalars[index] == "-", scalars[index + 1].isBlank {
      index = scalars[index...].dropFirst().firstIndex { !$0.isBlank } ?? scalars.count
    }
    return index < scalars.count ? index + 1 : nil
  }

  /// The key that the line begins with, and the column of the colon behind it, whether or not a space follows.
  var key: (name: String, colon: Int)? {
    guard let start = contentColumn else { return nil }
    let rest = scalars[(start - 1)...]
    guard let colon = rest.firstIndex(of: ":"), colon > rest.startIndex else { return nil }
    let name = scalars[rest.startIndex..<colon]
    guard name.allSatisfy({ $0.isKeyCharacter }) else { return nil }
    return (String(String.UnicodeScalarView(name)), colon + 1)
  }

  /// The column at which the value behind the key begins, or the item of a list without key.
  var valueColumn: Int? {
    guard let key else { return contentColumn }
    return scalars[key.colon...].firstIndex { !$0.isBlank }.map { $0 + 1 }
  }

  func scalar(at column: Int) -> Unicode.Scalar? {
    scalars.indices.contains(column - 1) ? scalars[column - 1] : nil
  }

  /// What stands from a column to the line's end.
  func text(from column: Int) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars.dropFirst(column - 1))
    return String(text)
  }

  /// The column at which words first stand, from a column on.
  func column(of words: String, from column: Int) -> Int? {
    let wanted = Array(words.unicodeScalars)
    guard let first = wanted.first, scalars.count >= wanted.count else { return nil }
    let last = scalars.count - wanted.count
    guard column - 1 <= last else { return nil }
    return (column - 1...last).first { scalars[$0] == first && scalars[$0...].starts(with: wanted) }.map { $0 + 1 }
  }

  /// The advice to quote what stands from a column to the line's end, written out where it is short.
  func quotingRest(from column: Int) -> String {
    var rest = scalars.dropFirst(column - 1)
    while let last = rest.last, last.isBlank { rest.removeLast() }
    guard !rest.isEmpty, rest.count <= Self.shortText else { return "quote the text" }
    return "quote the text: " + Self.quoted(rest)
  }

  /// The advice to use the other quotes, where the text from a column on begins and ends with the same quote and has it
  /// within: `'it's broken'`. Nil where it does not.
  func requoting(from column: Int) -> String? {
    var rest = scalars.dropFirst(column - 1)
    guard let quote = rest.first, quote == "'" || quote == "\"" else { return nil }
    while rest.count > 2 {
      while let last = rest.last, last.isBlank { rest.removeLast() }
      if rest.last == quote { break }
      // What follows a ` #` is a comment.
      guard let comment = rest.indices.dropLast().last(where: { rest[$0].isBlank && rest[$0 + 1] == "#" }) else {
        return nil
      }
      rest = rest[..<comment]
    }
    let inner = rest.dropFirst().dropLast()
    guard inner.contains(quote) else { return nil }
    let advice = quote == "'" ? "use double quotes" : "use single quotes"
    let quoted = Self.quoted(inner)
    // Where the text has both quotes, one kind is written twice.
    guard quoted.unicodeScalars.first != quote else { return "quote the text: \(quoted)" }
    return inner.count <= Self.shortText ? "\(advice): \(quoted)" : advice
  }

  /// A text within the quotes that it does not hold; within single quotes, each of them twice, where it holds both or a
  /// backslash.
  static func quoted(_ text: some Sequence<Unicode.Scalar>) -> String {
    let text = Array(text)
    let takesDouble = text.contains("'") && !text.contains("\"") && !text.contains("\\")
    let quote: Unicode.Scalar = takesDouble ? "\"" : "'"
    var quoted = String.UnicodeScalarView([quote])
    for scalar in text {
      if scalar == quote { quoted.append(quote) }
      quoted.append(scalar)
    }
    quoted.append(quote)
    return String(quoted)
  }

  private static let shortText = 60
}

extension Unicode.Scalar {
  /// A space or a tab.
  var isBlank: Bool { self == " " || self == "\t" }

  /// White space of any alphabet, quickly told for ASCII.
  var isWhiteSpace: Bool {
    value < 0x80 ? value == 0x20 || (0x09...0x0D).contains(value) : properties.isWhitespace
  }

  /// What the keys of records are made of; a value rarely begins with such a word and a colon.
  var isKeyCharacter: Bool {
    switch self {
    case "a"..."z", "A"..."Z", "0"..."9", "_", "-": true
    default: false
    }
  }
}
