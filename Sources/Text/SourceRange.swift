/// A stretch of a text from `start` up to, not including, `end`.
package struct SourceRange: Hashable, Sendable {
  /// The position of the first character.
  package var start: Position
  /// Exclusive; equal to `start` where the place is a point between two characters.
  package var end: Position

  /// Creates a range; `end` must not come before `start`.
  package init(_ start: Position, _ end: Position) {
    precondition(start <= end, "a range ends no earlier than it starts")
    self.start = start
    self.end = end
  }

  /// The range of `length` Unicode scalars on one line.
  package init(line: Int, column: Int, length: Int = 1) {
    self.init(Position(line: line, column: column), Position(line: line, column: column + length))
  }
}
