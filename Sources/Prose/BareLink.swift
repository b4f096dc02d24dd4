/// URLs that GFM links although nothing marks them (GFM 6.9).
enum BareLink {
  /// Whether the `:` at `index` follows `http`, `https` or `ftp` and precedes `//`, or may do so at the value's end.
  static func isScheme(before index: Int, in bytes: [UInt8], follows after: Neighbour) -> Bool {
    guard endsWithScheme(bytes, at: index) else { return false }
    for offset in 1...2 {
      guard let byte = bytes.byte(at: index + offset) else { return after.mayBe(.slash) }
      guard byte == .slash else { return false }
    }
    return true
  }

  /// Whether the `.` at `index` follows a `www` that begins a word.
  static func isWWW(before index: Int, in bytes: [UInt8]) -> Bool {
    guard index >= 3, bytes[index - 3..<index].allSatisfy({ $0 | 0x20 == 0x77 }) else { return false }
    return !(bytes.byte(at: index - 4)?.isASCIILetterOrDigit ?? false)
  }

  /// Whether a URL does not end in `byte`: punctuation after it is no part of it.
  static func isTrailing(_ byte: UInt8) -> Bool {
    switch byte {
    case .questionMark, .exclamationMark, .dot, 0x2C, .colon, .star, .underscore, .tilde, .apostrophe, .quotationMark:
      true
    default: false
    }
  }

  /// Whether `byte` inside a URL is markup to a reader that does not link it.
  static func isAmbiguous(_ byte: UInt8) -> Bool {
    switch byte {
    case .lessThan, .backtick, .star, .openBracket, .closeBracket, .backslash, .openBrace, .pipe: true
    default: false
    }
  }

  private static func endsWithScheme(_ bytes: [UInt8], at end: Int) -> Bool {
    schemes.contains { scheme in
      end >= scheme.count && zip(bytes[(end - scheme.count)..<end], scheme).allSatisfy { $0 | 0x20 == $1 }
    }
  }

  private static let schemes = ["http", "https", "ftp"].map { Array($0.utf8) }
}
