/// Where the lines of a text begin, so that many of them can be shown without a walk over the text for each.
struct LineTable {
  let source: SourceText
  /// The offset of each line's first byte.
  private let starts: [Int]

  init(_ source: SourceText) {
    self.source = source
    var text = source.text
    starts = text.withUTF8 { bytes in
      var starts = [0]
      for index in bytes.indices {
        let isReturn = bytes[index] == 0x0D && (index + 1 == bytes.count || bytes[index + 1] != 0x0A)
        if bytes[index] == 0x0A || isReturn { starts.append(index + 1) }
      }
      return starts
    }
  }

  /// One line, 1-based, without its ending; nil past the end.
  func line(_ number: Int) -> Substring? {
    guard starts.indices.contains(number - 1) else { return nil }
    let text = source.text.utf8
    let start = text.index(text.startIndex, offsetBy: starts[number - 1])
    let next = number < starts.count ? text.index(text.startIndex, offsetBy: starts[number]) : text.endIndex
    return Substring(text[start..<next].prefix { $0 != 0x0A && $0 != 0x0D })
  }
}
