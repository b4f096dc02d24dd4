import Text

/// Characters that YAML 1.1 (5.4) takes for line breaks, and editors do not: NEL (U+0085), U+2028 and U+2029.
///
/// They come in by copying from word processors and chats, and cannot be seen.
enum ForeignBreak {
  /// The bytes at which the first hundred of them begin.
  static func offsets(in bytes: UnsafeBufferPointer<UInt8>) -> [Int] {
    var found: [Int] = []
    var index = 0
    while index + 1 < bytes.count, found.count < 100 {
      if bytes[index] >= 0xC2, scalar(at: index, of: bytes) != nil { found.append(index) }
      index += 1
    }
    return found
  }

  /// The character that begins at a byte, if it is one of them.
  static func scalar(at index: Int, of bytes: UnsafeBufferPointer<UInt8>) -> Unicode.Scalar? {
    switch (bytes[index], bytes[index + 1]) {
    case (0xC2, 0x85): return "\u{85}"
    case (0xE2, 0x80) where index + 2 < bytes.count && bytes[index + 2] == 0xA8: return "\u{2028}"
    case (0xE2, 0x80) where index + 2 < bytes.count && bytes[index + 2] == 0xA9: return "\u{2029}"
    default: return nil
    }
  }

  static func message(_ sign: Unicode.Scalar) -> String { "\(sign.codePoint) is a line break to YAML" }

  static func suggestion(_ sign: Unicode.Scalar) -> String {
    "delete it, or write \\u\(sign.codePoint.dropFirst(2)) in double quotes"
  }
}

extension Unicode.Scalar {
  /// Whether YAML takes it for a line break, and editors do not.
  var isForeignBreak: Bool { self == "\u{85}" || self == "\u{2028}" || self == "\u{2029}" }

  /// What a space is called that looks like one and separates nothing in YAML; nil for other characters.
  var foreignSpace: String? {
    switch self {
    case "\u{A0}", "\u{2007}", "\u{202F}": "a no-break space"
    case "\u{3000}": "an ideographic space"
    default: nil
    }
  }
}
