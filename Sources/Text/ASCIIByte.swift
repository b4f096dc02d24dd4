/// Kinds of bytes of UTF-8 text.
package enum ASCIIByte {
  /// A digit.
  package static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  /// A letter of the English alphabet.
  package static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  /// A letter, a digit, `_`, `-`, or part of a letter of another alphabet.
  package static func isWord(_ byte: UInt8) -> Bool {
    isLetter(byte) || isDigit(byte) || byte == 0x5F || byte == 0x2D || byte >= 0x80
  }

  /// Punctuation of ASCII (CommonMark 2.1).
  package static func isPunctuation(_ byte: UInt8) -> Bool { (0x21...0x7E).contains(byte) && !isAlphanumeric(byte) }

  /// A letter or a digit.
  package static func isAlphanumeric(_ byte: UInt8) -> Bool { isLetter(byte) || isDigit(byte) }
}
