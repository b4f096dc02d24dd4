import Testing
import Text

/// A text with the range in which a problem is expected: `a: ⟦x⟧`, or `a: ⟦⟧` for a point.
///
/// The marks are taken out before the text is read.
struct MarkedText: CustomTestStringConvertible {
  /// As it was given, with its marks.
  let marked: String
  let text: String
  let range: SourceRange?

  init(_ marked: String) {
    var plain = String.UnicodeScalarView()
    var ends: [Position] = []
    var (line, column) = (1, 1)
    var previous: Unicode.Scalar = " "
    for scalar in marked.unicodeScalars {
      if scalar == "⟦" || scalar == "⟧" {
        ends.append(Position(line: line, column: column))
        continue
      }
      plain.append(scalar)
      if scalar == "\n" || scalar == "\r" {
        if scalar == "\r" || previous != "\r" { line += 1 }
        column = 1
      } else {
        column += 1
      }
      previous = scalar
    }
    self.marked = marked
    text = String(plain)
    range = ends.count == 2 ? SourceRange(ends[0], ends[1]) : nil
  }

  var testDescription: String { text.debugDescription }
}
