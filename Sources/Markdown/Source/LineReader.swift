import MarkdownSyntax

/// Cuts a text into lines and notes in the same pass what later steps would have to search for.
struct LineReader {
  private let bytes: [UInt8]
  private let notable: ByteSet
  private var offset: Int
  private var number = 0
  /// Whether tildes occur that could end struck-out text.
  private(set) var hasTildes = false
  /// Whether end tags occur.
  private(set) var hasTags = false
  /// Whether `://`, `www` or `@` occur: bare URLs and e-mail addresses are possible.
  private(set) var hasAddresses = false

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    notable = Self.notable
    // libcmark skips a byte order mark too.
    offset = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// Reads the next line; false at the end of the text.
  mutating func read(into line: inout SourceLine) -> Bool {
    guard offset < bytes.count else { return false }
    number += 1
    line = SourceLine(number: number, start: offset, end: bytes.count, next: bytes.count)
    takeNote(of: &line)
    if line.hasTildes { hasTildes = true }
    if line.hasTags { hasTags = true }
    if line.mayHoldLinks { hasAddresses = true }
    offset = line.next
    return true
  }

  /// Finds the end of the line, and what its bytes tell.
  private func takeNote(of line: inout SourceLine) {
    let text = bytes.span
    var hasDelimiter = false
    var at = line.start
    while true {
      at = notable.first(in: text, from: at, to: text.count)
      guard at < text.count else { break }
      let byte = text[at]
      if byte.endsLine {
        line.end = at
        let isCRLF = byte == .carriageReturn && at + 1 < text.count && text[at + 1] == .lineFeed
        line.next = at + (isCRLF ? 2 : 1)
        break
      }
      if byte == .asterisk || byte == .underscore { hasDelimiter = true } else { at = line.note(at, in: text) }
      at += 1
    }
    if hasDelimiter { line.hasMarkup = true }
    if line.hasAddress, hasDelimiter { line.needsMarks = true }
  }

  /// Line endings, delimiters of emphasis, and what a line takes note of.
  private static let notable = ByteSet(Array("\n\r*_[]\\`<&~@:w\0".utf8) + [Mark.leadByte])
}
