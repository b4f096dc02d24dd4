import MarkdownSyntax

/// A position within one line, in bytes and in columns.
///
/// Tabs behave as if they reached to the next multiple of four columns where indentation decides about structure
/// (CommonMark 2.2), so a block quote or list item may end in the middle of one.
struct LineCursor {
  /// The byte the cursor stands on.
  private(set) var offset: Int
  /// The first byte at or after `offset` that is neither space nor tab; the end of the line on a blank rest.
  private(set) var content: Int
  /// Columns of white space from the cursor to `content`.
  private(set) var indent: Int
  private let end: Int
  private var column = 0

  /// `end` excludes the line ending.
  init(_ bytes: [UInt8], start: Int, end: Int) {
    offset = start
    content = start
    indent = 0
    self.end = end
    findContent(bytes)
  }

  var isBlank: Bool { content == end }

  /// CommonMark 4.4: four columns are code, unless the line continues a paragraph.
  var isIndented: Bool { indent >= 4 }

  /// Moves over white space, at most `columns` wide; the cursor may come to stand within a tab.
  mutating func skip(columns: Int, in bytes: [UInt8]) {
    var left = columns
    while left > 0, offset < content {
      let width = bytes[offset] == .tab ? 4 - column % 4 : 1
      column += min(width, left)
      if width <= left { offset += 1 }
      left -= width
    }
    findContent(bytes)
  }

  /// Moves behind `length` bytes of the line's content, such as a list marker.
  mutating func skipContent(_ length: Int, in bytes: [UInt8]) {
    column += indent + length
    offset = content + length
    findContent(bytes)
  }

  private mutating func findContent(_ bytes: [UInt8]) {
    var at = offset
    var reached = column
    while at < end {
      if bytes[at] == .space {
        reached += 1
      } else if bytes[at] == .tab {
        reached += 4 - reached % 4
      } else {
        break
      }
      at += 1
    }
    content = at
    indent = reached - column
  }
}
