extension [UInt8] {
  /// The byte at `index`; nil outside of the bytes.
  @inlinable package func byte(at index: Int) -> UInt8? { index >= 0 && index < count ? self[index] : nil }

  /// The index after the run of `byte` that begins at `start`.
  @inlinable package func endOfRun(of byte: UInt8, from start: Int) -> Int { endOfRun(of: byte, in: start..<count) }

  /// The index after the run of `byte` that begins where `range` does and ends within it.
  @inlinable package func endOfRun(of byte: UInt8, in range: Range<Int>) -> Int {
    var end = range.lowerBound
    while end < range.upperBound, self[end] == byte { end += 1 }
    return end
  }

  /// The index of the first byte from `start` on that is neither space nor tab.
  @inlinable package func skippingBlanks(from start: Int) -> Int { skippingBlanks(in: start..<count) }

  /// The index of the first byte of `range` that is neither space nor tab; its end if all are.
  @inlinable package func skippingBlanks(in range: Range<Int>) -> Int {
    var index = range.lowerBound
    while index < range.upperBound, self[index].isBlank { index += 1 }
    return index
  }

  /// The index of the first byte of `range` that is not white space; its end if all are.
  @inlinable package func skippingSpaces(in range: Range<Int>) -> Int {
    var index = range.lowerBound
    while index < range.upperBound, self[index].isSpace { index += 1 }
    return index
  }

  /// `range` without the white space at its ends.
  @inlinable package func trimmingSpaces(_ range: Range<Int>) -> Range<Int> {
    var (lower, upper) = (skippingSpaces(in: range), range.upperBound)
    while upper > lower, self[upper - 1].isSpace { upper -= 1 }
    return lower..<upper
  }

  /// Whether `first` occurs with `second` right after it.
  package func contains(_ first: UInt8, followedBy second: UInt8) -> Bool {
    zip(self, dropFirst()).contains { $0 == first && $1 == second }
  }

  /// Appends a text.
  @inlinable package mutating func append(_ text: borrowing Span<UInt8>) {
    text.withUnsafeBufferPointer { append(contentsOf: $0) }
  }

  /// Appends a part of a text.
  @inlinable package mutating func append(_ text: borrowing Span<UInt8>, in range: Range<Int>) {
    text.extracting(range).withUnsafeBufferPointer { append(contentsOf: $0) }
  }

  /// Appends a part of other bytes.
  @inlinable package mutating func append(_ bytes: [UInt8], in range: Range<Int>) {
    append(bytes.span, in: range)
  }

  /// The bytes without the white space at their ends.
  package func trimmed() -> [UInt8] {
    let range = trimmingSpaces(indices)
    return range.count == count ? self : Array(self[range])
  }
}
