/// HTML as it grows, in UTF-8.
struct HTMLBuffer {
  private(set) var bytes: [UInt8] = []

  init(capacity: Int) {
    bytes.reserveCapacity(capacity)
  }

  var count: Int { bytes.count }

  /// Appends markup as it is.
  mutating func append(_ markup: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: markup.utf8Start, count: markup.utf8CodeUnitCount))
  }

  mutating func append(number: Int) {
    bytes.append(contentsOf: String(number).utf8)
  }

  /// Starts a new line unless at the start of one.
  mutating func startLine() {
    if let last = bytes.last, last != ASCII.lineFeed { bytes.append(ASCII.lineFeed) }
  }

  mutating func insert(_ markup: String, at offset: Int) {
    bytes.insert(contentsOf: markup.utf8, at: offset)
  }

  /// Appends text with `&`, `<`, `>` and `"` escaped, and marks turned back.
  mutating func append(text: borrowing Span<UInt8>, _ context: Mark.Context = .text) {
    append(text: text, in: 0..<text.count, context)
  }

  /// Appends a part of a text in the same way.
  mutating func append(text: borrowing Span<UInt8>, in range: Range<Int>, _ context: Mark.Context = .text) {
    var start = range.lowerBound
    var at = start
    while at < range.upperBound {
      let byte = text[at]
      guard Self.isSpecial(byte) else {
        at += 1
        continue
      }
      guard byte == Mark.leadByte else {
        bytes.append(text, in: start..<at)
        append(entityFor: byte)
        at += 1
        start = at
        continue
      }
      guard let mark = Mark.at(at, in: text) else {
        at += 1
        continue
      }
      bytes.append(text, in: start..<at)
      if let byte = mark.byte(in: context) { bytes.append(byte) }
      start = at + Mark.length
      at = mark == .literal ? start + Mark.length : start
    }
    bytes.append(text, in: start..<range.upperBound)
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case ASCII.ampersand, ASCII.lessThan, ASCII.greaterThan, ASCII.quote, Mark.leadByte: true
    default: false
    }
  }

  private mutating func append(entityFor byte: UInt8) {
    switch byte {
    case ASCII.ampersand: append("&amp;")
    case ASCII.lessThan: append("&lt;")
    case ASCII.greaterThan: append("&gt;")
    default: append("&quot;")
    }
  }

  /// Appends a URL: what may stand in one stays, all else is percent-encoded, as libcmark does it.
  mutating func append(url: borrowing Span<UInt8>) {
    for at in 0..<url.count {
      switch url[at] {
      case ASCII.ampersand: append("&amp;")
      case ASCII.apostrophe: append("&#x27;")
      case let byte where byte.isAlphanumeric || Self.urlPunctuation.contains(byte): bytes.append(byte)
      case let byte:
        bytes.append(UInt8(ascii: "%"))
        bytes.append(Self.hexDigits[Int(byte >> 4)])
        bytes.append(Self.hexDigits[Int(byte & 15)])
      }
    }
  }

  private static let urlPunctuation = Array("!#$%()*+,-./:;=?@_~".utf8)
  private static let hexDigits = Array("0123456789ABCDEF".utf8)
}
