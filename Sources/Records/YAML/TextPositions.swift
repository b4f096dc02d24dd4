import Text

/// Where the lines of a text begin, so that a place in it is found without reading the text again.
///
/// libyaml counts Unicode scalars and takes NEL, U+2028 and U+2029 for line breaks, which no editor does; so only its
/// scalar offsets are used, and lines are counted here.
struct TextPositions: Sendable {
  /// The scalar offset and the byte offset at which each line begins.
  private var lines: [(scalar: Int32, byte: Int32)] = [(0, 0)]
  /// The text's length in Unicode scalars.
  private(set) var scalarCount = 0
  private var byteCount = 0
  /// Whether ends of lines, LF or CRLF, are the only controls, and no other character is a line break or a mark to YAML.
  private(set) var isPlain = true

  /// Those of an empty text.
  init() {}

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    byteCount = bytes.count
    lines.reserveCapacity(bytes.count / 24 + 1)
    var continuations = 0
    var index = ByteScan.firstUnprintable(in: bytes, from: 0)
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      defer { index = ByteScan.firstUnprintable(in: bytes, from: index) }
      if byte >= 0x80 {
        if byte < 0xC0 { continuations += 1 } else if Self.isMark(bytes, at: index - 1) { isPlain = false }
        continue
      }
      let endsLine = byte == 0x0A || byte == 0x0D && (index == bytes.count || bytes[index] != 0x0A)
      if byte != 0x0A, endsLine || byte != 0x0D { isPlain = false }
      if endsLine {
        lines.append((Int32(truncatingIfNeeded: index - continuations), Int32(truncatingIfNeeded: index)))
      }
    }
    scalarCount = bytes.count - continuations
  }

  /// Whether a control, a line break or a byte order mark begins here: U+0080 to U+009F, U+2028, U+2029,
  /// U+FEFF, U+FFFE, U+FFFF.
  private static func isMark(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    switch bytes[index] {
    case 0xC2: bytes[index + 1] < 0xA0
    case 0xE2: bytes[index + 1] == 0x80 && bytes[index + 2] & 0xFE == 0xA8
    case 0xEF:
      bytes[index + 1] == 0xBB && bytes[index + 2] == 0xBF || bytes[index + 1] == 0xBF && bytes[index + 2] >= 0xBE
    default: false
    }
  }

  /// How many lines there are; an empty text has one.
  var lineCount: Int { lines.count }

  /// Whether every scalar is one byte, so that offsets of both kinds are the same.
  var isASCII: Bool { scalarCount == byteCount }

  /// The bytes of a line (1-based) with its ending; none for a line that does not exist.
  func bytes(ofLine number: Int) -> Range<Int> {
    guard (1...lines.count).contains(number) else { return 0..<0 }
    return Int(lines[number - 1].byte)..<(number < lines.count ? Int(lines[number].byte) : byteCount)
  }

  /// The place of a scalar offset.
  func position(of scalar: Int) -> Position {
    let line = lineIndex { $0.scalar <= scalar }
    return Position(line: line + 1, column: scalar - Int(lines[line].scalar) + 1)
  }

  /// The scalar offset of a byte that begins a character.
  func scalar(ofByte byte: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    if isASCII { return byte }
    let line = lines[lineIndex { $0.byte <= byte }]
    return Int(line.scalar) + bytes[Int(line.byte)..<byte].count { $0 & 0xC0 != 0x80 }
  }

  /// The last line that `begins` no later than what is looked for.
  private func lineIndex(_ begins: ((scalar: Int32, byte: Int32)) -> Bool) -> Int {
    var (low, high) = (0, lines.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if begins(lines[middle]) { low = middle } else { high = middle }
    }
    return low
  }
}
