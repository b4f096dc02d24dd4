/// The bytes of a text, sixteen at a time: a question that few bytes answer with yes costs about one instruction a byte.
package struct ByteBlocks {
  @usableFromInline package typealias Block = SIMD16<UInt8>

  /// The bytes of a block.
  package static var size: Int { @inlinable get { 16 } }

  @usableFromInline let bytes: UnsafeBufferPointer<UInt8>

  /// The blocks of bytes that outlive them.
  @inlinable package init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// Where the first block that is notable begins, of those that follow each other from `start`; the last one, which may
  /// be shorter, always is. The end of the bytes where there is no such block.
  ///
  /// `isNotable` gets a block, and the bytes that begin one byte after it.
  @inlinable @inline(__always)
  package func first(from start: Int, where isNotable: (_ block: Block, _ next: Block) -> Bool) -> Int {
    var at = start
    while at + Self.size < bytes.count, !self.isNotable(at: at, where: isNotable) { at += Self.size }
    return min(at, bytes.count)
  }

  /// Whether the block at an offset is notable.
  @inlinable @inline(__always)
  package func isNotable(at start: Int, where isNotable: (_ block: Block, _ next: Block) -> Bool) -> Bool {
    guard start + Self.size < bytes.count else { return true }
    let raw = UnsafeRawBufferPointer(bytes)
    return isNotable(
      raw.loadUnaligned(fromByteOffset: start, as: Block.self),
      raw.loadUnaligned(fromByteOffset: start + 1, as: Block.self))
  }

  /// The offset of the first byte at or after `start` that is wanted; nil if no byte is. Every byte that is wanted
  /// is in a block that is notable.
  @inlinable @inline(__always)
  package func firstByte(
    from start: Int = 0, inBlocksWhere isNotable: (_ block: Block, _ next: Block) -> Bool, where isWanted: (Int) -> Bool
  ) -> Int? {
    var at = start
    while true {
      at = first(from: at, where: isNotable)
      guard at < bytes.count else { return nil }
      for index in indices(at: at) where isWanted(index) { return index }
      at += Self.size
    }
  }

  /// The offset of the first byte at or after `start` that is marked, many at once by `mark` and the last ones by
  /// `isMarked`; the end of the bytes where none is.
  @inlinable @inline(__always)
  package func firstByte(
    from start: Int, markedBy mark: (_ block: Block) -> Block.Mask, byByte isMarked: (UInt8) -> Bool
  ) -> Int {
    let raw = UnsafeRawBufferPointer(bytes)
    var at = start
    while at &+ Self.size <= bytes.count {
      let words = mark(raw.loadUnaligned(fromByteOffset: at, as: Block.self)).words
      if words.x != 0 { return at &+ words.x.trailingZeroBitCount &>> 3 }
      if words.y != 0 { return at &+ 8 &+ words.y.trailingZeroBitCount &>> 3 }
      at &+= Self.size
    }
    while at < bytes.count, !isMarked(bytes[at]) { at &+= 1 }
    return at
  }

  /// The offsets of the block at an offset.
  @inlinable package func indices(at start: Int) -> Range<Int> { start..<min(start + Self.size, bytes.count) }
}

extension SIMD16<UInt8> {
  @usableFromInline package typealias Mask = SIMDMask<SIMD16<Int8>>

  /// Which bytes are a character of ASCII.
  @inlinable @inline(__always)
  package func isEqual(_ character: Unicode.Scalar) -> Mask { isEqual(UInt8(ascii: character)) }

  /// Which bytes are one of that value.
  @inlinable @inline(__always)
  package func isEqual(_ byte: UInt8) -> Mask { self .== Self(repeating: byte) }
}

extension SIMDMask<SIMD16<Int8>> {
  /// Eight lanes in each number, with all bits of a lane set where it is true.
  @inlinable @inline(__always)
  package var words: SIMD2<UInt64> { unsafeBitCast(self, to: SIMD2<UInt64>.self) }

  /// Whether any lane is true; the function `any` of the standard library looks at one after another.
  @inlinable @inline(__always)
  package var hasTrue: Bool { words.x | words.y != 0 }
}
