import MarkdownSyntax

extension CommentScanner {
  /// Looks for comments in the text of a leaf; the end of one that goes on behind it, at which the rest of the leaf is
  /// passed over.
  mutating func scanInline(_ text: Range<Int>) -> Int? {
    var index = text.lowerBound
    var codeSpans = CodeSpans()
    var content = bytes.skippingBlanks(from: index)
    while index < text.upperBound {
      switch bytes[index] {
      case .backslash: index += bytes.byte(at: index + 1)?.isPunctuation ?? false ? 2 : 1
      case .backtick:
        let end = bytes.endOfRun(of: .backtick, in: index..<text.upperBound)
        index = codeSpans.end(from: index..<end, in: bytes, before: text.upperBound) ?? end
      case .lessThan where bytes[index...].starts(with: Self.opening):
        guard let end = ends.end(of: index, in: bytes) else {
          index += Self.opening.count
          continue
        }
        comments.append(Comment(range: index..<end, place: .inline(content: content)))
        index = end
        if end > text.upperBound { return end }
      // In an autolink or a tag backticks begin no code.
      case .lessThan: index = AngleMarkup(in: bytes, at: index, before: text.upperBound)?.end ?? index + 1
      case .lineFeed, .carriageReturn:
        index += 1
        content = index
        while let byte = bytes.byte(at: content), byte.isBlank || byte == .greaterThan { content += 1 }
      default: index += 1
      }
    }
    return nil
  }

  /// The same in a row of a table, where no code goes on from one cell to the next.
  mutating func scanCells(_ row: Range<Int>) -> Int? {
    var start = row.lowerBound
    while start < row.upperBound {
      var end = start
      while end < row.upperBound, bytes[end] != .pipe || bytes.byte(at: end - 1) == .backslash { end += 1 }
      let known = comments.count
      if let jump = scanInline(start..<end) {
        // A comment with pipes in it ends in another cell.
        guard jump <= row.upperBound else { return jump }
        start = jump
      } else {
        start = end + 1
      }
      // What begins the line begins it for every cell.
      for index in known..<comments.count {
        comments[index] = Comment(range: comments[index].range, place: .inline(content: row.lowerBound))
      }
    }
    return nil
  }
}
