import MarkdownSyntax

/// What the prepared text no longer says about a table.
struct Table {
  struct Column {
    var alignment: TableRow.Alignment
    /// Whether its cell of the header has content. An empty one would announce each cell below it as nothing.
    var hasHead: Bool
  }

  enum Cell: Equatable {
    case empty
    /// Text without any markup: a range of the source. Most cells are of this kind, and libcmark never sees them.
    case plain(Range<UInt32>)
    /// The same on a line with a URL or an e-mail address, so that it may hold a bare link.
    case addressed(Range<UInt32>)
    /// A heading line of the prepared text, for libcmark to read its inlines.
    case parsed
  }

  var columns: [Column]
  /// The line of the prepared text that the first cell of the header stands on, 1-based; that cell is always parsed.
  var firstLine: Int
  /// Its cells among those of the document, row by row, the header first.
  var cells: Range<Int>

  init(_ head: TableHead, firstLine: Int, firstCell: Int) {
    columns = zip(head.alignments, head.header).map { Column(alignment: $0, hasHead: !$1.isEmpty) }
    self.firstLine = firstLine
    cells = firstCell..<firstCell
  }
}

extension Table.Cell {
  /// What a range of a line holds; anything that could be markup, an escape or a mark makes it one to be parsed.
  init(_ range: Range<Int>, of line: SourceLine, in bytes: [UInt8]) {
    if range.isEmpty {
      self = .empty
    } else if line.hasMarkup, Self.hasMarkup(range, in: bytes) {
      self = .parsed
    } else {
      // A source is far smaller than 4 GiB (`Limit.size`), and large ones have many cells.
      let place = UInt32(range.lowerBound)..<UInt32(range.upperBound)
      self = line.mayHoldLinks ? .addressed(place) : .plain(place)
    }
  }

  private static func hasMarkup(_ range: Range<Int>, in bytes: [UInt8]) -> Bool {
    markup.first(in: bytes.span, from: range.lowerBound, to: range.upperBound) < range.upperBound
  }

  /// What makes a `SourceLine` one that has markup.
  private static let markup = ByteSet("\\`*_[]<&~".utf8 + [Mark.leadByte])
}
