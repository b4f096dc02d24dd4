/// The part of an address that names its host: `user@example.org:8080` (RFC 3986 3.2).
package struct URIAuthority: Hashable, Sendable {
  /// Where the host is, in bytes from the start of the address; the brackets of an IPv6 address belong to it.
  package let host: Range<Int>
  /// Whether a user, and perhaps a password, precedes the host (3.2.1).
  package let hasUserInformation: Bool

  /// Reads the authority that starts at a byte of an address; nil where its host is empty or invalid, or its port is not
  /// a number.
  init?(in bytes: borrowing Span<UInt8>, from start: Int) {
    var end = start
    var hostStart = start
    while end < bytes.count, !Self.isEnd(bytes[end]) {
      end += 1
      if bytes[end - 1] == UInt8(ascii: "@") { hostStart = end }
    }
    guard let hostEnd = Self.hostEnd(in: bytes, from: hostStart, to: end), hostEnd > hostStart,
      Self.isPort(hostEnd..<end, in: bytes)
    else { return nil }
    host = hostStart..<hostEnd
    hasUserInformation = hostStart > start
  }

  /// Whether a byte ends the authority and begins a path, a query or a fragment.
  static func isEnd(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "/") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#")
  }

  /// The end of the host; nil where a byte cannot be part of one.
  private static func hostEnd(in bytes: borrowing Span<UInt8>, from start: Int, to end: Int) -> Int? {
    if start < end, bytes[start] == UInt8(ascii: "[") { return literalEnd(in: bytes, from: start + 1, to: end) }
    for index in start..<end {
      if bytes[index] == UInt8(ascii: ":") { return index }
      if isForbidden(bytes[index]) { return nil }
    }
    return end
  }

  /// The end of an IPv6 address in brackets, after the closing one (3.2.2, RFC 4291 2.2). Only its characters are looked
  /// at.
  private static func literalEnd(in bytes: borrowing Span<UInt8>, from start: Int, to end: Int) -> Int? {
    var colons = 0
    for index in start..<end {
      switch bytes[index] {
      case UInt8(ascii: "]"): return colons >= 2 ? index + 1 : nil
      case UInt8(ascii: ":"): colons += 1
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
        UInt8(ascii: "A")...UInt8(ascii: "F"), UInt8(ascii: "."):
        continue
      default: return nil
      }
    }
    return nil
  }

  /// Whether the bytes after a host are a port, or nothing (3.2.3).
  private static func isPort(_ range: Range<Int>, in bytes: borrowing Span<UInt8>) -> Bool {
    guard let colon = range.first else { return true }
    guard bytes[colon] == UInt8(ascii: ":") else { return false }
    for index in range.dropFirst() where !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[index]) {
      return false
    }
    return true
  }

  /// The forbidden host code points of the URL Standard (https://url.spec.whatwg.org/#forbidden-host-code-point) that
  /// are not handled already: with one of these browsers find no host, or another one than the RFC does.
  private static func isForbidden(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "["), UInt8(ascii: "\\"), UInt8(ascii: "]"),
      UInt8(ascii: "^"), UInt8(ascii: "|"), 0x7F:
      true
    default: false
    }
  }
}
