/// A credential that stands in a text. What it is made of is never kept, so that no message can tell it.
package struct Secret: Hashable, Sendable {
  /// What it opens: `GitHub token`.
  package let kind: String
  /// The article of the kind: `an AWS access key`, `a GitHub token`.
  package var article: String { IndefiniteArticle.of(kind) }
  /// Where it stands, in bytes of UTF-8.
  package let range: Range<Int>
  /// Its first characters, by which its owner knows it again: four bytes at most, and no more than a quarter of it, since
  /// the beginning of a short password gives the rest away.
  package let start: String

  /// Bytes as they are read, which are characters for all but passwords.
  package let length: Int

  init(_ kind: String, _ range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) {
    self.kind = kind
    self.range = range
    length = range.count
    var end = range.lowerBound + min(4, range.count / 4)
    // No character is cut in two.
    while end > range.lowerBound, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    start = String(decoding: bytes[range.lowerBound..<end], as: UTF8.self)
  }

  /// The same in the text as it was written; of its beginning is told what was written as it is read.
  func written(by map: SpellingMap, in text: UnsafeBufferPointer<UInt8>) -> Secret {
    let range = map.written(range)
    let plain = zip(start.utf8, text[range]).prefix { $0 == $1 }.count
    // No character is cut in two: what is shared ends where a whole one does, or is left out.
    let shared = String(start.utf8.prefix(plain)) ?? ""
    return Secret(kind, range, start: shared, length: length)
  }

  private init(_ kind: String, _ range: Range<Int>, start: String, length: Int) {
    (self.kind, self.range, self.start, self.length) = (kind, range, start, length)
  }
}
