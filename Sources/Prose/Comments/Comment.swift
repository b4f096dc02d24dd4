/// An HTML comment in a Markdown text.
struct Comment {
  /// Its bytes; several with blanks between them are one at the beginning of a line.
  let range: Range<Int>
  /// The first byte of the paragraph, the heading or the row that it is in.
  let leafStart: Int
  /// Whether it ends a block, and the line after it would make a heading or a table of the text that follows it.
  var precedesUnderline = false
  /// Set for a comment at the beginning of a line, where it is a block of its own (CommonMark 4.6).
  var block: Block?

  /// The blocks before and after a comment that is one.
  struct Block {
    /// The start of its first line.
    let lineStart: Int
    /// Whether a paragraph or a table ends here.
    let interruptsText: Bool
    /// Whether it is in a list item, and whether that begins on the same line.
    let isInItem: Bool
    let beginsItem: Bool
  }
}
