/// Bytes that mean something, to be found among many that do not.
///
/// Most of the time goes into passing over ordinary text, so that step is here once, without a bounds check for each byte.
struct ByteSet {
  private let members: [Bool]

  init(_ bytes: [UInt8]) {
    var members = [Bool](repeating: false, count: 256)
    for byte in bytes { members[Int(byte)] = true }
    self.members = members
  }

  /// The offset of the first member at or after `start`; `end` where there is none before it.
  func first(in text: borrowing Span<UInt8>, from start: Int, to end: Int) -> Int {
    precondition(start >= 0 && end <= text.count, "the stretch lies within the text")
    return text.withUnsafeBufferPointer { text in
      members.withUnsafeBufferPointer { members in
        var at = start
        while at < end, !members[Int(text[at])] { at += 1 }
        return at
      }
    }
  }
}
