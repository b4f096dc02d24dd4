import MarkdownSyntax

/// What at the start of a line would begin or change a block (CommonMark 4 and 5, GFM 4.10).
enum LineStart {
  /// Whether a line that begins at `start` can be nothing but text, whatever is above it and follows on it.
  ///
  /// Told from its first byte, unless that is a digit: most lines begin with words.
  static func isText(_ bytes: Span<UInt8>, from start: Int) -> Bool {
    let first = bytes[start]
    guard first.isDigit else { return !first.mayBeginBlock && first != .backtick && !first.isSpace }
    var end = start + 1
    while end < bytes.count, bytes[end].isDigit { end += 1 }
    return end == bytes.count || bytes[end] != .period && bytes[end] != .closeParenthesis
  }

  /// The bytes of `line` that need a backslash so that the line is text of a paragraph, empty where none does.
  ///
  /// The line has no blanks before it. Where more may follow on it, its end counts as anything: a lone `-` is escaped.
  static func markers(in bytes: [UInt8], line: Range<Int>) -> Range<Int> {
    if let marker = ListMarker(line, in: bytes) { return (marker.range.upperBound - 1)..<marker.range.upperBound }
    guard !line.isEmpty else { return line }
    let start = line.lowerBound
    let first = bytes[start]
    if first == .tilde {
      let end = bytes.endOfRun(of: .tilde, in: line)
      return start..<(end - start >= 3 || end == line.upperBound ? end : start)
    }
    let isMarker =
      switch first {
      case .greaterThan, .pipe: true
      case .hash: BlockStart.headingLevel(of: line, in: bytes) != nil
      case .hyphen, .colon: consists(bytes, line, of: ["-", ":", "|"])
      case .asterisk, .underscore, .equals: consists(bytes, line, of: [Unicode.Scalar(first)])
      default: false
      }
    return start..<(isMarker ? start + 1 : start)
  }

  /// Whether a line, without the blanks before it, could make a heading or a table of the one before it (CommonMark 4.3,
  /// GFM 4.10).
  static func mayUnderline(_ line: ArraySlice<UInt8>) -> Bool {
    line.contains { $0 == .hyphen || $0 == .equals }
      && line.allSatisfy { $0.isBlank || $0 == .hyphen || $0 == .equals || $0 == .pipe || $0 == .colon }
  }

  /// Whether the line holds nothing but these characters and blanks: a thematic break, a setext underline, a delimiter
  /// row, or a part of one.
  private static func consists(_ bytes: [UInt8], _ line: Range<Int>, of characters: [Unicode.Scalar]) -> Bool {
    line.allSatisfy { index in
      bytes[index].isSpace || characters.contains(Unicode.Scalar(bytes[index]))
    }
  }
}

extension UInt8 {
  /// Whether the line that begins with it may have markers.
  var mayBeginBlock: Bool {
    switch self {
    case .greaterThan, .pipe, .hash, .hyphen, .plus, .asterisk, .underscore, .equals, .colon, .tilde, 0x30...0x39: true
    default: false
    }
  }
}

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
