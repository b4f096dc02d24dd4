import Text

/// The stretches of a text in which a credential may begin, found without a look at every byte.
///
/// Nearly all credentials hold a long run of the bytes that tokens are made of, and begin within it or a little before it.
/// The others begin with `://` or `--`, or follow the name of the header `Authorization`, which has a letter that is rare.
struct CandidateStretches: IteratorProtocol {
  /// No run of a credential is shorter, in bytes.
  static let shortestRun = 16
  /// How many bytes before its first long run a credential may begin: with the name of its issuer, or with its marks.
  static let longestLead = 40
  /// What such runs are made of.
  static let runBytes: ByteClass = [.token, .comma]

  /// Eight bytes: a run of `shortestRun` has all bytes of a half of a block, wherever blocks begin.
  private static let half = ByteBlocks.size / 2

  private let bytes: UnsafeBufferPointer<UInt8>
  private let classes: UnsafePointer<UInt16>
  private var at = 0

  init(of bytes: UnsafeBufferPointer<UInt8>, _ classes: UnsafePointer<UInt16>) {
    self.bytes = bytes
    self.classes = classes
  }

  /// The next stretch; it may begin before the end of the one before it.
  mutating func next() -> Range<Int>? {
    let blocks = ByteBlocks(bytes)
    while true {
      at = blocks.first(from: at) { Self.mayBegin($0, $1).hasTrue || Self.isRun($0) }
      guard at < bytes.count else { return nil }
      let block = blocks.indices(at: at)
      at = block.upperBound
      if let stretch = stretch(in: block, blocks) { return stretch }
    }
  }

  // MARK: - Sixteen bytes at a time

  /// Where `://`, `--` or the rare letter may be.
  @inline(__always)
  private static func mayBegin(_ block: ByteBlocks.Block, _ next: ByteBlocks.Block) -> ByteBlocks.Block.Mask {
    let small = block | ByteBlocks.Block(repeating: 0x20)
    return (block.isEqual(":") .& next.isEqual("/")) .| (block.isEqual("-") .& next.isEqual("-"))
      .| small.isEqual("z")
  }

  /// Whether a half is nothing but visible characters of ASCII.
  @inline(__always)
  private static func isRun(_ block: ByteBlocks.Block) -> Bool {
    let signed = unsafeBitCast(block, to: SIMD16<Int8>.self)
    let isVisible = (signed .> SIMD16<Int8>(repeating: 0x20)) .& .!block.isEqual(":")
    return isVisible.words.x == .max || isVisible.words.y == .max
  }

  // MARK: - Within a block

  /// From what is found in a block, with the bytes before it in which a credential may begin that it is part of.
  private func stretch(in block: Range<Int>, _ blocks: ByteBlocks) -> Range<Int>? {
    var (first, end) = (Int.max, 0)
    func add(_ range: Range<Int>) { (first, end) = (min(first, range.lowerBound), max(end, range.upperBound)) }
    for half in stride(from: block.lowerBound, to: block.upperBound, by: Self.half) { run(around: half).map(add) }
    if blocks.isNotable(at: block.lowerBound, where: { Self.mayBegin($0, $1).hasTrue }) {
      for index in block { beginning(at: index).map(add) }
    }
    guard end > 0 else { return nil }
    // A run that shows itself only in the next block may have begun in this one.
    return max(0, first - Self.longestLead - Self.half)..<end
  }

  /// Where a credential begins of which no long run tells.
  private func beginning(at index: Int) -> Range<Int>? {
    switch bytes[index] {
    case UInt8(ascii: ":"): isByte(UInt8(ascii: "/"), at: index + 1) ? index..<index + 1 : nil
    case UInt8(ascii: "-"): isByte(UInt8(ascii: "-"), at: index + 1) ? index..<index + 1 : nil
    case UInt8(ascii: "z"), UInt8(ascii: "Z"):
      SecretName.mayBeAuthorization(around: index, in: bytes)
        ? index..<min(bytes.count, index + SecretName.longestWay + 1) : nil
    default: nil
    }
  }

  private func isByte(_ byte: UInt8, at index: Int) -> Bool { index < bytes.count && bytes[index] == byte }

  /// The run that holds the half of a block at an offset; nil for one that is too short.
  ///
  /// What is farther away is found around other bytes, so that long runs take no more time than others.
  private func run(around half: Int) -> Range<Int>? {
    var end = half
    let limit = min(bytes.count, half + Self.half + Self.shortestRun)
    while end < limit, isInRun(end) { end += 1 }
    guard end >= half + Self.half else { return nil }
    var start = half
    let first = max(0, half - Self.shortestRun)
    while start > first, isInRun(start - 1) { start -= 1 }
    return end - start >= Self.shortestRun ? start..<end : nil
  }

  private func isInRun(_ index: Int) -> Bool { classes[Int(bytes[index])] & Self.runBytes.rawValue != 0 }
}
