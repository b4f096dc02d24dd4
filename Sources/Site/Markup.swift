import Text

/// Text made safe for XML and HTML.
enum Markup {
  /// For texts and for values in double quotes (XML 1.0 2.4). What no XML may hold (2.2) becomes U+FFFD; line breaks
  /// stay as they are.
  static func escaped(_ text: String) -> String {
    guard !isSafe(text) else { return text }
    var escaped: [UInt8] = []
    escaped.append(escaping: text)
    return String(decoding: escaped, as: UTF8.self)
  }

  private static func isSafe(_ text: String) -> Bool {
    let text = text.utf8.span
    for index in text.indices where isSpecial(text[index]) { return false }
    return true
  }

  /// How many bytes one byte of a text takes at most once it is escaped: `&quot;`.
  static let growth = 6

  /// Whether a byte may not stay as it is; 0xEF may begin U+FFFE and U+FFFF.
  ///
  /// Letters are asked about most, so they are passed over first.
  @inline(__always)
  fileprivate static func isSpecial(_ byte: UInt8) -> Bool {
    guard byte < 0x40 else { return byte == 0xEF }
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""): return true
    case 0x09, 0x0A, 0x0D: return false
    default: return byte < 0x20
    }
  }
}

extension [UInt8] {
  /// Appends a text as `Markup.escaped` makes it.
  mutating func append(escaping text: String) {
    append(addingCapacity: text.utf8.count * Markup.growth) { $0.append(escaping: text) }
  }
}

/// The bytes of one element: room for all of them is made once, so that no piece asks for its own.
extension OutputSpan<UInt8> {
  /// Appends a text as `Markup.escaped` makes it.
  mutating func append(escaping text: String) {
    let text = text.utf8.span
    var index = 0
    while index < text.count {
      let byte = text[index]
      index += 1
      guard Markup.isSpecial(byte) else {
        append(byte)
        continue
      }
      index += append(special: byte, before: text, at: index)
    }
  }

  /// Appends what stands for a byte that may not stay as it is, and gives the bytes after it that it takes in.
  private mutating func append(special byte: UInt8, before text: borrowing Span<UInt8>, at next: Int) -> Int {
    switch byte {
    case UInt8(ascii: "&"): append("&amp;")
    case UInt8(ascii: "<"): append("&lt;")
    case UInt8(ascii: ">"): append("&gt;")
    case UInt8(ascii: "\""): append("&quot;")
    case 0xEF where next + 1 < text.count && text[next] == 0xBF && text[next + 1] >= 0xBE:
      append("\u{FFFD}")
      return 2
    case 0xEF: append(byte)
    default: append("\u{FFFD}")
    }
    return 0
  }
}
