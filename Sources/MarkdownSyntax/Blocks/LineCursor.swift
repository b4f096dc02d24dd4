/// A position within one line, in bytes and in columns.
///
/// Tabs behave as if they reached to the next multiple of four columns where indentation decides about structure
/// (CommonMark 2.2), so a block quote or list item may end in the middle of one.
///
/// The bytes are not kept, only offsets into them: functions that read take the text that the cursor was made for.
package struct LineCursor {
  /// The byte the cursor is at.
  private var offset: Int
  /// The first byte at or after the cursor that is neither space nor tab; the end of the line on a blank rest.
  package private(set) var content: Int
  /// Columns of white space from the cursor to `content`.
  package private(set) var indent: Int
  /// The end of the line, without its line ending.
  @usableFromInline let end: Int
  private var column = 0
  /// Whether the cursor is in the middle of the tab at `offset`.
  private var isWithinTab = false

  /// `end` excludes the line ending.
  package init(_ bytes: [UInt8], start: Int, end: Int) {
    offset = start
    content = start
    indent = 0
    self.end = end
    findContent(bytes)
  }

  /// Whether nothing but white space follows.
  @inlinable package var isBlank: Bool { content == end }

  /// Whether the rest is indented by four columns: code, unless it continues a paragraph (CommonMark 4.4).
  @inlinable package var isIndented: Bool { indent >= 4 }

  /// The rest of the line without its indentation.
  @inlinable package var text: Range<Int> { content..<end }

  /// The rest of the line with its indentation, the rest of a tab as spaces.
  package func rest(of bytes: [UInt8]) -> [UInt8] {
    guard isWithinTab else { return Array(bytes[offset..<end]) }
    return [UInt8](repeating: .space, count: 4 - column % 4) + bytes[(offset + 1)..<end]
  }

  /// Moves over white space, at most `columns` wide; the cursor may end up within a tab.
  package mutating func skip(columns: Int, in bytes: [UInt8]) {
    var left = columns
    while left > 0, offset < content {
      let width = bytes[offset] == .tab ? 4 - column % 4 : 1
      column += min(width, left)
      isWithinTab = width > left
      if !isWithinTab { offset += 1 }
      left -= width
    }
    findContent(bytes)
  }

  /// Moves behind `length` bytes of the line's content, such as a list marker; there is no tab among them.
  package mutating func skipContent(_ length: Int, in bytes: [UInt8]) {
    column += indent + length
    offset = content + length
    isWithinTab = false
    findContent(bytes)
  }

  /// Moves behind the `>` of a block quote and the one column of white space that belongs to it (CommonMark 5.1).
  ///
  /// Returns false, and does not move, where the line does not go on with one.
  package mutating func skipQuoteMarker(in bytes: [UInt8]) -> Bool {
    guard !isIndented, !isBlank, bytes[content] == .greaterThan else { return false }
    skipContent(1, in: bytes)
    skip(columns: 1, in: bytes)
    return true
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
