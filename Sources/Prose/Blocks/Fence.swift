import MarkdownSyntax

/// The characters of a code fence (CommonMark 4.5).
package struct Fence: Hashable, Sendable {
  package let character: UInt8
  package let count: Int

  init(character: UInt8, count: Int) {
    self.character = character
    self.count = count
  }

  /// The fence that a line opens; nil where it opens none. The line has no blanks before it.
  package init?(opening line: [UInt8]) {
    guard let opened = BlockSyntax.fence(line) else { return nil }
    self = opened.fence
  }

  /// From its text in a template, with or without the blanks before it and the info string after it.
  init(_ text: String) {
    let bytes = Array(text.utf8)
    let start = bytes.skippingBlanks(from: 0)
    character = bytes.byte(at: start) ?? .backtick
    count = bytes.endOfRun(of: character, from: start) - start
  }

  /// Whether `line` closes a block that this fence opened.
  package func closes(at line: [UInt8]) -> Bool { run(in: line).map { $0 >= count } ?? false }

  /// Whether it does so together with more fence characters beside it.
  func mayClose(with line: [UInt8]) -> Bool { run(in: line) != nil }

  /// The number of fence characters on a line that holds nothing else, indented by at most three spaces.
  func run(in line: [UInt8]) -> Int? {
    let start = line.endOfRun(of: .space, from: 0)
    guard start < 4 else { return nil }
    let end = line.endOfRun(of: character, from: start)
    guard end > start, line.skippingBlanks(from: end) == line.count else { return nil }
    return end - start
  }
}
