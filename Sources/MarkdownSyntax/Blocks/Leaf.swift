/// The block that the next line may continue, if it is one that goes on over lines (CommonMark 4).
package enum Leaf: Equatable {
  case none
  case paragraph
  /// GFM 4.10.
  case table
  case fencedCode(Fence)
  case indentedCode
  case html(HTMLBlock)
}
