import MarkdownSyntax

/// Tells text that needs no change in a place from text that must be looked at, in one pass over its bytes.
///
/// Most values are ordinary. It may send one too many the long way, never one too few.
struct OrdinaryText: Sendable {
  /// What a text may hold and still be ordinary.
  enum Markup {
    case none
    case codeSpans
  }

  /// Whether any text is ordinary here: in code none is, nor behind a bracket or a brace of the template.
  private let isPossible: Bool
  /// Whether there is no inline construct around it.
  private let isPlain: Bool
  private let followsBacktick: Bool
  private let precedesBacktick: Bool

  init(at place: Place) {
    isPossible = !place.isCode && place.before != "]" && place.before != "{"
    isPlain = place.inline == .plain
    followsBacktick = place.before == "`"
    precedesBacktick = place.after == "`"
  }

  /// Whether all of it is one ordinary line.
  func holds(_ bytes: UnsafeBufferPointer<UInt8>, markup: Markup) -> Bool {
    lineEnd(in: bytes, from: 0, markup: markup) == bytes.count
  }

  /// The index at which the line that begins at `start` ends, before a line feed or at the end of the bytes; nil where the
  /// line is empty or needs a change.
  func lineEnd(in bytes: UnsafeBufferPointer<UInt8>, from start: Int, markup: Markup) -> Int? {
    guard isPossible, start < bytes.count, mayBegin(bytes, at: start) else { return nil }
    var index = Self.special.first(in: bytes, from: start)
    while index < bytes.count, bytes[index] != .lineFeed {
      if bytes[index] == .backtick, markup == .codeSpans {
        guard let end = endOfCodeSpan(bytes, from: index, in: start) else { return nil }
        index = end
      } else if Self.mayBeMarkup(bytes, at: index) {
        return nil
      } else {
        index += 1
      }
      index = Self.special.first(in: bytes, from: index)
    }
    return index > start && mayEnd(with: bytes[index - 1]) ? index : nil
  }

  /// Bytes that are markup or break a line, by themselves or with what follows them.
  private static let special = ByteSet([UInt8](0..<0x20) + "\\`*_~[]<&{|:Ww".utf8 + [0xC2, 0xE2])

  /// Whether a line may begin so, and no block with it (`LineStart` decides).
  private func mayBegin(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    let first = bytes[start]
    guard isPlain || first < 0x80, !first.isSpace else { return false }
    switch first {
    case .hash, .greaterThan, .hyphen, .plus, .equals, .colon: return false
    case 0x30...0x39:
      var index = start + 1
      while index < bytes.count, bytes[index].isDigit { index += 1 }
      return index == bytes.count || (bytes[index] != .period && bytes[index] != .closeParenthesis)
    default: return true
    }
  }

  private func mayEnd(with last: UInt8) -> Bool {
    switch last {
    case .exclamationMark, .colon, .hash: false
    default: (isPlain || last < 0x80) && !last.isSpace
    }
  }

  private static func mayBeMarkup(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    let next = index + 1 < bytes.count ? bytes[index + 1] : 0
    switch bytes[index] {
    case .colon: return next == .slash
    case 0x57, 0x77: return next | 0x20 == 0x77
    case 0xC2: return next == 0x85 || next == 0xA0
    case 0xE2: return next == 0x80 && index + 2 < bytes.count && bytes[index + 2] & 0xFE == 0xA8
    default: return true
    }
  }

  /// The index behind a code span between single backticks that begins at `index` of the line from `start`, in which
  /// everything stays as it is; nil where that is not certain.
  private func endOfCodeSpan(_ bytes: UnsafeBufferPointer<UInt8>, from index: Int, in start: Int) -> Int? {
    guard index > start || !followsBacktick else { return nil }
    var close = index + 1
    while close < bytes.count, bytes[close] != .backtick {
      guard bytes[close] >= 0x20, bytes[close] != .pipe, bytes[close] != 0xC2, bytes[close] != 0xE2 else { return nil }
      close += 1
    }
    let end = close + 1
    guard end <= bytes.count, close > index + 1 else { return nil }
    guard end < bytes.count, bytes[end] != .lineFeed else { return precedesBacktick ? nil : end }
    return bytes[end] == .backtick ? nil : end
  }
}
