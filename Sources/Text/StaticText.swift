extension [UInt8] {
  /// Appends a text that is known beforehand, such as a tag.
  @inlinable package mutating func append(_ text: StaticString) {
    text.withUTF8Buffer { append(contentsOf: $0) }
  }
}

extension OutputSpan<UInt8> {
  /// Appends a text that is known beforehand, such as an escape.
  @inlinable @inline(__always)
  package mutating func append(_ text: StaticString) {
    for byte in UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount) { append(byte) }
  }
}
