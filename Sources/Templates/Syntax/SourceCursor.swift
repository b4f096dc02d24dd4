import Text

/// Turns byte offsets into lines and columns, for offsets that only grow.
struct SourceCursor {
  private var offset = 0
  private var position: Position

  /// `start` is where the bytes begin.
  init(_ start: Position = Position(line: 1, column: 1)) {
    position = start
  }

  /// The place of a byte offset no smaller than the one asked for before.
  mutating func position(of target: Int, in bytes: [UInt8]) -> Position {
    while offset < target {
      let byte = bytes[offset]
      offset += 1
      if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") && !(offset < bytes.count && bytes[offset] == 10) {
        position = Position(line: position.line + 1, column: 1)
      } else if byte & 0xC0 != 0x80 {
        position.column += 1
      }
    }
    return position
  }
}
