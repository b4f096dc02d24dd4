/// Where the lines of a text begin, so that parts of many of them can be shown without a walk over the text for each.
package struct LineTable {
  /// The text whose lines are known.
  package let source: SourceText
  private let text: String
  /// The offset of each line's first byte.
  private let starts: [Int]
  /// Whether every scalar is one byte, so that none has to be looked for.
  private let isASCII: Bool

  /// Finds the lines in one pass over the text.
  package init(_ source: SourceText) {
    self.source = source
    var text = source.text
    (starts, isASCII) = text.withUTF8 { bytes in
      var starts = [0]
      var isASCII = true
      for index in bytes.indices {
        if bytes[index] >= 0x80 { isASCII = false }
        let isReturn = bytes[index] == 0x0D && (index + 1 == bytes.count || bytes[index + 1] != 0x0A)
        if bytes[index] == 0x0A || isReturn { starts.append(index + 1) }
      }
      return (starts, isASCII)
    }
    self.text = text
  }

  /// How many Unicode scalars a line has (1-based) without its ending; nil past the end.
  package func length(ofLine number: Int) -> Int? {
    withBytes(ofLine: number) { bytes in isASCII ? bytes.count : bytes.count(where: Self.beginsScalar) }
  }

  /// A line (1-based) without its ending; nil past the end.
  package func text(ofLine number: Int) -> String? {
    withBytes(ofLine: number) { bytes in String(decoding: bytes, as: UTF8.self) }
  }

  /// Scalars of a line by their places in it, from 0; those that it has.
  package func scalars(_ range: Range<Int>, ofLine number: Int) -> [Unicode.Scalar] {
    let found = withBytes(ofLine: number) { bytes -> [Unicode.Scalar] in
      var (place, start) = (0, bytes.startIndex)
      if isASCII { (place, start) = (range.lowerBound, min(start + range.lowerBound, bytes.endIndex)) }
      while start < bytes.endIndex, place < range.lowerBound || !Self.beginsScalar(bytes[start]) {
        start += 1
        if start < bytes.endIndex, Self.beginsScalar(bytes[start]) { place += 1 }
      }
      // No scalar has more than four bytes.
      let text = String(decoding: bytes[start...].prefix(4 * range.count), as: UTF8.self)
      return Array(text.unicodeScalars.prefix(range.count))
    }
    return found ?? []
  }

  private static func beginsScalar(_ byte: UInt8) -> Bool { byte & 0xC0 != 0x80 }

  private func withBytes<Result>(
    ofLine number: Int, _ body: (Slice<UnsafeBufferPointer<UInt8>>) -> Result
  ) -> Result? {
    let index = number - source.firstLine
    guard starts.indices.contains(index) else { return nil }
    return text.utf8.withContiguousStorageIfAvailable { bytes in
      var end = index + 1 < starts.count ? starts[index + 1] : bytes.count
      while end > starts[index], bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
      return body(bytes[starts[index]..<end])
    }
  }
}
