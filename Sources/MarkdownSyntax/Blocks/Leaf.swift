/// The block that the next line may continue, if it is one that goes on over lines (CommonMark 4).
package enum Leaf: Equatable {
  case none
  /// `latest` is its latest line without the indentation: the header of a table, should a delimiter row follow.
  case paragraph(latest: Range<Int>)
  /// GFM 4.10.
  case table
  case fencedCode(Fence)
  case indentedCode
  case html(HTMLBlock)

  /// Whether the text of its lines is taken as it is.
  var isVerbatim: Bool {
    switch self {
    case .none, .paragraph, .table: false
    case .fencedCode, .indentedCode, .html: true
    }
  }

  package var isParagraph: Bool { if case .paragraph = self { true } else { false } }
}
