/// A text, or a part of it, made ready for libcmark, which knows neither tables nor tasks and trusts its input to be
/// harmless.
struct PreparedSource {
  /// The whole text as it was.
  var original: [UInt8]
  /// What libcmark reads: each table cell on a line of its own, and marks; the part of the original where there are none
  /// of both.
  var text: Slice
  /// In the order of the text.
  var tables: [Table] = []
  /// Those of all its tables, one after the other.
  var cells: [Table.Cell] = []
  /// What footnotes say, in the order of the text.
  var footnotes: [FootnoteText] = []
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

  /// A part of a text, which is not copied for it.
  struct Slice: Equatable {
    var bytes: [UInt8]
    var range: Range<Int>

    init(_ bytes: [UInt8], in range: Range<Int>) {
      self.bytes = bytes
      self.range = range
    }

    /// All of a text.
    init(_ bytes: [UInt8]) { self.init(bytes, in: bytes.indices) }
  }
}
