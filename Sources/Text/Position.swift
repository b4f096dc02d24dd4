/// A place in a text, as an editor shows it.
///
/// Columns count Unicode scalars: libyaml's marks count them too, and an editor that counts otherwise differs only on
/// lines with combined characters.
package struct Position: Hashable, Comparable, Sendable {
  /// 1-based; LF, CRLF and CR each end a line.
  package var line: Int
  /// 1-based, in Unicode scalars.
  package var column: Int

  /// Creates a position from 1-based numbers.
  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// Whether the position comes earlier in the text.
  package static func < (a: Position, b: Position) -> Bool {
    (a.line, a.column) < (b.line, b.column)
  }
}
