/// A set of ASCII bytes, to be told in a few instructions from all others.
struct ByteMask {
  /// One bit for each byte below 64, and for each from there on.
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  init(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      precondition(byte < 0x80, "a mask is one of ASCII bytes")
      if byte < 64 { low |= 1 << byte } else { high |= 1 << (byte - 64) }
    }
  }

  func contains(_ byte: UInt8) -> Bool {
    guard byte < 0x80 else { return false }
    return (byte < 64 ? low : high) >> (byte & 63) & 1 == 1
  }
}
