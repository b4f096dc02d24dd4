/// The syntax of one row of a table (GFM 4.10), as cmark-gfm reads it. Each function takes a line without its indentation.
package enum TableRow {
  package enum Alignment {
    case none, left, center, right
  }

  /// Sets `cells` to the cells of a row as ranges without the white space around them; none if the line is not a row.
  ///
  /// A pipe with a backslash directly before it belongs to the cell, in code as well. What follows the last pipe is a
  /// cell unless it is blank, and so is what precedes the first.
  package static func split(_ line: Range<Int>, of bytes: [UInt8], into cells: inout [Range<Int>]) {
    cells.removeAll(keepingCapacity: true)
    var at = line.lowerBound
    if at < line.upperBound, bytes[at] == .pipe { at = bytes.skippingSpaces(in: (at + 1)..<line.upperBound) }
    while at < line.upperBound {
      var end = at
      while end < line.upperBound, bytes[end] != .pipe || (end > at && bytes[end - 1] == .backslash) { end += 1 }
      cells.append(bytes.trimmingSpaces(at..<end))
      guard end < line.upperBound else { break }
      at = bytes.skippingSpaces(in: (end + 1)..<line.upperBound)
    }
  }

  /// The cells of a row; none if the line is not a row.
  package static func cells(of line: Range<Int>, in bytes: [UInt8]) -> [Range<Int>] {
    var cells: [Range<Int>] = []
    // Most tables have no more columns, and growing step by step would take more time than reading.
    cells.reserveCapacity(8)
    split(line, of: bytes, into: &cells)
    return cells
  }

  /// Whether a line is a row, with one cell at least.
  package static func isRow(_ line: Range<Int>, in bytes: [UInt8]) -> Bool {
    guard !line.isEmpty, bytes[line.lowerBound] == .pipe else { return !line.isEmpty }
    return bytes.skippingSpaces(in: (line.lowerBound + 1)..<line.upperBound) < line.upperBound
  }

  /// The text of a cell, without the backslashes before its pipes.
  package static func text(of cell: Range<Int>, in bytes: [UInt8]) -> [UInt8] {
    guard bytes[cell].contains(.pipe) else { return Array(bytes[cell]) }
    var text: [UInt8] = []
    for at in cell where bytes[at] != .backslash || at + 1 == cell.upperBound || bytes[at + 1] != .pipe {
      text.append(bytes[at])
    }
    return text
  }

  /// The alignments that the cells of a delimiter row give; nil for any other line.
  static func alignments(of cells: [Range<Int>], in bytes: [UInt8]) -> [Alignment]? {
    var alignments: [Alignment] = []
    alignments.reserveCapacity(cells.count)
    for cell in cells {
      guard let alignment = alignment(bytes, cell) else { return nil }
      alignments.append(alignment)
    }
    return alignments.isEmpty ? nil : alignments
  }

  private static func alignment(_ bytes: [UInt8], _ cell: Range<Int>) -> Alignment? {
    guard !cell.isEmpty else { return nil }
    let isLeft = bytes[cell.lowerBound] == .colon
    let isRight = bytes[cell.upperBound - 1] == .colon
    let start = cell.lowerBound + (isLeft ? 1 : 0)
    let end = cell.upperBound - (isRight ? 1 : 0)
    guard start < end, bytes[start..<end].allSatisfy({ $0 == .hyphen }) else { return nil }
    return switch (isLeft, isRight) {
    case (false, false): Alignment.none
    case (true, false): .left
    case (false, true): .right
    case (true, true): .center
    }
  }
}
