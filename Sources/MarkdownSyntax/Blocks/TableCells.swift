/// Passes over the cells of a row of a table, one after the other (GFM 4.10); a line that is not a row has none.
///
/// A pipe with a backslash directly before it belongs to the cell, in code as well. What follows the last pipe is a cell
/// unless it is blank, and so is what precedes the first.
package struct TableCells {
  /// Where the next cell starts; the end of the line after the last one.
  private var start: Int
  private let end: Int

  /// The cells of a line without its indentation.
  package init(of line: Range<Int>, in bytes: borrowing [UInt8]) {
    start = line.lowerBound
    end = line.upperBound
    if start < end, bytes[start] == .pipe { start = bytes.skippingSpaces(in: (start + 1)..<end) }
  }

  /// The next cell, without the white space around it.
  package mutating func next(in bytes: borrowing [UInt8]) -> Range<Int>? {
    guard start < end else { return nil }
    let text = bytes.span
    var pipe = Self.pipe.first(in: text, from: start, to: end)
    while pipe < end, pipe > start, text[pipe - 1] == .backslash {
      pipe = Self.pipe.first(in: text, from: pipe + 1, to: end)
    }
    let first = bytes.skippingSpaces(in: start..<pipe)
    var last = pipe
    while last > first, text[last - 1].isSpace { last -= 1 }
    start = pipe < end ? bytes.skippingSpaces(in: (pipe + 1)..<end) : end
    return first..<last
  }

  private static let pipe = ByteSet([.pipe])
}
