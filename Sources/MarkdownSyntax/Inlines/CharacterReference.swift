/// Entities and numeric character references (CommonMark 2.5).
package enum CharacterReference {
  /// The index at which the name or number after the `&` at `index` ends; nil if neither follows.
  package static func endOfName(in bytes: [UInt8], from index: Int) -> Int? {
    let start = bytes.byte(at: index + 1) == .hash ? index + 2 : index + 1
    var end = start
    while end < bytes.count, bytes[end].isAlphanumeric { end += 1 }
    return end > start ? end : nil
  }

  /// Whether the `&` at `index` begins something in the form of a reference; no list of names is kept.
  package static func begins(_ bytes: [UInt8], at index: Int) -> Bool {
    endOfName(in: bytes, from: index).map { bytes.byte(at: $0) == .semicolon } ?? false
  }

  /// What the reference that begins with the `&` at `index` stands for, and its length, if that is an ASCII character; by
  /// name only those that can hide a scheme, a slash or a control character of a URL.
  static func asciiByte(in bytes: [UInt8], at index: Int) -> (byte: UInt8, length: Int)? {
    guard let end = endOfName(in: bytes, from: index), end - index <= longest, bytes.byte(at: end) == .semicolon
    else { return nil }
    let name = String(decoding: bytes[(index + 1)..<end], as: UTF8.self)
    let byte: UInt8? =
      switch name {
      case "colon": .colon
      case "sol": .slash
      case "bsol": .backslash
      case "Tab": .tab
      case "NewLine": .lineFeed
      default:
        name.hasPrefix("#x") || name.hasPrefix("#X")
          ? UInt8(name.dropFirst(2), radix: 16) : name.hasPrefix("#") ? UInt8(name.dropFirst()) : nil
      }
    return byte.flatMap { $0 < 0x80 ? ($0, end + 1 - index) : nil }
  }

  /// Bytes of a reference to an ASCII character, with some zeros before its number.
  private static let longest = 11
}
