package import Text

/// A text with marks at the places a test expects: `a: ⟦x⟧` for a range, `a: ⟦⟧` or `a: ⟦x` for a point.
///
/// The marks are taken out before the text is read.
package struct MarkedText: CustomStringConvertible {
  /// As it was given, with its marks.
  package let marked: String
  package let text: String
  /// Where each `⟦` is.
  package let starts: [Position]
  /// From each `⟦` to its `⟧`, in the order of their ends.
  package let ranges: [SourceRange]

  /// The range, in a text with one.
  package var range: SourceRange? { ranges.count == 1 ? ranges.first : nil }

  /// By scalars: a mark and what follows it may look like one character.
  package init(_ marked: String) {
    var plain = String.UnicodeScalarView()
    var starts: [Position] = [], ranges: [SourceRange] = [], open: [Position] = []
    var position = Position(line: 1, column: 1)
    var previous: Unicode.Scalar = " "
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "⟦":
        starts.append(position)
        open.append(position)
        continue
      case "⟧":
        if let start = open.popLast() { ranges.append(SourceRange(start, position)) }
        continue
      case "\n" where previous == "\r": break
      case "\n", "\r": position = Position(line: position.line + 1, column: 1)
      default: position.column += 1
      }
      plain.append(scalar)
      previous = scalar
    }
    self.marked = marked
    text = String(plain)
    self.starts = starts
    self.ranges = ranges
  }

  package var description: String { text.debugDescription }
}
