import MarkdownSyntax

/// A position in one line, in bytes and in columns: a tab reaches to the next multiple of four (CommonMark 2.2).
struct LineCursor {
  let line: [UInt8]
  /// The first byte that is not yet read.
  private(set) var offset = 0
  private(set) var column = 0
  /// The columns of a tab before `offset` that are not yet read.
  private var tabRest = 0
  /// The first byte from here on that is no blank.
  private(set) var nonBlank = 0
  /// The columns of blanks before it.
  private(set) var indent = 0

  init(_ line: [UInt8]) {
    self.line = line
    measure()
  }

  var isBlank: Bool { nonBlank == line.count }
  /// The first byte that is no blank.
  var byte: UInt8? { line.byte(at: nonBlank) }
  /// The line from the first byte that is no blank.
  var text: [UInt8] { Array(line[nonBlank...]) }
  /// All that is not yet read, the rest of a tab as spaces.
  var rest: [UInt8] { [UInt8](repeating: .space, count: tabRest) + line[offset...] }

  /// Reads at most `columns` columns of blanks.
  mutating func skipBlanks(columns: Int) {
    var left = min(columns, indent)
    while left > 0 {
      if tabRest == 0 {
        tabRest = line[offset] == .tab ? 4 - column % 4 : 1
        offset += 1
      }
      let step = min(left, tabRest)
      tabRest -= step
      column += step
      left -= step
    }
    measure()
  }

  /// Reads the blanks and `count` bytes after them that are no tabs.
  mutating func skipMarker(count: Int) {
    column += indent + count
    offset = nonBlank + count
    tabRest = 0
    measure()
  }

  /// Reads the mark of a quote and the one column of blanks that belongs to it (CommonMark 5.1); false, and nothing is read,
  /// where none stands.
  mutating func skipQuoteMark() -> Bool {
    guard indent < 4, byte == .greaterThan else { return false }
    skipMarker(count: 1)
    skipBlanks(columns: 1)
    return true
  }

  private mutating func measure() {
    nonBlank = offset
    var end = column + tabRest
    while nonBlank < line.count, line[nonBlank].isBlank {
      end += line[nonBlank] == .tab ? 4 - end % 4 : 1
      nonBlank += 1
    }
    indent = end - column
  }
}
