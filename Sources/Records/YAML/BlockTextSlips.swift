import Text

/// Lines of a text behind `|` or `>` that do not stand where its other lines do.
enum BlockTextSlips {
  /// A line further left than the text, or a first line of blanks that reaches further right than it.
  static func indentation(_ scene: SlipScene) -> SyntaxSlip? {
    let line = scene.failure.context == "while scanning a simple key" ? scene.contextLine : scene.line
    guard let column = line.firstColumn, line.number < scene.at.line || scene.isAtLineStart,
      let block = Block(above: line, in: scene), column > block.header.firstColumn ?? 1
    else { return nil }
    if let blank = block.blanks.first(where: { $0.scalars.count >= column }), block.textColumn == nil {
      return SyntaxSlip(
        start: Position(line: blank.number, column: column), length: blank.scalars.count - column + 1,
        message: "this blank line has more spaces than the text below it, and the first line of a text sets its column",
        suggestion: "delete the spaces")
    }
    guard let wanted = block.textColumn, column < wanted else { return nil }
    return SyntaxSlip(
      start: Position(line: line.number, column: column),
      message: "this line begins left of the text that it goes on with",
      suggestion: "begin it in \(SlipScene.column(wanted))")
  }

  /// The text that a line seems to belong to.
  private struct Block {
    let header: SourceLine
    /// Lines of blanks between the header and its text.
    var blanks: [SourceLine] = []
    /// Where the text begins; nil where the line would be its first.
    var textColumn: Int?

    init?(above line: SourceLine, in scene: SlipScene) {
      var number = line.number - 1
      var between: [SourceLine] = []
      while number > 0, line.number - number <= 20 {
        let candidate = scene.sourceLine(number)
        if let value = candidate.valueColumn, let sign = candidate.scalar(at: value), sign == "|" || sign == ">" {
          header = candidate
          for line in between.reversed() {
            guard let first = line.firstColumn else {
              if textColumn == nil { blanks.append(line) }
              continue
            }
            textColumn = textColumn ?? first
          }
          return
        }
        between.append(candidate)
        number -= 1
      }
      return nil
    }
  }
}
