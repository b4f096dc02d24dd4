/// A credential that stands in a text. What it is made of is never kept, so that no message can tell it.
package struct Secret: Hashable, Sendable {
  /// What it opens: `GitHub token`.
  package let kind: String
  /// Where it stands, in bytes of UTF-8.
  package let range: Range<Int>
  /// Its first four characters, by which its owner knows it again.
  package let start: String

  /// Bytes, which are characters for all but passwords.
  package var length: Int { range.count }

  init(_ kind: String, _ range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) {
    self.kind = kind
    self.range = range
    start = String(decoding: bytes[range].prefix(4), as: UTF8.self)
  }
}
