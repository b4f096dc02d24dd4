/// A table within the HTML of a document.
package struct HTMLTable: Sendable {
  /// At least 1.
  package let columns: Int
  /// Whether a column says how its cells are aligned, as those of numbers do.
  package let isAligned: Bool
  /// The content of cells as ranges of the document's bytes: those of the header, then those of the row below it where
  /// there is only one. Tables may have thousands.
  let cells: [Range<Int>]

  package var heads: ArraySlice<Range<Int>> { cells[..<columns] }
  /// The cells of the only row below the header; empty where there is another number of rows.
  package var values: ArraySlice<Range<Int>> { cells[columns...] }
}
