import MarkdownSyntax

/// The `#` that may close an ATX heading (CommonMark 4.2).
enum ClosingSequence {
  /// Where the run of `#` at the end of a heading's text begins, nil where the text does not end in a closing sequence.
  static func start(in bytes: [UInt8]) -> Int? {
    var start = bytes.count
    while start > 0, bytes[start - 1] == .hash { start -= 1 }
    guard start < bytes.count, start == 0 || bytes[start - 1].isBlank else { return nil }
    return start
  }

  /// A heading's text without the closing sequence that it ends in.
  static func removed(from text: [UInt8]) -> [UInt8] {
    start(in: text).map { Array(text[..<$0]) } ?? text
  }
}

/// The box of a task list item (GFM 5.3).
enum TaskBox {
  /// Whether `[ ]` or `[x]` stands at `index`, followed by white space or the end.
  static func begins(_ bytes: [UInt8], at index: Int) -> Bool {
    guard bytes.byte(at: index) == .openBracket, bytes.byte(at: index + 2) == .closeBracket,
      let mark = bytes.byte(at: index + 1), mark == .space || mark | 0x20 == 0x78
    else { return false }
    return bytes.byte(at: index + 3)?.isSpace ?? true
  }
}
