import MarkdownSyntax

/// Tells text that needs no change in a place from text that must be looked at, in one pass over its bytes.
///
/// Most values are ordinary. It may send one too many the long way, never one too few.
struct OrdinaryText: Sendable {
  /// Whether any text is ordinary here: behind a bracket or a brace of the template none is.
  private let isPossible: Bool
  /// Whether there is no inline construct around it.
  private let isPlain: Bool
  private let followsBacktick: Bool
  private let precedesBacktick: Bool

  init(in setting: InlineSetting) {
    isPossible = setting.before != .scalar("]") && setting.before != .scalar("{")
    isPlain = setting.inline == .plain
    followsBacktick = setting.before == .scalar("`")
    precedesBacktick = setting.after == .scalar("`")
  }

  /// The markup that an ordinary line may hold, since it stays as it is.
  enum Markup {
    case none
    case codeSpans
    case codeSpansAndLinks
  }

  /// Whether all of it is one ordinary line.
  func holds(_ bytes: Span<UInt8>, with markup: Markup) -> Bool {
    lineEnd(in: bytes, from: 0, with: markup) == bytes.count
  }

  /// The index at which the line that begins at `start` ends, before a line feed or at the end of the bytes; nil where the
  /// line is empty or needs a change.
  func lineEnd(in bytes: Span<UInt8>, from start: Int, with markup: Markup) -> Int? {
    guard isPossible, start < bytes.count, mayBegin(bytes, at: start) else { return nil }
    let special = ByteSet.inlineMarkup
    var index = special.first(in: bytes, from: start, to: bytes.count)
    while index < bytes.count, bytes[index] != .lineFeed {
      if bytes[index] == .backtick, markup != .none {
        guard let end = endOfCodeSpan(bytes, from: index, in: start) else { return nil }
        index = end
      } else if bytes[index] == .openBracket, markup == .codeSpansAndLinks {
        guard let end = endOfLink(bytes, from: index) else { return nil }
        index = end
      } else if Self.mayBeMarkup(bytes, at: index) {
        return nil
      } else {
        index += 1
      }
      index = special.first(in: bytes, from: index, to: bytes.count)
    }
    return index > start && mayEnd(with: bytes[index - 1]) ? index : nil
  }

  private func mayBegin(_ bytes: Span<UInt8>, at start: Int) -> Bool {
    // Behind a backtick there is a code span, or the text is not ordinary.
    (isPlain || bytes[start] < 0x80) && (bytes[start] == .backtick || LineStart.isText(bytes, from: start))
  }

  private func mayEnd(with last: UInt8) -> Bool {
    switch last {
    case .exclamationMark, .colon, .hash: false
    default: (isPlain || last < 0x80) && !last.isSpace
    }
  }

  private static func mayBeMarkup(_ bytes: Span<UInt8>, at index: Int) -> Bool {
    let next = index + 1 < bytes.count ? bytes[index + 1] : 0
    switch bytes[index] {
    case .colon: return next == .slash
    case .exclamationMark: return next == .openBracket
    case 0x57, 0x77: return next | 0x20 == 0x77
    case 0xC2: return next == 0x85 || next == 0xA0
    case 0xE2: return next == 0x80 && index + 2 < bytes.count && bytes[index + 2] & 0xFE == 0xA8
    default: return true
    }
  }

  /// The index behind a code span between single backticks that begins at `index` of the line from `start`, in which
  /// everything stays as it is; nil where that is not certain.
  private func endOfCodeSpan(_ bytes: Span<UInt8>, from index: Int, in start: Int) -> Int? {
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

  /// The index behind an inline link without title that begins at `index`, in which everything stays as it is: text without
  /// markup, and a destination that needs no escape. Nil where that is not certain.
  private func endOfLink(_ bytes: Span<UInt8>, from index: Int) -> Int? {
    // At the very start, the template's own text may make an image of it.
    guard isPlain, index > 0, index + 1 < bytes.count, bytes[index + 1] != .caret else { return nil }
    var close = index + 1
    while true {
      close = ByteSet.inlineMarkup.first(in: bytes, from: close, to: bytes.count)
      guard close < bytes.count, bytes[close] != .closeBracket else { break }
      guard !Self.mayBeMarkup(bytes, at: close) else { return nil }
      close += 1
    }
    guard close > index + 1, close + 1 < bytes.count, bytes[close + 1] == .openParenthesis else { return nil }
    let end = Destination.endOfOrdinary(bytes, from: close + 2)
    return end > close + 2 && end < bytes.count && bytes[end] == .closeParenthesis ? end + 1 : nil
  }
}
