import MarkdownSyntax

/// Writes a Markdown text without its comments.
struct CommentRemoval {
  private let bytes: [UInt8]
  private var output: [UInt8] = []
  /// Source bytes before this offset are in `output` or left out.
  private var copied = 0

  /// `comments` are in their order and lie apart.
  static func text(of bytes: [UInt8], without comments: [Comment]) -> [UInt8] {
    var removal = CommentRemoval(bytes: bytes)
    removal.output.reserveCapacity(bytes.count)
    var rest = comments[...]
    while !rest.isEmpty { removal.leaveOutLine(of: &rest) }
    removal.copy(to: bytes.count)
    return removal.output.withoutBlankEnds()
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  private mutating func copy(to offset: Int) {
    output += bytes[copied..<offset]
    copied = offset
  }

  /// Where the text of the line begins on which a comment does.
  private func startOfText(before comment: Comment) -> Int {
    var start = max(comment.leafStart, copied)
    while true {
      let end = LineBreaks.next(in: bytes, from: start)
      guard end < comment.range.lowerBound else { return start }
      start = LineBreaks.startOfLine(after: end, in: bytes)
      while let byte = bytes.byte(at: start), byte.isBlank || byte == .greaterThan { start += 1 }
    }
  }

  /// Leaves out the first comment and those after it on its line, which goes on where a comment that spans lines ends.
  private mutating func leaveOutLine(of comments: inout ArraySlice<Comment>) {
    guard let first = comments.first else { return }
    copy(to: first.block?.lineStart ?? startOfText(before: first))
    let start = bytes[copied..<first.range.lowerBound]
    var line = JoinedLine(head: first.block == nil ? start : [], isBlock: first.block != nil)
    var precedesUnderline = false
    repeat {
      let comment = comments.removeFirst()
      let end = comment.range.upperBound
      if copied < end { copied = LineBreaks.next(in: bytes, from: end) }
      let next = min(copied, comments.first?.range.lowerBound ?? copied)
      line.append(bytes[end..<next], isLast: next == copied)
      precedesUnderline = precedesUnderline || comment.precedesUnderline
    } while comments.first.map { $0.range.lowerBound < copied } ?? false
    if let block = first.block {
      write(line.text, of: block, behind: start, precedesUnderline)
    } else {
      write(line.text, precedesUnderline)
    }
  }

  private mutating func write(_ text: [UInt8], _ precedesUnderline: Bool) {
    output += text
    if precedesUnderline { output.append(.lineFeed) }
    guard text.isEmpty else { return }
    // A blank line would end the paragraph.
    while let last = output.last, last.isBlank || last == .greaterThan { output.removeLast() }
    copied = startOfNextLine
  }

  /// A blank line takes the place of a comment that is a block, and keeps the text after it from the blocks around it.
  private mutating func write(
    _ text: [UInt8], of block: Comment.Block, behind prefix: ArraySlice<UInt8>, _ precedesUnderline: Bool
  ) {
    guard !text.isEmpty else { return writeBlankLine(of: block, behind: prefix) }
    // It has the marks of the same quotes.
    let marks = prefix.map { $0 == .greaterThan ? $0 : .space }
    let blankLine = marks[..<marks.endWithoutBlanks]
    if block.interruptsText { output += blankLine + [.lineFeed] }
    output += prefix + text
    if precedesUnderline { output += [.lineFeed] + blankLine }
  }

  private mutating func writeBlankLine(of block: Comment.Block, behind prefix: ArraySlice<UInt8>) {
    let isBare = prefix.allSatisfy(\.isBlank)
    if !isBare { output += prefix }
    var next = startOfNextLine
    var line = bytes.skippingBlanks(from: next)..<LineBreaks.next(in: bytes, from: next)
    if block.beginsItem {
      // An item that began with two blank lines would be empty (CommonMark 5.2).
      while line.isEmpty, line.upperBound < bytes.count {
        copied = line.upperBound
        next = startOfNextLine
        line = bytes.skippingBlanks(from: next)..<LineBreaks.next(in: bytes, from: next)
      }
    } else if isBare, block.isInItem, ListMarker(line, in: bytes)?.mayInterruptParagraph(in: bytes) ?? false {
      // Between two items it would make their list a loose one.
      copied = next
    }
  }

  private var startOfNextLine: Int { LineBreaks.startOfLine(after: copied, in: bytes) }
}

extension [UInt8] {
  /// The same without the blank lines at the beginning and the white space at the end.
  fileprivate func withoutBlankEnds() -> [UInt8] {
    let text = trimmingSpaces(indices)
    guard !text.isEmpty else { return [] }
    let start = self[..<text.lowerBound].lastIndex(where: \.endsLine).map { $0 + 1 } ?? 0
    return Array(self[start..<text.upperBound])
  }
}
