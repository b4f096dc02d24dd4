/// A text that somebody wrote, with the name it goes by in messages.
///
/// Every diagnostic carries the text it points into, so that printing one needs no second look at the disk. Copies share
/// their storage.
package struct SourceText: Hashable, Sendable {
  /// How messages name the text: a path relative to the project, or `<stdin>`.
  package let name: String
  /// The whole content, or some lines of it.
  package let text: String
  /// The number of the first line of `text` in the whole, 1-based.
  package let firstLine: Int

  /// Creates a text with the name that messages show.
  package init(name: String, text: String, firstLine: Int = 1) {
    self.name = name
    self.text = text
    self.firstLine = firstLine
  }

  /// One line, 1-based, without its ending; nil past the end.
  package func line(_ number: Int) -> Substring? {
    let lines = LineTable(self)
    guard let length = lines.length(ofLine: number) else { return nil }
    var line = String.UnicodeScalarView()
    line.append(contentsOf: lines.scalars(0..<length, ofLine: number))
    return Substring(String(line))
  }

  /// The place of an index of `text`'s Unicode scalars.
  package func position(of index: String.Index) -> Position {
    let scalars = text.unicodeScalars
    var (line, column) = (1, 1)
    var at = scalars.startIndex
    while at < index, at < scalars.endIndex {
      if scalars[at] == "\n" || scalars[at] == "\r" {
        at = LineEnding.lastScalar(of: scalars[...], at: at)
        (line, column) = (line + 1, 1)
      } else {
        column += 1
      }
      at = scalars.index(after: at)
    }
    return Position(line: line, column: column)
  }
}

private enum LineEnding {
  /// The LF of a CRLF that begins at `index`, else `index` itself.
  static func lastScalar(of scalars: Substring.UnicodeScalarView, at index: String.Index) -> String.Index {
    let next = scalars.index(after: index)
    guard scalars[index] == "\r", next < scalars.endIndex, scalars[next] == "\n" else { return index }
    return next
  }
}
