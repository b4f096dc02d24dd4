/// A text of JSON (RFC 8259) as a tree of places in it: texts and numbers are read when they are asked for.
///
/// Sixteen bytes for each value beside the text, so that a long one takes little memory.
package final class JSONTree: Sendable {
  /// The text that was read.
  package let source: SourceText
  let cells: [Cell]
  /// The offset of each line's first byte.
  private let lines: [UInt32]

  /// A value, or the name of a member, which comes before its value.
  struct Cell: Sendable {
    var kind: JSONNode.Kind
    /// Whether a string has escapes.
    var isEscaped = false
    /// Of the first byte, and of the one after the last.
    var start: UInt32
    var end: UInt32
    /// The index of the cell after the value and all in it.
    var next: UInt32
  }

  /// Why a text is not JSON, and where.
  package struct Problem: Error, Hashable, Sendable {
    /// What is wrong, to follow the place.
    package let message: String
    package let range: SourceRange
  }

  /// Values in each other beyond this are refused: nothing that is exchanged is so deep.
  package static let mostLevels = 200

  /// Reads a text, in time in proportion to it.
  package init(_ source: SourceText) throws(Problem) {
    self.source = source
    var text = source.text
    let read = text.withUTF8 { bytes -> (Result<[Cell], JSONReader.Failure>, [UInt32]) in
      guard bytes.count < Int(UInt32.max) else {
        return (.failure(.init(offset: 0, message: "the text is too long")), [0])
      }
      var reader = JSONReader(bytes)
      let cells = Result { () throws(JSONReader.Failure) in try reader.read() }
      return (cells, reader.lines)
    }
    lines = read.1
    switch read.0 {
    case .success(let cells): self.cells = cells
    case .failure(let failure):
      let start = Self.position(ofByte: failure.offset, read.1, source)
      throw Problem(message: failure.message, range: SourceRange(line: start.line, column: start.column))
    }
  }

  /// The value that the text is.
  package var root: JSONNode { JSONNode(tree: self, index: 0) }

  func position(ofByte offset: Int) -> Position { Self.position(ofByte: offset, lines, source) }

  /// The line of a byte, from 1.
  func line(ofByte offset: Int) -> Int { Self.line(ofByte: offset, lines) }

  private static func line(ofByte offset: Int, _ lines: [UInt32]) -> Int {
    var (low, high) = (0, lines.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if lines[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  private static func position(ofByte offset: Int, _ lines: [UInt32], _ source: SourceText) -> Position {
    let line = line(ofByte: offset, lines)
    let start = lines.isEmpty ? 0 : Int(lines[line - 1])
    let bytes = source.text.utf8.span
    var column = 1
    for index in start..<min(offset, bytes.count) where bytes[index] & 0xC0 != 0x80 { column += 1 }
    return Position(line: line + source.firstLine - 1, column: column)
  }
}
