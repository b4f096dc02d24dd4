/// The line breaks of records: LF, CR, CRLF, NEL (U+0085), LINE SEPARATOR (U+2028) and PARAGRAPH SEPARATOR (U+2029).
///
/// CommonMark knows the first three only, but YAML and many editors break lines at all of them.
enum LineBreaks {
  /// How many bytes the line break at `index` takes, 0 where there is none.
  static func length(in bytes: [UInt8], at index: Int) -> Int {
    switch bytes[index] {
    case .lineFeed: 1
    case .carriageReturn: bytes.byte(at: index + 1) == .lineFeed ? 2 : 1
    case 0xC2: bytes.byte(at: index + 1) == 0x85 ? 2 : 0
    case 0xE2: bytes.byte(at: index + 1) == 0x80 && isSeparator(bytes.byte(at: index + 2)) ? 3 : 0
    default: 0
    }
  }

  private static func isSeparator(_ byte: UInt8?) -> Bool { byte == 0xA8 || byte == 0xA9 }

  /// The lines of `bytes` without their breaks; a break at the end begins no further line.
  static func split(_ bytes: [UInt8]) -> [[UInt8]] {
    var lines: [[UInt8]] = []
    var start = 0
    var index = 0
    while index < bytes.count {
      let length = length(in: bytes, at: index)
      guard length > 0 else {
        index += 1
        continue
      }
      lines.append(Array(bytes[start..<index]))
      index += length
      start = index
    }
    if start < bytes.count { lines.append(Array(bytes[start...])) }
    return lines
  }

  /// All on one line: a break with the blanks around it becomes a space, the ends are trimmed.
  static func fold(_ bytes: [UInt8]) -> [UInt8] {
    var folded: [UInt8] = []
    folded.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let length = length(in: bytes, at: index)
      if length == 0 {
        folded.append(bytes[index])
        index += 1
        continue
      }
      while let last = folded.last, last.isBlank { folded.removeLast() }
      folded.append(.space)
      index = bytes.skippingBlanks(from: index + length)
    }
    return folded.trimmed()
  }
}
