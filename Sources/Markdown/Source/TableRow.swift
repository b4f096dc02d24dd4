import MarkdownSyntax

/// The syntax of one row of a table (GFM 4.10), as cmark-gfm reads it.
enum TableRow {
  enum Alignment {
    case none, left, center, right
  }

  /// Sets `cells` to the cells of a row as ranges without the white space around them; none if the line is no row.
  ///
  /// A pipe with a backslash directly before it belongs to the cell, in code as well. What follows the last pipe is a
  /// cell unless it is blank, and so is what precedes the first.
  static func split(_ bytes: [UInt8], _ range: Range<Int>, into cells: inout [Range<Int>]) {
    cells.removeAll(keepingCapacity: true)
    var at = range.lowerBound
    if at < range.upperBound, bytes[at] == .pipe { at = afterSpace(bytes, at + 1, range.upperBound) }
    while at < range.upperBound {
      var end = at
      while end < range.upperBound, bytes[end] != .pipe || (end > at && bytes[end - 1] == .backslash) {
        end += 1
      }
      cells.append(trimmed(bytes, at..<end))
      guard end < range.upperBound else { break }
      at = afterSpace(bytes, end + 1, range.upperBound)
    }
  }

  /// Whether a line may be a delimiter row at all.
  static func mayBeDelimiter(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    let first = bytes[range.lowerBound]
    guard first == .pipe || first == .hyphen || first == .colon else { return false }
    for at in range {
      let byte = bytes[at]
      guard byte == .hyphen || byte == .pipe || byte == .colon || byte.isSpace else { return false }
    }
    return true
  }

  /// The alignments that the cells of a delimiter row give; nil for any other line.
  static func alignments(_ bytes: [UInt8], _ cells: [Range<Int>]) -> [Alignment]? {
    var alignments: [Alignment] = []
    for cell in cells {
      guard let alignment = alignment(bytes, cell) else { return nil }
      alignments.append(alignment)
    }
    return alignments.isEmpty ? nil : alignments
  }

  /// What a cell holds; anything that could be markup, an escape or a mark makes it one to be parsed.
  static func cell(_ bytes: [UInt8], _ range: Range<Int>) -> Table.Cell {
    if range.isEmpty { return .empty }
    for at in range {
      switch bytes[at] {
      case .backslash, .backtick, .asterisk, .underscore, .openBracket, .closeBracket,
        .lessThan, .ampersand, .tilde, Mark.leadByte:
        return .parsed
      default: continue
      }
    }
    return .plain(range)
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

  private static func afterSpace(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
    var at = start
    while at < end, bytes[at].isSpace { at += 1 }
    return at
  }

  private static func trimmed(_ bytes: [UInt8], _ cell: Range<Int>) -> Range<Int> {
    let start = afterSpace(bytes, cell.lowerBound, cell.upperBound)
    var end = cell.upperBound
    while end > start, bytes[end - 1].isSpace { end -= 1 }
    return start..<end
  }
}
