import MarkdownSyntax

/// A password within a web address or that of a database: `scheme://user:password@host` (RFC 3986 3.2.1).
enum AddressPassword {
  /// The password of the address whose `://` begins at the index.
  static func find(at index: Int, in bytes: UnsafeBufferPointer<UInt8>, _ map: SpellingMap?) -> Secret? {
    guard index + 3 < bytes.count, index > 0, bytes[index + 1] == 0x2F, bytes[index + 2] == 0x2F,
      bytes[index - 1].isAlphanumeric
    else { return nil }
    var (colon, at): (Int?, Int?) = (nil, nil)
    var end = index + 3
    // What is written as `%2F` or `&#47;` ends no part of the address.
    while end < min(bytes.count, index + longest), !isEnd(bytes[end]) || map?.isSpelled(at: end) == true {
      if bytes[end] == UInt8(ascii: ":"), colon == nil { colon = end }
      // A password may hold an `@` that nobody encoded; the host does not.
      if bytes[end] == UInt8(ascii: "@") { at = end }
      end += 1
    }
    guard let colon, let at, colon < at, Plausibility.isPassword(bytes[colon + 1..<at]) else { return nil }
    return Secret("password in an address", colon + 1..<at, in: bytes)
  }

  private static let longest = 512

  private static func isEnd(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"), UInt8(ascii: "\""), UInt8(ascii: "'"),
      UInt8(ascii: ">"), UInt8(ascii: "`"), UInt8(ascii: ")"), UInt8(ascii: "|"):
      true
    default: false
    }
  }
}
