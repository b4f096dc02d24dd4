/// Finds the few bytes of a text that matter to a reader, eight bytes at a time: most are letters and spaces.
package enum ByteScan {
  @inlinable static var ones: UInt64 { 0x0101_0101_0101_0101 }
  @inlinable static var highs: UInt64 { 0x8080_8080_8080_8080 }

  /// The offset of the first byte from `start` on that is a control character of ASCII or not ASCII at all; the count
  /// where none is.
  @inlinable @inline(__always)
  package static func firstUnprintable(in bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
    // The subtraction borrows from bytes below the space, the addition carries out of DEL; both spoil only bytes behind.
    first(in: bytes, from: start) { word in
      ((word &- 0x2020_2020_2020_2020) | (word &+ ones) | word) & highs
    } byte: {
      $0 &- 0x20 >= 0x5F
    }
  }

  /// The offset of the first byte from `start` on that is `byte`; the count where none is.
  @inlinable @inline(__always)
  package static func first(_ byte: UInt8, in bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
    first(in: bytes, from: start) {
      marked(byte, in: $0)
    } byte: {
      $0 == byte
    }
  }

  /// The offset of the first byte from `start` on that is one of two; the count where none is.
  @inlinable @inline(__always)
  package static func first(_ one: UInt8, or other: UInt8, in bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
    first(in: bytes, from: start) {
      marked(one, in: $0) | marked(other, in: $0)
    } byte: {
      $0 == one || $0 == other
    }
  }

  /// Marks the bytes of a word that are `byte`, and maybe some behind them.
  @inlinable @inline(__always)
  static func marked(_ byte: UInt8, in word: UInt64) -> UInt64 {
    let difference = word ^ UInt64(byte) &* ones
    return (difference &- ones) & ~difference & highs
  }

  /// `word` marks the high bit of bytes that are looked for; no bit below that of the first one may be wrong.
  @inlinable @inline(__always)
  static func first(
    in bytes: UnsafeRawBufferPointer, from start: Int, word: (UInt64) -> UInt64, byte: (UInt8) -> Bool
  ) -> Int {
    var index = start
    while index &+ 8 <= bytes.count {
      let found = word(UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)))
      if found != 0 { return index &+ found.trailingZeroBitCount &>> 3 }
      index &+= 8
    }
    while index < bytes.count, !byte(bytes[index]) { index &+= 1 }
    return index
  }
}
