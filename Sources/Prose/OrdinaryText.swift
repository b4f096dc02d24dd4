/// Tells text that needs no change in any place from text that must be looked at, in one pass over its bytes.
///
/// Most values are ordinary. It may send one too many the long way, never one too few.
enum OrdinaryText {
  /// What a text may hold and still be ordinary.
  enum Markup {
    case none
    case codeSpans
  }

  /// Whether plain text needs no change.
  static func holds(_ value: String, at place: Place) -> Bool {
    value.utf8.withContiguousStorageIfAvailable { holds($0, at: place, markup: .none) } ?? false
  }

  /// Whether one line needs no change.
  static func holds(_ bytes: UnsafeBufferPointer<UInt8>, at place: Place, markup: Markup) -> Bool {
    guard let first = bytes.first, let last = bytes.last else { return true }
    guard place.inline == .plain || (first < 0x80 && last < 0x80), !first.isASCIISpace, !last.isASCIISpace,
      place.before != "]", place.before != "{",
      last != .exclamationMark, last != .colon, last != .hash, !isMarker(first, in: bytes)
    else { return false }
    let special = special
    var index = 0
    while index < bytes.count {
      if !special.contains(bytes[index]), bytes[index] < 0xC2 {
        index += 1
      } else if bytes[index] == .backtick, markup == .codeSpans {
        guard let end = endOfCodeSpan(bytes, from: index, at: place) else { return false }
        index = end
      } else if mayBeMarkup(bytes, at: index) {
        return false
      } else {
        index += 1
      }
    }
    return true
  }

  /// ASCII bytes that are markup or break a line, by themselves or with what follows them.
  private static let special = ByteMask([UInt8](0..<0x20) + "\\`*_~[]<&{|:Ww".utf8)

  private static func mayBeMarkup(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    let next = index + 1 < bytes.count ? bytes[index + 1] : 0
    switch bytes[index] {
    case .colon: return next == .slash
    case 0x57, 0x77: return next | 0x20 == 0x77
    case 0xC2: return next == 0x85 || next == 0xA0
    case 0xE2: return next == 0x80 && index + 2 < bytes.count && bytes[index + 2] & 0xFE == 0xA8
    case 0xC3...: return false
    default: return true
    }
  }

  /// The index behind a code span between single backticks that begins at `start`, in which everything stays as it is;
  /// nil where that is not certain.
  private static func endOfCodeSpan(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, at place: Place
  ) -> Int? {
    guard start > 0 || place.before != "`" else { return nil }
    var index = start + 1
    while index < bytes.count, bytes[index] != .backtick {
      guard bytes[index] >= 0x20, bytes[index] != .pipe, bytes[index] != 0xC2, bytes[index] != 0xE2 else { return nil }
      index += 1
    }
    let end = index + 1
    guard end <= bytes.count, end > start + 2 else { return nil }
    guard end < bytes.count else { return place.after == "`" ? nil : end }
    return bytes[end] == .backtick ? nil : end
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
