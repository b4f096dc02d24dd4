import MarkdownSyntax

/// What at the start of a line would begin or change a block (CommonMark 4 and 5, GFM 4.10).
enum LineStart {
  /// Whether a line that begins at `start` can be nothing but text, whatever is above it and follows on it.
  ///
  /// Told from its first byte, unless that is a digit: most lines begin with words.
  static func isText<Bytes: RandomAccessCollection<UInt8>>(_ bytes: Bytes, from start: Int) -> Bool
  where Bytes.Index == Int {
    let first = bytes[start]
    guard first.isDigit else { return !first.mayBeginBlock && first != .backtick && !first.isSpace }
    let end = bytes[start...].firstIndex { !$0.isDigit } ?? bytes.endIndex
    return end == bytes.endIndex || bytes[end] != .period && bytes[end] != .closeParenthesis
  }

  /// The bytes of `line` that need a backslash so that the line is text of a paragraph, empty where none does.
  ///
  /// The line has no blanks before it. Where more may follow on it, its end counts as anything: a lone `-` is escaped.
  static func markers(in bytes: [UInt8], line: Range<Int>) -> Range<Int> {
    let start = line.lowerBound
    guard let first = line.isEmpty ? nil : bytes[start] else { return start..<start }
    let none = start..<start
    let one = start..<(start + 1)
    switch first {
    case .greaterThan, .pipe: return one
    case .hash:
      let end = bytes.endOfRun(of: .hash, in: line)
      return end - start <= 6 && endsMarker(bytes, line, end) ? one : none
    case .plus: return endsMarker(bytes, line, start + 1) ? one : none
    case .hyphen:
      return endsMarker(bytes, line, start + 1) || consists(bytes, line, of: ["-", ":", "|"]) ? one : none
    case .asterisk, .underscore:
      let isBullet = first == .asterisk && endsMarker(bytes, line, start + 1)
      return isBullet || consists(bytes, line, of: [Unicode.Scalar(first)]) ? one : none
    case .equals: return consists(bytes, line, of: ["="]) ? one : none
    case .colon: return consists(bytes, line, of: ["-", ":", "|"]) ? one : none
    case .tilde:
      let end = bytes.endOfRun(of: .tilde, in: line)
      return end - start >= 3 || end == line.upperBound ? start..<end : none
    case 0x30...0x39: return orderedMarker(in: bytes, line)
    default: return none
    }
  }

  /// Whether a line, without the blanks before it, could make a heading or a table of the one before it (CommonMark 4.3,
  /// GFM 4.10).
  static func mayUnderline(_ line: ArraySlice<UInt8>) -> Bool {
    line.contains { $0 == .hyphen || $0 == .equals }
      && line.allSatisfy { $0.isBlank || $0 == .hyphen || $0 == .equals || $0 == .pipe || $0 == .colon }
  }

  /// The `.` or `)` of a list number of at most nine digits (CommonMark 5.2).
  private static func orderedMarker(in bytes: [UInt8], _ line: Range<Int>) -> Range<Int> {
    let start = line.lowerBound
    var index = start
    while index < line.upperBound, index - start < 10, bytes[index].isDigit { index += 1 }
    guard index - start < 10, index < line.upperBound, bytes[index] == .period || bytes[index] == .closeParenthesis,
      endsMarker(bytes, line, index + 1)
    else { return start..<start }
    return index..<(index + 1)
  }

  private static func endsMarker(_ bytes: [UInt8], _ line: Range<Int>, _ index: Int) -> Bool {
    index >= line.upperBound || bytes[index].isSpace
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
