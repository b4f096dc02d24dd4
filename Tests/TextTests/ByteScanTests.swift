import Testing

@testable import Text

/// Holds the scans of many bytes at a time against a look at each byte.
struct ByteScanTests {
  /// Every byte at places at the borders of blocks, and the next one two places behind it.
  private static let samples: [[UInt8]] = (UInt8.min...UInt8.max).flatMap { (byte: UInt8) -> [[UInt8]] in
    [0, 1, 7, 8, 9, 15, 16, 17, 31, 32].map { place in
      var bytes = [UInt8](repeating: UInt8(ascii: "x"), count: 36)
      bytes[place] = byte
      bytes[place + 2] = byte &+ 1
      return bytes
    }
  }

  @Test func findsTheFirstByteThatIsNoPrintableASCII() {
    for bytes in Self.samples {
      let wrong = (0...bytes.count).filter { start in
        let expected = bytes[start...].firstIndex { !(0x20...0x7E).contains($0) } ?? bytes.count
        return bytes.withUnsafeBufferPointer { ByteScan.firstUnprintable(in: $0, from: start) } != expected
      }
      #expect(wrong == [], "\(bytes)")
    }
  }

  @Test func findsTheFirstOfOneOrTwoBytes() {
    for bytes in Self.samples {
      for byte in [0x00, 0x01, 0x3A, 0x7F, 0x80, 0x81, 0xFF] as [UInt8] {
        let one = bytes.firstIndex(of: byte) ?? bytes.count
        #expect(bytes.withUnsafeBufferPointer { ByteScan.first(byte, in: $0, from: 0) } == one)
        let either = bytes.firstIndex { $0 == byte || $0 == 0x23 } ?? bytes.count
        #expect(bytes.withUnsafeBufferPointer { ByteScan.first(byte, or: 0x23, in: $0, from: 0) } == either)
      }
    }
  }

  @Test(arguments: [
    ("", "", true), ("a", "", true), ("", "a", false), ("ab<!-", "<!--", false), ("ab<<!--", "<!--", true),
    ("<!<!-<!--", "<!--", true), ("abcdefgh<!--", "<!--", true), ("<!-", "<!--", false),
  ])
  func findsTheBytesOfATextInAnother(text: String, other: String, isThere: Bool) {
    #expect(text.contains(bytesOf: other) == isThere)
    #expect(Array(text.utf8).contains(bytesOf: other) == isThere)
  }
}
