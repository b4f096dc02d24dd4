/// Tells files of text from others by what they hold, whatever their names say.
package enum TextBytes {
  /// The text of a file in UTF-8 or UTF-16; nil for what no editor shows as text.
  ///
  /// UTF-16 is known by its byte order mark, or by the zeros of a text that is mostly ASCII. Bytes that are not UTF-8 are
  /// replaced: a log in an older encoding is text as well.
  package static func text(of bytes: [UInt8]) -> String? {
    switch form(of: bytes.prefix(sample)) {
    case .utf8: String(decoding: bytes, as: UTF8.self)
    case .utf16(let isLittle): utf16(bytes, isLittle: isLittle)
    case .binary: nil
    }
  }

  /// Whether a file that begins so may hold text, so that the rest need not be read if not. `sample` bytes are enough.
  package static func mayBeText(_ head: [UInt8]) -> Bool { form(of: head.prefix(sample)) != .binary }

  /// How many bytes decide (8 KiB).
  package static let sample = 8192

  private enum Form: Equatable {
    case utf8
    case utf16(isLittle: Bool)
    case binary
  }

  private static func form(of head: ArraySlice<UInt8>) -> Form {
    if head.starts(with: [0xFF, 0xFE]) { return .utf16(isLittle: true) }
    if head.starts(with: [0xFE, 0xFF]) { return .utf16(isLittle: false) }
    if head.starts(with: "%PDF-".utf8) { return .binary }
    var zeros = [0, 0]
    var controls = 0
    for (offset, byte) in head.enumerated() {
      if byte == 0 { zeros[offset % 2] += 1 }
      if isControl(byte) { controls += 1 }
    }
    // Of a text that is mostly ASCII nearly every second byte is zero.
    let half = head.count / 2
    if half > 1, zeros[1] * 10 > half * 6, zeros[0] * 20 <= half { return .utf16(isLittle: true) }
    if half > 1, zeros[0] * 10 > half * 6, zeros[1] * 20 <= half { return .utf16(isLittle: false) }
    // A log may hold a few of them; compressed data is full of them.
    return controls * 30 > head.count ? .binary : .utf8
  }

  /// Control characters but those of layout, escape sequences, and the end of a file in DOS.
  private static func isControl(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x07...0x0D, 0x1A, 0x1B: false
    default: byte < 0x20 || byte == 0x7F
    }
  }

  private static func utf16(_ bytes: [UInt8], isLittle: Bool) -> String {
    let units = stride(from: 0, to: bytes.count - 1, by: 2).map { index in
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      return isLittle ? second << 8 | first : first << 8 | second
    }
    return String(decoding: units.first == 0xFEFF ? units[1...] : units[...], as: UTF16.self)
  }
}
