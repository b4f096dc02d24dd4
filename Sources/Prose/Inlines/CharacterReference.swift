import MarkdownSyntax

/// Entities and numeric character references (CommonMark 2.5).
enum CharacterReference {
  /// Where the name or number after the `&` at `index` ends, nil where there is none.
  static func endOfName(in bytes: [UInt8], from index: Int) -> Int? {
    let start = bytes.byte(at: index + 1) == .hash ? index + 2 : index + 1
    var end = start
    while end < bytes.count, bytes[end].isASCIILetterOrDigit { end += 1 }
    return end > start ? end : nil
  }

  /// Whether the `&` at `index` begins something in the form of a reference; no list of names is kept.
  static func begins(_ bytes: [UInt8], at index: Int) -> Bool {
    endOfName(in: bytes, from: index).map { bytes.byte(at: $0) == .semicolon } ?? false
  }

  /// The same where the end of `bytes` may be followed by the rest of it.
  static func mayBegin(_ bytes: [UInt8], at index: Int, before after: Neighbour) -> Bool {
    if begins(bytes, at: index) { return true }
    let isHash = index + 2 == bytes.count && bytes[index + 1] == .hash
    let end = isHash || index + 1 == bytes.count ? bytes.count : endOfName(in: bytes, from: index)
    return end == bytes.count && after.mayBe { $0.isASCIILetterOrDigit || $0 == .hash || $0 == .semicolon }
  }
}
