import MarkdownSyntax

/// How the leaf blocks start whose first line tells (CommonMark 4.1 to 4.5); each looks at the content of one line,
/// without its indentation, at least one byte.
enum BlockStart {
  /// `#` to `######` and white space or the end (4.2).
  static func isATXHeading(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    let end = endOfRun(.hash, bytes, range)
    let count = end - range.lowerBound
    return 1...6 ~= count && (end == range.upperBound || bytes[end].isBlank)
  }

  /// A run of `=` or `-` (4.3).
  static func isSetextUnderline(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    let marker = bytes[range.lowerBound]
    guard marker == .equals || marker == .hyphen else { return false }
    return isBlank(bytes, endOfRun(marker, bytes, range)..<range.upperBound)
  }

  /// Three or more `*`, `-` or `_`, white space between them (4.1).
  static func isThematicBreak(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    let marker = bytes[range.lowerBound]
    guard marker == .asterisk || marker == .hyphen || marker == .underscore else { return false }
    var count = 0
    for at in range where !bytes[at].isBlank {
      guard bytes[at] == marker else { return false }
      count += 1
    }
    return count >= 3
  }

  private static func endOfRun(_ byte: UInt8, _ bytes: [UInt8], _ range: Range<Int>) -> Int {
    var at = range.lowerBound
    while at < range.upperBound, bytes[at] == byte { at += 1 }
    return at
  }

  private static func isBlank(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    var at = range.lowerBound
    while at < range.upperBound, bytes[at].isBlank { at += 1 }
    return at == range.upperBound
  }
}
