/// The header and the delimiter row of a table (GFM 4.10).
package struct TableHead {
  /// The cells of the header.
  package let header: [Range<Int>]
  /// The cells of the delimiter row, as many as the header has.
  package let delimiters: [Range<Int>]
  /// What the delimiter row says about each column.
  package let alignments: [TableRow.Alignment]

  /// The head that a line makes with the line above it; nil where it is not a delimiter row with as many cells.
  package init?(delimiters line: Range<Int>, below header: Range<Int>, in bytes: borrowing [UInt8]) {
    guard Self.other.first(in: bytes.span, from: line.lowerBound, to: line.upperBound) == line.upperBound else {
      return nil
    }
    delimiters = TableRow.cells(of: line, in: bytes)
    guard let alignments = TableRow.alignments(of: delimiters, in: bytes) else { return nil }
    self.alignments = alignments
    self.header = TableRow.cells(of: header, in: bytes)
    guard self.header.count == delimiters.count else { return nil }
  }

  /// What no delimiter row holds.
  private static let other = ByteSet(
    (0...0xFF).filter { !($0.isSpace || $0 == .hyphen || $0 == .pipe || $0 == .colon) })
}
