extension [UInt8] {
  /// Appends a part of a text.
  mutating func append(_ text: borrowing Span<UInt8>, in range: Range<Int>) {
    text.extracting(range).withUnsafeBufferPointer { append(contentsOf: $0) }
  }
}
