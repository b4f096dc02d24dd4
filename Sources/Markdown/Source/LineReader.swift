/// Cuts a text into lines and notes in the same pass what later steps would have to search for.
struct LineReader {
  private let bytes: [UInt8]
  private let classes: [ByteClass]
  private var offset: Int
  private var number = 0
  /// Whether tildes occur that could end struck-out text.
  private(set) var hasTildes = false
  /// Whether `://`, `www` or `@` occur: bare URLs and e-mail addresses are possible.
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
    let line = read(from: offset)
    if line.hasTildes { hasTildes = true }
    if line.hasAddress || line.hasEmail { hasAddresses = true }
    offset = line.next
    return line
  }

  private func read(from start: Int) -> SourceLine {
    let text = bytes.span, classes = classes.span
    var line = SourceLine(number: number, start: start, end: text.count, next: text.count)
    var hasDelimiter = false
    var at = start
    while at < text.count {
      let byteClass = classes[Int(text[at])]
      if byteClass == .ordinary {
        at += 1
        continue
      }
      switch byteClass {
      case .ordinary: break
      case .delimiter: hasDelimiter = true
      case .notable: at = line.note(at, in: text)
      case .ending:
        line.end = at
        let isCRLF = text[at] == ASCII.carriageReturn && at + 1 < text.count && text[at + 1] == ASCII.lineFeed
        line.next = at + (isCRLF ? 2 : 1)
        at = text.count
      }
      at += 1
    }
    if line.hasAddress, hasDelimiter { line.needsMarks = true }
    return line
  }

  private enum ByteClass {
    case ordinary, ending
    /// Of emphasis.
    case delimiter
    case notable
  }

  private static let byteClasses: [ByteClass] = {
    var classes = [ByteClass](repeating: .ordinary, count: 256)
    for byte in "\n\r".utf8 { classes[Int(byte)] = .ending }
    for byte in "*_".utf8 { classes[Int(byte)] = .delimiter }
    for byte in "[]\\~@:w\0".utf8 { classes[Int(byte)] = .notable }
    classes[Int(Mark.leadByte)] = .notable
    return classes
  }()
}
