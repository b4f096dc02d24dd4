import MarkdownSyntax

/// The lines of a document, as libcmark counts them (CommonMark 2.1), and their text within lists.
struct SourceLines {
  /// The document, or an item of a list.
  struct Container {
    /// 1-based.
    var lines: ClosedRange<Int>
    /// Where its content begins in its first line, in bytes.
    var firstByte: Int
    /// How far its content is indented in the others.
    var columns: Int
  }

  private let bytes: [UInt8]
  private let ranges: [Range<Int>]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var ranges: [Range<Int>] = []
    var start = 0
    var at = 0
    while at < bytes.count {
      guard bytes[at].endsLine else {
        at += 1
        continue
      }
      ranges.append(start..<at)
      at += bytes[at] == .carriageReturn && bytes.byte(at: at + 1) == .lineFeed ? 2 : 1
      start = at
    }
    if start < bytes.count { ranges.append(start..<bytes.count) }
    self.ranges = ranges
  }

  var count: Int { ranges.count }

  func length(of line: Int) -> Int { range(of: line).count }

  private func range(of line: Int) -> Range<Int> {
    ranges.indices.contains(line - 1) ? ranges[line - 1] : bytes.count..<bytes.count
  }

  private func isBlank(_ line: Int) -> Bool { bytes[range(of: line)].allSatisfy(\.isSpace) }

  func firstFilled(in lines: ClosedRange<Int>) -> Int? { lines.first { !isBlank($0) } }

  /// The last line that is not blank; the first one where all are.
  func lastFilled(in lines: ClosedRange<Int>) -> Int { lines.last { !isBlank($0) } ?? lines.lowerBound }

  // MARK: Columns

  /// The column that a byte of a line is at (tabs stop at every fourth one).
  func columns(of line: Int, upTo byte: Int) -> Int {
    bytes[range(of: line)].prefix(byte).reduce(0) { $1 == .tab ? $0 / 4 * 4 + 4 : $0 + 1 }
  }

  /// The columns of white space that a line begins with.
  func indentation(of line: Int) -> Int {
    bytes[range(of: line)].prefix { $0 == .space || $0 == .tab }.reduce(0) { $1 == .tab ? $0 / 4 * 4 + 4 : $0 + 1 }
  }

  // MARK: Text

  /// The text of lines without the indentation of their container.
  func text(_ lines: ClosedRange<Int>, in container: Container) -> String {
    var text: [UInt8] = []
    for line in lines {
      if line > lines.lowerBound { text.append(.lineFeed) }
      text += inner(line, in: container)
    }
    while let last = text.last, last.isSpace { text.removeLast() }
    return String(decoding: text, as: UTF8.self)
  }

  /// The same for a paragraph, whose lines may be indented by up to three spaces more, which say nothing.
  func text(ofParagraph lines: ClosedRange<Int>, in container: Container) -> String {
    text(lines, in: container).split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.dropFirst(line.prefix(3).prefix { $0 == " " }.count)
    }.joined(separator: "\n")
  }

  /// One of them without white space around it.
  func trimmed(_ line: Int, in container: Container) -> ArraySlice<UInt8> {
    var text = inner(line, in: container)[...]
    while text.first?.isSpace ?? false { text.removeFirst() }
    while text.last?.isSpace ?? false { text.removeLast() }
    return text
  }

  private func inner(_ line: Int, in container: Container) -> [UInt8] {
    let text = bytes[range(of: line)]
    guard line > container.lines.lowerBound else { return Array(text.dropFirst(container.firstByte)) }
    var column = 0
    var at = text.startIndex
    while at < text.endIndex, column < container.columns, text[at] == .space || text[at] == .tab {
      column = text[at] == .tab ? column / 4 * 4 + 4 : column + 1
      at += 1
    }
    // A tab may reach into the content.
    return Array(repeating: .space, count: max(0, column - container.columns)) + text[at...]
  }
}
