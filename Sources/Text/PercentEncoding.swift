/// Bytes of addresses that are written as `%2F` (RFC 3986 2.1).
extension [UInt8] {
  /// Appends a byte as a percent sign and two digits.
  package mutating func append(escapedByPercent byte: UInt8) {
    append(UInt8(ascii: "%"))
    for digit in [byte >> 4, byte & 15] { append(digit < 10 ? 0x30 + digit : 0x37 + digit) }
  }

  /// Appends a text with everything percent-encoded but the unreserved characters: letters and digits of ASCII and `-._~`
  /// (RFC 3986 2.3).
  package mutating func append(unreservedOf text: String) {
    for byte in text.utf8 {
      if byte.isUnreserved { append(byte) } else { append(escapedByPercent: byte) }
    }
  }
}

extension UInt8 {
  /// Whether the byte is an unreserved character of an address (RFC 3986 2.3).
  var isUnreserved: Bool {
    switch self {
    case 48...57, 65...90, 97...122: true
    case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"): true
    default: false
    }
  }
}
