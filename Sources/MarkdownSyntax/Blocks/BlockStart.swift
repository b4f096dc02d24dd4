/// How the leaf blocks of one line begin (CommonMark 4.1 to 4.3). Each function looks at a line without its indentation.
package enum BlockStart {
  /// Whether a line is a thematic break: three or more `*`, `-` or `_`, white space between them (CommonMark 4.1).
  package static func isThematicBreak(_ line: Range<Int>, in bytes: [UInt8]) -> Bool {
    guard !line.isEmpty else { return false }
    let marker = bytes[line.lowerBound]
    guard marker == .asterisk || marker == .hyphen || marker == .underscore else { return false }
    var count = 0
    for at in line where !bytes[at].isBlank {
      guard bytes[at] == marker else { return false }
      count += 1
    }
    return count >= 3
  }

  /// The level of an ATX heading, 1 to 6; nil for another line (CommonMark 4.2).
  package static func headingLevel(of line: Range<Int>, in bytes: [UInt8]) -> Int? {
    let end = bytes.endOfRun(of: .hash, in: line)
    let level = end - line.lowerBound
    return 1...6 ~= level && (end == line.upperBound || bytes[end].isBlank) ? level : nil
  }

  /// The level of the heading that a line makes of the paragraph above it, 1 or 2; nil for another line (CommonMark 4.3).
  package static func underlineLevel(of line: Range<Int>, in bytes: [UInt8]) -> Int? {
    guard !line.isEmpty, bytes[line.lowerBound] == .equals || bytes[line.lowerBound] == .hyphen else { return nil }
    let end = bytes.endOfRun(of: bytes[line.lowerBound], in: line)
    guard bytes.skippingBlanks(in: end..<line.upperBound) == line.upperBound else { return nil }
    return bytes[line.lowerBound] == .equals ? 1 : 2
  }
}
