/// Whether a run of `*`, `_` or `~` can open or close emphasis or strikethrough, judged by what is around it
/// (CommonMark 6.2, GFM 6.5).
package struct Flanking {
  package let canOpen: Bool
  package let canClose: Bool

  package init(of delimiter: UInt8, between before: CharacterKind, and after: CharacterKind) {
    let left = after != .space && (after != .punctuation || before != .other)
    let right = before != .space && (before != .punctuation || after != .other)
    canOpen = delimiter == .underscore ? left && (!right || before == .punctuation) : left
    canClose = delimiter == .underscore ? right && (!left || after == .punctuation) : right
  }

  package init(canOpen: Bool, canClose: Bool) {
    self.canOpen = canOpen
    self.canClose = canClose
  }
}
