import Text

/// Finds control characters that a double-quoted scalar brings in through escapes (`"\0"`, `"\e[31m"`).
enum EscapedControl {
  /// The first one as `U+001B`; tab, LF and CR are text.
  static func first(in bytes: UnsafeBufferPointer<UInt8>) -> String? {
    for index in bytes.indices {
      let byte = bytes[index]
      if byte < 0x20, byte != 0x09, byte != 0x0A, byte != 0x0D { return Unicode.Scalar(byte).codePoint }
      if byte == 0x7F { return Unicode.Scalar(byte).codePoint }
      // C1 controls, whose number is the second byte; NEL (U+0085) is a line break.
      if byte == 0xC2, bytes[index + 1] < 0xA0, bytes[index + 1] != 0x85 {
        return Unicode.Scalar(bytes[index + 1]).codePoint
      }
    }
    return nil
  }
}
