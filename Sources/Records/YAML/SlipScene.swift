import Text

/// Where libyaml gave up, and what stands around that place.
struct SlipScene {
  let failure: YAMLFailure
  private let source: SourceText
  private let positions: TextPositions
  let at: Position
  let line: SourceLine
  /// Where the thing began that could not be read to its end.
  let context: Position
  /// The last scalar that was read, with its ends.
  let lastScalar: (kind: YAMLNode.Kind, start: Position, end: Position)?

  init(_ failure: YAMLFailure, _ source: SourceText, _ positions: TextPositions, _ cells: [YAMLTree.Cell]) {
    self.failure = failure
    self.source = source
    self.positions = positions
    at = positions.position(of: min(failure.place, positions.scalarCount))
    context = positions.position(of: min(failure.contextPlace, positions.scalarCount))
    line = SourceLine(at.line, of: source, positions)
    lastScalar = cells.last(where: { $0.kind != .mapping && $0.kind != .sequence }).map {
      ($0.kind, positions.position(of: Int($0.start)), positions.position(of: Int($0.end)))
    }
  }

  var contextLine: SourceLine { context.line == at.line ? line : sourceLine(context.line) }

  /// The lines of the place and of what could not be read to its end.
  var lines: [SourceLine] { failure.context.isEmpty ? [line] : [line, contextLine] }

  func sourceLine(_ number: Int) -> SourceLine { SourceLine(number, of: source, positions) }

  /// The nearest line above that holds more than a comment, as far as a person's eye would look for it.
  var lineAbove: SourceLine? {
    content(stride(from: at.line - 1, to: max(0, at.line - 20), by: -1))
  }

  /// The column of the dash of the nearest item above whose first key stands in the column of the line or left of it.
  var itemColumnAbove: Int? {
    guard let column = line.firstColumn else { return nil }
    return stride(from: at.line - 1, to: max(0, at.line - 20), by: -1).lazy.map { sourceLine($0) }
      .first { item in
        guard let first = item.firstColumn, let content = item.contentColumn else { return false }
        return first != content && first < column && content <= column
      }?.firstColumn
  }

  /// `column 3 (2 spaces)`
  static func column(_ number: Int) -> String {
    switch number {
    case 1: "column 1"
    case 2: "column 2 (1 space)"
    default: "column \(number) (\(number - 1) spaces)"
    }
  }

  /// The first line of the file that holds more than a comment.
  var firstLine: SourceLine? {
    content(stride(from: 1, to: min(at.line, 20), by: 1))
  }

  private func content(_ numbers: StrideTo<Int>) -> SourceLine? {
    numbers.lazy.map { sourceLine($0) }.first { $0.firstColumn != nil && !$0.isComment }
  }

  /// The character at which libyaml gave up; nil at the end of a line.
  var character: Unicode.Scalar? { line.scalar(at: at.column) }

  /// Whether only blanks stand between the line's start and the place.
  var isAtLineStart: Bool { line.firstColumn.map { $0 >= at.column } ?? true }

  /// A slip in the line of the place that is mended by quoting all that stands from `column` on.
  func quoting(from column: Int, at place: Position, _ message: String) -> SyntaxSlip {
    let line = place.line == at.line ? line : sourceLine(place.line)
    return SyntaxSlip(start: place, message: message, suggestion: line.quotingRest(from: column))
  }
}
