/// The codes that color text in a terminal (ECMA-48 8.3.117), which come along with what is copied from a log or a pipe.
package enum TerminalCodes {
  /// The bytes without codes for colors, and for the rest of a line (8.3.41). Other codes stay: they move text.
  package static func removed(from bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(escape) else { return bytes }
    var rest: [UInt8] = []
    rest.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      if let end = end(of: bytes, from: index) {
        index = end
      } else {
        rest.append(bytes[index])
        index += 1
      }
    }
    return rest
  }

  private static let escape: UInt8 = 0x1B
  /// Bytes of a code.
  private static let longest = 32

  /// The index after `ESC [ 1;31 m`; nil where no such code begins.
  private static func end(of bytes: [UInt8], from start: Int) -> Int? {
    guard bytes[start] == escape, bytes.dropFirst(start + 1).first == UInt8(ascii: "[") else { return nil }
    let parameters = bytes[(start + 2)...].prefix(longest).prefix { (0x30...0x3B).contains($0) }
    guard let final = bytes[parameters.endIndex...].first, final == UInt8(ascii: "m") || final == UInt8(ascii: "K")
    else {
      return nil
    }
    return parameters.endIndex + 1
  }
}
