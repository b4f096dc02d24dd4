/// A text made ready for libcmark, which knows neither tables nor tasks and trusts its input to be harmless.
struct PreparedSource {
  /// The text with each table cell on a line of its own and with marks; the original where it has none of both.
  var bytes: [UInt8]
  /// In the order of the text.
  var tables: [Table]
  /// Whether any mark occurs in `bytes`.
  var hasMarks: Bool
  /// Whether strikethrough is possible at all.
  var hasTildes: Bool
  /// Whether bare URLs or e-mail addresses are possible at all.
  var hasAddresses: Bool
}
