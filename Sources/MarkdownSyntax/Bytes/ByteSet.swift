/// A set of bytes with constant-time lookup.
///
/// Most of the time of a reader goes into passing over ordinary text, so that step is here once, without a bounds check
/// for each byte.
@usableFromInline package struct ByteSet: Sendable {
  /// Whether each of the 256 bytes is a member.
  @usableFromInline let members: [Bool]

  package init(_ bytes: some Sequence<UInt8>) {
    var members = [Bool](repeating: false, count: 256)
    for byte in bytes { members[Int(byte)] = true }
    self.members = members
  }

  /// Whether the set holds a byte.
  @inlinable package func contains(_ byte: UInt8) -> Bool { members[Int(byte)] }

  /// The offset of the first member at or after `start`; the end of the bytes if no member follows.
  @inlinable @inline(__always)
  package func first(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    first(in: bytes, from: start, to: bytes.count)
  }

  /// The offset of the first member at or after `start`; `end` if no member comes before it.
  @inlinable @inline(__always)
  package func first(in bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Int {
    members.withUnsafeBufferPointer { members in
      var at = start
      // Four bytes a step, since asking for the end takes as long as asking for a byte.
      while end &- at >= 4 {
        if members[Int(bytes[at])] { return at }
        if members[Int(bytes[at &+ 1])] { return at &+ 1 }
        if members[Int(bytes[at &+ 2])] { return at &+ 2 }
        if members[Int(bytes[at &+ 3])] { return at &+ 3 }
        at &+= 4
      }
      while at < end, !members[Int(bytes[at])] { at &+= 1 }
      return at
    }
  }

  /// The offset of the first member at or after `start`; `end` if no member comes before it.
  @inlinable @inline(__always)
  package func first(in text: borrowing Span<UInt8>, from start: Int, to end: Int) -> Int {
    precondition(start >= 0 && end <= text.count, "the stretch lies within the text")
    return text.withUnsafeBufferPointer { first(in: $0, from: start, to: end) }
  }
}
