/// Finds control characters that a double-quoted scalar brings in through escapes (`"\0"`, `"\e[31m"`).
enum EscapedControl {
  /// The first one as `U+001B`; tab, LF and CR are text.
  static func first(in bytes: UnsafeBufferPointer<UInt8>) -> String? {
    for index in bytes.indices {
      let byte = bytes[index]
      if byte < 0x20, byte != 0x09, byte != 0x0A, byte != 0x0D { return name(UInt32(byte)) }
      if byte == 0x7F { return name(0x7F) }
      // C1 controls; NEL (U+0085) is a line break.
      if byte == 0xC2, bytes[index + 1] < 0xA0, bytes[index + 1] != 0x85 { return name(UInt32(bytes[index + 1])) }
    }
    return nil
  }

  /// A scalar's number as Unicode writes it: `U+` and at least four hexadecimal digits.
  static func name(_ value: UInt32) -> String {
    let hex = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex
  }
}
