/// A table within the HTML of a document.
package struct HTMLTable: Sendable {
  /// At least 1.
  package let columns: Int
  /// Whether a column says how its cells are aligned, as those of numbers do.
  package let isAligned: Bool
  /// The content of each cell as a range of the document's bytes, row by row, the header first.
  let cells: [Range<Int>]

  package var heads: ArraySlice<Range<Int>> { cells[..<columns] }
  /// The cells of all rows but the header.
  package var values: ArraySlice<Range<Int>> { cells[columns...] }
}
