/// Tells text that needs no change in any place from text that must be looked at, in one pass over its bytes.
///
/// Most values are ordinary. It may send one too many the long way, never one too few.
enum OrdinaryText {
  static func holds(_ value: String, at place: Place) -> Bool {
    value.utf8.withContiguousStorageIfAvailable { holds($0, at: place) } ?? false
  }

  private static func holds(_ bytes: UnsafeBufferPointer<UInt8>, at place: Place) -> Bool {
    guard let first = bytes.first, let last = bytes.last else { return true }
    guard place.inline == .plain || (first < 0x80 && last < 0x80), !first.isASCIISpace, !last.isASCIISpace,
      place.before != "]", place.before != "{",
      last != .exclamationMark, last != .colon, last != .hash, !isMarker(first, in: bytes)
    else { return false }
    for index in bytes.indices where isSpecial(bytes[index]) {
      let next = index + 1 < bytes.count ? bytes[index + 1] : 0
      switch bytes[index] {
      case .colon: if next == .slash { return false }
      case 0x57, 0x77: if next | 0x20 == 0x77 { return false }
      case 0xC2: if next == 0x85 || next == 0xA0 { return false }
      case 0xE2: if next == 0x80, index + 2 < bytes.count, bytes[index + 2] & 0xFE == 0xA8 { return false }
      default: return false
      }
    }
    return true
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case 0..<0x20, .backslash, .backtick, .star, .underscore, .tilde, .openBracket, .closeBracket, .lessThan,
      .ampersand, .openBrace, .pipe, .colon, 0x57, 0x77, 0xC2, 0xE2:
      true
    default: false
    }
  }

  /// Whether the first byte may begin a block (`LineStart` decides).
  private static func isMarker(_ first: UInt8, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    switch first {
    case .hash, .greaterThan, .dash, .plus, .equals, .colon: return true
    case 0x30...0x39:
      guard let end = bytes.firstIndex(where: { !$0.isASCIIDigit }) else { return false }
      return bytes[end] == .dot || bytes[end] == .closeParenthesis
    default: return false
    }
  }
}
