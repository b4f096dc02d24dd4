/// Finds the few bytes of a text that matter to a reader: most are letters and spaces, and are passed over sixteen at a
/// time.
package enum ByteScan {
  /// The offset of the first byte from `start` on that is a control character of ASCII or not ASCII at all; the count
  /// where none is.
  @inlinable @inline(__always)
  package static func firstUnprintable(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    ByteBlocks(bytes).firstByte(from: start) { block in
      (block &- ByteBlocks.Block(repeating: 0x20)) .>= ByteBlocks.Block(repeating: 0x5F)
    } byByte: {
      $0 &- 0x20 >= 0x5F
    }
  }

  /// The offset of the first byte from `start` on that is not ASCII; the count where none is.
  @inlinable @inline(__always)
  package static func firstNonASCII(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    ByteBlocks(bytes).firstByte(from: start) { block in
      block .>= ByteBlocks.Block(repeating: 0x80)
    } byByte: {
      $0 >= 0x80
    }
  }

  /// The offset of the first byte from `start` on that is `byte`; the count where none is.
  @inlinable @inline(__always)
  package static func first(_ byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    ByteBlocks(bytes).firstByte(from: start) {
      $0.isEqual(byte)
    } byByte: {
      $0 == byte
    }
  }

  /// The offset of the first byte from `start` on that is one of two; the count where none is.
  @inlinable @inline(__always)
  package static func first(
    _ one: UInt8, or other: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int {
    ByteBlocks(bytes).firstByte(from: start) {
      $0.isEqual(one) .| $0.isEqual(other)
    } byByte: {
      $0 == one || $0 == other
    }
  }
}
