/// The bytes of a text, sixteen at a time: a question that few bytes answer with yes costs about one instruction a byte.
struct ByteBlocks {
  typealias Block = SIMD16<UInt8>

  /// The bytes of a block.
  static let size = 16

  let bytes: UnsafeBufferPointer<UInt8>

  /// Where the first block that is notable begins, of those that follow each other from `start`; the last one, which may
  /// be shorter, always is. `bytes.count` where there is no such block.
  ///
  /// `isNotable` gets a block, and the bytes that begin one byte after it.
  @inline(__always)
  func first(from start: Int, where isNotable: (_ block: Block, _ next: Block) -> Bool) -> Int {
    var at = start
    while at < bytes.count, !self.isNotable(at: at, where: isNotable) { at += Self.size }
    return min(at, bytes.count)
  }

  /// Whether the block at an offset is notable.
  @inline(__always)
  func isNotable(at start: Int, where isNotable: (_ block: Block, _ next: Block) -> Bool) -> Bool {
    guard start + Self.size < bytes.count else { return true }
    let raw = UnsafeRawBufferPointer(bytes)
    return isNotable(
      raw.loadUnaligned(fromByteOffset: start, as: Block.self),
      raw.loadUnaligned(fromByteOffset: start + 1, as: Block.self))
  }

  /// The offsets of the block at an offset.
  func indices(at start: Int) -> Range<Int> { start..<min(start + Self.size, bytes.count) }
}

extension SIMD16<UInt8> {
  typealias Mask = SIMDMask<SIMD16<Int8>>

  /// Which bytes are a character of ASCII.
  @inline(__always)
  func isEqual(_ character: Unicode.Scalar) -> Mask { self .== Self(repeating: UInt8(ascii: character)) }
}

extension SIMDMask<SIMD16<Int8>> {
  /// Eight lanes in each number, with all bits of a lane set where it is true.
  @inline(__always)
  var words: SIMD2<UInt64> { unsafeBitCast(self, to: SIMD2<UInt64>.self) }

  /// Whether any lane is true; the function `any` of the standard library looks at one after another.
  @inline(__always)
  var hasTrue: Bool { words.x | words.y != 0 }
}
