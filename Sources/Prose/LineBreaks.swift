import MarkdownSyntax

/// The line breaks of records: LF, CR, CRLF, NEL (U+0085), LINE SEPARATOR (U+2028) and PARAGRAPH SEPARATOR (U+2029).
///
/// CommonMark knows the first three only, but YAML and many editors break lines at all of them.
package enum LineBreaks {
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

  /// The index of the first line break from `start` on, the end where there is none.
  package static func next(in bytes: [UInt8], from start: Int) -> Int {
    var index = first.first(in: bytes.span, from: start, to: bytes.count)
    while index < bytes.count, length(in: bytes, at: index) == 0 {
      index = first.first(in: bytes.span, from: index + 1, to: bytes.count)
    }
    return index
  }

  /// What a line break begins with.
  private static let first = ByteSet([.lineFeed, .carriageReturn, 0xC2, 0xE2])

  /// The start of the line after the one that ends at `end`; the end of the bytes after the last one.
  static func startOfLine(after end: Int, in bytes: [UInt8]) -> Int {
    end < bytes.count ? end + length(in: bytes, at: end) : end
  }

  /// The lines of `bytes` without their breaks; a break at the end begins no further line.
  package static func lines(of bytes: [UInt8]) -> some Sequence<Range<Int>> {
    sequence(state: 0) { start -> Range<Int>? in
      guard start < bytes.count else { return nil }
      let end = next(in: bytes, from: start)
      defer { start = startOfLine(after: end, in: bytes) }
      return start..<end
    }
  }

  /// All on one line: a break with the white space around it becomes a space, the ends are trimmed.
  package static func fold(_ bytes: [UInt8]) -> [UInt8] {
    guard next(in: bytes, from: 0) < bytes.count else { return bytes.trimmed() }
    var folded: [UInt8] = []
    folded.reserveCapacity(bytes.count)
    for line in lines(of: bytes) {
      let text = bytes.trimmingSpaces(line)
      if !text.isEmpty, !folded.isEmpty { folded.append(.space) }
      folded.append(contentsOf: bytes[text])
    }
    return folded
  }
}
