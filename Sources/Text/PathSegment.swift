/// The name of a file as part of an address (RFC 3986 3.3).
package enum PathSegment {
  /// The name with everything percent-encoded but letters and digits of ASCII and `-._~` (2.3), so that it stays one
  /// segment in an address, in Markdown and in HTML.
  package static func encoded(_ name: String) -> String {
    guard !name.utf8.allSatisfy(\.isUnreserved) else { return name }
    var bytes: [UInt8] = []
    bytes.append(unreservedOf: name)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// What a part of an address says; a percent sign that no two digits follow is one. Nil where it is not UTF-8.
  package static func decoded(_ text: some StringProtocol) -> String? {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2, let high = digit(rest[rest.startIndex]),
        let low = digit(rest[rest.startIndex + 1])
      {
        bytes.append(high << 4 | low)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(validating: bytes, as: UTF8.self)
  }

  /// The names on a path: `a`, `b` and `c` for `a/b/c`. By their bytes: to Swift a slash and a combining mark after it are
  /// one character.
  package static func all(of path: String) -> [String] {
    path.utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 48...57: byte - 48
    case 65...70: byte - 55
    case 97...102: byte - 87
    default: nil
    }
  }
}
