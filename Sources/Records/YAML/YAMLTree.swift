package import Diagnostics
import Prose
package import Text

/// A YAML text as nodes with places: every scalar the text that stands there, no types guessed.
///
/// The nodes lie in one array, each parent before its children, so that a tree costs a few allocations however many
/// nodes it has, and freeing a deep one needs no stack. Anchors, aliases, tags and merge keys are problems: a record
/// reads the same from top to bottom.
package final class YAMLTree: Sendable {
  package let source: SourceText
  /// What is wrong with the text as YAML, in the order of the text; the record's own rules come later.
  package let problems: [Diagnostic]
  /// Whether reading ended before the text did.
  package let isCut: Bool
  let cells: [Cell]
  /// The text of all scalars in UTF-8, and maybe what stands between them.
  let texts: [UInt8]
  let positions: TextPositions
  /// For a plain scalar that a comment follows on its line: the scalar offset of the `#`.
  let comments: [Int: Int]
  /// Whether any text holds `<!--`, so that one look serves all of them.
  let mayHoldComments: Bool

  /// How deep sequences and mappings may lie in each other.
  package static let deepest = 100

  /// Reads a text that `RecordText` has let through.
  package convenience init(_ source: SourceText) { self.init(source, only: nil) }

  /// The same with the selected keys alone, up to the place where none of them can follow.
  init(_ source: SourceText, only keys: KeySelection?) {
    var text = source.text
    var builder = YAMLTreeBuilder(source)
    text.withUTF8 { builder.read($0, only: keys) }
    self.source = source
    problems = builder.problems
    isCut = builder.isCut
    cells = builder.cells
    texts = builder.texts
    positions = builder.positions
    comments = builder.comments
    mayHoldComments = HTMLComments.mayHoldComments(builder.texts)
  }

  /// The outermost node; nil for a text without any.
  package var root: YAMLNode? { cells.isEmpty ? nil : YAMLNode(tree: self, index: 0) }

  /// A node as it is kept: offsets are in Unicode scalars of the source.
  struct Cell: Sendable {
    var kind: YAMLNode.Kind
    var isCut = false
    var start: Int32
    var end: Int32
    /// The index of the first cell that is not inside this one.
    var next: Int32
    /// Where a scalar's text lies in `texts`.
    var text: Int32 = 0
    var length: Int32 = 0
  }

  /// Where a scalar's text lies in `texts`; nowhere for anything else.
  func range(ofText index: Int) -> Range<Int> {
    let start = Int(cells[index].text)
    return start..<start + Int(cells[index].length)
  }

  func text(of cell: Cell) -> String { text(of: cell, length: Int(cell.length)) }

  /// The text of a block without the line breaks and spaces at its end, which say nothing.
  func textWithoutFinalBreaks(of cell: Cell) -> String {
    let start = Int(cell.text)
    var length = Int(cell.length)
    while length > 0, texts[start + length - 1] == 0x0A || texts[start + length - 1] == 0x20 { length -= 1 }
    return text(of: cell, length: length)
  }

  private func text(of cell: Cell, length: Int) -> String {
    texts.withUnsafeBufferPointer { bytes in
      let start = Int(cell.text)
      return String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<start + length]), as: UTF8.self)
    }
  }
}
