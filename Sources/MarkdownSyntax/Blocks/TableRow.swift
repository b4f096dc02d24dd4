/// The syntax of one row of a table (GFM 4.10), as cmark-gfm reads it. Each function takes a line without its indentation.
package enum TableRow {
  package enum Alignment {
    case none, left, center, right
  }

  /// The cells of a row; none if the line is not a row.
  package static func cells(of line: Range<Int>, in bytes: [UInt8]) -> [Range<Int>] {
    var row = TableCells(of: line, in: bytes)
    var cells: [Range<Int>] = []
    // Most tables have no more columns, and growing step by step would take more time than reading.
    cells.reserveCapacity(8)
    while let cell = row.next(in: bytes) { cells.append(cell) }
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
  package static func alignments(of cells: [Range<Int>], in bytes: [UInt8]) -> [Alignment]? {
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
