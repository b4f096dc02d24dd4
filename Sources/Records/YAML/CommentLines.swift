package import Text

/// A comment of a record, with the lines that it is about.
package struct RecordComment: Sendable {
  /// From the `#` to the line's end.
  package let range: SourceRange
  /// Without the `#` and the white space around.
  package let text: String
  /// The lines of what it belongs to; empty where nothing follows it.
  package let lines: Range<Int>
}

extension YAMLTree {
  /// The comments that begin with some words.
  ///
  /// A comment behind a value belongs to it; one on a line of its own to what follows, with all that is indented below
  /// that; and one above the first key or item to the whole file, if an empty line parts the two. A `#` inside a text is
  /// no comment.
  package func comments(beginning words: String) -> [RecordComment] {
    guard !cells.isEmpty, let lines = CommentLines(self, words) else { return [] }
    return lines.comments
  }
}

private struct CommentLines {
  let comments: [RecordComment]

  /// Nil where the words stand nowhere, which is told without looking at lines.
  init?(_ tree: YAMLTree, _ words: String) {
    guard tree.source.text.utf8.contains(words) else { return nil }
    let all = (1...tree.positions.lineCount).map { SourceLine($0, of: tree.source, tree.positions) }
    let texts = TextRanges(tree)
    // The last empty line above the first key or item: what stands above it is about the file.
    let head = all.prefix { $0.firstColumn == nil || $0.isComment }.last { $0.firstColumn == nil }?.number ?? 0
    var found: [RecordComment] = []
    var below: Range<Int>?
    for line in all {
      guard let column = line.comment(beginning: words, outside: texts) else { continue }
      let text = line.text(from: column).drop { $0 == "#" }
      let range = SourceRange(line: line.number, column: column, length: line.scalars.count - column + 1)
      let lines: Range<Int>
      if line.firstColumn != column {
        lines = Self.block(from: line.number, in: all)
      } else if line.number < head {
        lines = 1..<all.count + 1
      } else if let below, line.number < below.lowerBound {
        // Those that stand above each other are about the same lines.
        lines = below
      } else {
        lines = Self.block(below: line.number, in: all)
        below = lines
      }
      found.append(RecordComment(range: range, text: Self.trimmed(text), lines: lines))
    }
    comments = found
  }

  /// What follows a comment on a line of its own; an empty range behind the text where nothing does.
  private static func block(below number: Int, in all: [SourceLine]) -> Range<Int> {
    guard let next = all[number...].first(where: { $0.firstColumn != nil && !$0.isComment }) else {
      return all.count + 1..<all.count + 1
    }
    return block(from: next.number, in: all)
  }

  /// A line, with those below that are indented further, and the items of a list that stands right below its key.
  private static func block(from number: Int, in all: [SourceLine]) -> Range<Int> {
    let head = all[number - 1]
    guard let indent = head.firstColumn else { return number..<number + 1 }
    let isItem = head.scalar(at: indent) == "-"
    let end = all[number...].first { line in
      guard let column = line.firstColumn, !line.isComment else { return false }
      let isOwnItem = column == indent && !isItem && line.scalar(at: column) == "-"
      return column <= indent && !isOwnItem
    }
    return number..<(end?.number ?? all.count + 1)
  }

  private static func trimmed(_ text: some StringProtocol) -> String {
    var scalars = Substring(text).unicodeScalars.drop { $0.isBlank }
    while scalars.last?.isBlank == true { scalars.removeLast() }
    return String(scalars)
  }
}

/// Where the scalars of a tree stand, for the question whether a place lies in one.
private struct TextRanges {
  private let cells: [YAMLTree.Cell]
  private let positions: TextPositions

  init(_ tree: YAMLTree) {
    cells = tree.cells.filter { $0.kind == .plain || $0.kind == .quoted || $0.kind == .block }
    positions = tree.positions
  }

  /// Whether a place is within a text; the line that announces a block of text may end in a comment.
  func contain(_ place: Position) -> Bool {
    var (low, high) = (0, cells.count)
    while low < high {
      let middle = (low + high) / 2
      if positions.position(of: Int(cells[middle].start)) <= place { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return false }
    let cell = cells[low - 1]
    guard place < positions.position(of: Int(cell.end)) else { return false }
    return cell.kind != .block || positions.position(of: Int(cell.start)).line != place.line
  }
}

extension SourceLine {
  /// The column of a comment that begins with the words.
  fileprivate func comment(beginning words: String, outside texts: TextRanges) -> Int? {
    guard var start = column(of: words, from: 1), start > 1 else { return nil }
    start -= 1
    while start > 1, let scalar = scalar(at: start), scalar.isBlank { start -= 1 }
    guard scalar(at: start) == "#", start == 1 || scalar(at: start - 1)?.isBlank == true,
      !texts.contain(Position(line: number, column: start))
    else { return nil }
    return start
  }
}

extension String.UTF8View {
  fileprivate func contains(_ words: String) -> Bool {
    let wanted = Array(words.utf8)
    guard let first = wanted.first else { return true }
    var index = startIndex
    while let found = self[index...].firstIndex(of: first) {
      if self[found...].starts(with: wanted) { return true }
      index = self.index(after: found)
    }
    return false
  }
}
