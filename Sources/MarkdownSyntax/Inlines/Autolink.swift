/// URLs and e-mail addresses in angle brackets (CommonMark 6.5).
package enum Autolink {
  /// The index after the autolink that begins with the `<` at `start`, nil where none begins there.
  static func end(in bytes: [UInt8], from start: Int) -> Int? {
    endOfURL(in: bytes, from: start + 1) ?? endOfAddress(in: bytes, from: start + 1)
  }

  /// What may be before the `@` of an address.
  package static let localPart = ByteSet((0...0x7F).filter(\.isAlphanumeric) + ".!#$%&'*+/=?^_`{|}~-".utf8)

  private static func endOfURL(in bytes: [UInt8], from start: Int) -> Int? {
    guard let first = bytes.byte(at: start), first.isLetter else { return nil }
    var index = start + 1
    while let byte = bytes.byte(at: index), index - start <= 32,
      byte.isAlphanumeric || byte == .plus || byte == .period || byte == .hyphen
    {
      index += 1
    }
    guard (2...32).contains(index - start), bytes.byte(at: index) == .colon else { return nil }
    while let byte = bytes.byte(at: index), byte > .space, byte != .lessThan, byte != .greaterThan { index += 1 }
    return bytes.byte(at: index) == .greaterThan ? index + 1 : nil
  }

  private static func endOfAddress(in bytes: [UInt8], from start: Int) -> Int? {
    var index = start
    while let byte = bytes.byte(at: index), localPart.contains(byte) { index += 1 }
    guard index > start, bytes.byte(at: index) == .at else { return nil }
    var label = index + 1
    index = label
    while let byte = bytes.byte(at: index) {
      if byte.isAlphanumeric || (byte == .hyphen && index > label) {
        index += 1
        continue
      }
      guard (1...63).contains(index - label), bytes[index - 1] != .hyphen else { return nil }
      if byte == .greaterThan { return index + 1 }
      guard byte == .period else { return nil }
      index += 1
      label = index
    }
    return nil
  }
}
