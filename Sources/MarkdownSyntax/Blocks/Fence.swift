/// The characters of a code fence (CommonMark 4.5).
package struct Fence: Hashable, Sendable {
  /// A backtick or a tilde.
  package let character: UInt8
  package let count: Int

  package init(character: UInt8, count: Int) {
    self.character = character
    self.count = count
  }

  /// The fence that a line without its indentation opens; nil where it opens none.
  ///
  /// An info string follows tildes as it is; after backticks it holds no backtick, or the line is a code span.
  package init?(opening line: Range<Int>, in bytes: borrowing [UInt8]) {
    guard !line.isEmpty, bytes[line.lowerBound] == .backtick || bytes[line.lowerBound] == .tilde else { return nil }
    character = bytes[line.lowerBound]
    let end = bytes.endOfRun(of: character, in: line)
    count = end - line.lowerBound
    guard count >= 3 else { return nil }
    if character == .backtick, bytes[end..<line.upperBound].contains(.backtick) { return nil }
  }

  /// Whether a line without its indentation closes a block that this fence opened. A line that is indented by four
  /// columns closes none.
  package func closes(at line: Range<Int>, in bytes: [UInt8]) -> Bool {
    guard let length = length(ofRunAlone: line, in: bytes) else { return false }
    return length >= count
  }

  /// The number of fence characters on a line, without its indentation, that holds nothing else; nil for another line.
  package func length(ofRunAlone line: Range<Int>, in bytes: [UInt8]) -> Int? {
    let end = bytes.endOfRun(of: character, in: line)
    guard end > line.lowerBound, bytes.skippingBlanks(in: end..<line.upperBound) == line.upperBound else { return nil }
    return end - line.lowerBound
  }
}
