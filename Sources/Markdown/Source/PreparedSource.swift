/// A text made ready for libcmark, which knows neither tables nor tasks and trusts its input to be harmless.
struct PreparedSource {
  /// The text as it was.
  var original: [UInt8]
  /// What libcmark reads: each table cell on a line of its own, and marks; the original where there are none of both.
  var bytes: [UInt8]
  /// Where libcmark may begin anew, in the order of the text; none in a text of usual size.
  var cuts: [Cut] = []
  /// In the order of the text.
  var tables: [Table] = []
  /// Those of all tables, one after the other.
  var cells: [Table.Cell] = []
  /// Whether any mark occurs in `bytes`.
  var hasMarks = false
  /// Whether strikethrough is possible at all.
  var hasTildes = false
  /// Whether tags that documents keep in pairs are possible at all.
  var hasTags = false
  /// Whether any quote may be an alert.
  var hasAlerts = false
  /// Whether `<details>` begins any block.
  var hasDetails = false
  /// Whether bare URLs or e-mail addresses are possible at all.
  var hasAddresses = false

  /// A place that nothing before it has a part in: no block is open there, and no text names what others define.
  struct Cut: Equatable {
    /// Bytes before it.
    var offset = 0
    /// Lines before it.
    var lines = 0
  }
}
