import MarkdownSyntax

/// What the prepared text no longer says about a table.
struct Table {
  enum Cell: Equatable {
    case empty
    /// Text without any markup: a range of the source. Most cells are of this kind, and libcmark never sees them.
    case plain(Range<Int>)
    /// A heading line of the prepared text, for libcmark to read its inlines.
    case parsed

    /// What a range of the source holds; anything that could be markup, an escape or a mark makes it one to be parsed.
    init(_ range: Range<Int>, in bytes: [UInt8]) {
      let mark = Self.markup.first(in: bytes.span, from: range.lowerBound, to: range.upperBound)
      self = range.isEmpty ? .empty : mark == range.upperBound ? .plain(range) : .parsed
    }

    private static let markup = ByteSet("\\`*_[]<&~".utf8 + [Mark.leadByte])
  }

  var alignments: [TableRow.Alignment]
  /// The line of the prepared text that the first cell of the header stands on, 1-based; that cell is always parsed.
  var firstLine: Int
  /// Row by row, the header first.
  var cells: [Cell] = []
  /// Whether the first cell, parsed all the same, has no content.
  var startsEmpty: Bool

  var columns: Int { alignments.count }

  /// Whether a cell is a header, and not an empty one: that would announce each cell below it as nothing.
  func isHeader(_ cell: Int) -> Bool {
    cell < columns && cells[cell] != .empty && !(cell == 0 && startsEmpty)
  }
}
