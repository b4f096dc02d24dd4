import MarkdownSyntax

/// How blocks begin, each told from the line it begins on, without the blanks before it (CommonMark 4 and 5).
enum BlockSyntax {
  /// `***`, `---` or `___` (CommonMark 4.1).
  static func isThematicBreak(_ text: [UInt8]) -> Bool {
    guard let mark = text.first, mark == .asterisk || mark == .hyphen || mark == .underscore else { return false }
    var count = 0
    for byte in text where !byte.isBlank {
      guard byte == mark else { return false }
      count += 1
    }
    return count >= 3
  }

  /// The level and the text of an ATX heading (CommonMark 4.2).
  static func heading(_ text: [UInt8]) -> (level: Int, text: [UInt8])? {
    let level = text.endOfRun(of: .hash, from: 0)
    guard (1...6).contains(level), text.byte(at: level)?.isBlank ?? true else { return nil }
    var content = Array(text[level...]).trimmed()
    if let closing = ClosingSequence.start(in: content) { content.removeSubrange(closing...) }
    return (level, content.trimmed())
  }

  /// The level of the heading that `text` underlines (CommonMark 4.3).
  static func underlineLevel(_ text: [UInt8]) -> Int? {
    guard let mark = text.first, mark == .equals || mark == .hyphen else { return nil }
    let end = text.endOfRun(of: mark, from: 0)
    guard text.skippingBlanks(from: end) == text.count else { return nil }
    return mark == .equals ? 1 : 2
  }

  /// An opening fence and its info string (CommonMark 4.5).
  static func fence(_ text: [UInt8]) -> (fence: Fence, info: [UInt8])? {
    Fence(opening: text.indices, in: text).map { ($0, Array(text[$0.count...]).trimmed()) }
  }
}

extension UInt8 {
  /// Whether a line that begins with it may begin a list item.
  var mayBeginItem: Bool { self == .hyphen || self == .plus || self == .asterisk || isDigit }

  /// Whether it may begin or underline a leaf other than a paragraph.
  var mayBeginLeaf: Bool {
    switch self {
    case .hash, .backtick, .tilde, .hyphen, .equals, .asterisk, .underscore, .pipe, .colon: true
    default: false
    }
  }
}
