import MarkdownSyntax

/// Writes a Markdown text without its comments.
struct CommentRemoval {
  let bytes: [UInt8]
  var output: [UInt8] = []
  /// Source bytes before this offset are in `output` or left out.
  var copied = 0
  /// What is to stand between two lines, and the offset of the break before which it belongs.
  private var insertion: (offset: Int, text: [UInt8])?
  /// Where the text of the line that was written last begins, in `output`, and its offset in the source.
  private var lineStart = (output: 0, offset: -1)
  private var knownEnd = -1
  /// Where the line that is being written begins in `output`.
  private var outputLine = 0

  /// `comments` are in their order and lie apart.
  static func text(of bytes: [UInt8], without comments: [Comment]) -> [UInt8] {
    var removal = CommentRemoval(bytes: bytes)
    removal.output.reserveCapacity(bytes.count)
    for comment in comments { removal.leaveOut(comment) }
    removal.copy(to: bytes.count)
    return removal.output.withoutBlankEnds()
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  private mutating func leaveOut(_ comment: Comment) {
    copy(to: comment.range.lowerBound)
    copied = max(copied, comment.range.upperBound)
    switch comment.place {
    case .inline(let content): leaveOutInline(content: content)
    case .block(let place): leaveOutBlock(place)
    }
  }

  private mutating func copy(to offset: Int) {
    guard offset > copied else { return }
    if let (place, text) = insertion, place <= offset {
      insertion = nil
      if place >= copied {
        write(bytes[copied..<place])
        write(text[...])
        copied = place
      }
    }
    write(bytes[copied..<offset])
    copied = offset
  }

  private mutating func write(_ text: ArraySlice<UInt8>) {
    if let lineBreak = text.lastIndex(where: { $0 == .lineFeed || $0 == .carriageReturn }) {
      outputLine = output.count + (lineBreak - text.startIndex) + 1
    }
    output += text
  }

  /// The end of the source line that is being read, found once for each line.
  private mutating func endOfLine() -> Int {
    if knownEnd < copied { knownEnd = LineBreaks.next(in: bytes, from: copied) }
    return knownEnd
  }

  // MARK: Blocks

  private mutating func leaveOutBlock(_ place: Comment.BlockPlace) {
    let start = outputLine
    let end = endOfLine()
    let rest = bytes.skippingBlanks(from: copied)
    guard rest < end else {
      copied = end
      return leaveLineBlank(from: start, place)
    }
    let blankLine = Self.blankLine(in: output[start...])
    if place.interruptsText {
      output.insert(contentsOf: blankLine + [.lineFeed], at: start)
      outputLine += blankLine.count + 1
    }
    copied = rest
    escapeBlockStart(rest..<end)
    guard end < bytes.count else { return }
    let next = end + LineBreaks.length(in: bytes, at: end)
    let line = bytes[next..<LineBreaks.next(in: bytes, from: next)].drop { $0.isBlank || $0 == .greaterThan }
    guard LineStart.mayUnderline(line) else { return }
    insertion = (end, [.lineFeed] + blankLine)
  }

  private mutating func leaveLineBlank(from start: Int, _ place: Comment.BlockPlace) {
    let isBare = output[start...].allSatisfy(\.isBlank)
    if isBare { output.removeSubrange(start...) }
    if place.beginsItem { return skipBlankLines() }
    // A blank line would make the list around it a loose one.
    guard isBare, place.interruptsText, place.isInItem, copied < bytes.count else { return }
    let next = copied + LineBreaks.length(in: bytes, at: copied)
    let content = bytes.skippingBlanks(from: next)
    let line = content..<LineBreaks.next(in: bytes, from: content)
    if ListMarker(line, in: bytes)?.mayInterruptParagraph(in: bytes) ?? false { copied = next }
  }

  /// An item that began with two blank lines would be empty (CommonMark 5.2).
  private mutating func skipBlankLines() {
    while copied < bytes.count {
      let next = copied + LineBreaks.length(in: bytes, at: copied)
      let end = LineBreaks.next(in: bytes, from: next)
      guard end < bytes.count, bytes.skippingBlanks(from: next) == end else { return }
      copied = end
    }
  }

  /// What a blank line within the same quotes begins with.
  private static func blankLine(in prefix: ArraySlice<UInt8>) -> [UInt8] {
    let marks = prefix.map { $0 == .greaterThan ? $0 : .space }
    return Array(marks[..<marks.endWithoutBlanks])
  }

  /// What would begin a block now that it begins its line is text, as it was.
  private mutating func escapeBlockStart(_ line: Range<Int>) {
    var escaped = LineStart.markers(in: bytes, line: line)
    switch bytes[line.lowerBound] {
    case .backtick where Fence(opening: line, in: bytes) != nil:
      escaped = line.lowerBound..<bytes.endOfRun(of: .backtick, from: line.lowerBound)
    case .openBracket where zip(bytes[line], bytes[line].dropFirst()).contains { $0 == .closeBracket && $1 == .colon },
      .lessThan where AngleMarkup(in: bytes, at: line.lowerBound, before: line.upperBound)?.isKept != true:
      escaped = line.lowerBound..<line.lowerBound + 1
    default: break
    }
    copy(to: escaped.lowerBound)
    for byte in bytes[escaped] { output += [.backslash, byte] }
    copied = escaped.upperBound
  }

  // MARK: Text

  private mutating func leaveOutInline(content: Int) {
    if content != lineStart.offset {
      let isKept = content <= copied && content >= 0
      lineStart = (isKept ? startOfText() : output.count, content)
    }
    let end = endOfLine()
    let rest = bytes.skippingBlanks(from: copied)
    guard rest < end else { return endLine(at: rest) }
    if let last = output.last, !last.isBlank, lineStart.output < output.count {
      if last.isDelimiter, rest > copied, opensEmphasis() { copied = rest }
    } else {
      let closes = rest == copied && closesEmphasis(at: rest)
      copied = rest
      if closes, lineStart.output < output.count { trimLine() }
    }
    let separator = CommentSeam.separator(after: &output, before: bytes[copied])
    escapeNewMarker(separator.map { [$0] } ?? [], before: end)
    if let separator { output.append(separator) }
  }

  /// The first byte of the last line's text in `output`.
  private func startOfText() -> Int {
    var start = outputLine
    while start < output.count, output[start].isBlank || output[start] == .greaterThan { start += 1 }
    return start
  }

  /// A comment at the end of its line, which ends at `end`.
  private mutating func endLine(at end: Int) {
    guard lineStart.output < output.count else {
      // Nothing is left of the line, and a blank one would end the paragraph.
      output.removeSubrange(outputLine...)
      copied = end < bytes.count ? end + LineBreaks.length(in: bytes, at: end) : end
      return
    }
    // Two blanks behind the comment break the line; those before it did not.
    let breaksLine = end - copied > 1
    trimLine()
    if !breaksLine { copied = end }
    if output.last == .backslash { output.append(.space) }
    let line = Array(output[lineStart.output...])
    if line.first == .hash, let closing = ClosingSequence.start(in: line), closing > 0 {
      output.insert(.backslash, at: lineStart.output + closing)
    }
  }

  private mutating func trimLine() {
    while output.count > lineStart.output, output.last?.isBlank ?? false { output.removeLast() }
  }

  /// Whether the delimiters that `output` ends with follow white space or punctuation, so that they can only open.
  private func opensEmphasis() -> Bool {
    guard let last = output.last else { return false }
    var start = output.count
    while start > lineStart.output, output[start - 1] == last { start -= 1 }
    guard start > lineStart.output else { return true }
    return output[start - 1].isSpace || output[start - 1].isPunctuation
  }

  /// Whether delimiters begin there that can only close what was opened before.
  private func closesEmphasis(at start: Int) -> Bool {
    guard bytes[start].isDelimiter else { return false }
    guard let next = bytes.byte(at: bytes.endOfRun(of: bytes[start], from: start)) else { return true }
    return next.isSpace || next.isPunctuation
  }

  /// What would begin a block together with what follows the comment is text, as it was.
  private mutating func escapeNewMarker(_ separator: [UInt8], before end: Int) {
    let head = Array(output[min(lineStart.output, output.count)...])
    guard let first = head.first, first != .pipe, bytes[copied] != .lessThan, head.count <= Self.longestMarker,
      head.allSatisfy({ $0.mayBeginBlock || $0.isBlank || $0 == .period || $0 == .closeParenthesis })
    else { return }
    let before = head + [.lessThan]
    guard LineStart.markers(in: before, line: before.indices).isEmpty else { return }
    let line = head + separator + bytes[copied..<end]
    guard let marker = LineStart.markers(in: line, line: line.indices).first else { return }
    output.insert(.backslash, at: lineStart.output + min(marker, head.count))
  }

  private static let longestMarker = 20
}

extension [UInt8] {
  /// The same without the blank lines at the beginning and the white space at the end.
  fileprivate func withoutBlankEnds() -> [UInt8] {
    var end = count
    while end > 0, self[end - 1].isSpace { end -= 1 }
    var start = 0
    var index = 0
    while index < end, self[index].isSpace {
      if self[index] == .lineFeed || self[index] == .carriageReturn { start = index + 1 }
      index += 1
    }
    return Array(self[Swift.min(start, end)..<end])
  }
}
