import Text

/// A text with the expected places written into it: `⟦` and `⟧` stand round what a problem underlines.
struct MarkedText {
  let text: String
  let ranges: [SourceRange]

  init(_ marked: String) {
    var text = ""
    var ranges: [SourceRange] = []
    var open: [Position] = []
    var position = Position(line: 1, column: 1)
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "⟦": open.append(position)
      case "⟧": if let start = open.popLast() { ranges.append(SourceRange(start, position)) }
      case "\n":
        text.unicodeScalars.append(scalar)
        position = Position(line: position.line + 1, column: 1)
      default:
        text.unicodeScalars.append(scalar)
        position.column += 1
      }
    }
    self.text = text
    self.ranges = ranges
  }
}
