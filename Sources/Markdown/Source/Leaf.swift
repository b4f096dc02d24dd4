/// The block that the next line may continue, if it is one that goes on over lines (CommonMark 4).
enum Leaf: Equatable {
  case none
  case paragraph
  /// GFM 4.10.
  case table
  /// Ends at a run of `marker` at least as long.
  case fencedCode(marker: UInt8, length: Int)
  case indentedCode
  case html(HTMLBlock)
}
