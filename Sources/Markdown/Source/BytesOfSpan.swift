import MarkdownSyntax

extension [UInt8] {
  /// Appends a part of a text.
  mutating func append(_ text: borrowing Span<UInt8>, in range: Range<Int>) {
    text.extracting(range).withUnsafeBufferPointer { append(contentsOf: $0) }
  }
}

extension ByteSet {
  /// The offset of the first member at or after `start`; `end` where there is none before it.
  func first(in text: borrowing Span<UInt8>, from start: Int, to end: Int) -> Int {
    precondition(start >= 0 && end <= text.count, "the stretch lies within the text")
    return text.withUnsafeBufferPointer { first(in: $0, from: start, to: end) }
  }
}
