/// What a line is in the block structure of its text.
package struct BlockLine {
  package enum Kind: Equatable {
    /// Nothing follows the markers of the containers.
    case blank
    /// Begins a paragraph.
    case text
    /// Continues a paragraph.
    case continuation
    /// An ATX heading (CommonMark 4.2).
    case heading(level: Int)
    /// Makes a heading of the paragraph above it (CommonMark 4.3).
    case underline(level: Int)
    case thematicBreak
    case fence(Fence)
    /// The first line of an indented code block.
    case indentedCode
    /// The first line of an HTML block.
    case html
    /// A further line of a block of code or HTML.
    case verbatim
    /// The closing fence of a block of code.
    case closingFence
    /// A delimiter row, which makes a table of the line above it (GFM 4.10): `BlockReader.tableHead`.
    case delimiters
    /// A row of a table.
    case row
  }

  package internal(set) var kind = Kind.blank
  /// The number of containers, from the outermost, whose markers or indentation the line begins with. The others end,
  /// unless the line continues a paragraph in them (CommonMark 5.1, "lazy continuation line").
  package let matched: Int
  /// The number of containers that begin on the line: `BlockReader.opened`.
  package internal(set) var opened = 0

  /// The number of containers that the rest of the line is in, unless it continues a paragraph.
  var depth: Int { matched + opened }
}
