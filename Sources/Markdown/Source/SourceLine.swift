/// One line of the source and what its bytes tell before anything is known about blocks.
struct SourceLine {
  /// 1-based.
  var number: Int
  var start: Int
  /// Without the line ending: LF, CRLF or CR (CommonMark 2.1).
  var end: Int
  /// Where the next line starts.
  var next: Int
  /// Closing brackets that have no opening one on the line.
  var closedBrackets = 0
  /// Opening brackets that are still open at the end of the line.
  var openBrackets = 0
  /// The most brackets of the line that are open at a time.
  var deepestBrackets = 0
  /// Whether something on the line has to be marked for its way through libcmark.
  var needsMarks = false
  /// The first NUL byte, which no text has.
  var nulOffset: Int?
}

/// Cuts a text into lines and notes in the same pass what later steps would have to search for.
struct LineReader {
  private let bytes: [UInt8]
  private let classes: [UInt8]
  private var offset: Int
  private var number = 0
  /// Whether `~` occurs anywhere: a candidate for strikethrough.
  private(set) var hasTildes = false
  /// Whether `:`, `@` or `www.` occur where a bare URL or e-mail address could be.
  private(set) var hasAddresses = false

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    classes = Self.byteClasses
    // libcmark skips a byte order mark too.
    offset = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  mutating func next() -> SourceLine? {
    guard offset < bytes.count else { return nil }
    number += 1
    var line = SourceLine(number: number, start: offset, end: bytes.count, next: bytes.count)
    var sawAddress = false, sawDelimiter = false
    var at = offset
    scan: while at < bytes.count {
      switch classes[Int(bytes[at])] {
      case 0: break
      case 1:
        line.end = at
        let isCRLF = bytes[at] == ASCII.carriageReturn && at + 1 < bytes.count && bytes[at + 1] == ASCII.lineFeed
        line.next = at + (isCRLF ? 2 : 1)
        break scan
      case 2: sawDelimiter = true
      default: note(&at, &line, &sawAddress)
      }
      at += 1
    }
    if sawAddress {
      hasAddresses = true
      if sawDelimiter { line.needsMarks = true }
    }
    offset = line.next
    return line
  }

  /// The rarer bytes; `at` moves to the last byte that has been dealt with.
  private mutating func note(_ at: inout Int, _ line: inout SourceLine, _ sawAddress: inout Bool) {
    let following = at + 1 < bytes.count ? bytes[at + 1] : ASCII.lineFeed
    switch bytes[at] {
    case ASCII.openBracket:
      line.openBrackets += 1
      line.deepestBrackets = max(line.deepestBrackets, line.openBrackets)
      if following == ASCII.caret { line.needsMarks = true }
    case ASCII.closeBracket:
      if line.openBrackets > 0 { line.openBrackets -= 1 } else { line.closedBrackets += 1 }
    case ASCII.backslash:
      if Mark.isEscapable(following) { line.needsMarks = true }
      if following.isPunctuation { at += 1 }
      if following == ASCII.tilde { hasTildes = true }
    case ASCII.tilde: hasTildes = true
    case ASCII.at: hasAddresses = true
    case ASCII.colon: if following == ASCII.slash { sawAddress = true }
    case UInt8(ascii: "w"), UInt8(ascii: "W"): if following | 0x20 == UInt8(ascii: "w") { sawAddress = true }
    case 0: line.nulOffset = line.nulOffset ?? at
    default: if Mark.isUsed(at, in: bytes.span) { line.needsMarks = true }
    }
  }

  /// 0: ordinary, 1: line ending, 2: delimiter of emphasis, 3: looked at in `note`.
  private static let byteClasses: [UInt8] = {
    var classes = [UInt8](repeating: 0, count: 256)
    classes[Int(ASCII.lineFeed)] = 1
    classes[Int(ASCII.carriageReturn)] = 1
    classes[Int(ASCII.asterisk)] = 2
    classes[Int(ASCII.underscore)] = 2
    for byte in "[]\\~@:w\0".utf8 { classes[Int(byte)] = 3 }
    classes[Int(Mark.leadByte)] = 3
    return classes
  }()
}
