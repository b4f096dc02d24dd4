import MarkdownSyntax
import Text

/// HTML as it grows, in UTF-8.
struct HTMLBuffer {
  private(set) var bytes: [UInt8] = []

  init(capacity: Int) {
    bytes.reserveCapacity(capacity)
  }

  var count: Int { bytes.count }

  /// Appends markup as it is.
  mutating func append(_ markup: StaticString) {
    bytes.append(markup)
  }

  /// Appends text that was escaped before.
  mutating func append(escaped text: [UInt8], in range: Range<Int>) {
    bytes.append(text, in: range)
  }

  /// Appends a name of letters, digits, hyphens and underscores.
  mutating func append(name: String) {
    bytes.append(contentsOf: name.utf8)
  }

  /// Takes away what was written last.
  mutating func removeLast(_ count: Int) { bytes.removeLast(count) }

  mutating func append(number: Int) {
    if 0..<10 ~= number { bytes.append(UInt8(0x30 + number)) } else { bytes.append(contentsOf: String(number).utf8) }
  }

  /// Starts a new line unless at the start of one.
  mutating func startLine() {
    if let last = bytes.last, last != .lineFeed { bytes.append(.lineFeed) }
  }

  /// Inserts the start tag of a heading, whose id is known only after its content.
  mutating func insert(headingTag level: Int, id: String, _ direction: StaticString, at offset: Int) {
    var tag = HTMLBuffer(capacity: id.utf8.count + 16)
    tag.append("<h")
    tag.append(number: level)
    tag.append(" id=\"")
    tag.append(name: id)
    tag.append("\"")
    tag.append(direction)
    tag.append(">")
    bytes.insert(contentsOf: tag.bytes, at: offset)
  }

  /// Appends text with `&`, `<`, `>` and `"` escaped, and marks turned back.
  mutating func append(text: borrowing Span<UInt8>, _ context: Mark.Context = .text) {
    append(text: text, in: 0..<text.count, context)
  }

  /// Appends a part of a text in the same way.
  mutating func append(text: borrowing Span<UInt8>, in range: Range<Int>, _ context: Mark.Context = .text) {
    var start = range.lowerBound
    var at = start
    while true {
      at = Self.special.first(in: text, from: at, to: range.upperBound)
      guard at < range.upperBound else { break }
      let byte = text[at]
      if byte < 0x80 {
        bytes.append(text, in: start..<at)
        append(entityFor: byte)
        start = at + 1
      } else if let mark = Mark.at(at, in: text) {
        bytes.append(text, in: start..<at)
        if let byte = mark.byte(in: context) { bytes.append(byte) }
        start = at + Mark.length
        // What follows a literal mark stands for itself, even if it looks like a mark.
        at = mark == .literal ? start + Mark.length - 1 : start - 1
      }
      at += 1
    }
    bytes.append(text, in: start..<range.upperBound)
  }

  private static let special = ByteSet([
    .quotationMark, .ampersand, .lessThan, .greaterThan, Mark.leadByte,
  ])

  private mutating func append(entityFor byte: UInt8) {
    switch byte {
    case .ampersand: append("&amp;")
    case .lessThan: append("&lt;")
    case .greaterThan: append("&gt;")
    default: append("&quot;")
    }
  }

  /// Appends a URL, percent-encoded as libcmark does it.
  mutating func append(url: borrowing Span<UInt8>) {
    var start = 0
    while true {
      let at = Self.urlSpecial.first(in: url, from: start, to: url.count)
      bytes.append(url, in: start..<at)
      guard at < url.count else { return }
      switch url[at] {
      case .ampersand: append("&amp;")
      case .apostrophe: append("&#x27;")
      case let byte: bytes.append(percentEncoded: byte)
      }
      start = at + 1
    }
  }

  /// What a URL within an attribute cannot hold as it is.
  private static let urlSpecial = ByteSet((0...0xFF).filter { !$0.isURLByte || $0 == .ampersand || $0 == .apostrophe })
}
