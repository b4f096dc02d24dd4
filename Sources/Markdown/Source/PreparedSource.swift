/// A text made ready for libcmark, which knows neither tables nor tasks and trusts its input to be harmless.
struct PreparedSource {
  /// The text as it was.
  var original: [UInt8]
  /// What libcmark reads: each table cell on a line of its own, and marks; the original where there are none of both.
  var bytes: [UInt8]
  /// In the order of the text.
  var tables: [Table] = []
  /// Those of all tables, one after the other.
  var cells: [Table.Cell] = []
  /// Whether any mark occurs in `bytes`.
  var hasMarks = false
  /// Whether strikethrough is possible at all.
  var hasTildes = false
  /// Whether bare URLs or e-mail addresses are possible at all.
  var hasAddresses = false
}
