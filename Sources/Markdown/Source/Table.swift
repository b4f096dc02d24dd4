/// What the prepared text no longer says about a table: it holds each cell as a heading of its own.
struct Table {
  var alignments: [TableRow.Alignment]
  /// The line of the prepared text that the first cell of the header stands on, 1-based.
  var firstLine: Int
  /// Row by row, the header first, whether a cell has content, and so a heading. The first cell always has one.
  var filledCells: [Bool] = []

  var columns: Int { alignments.count }
}
