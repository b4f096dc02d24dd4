/// An HTML comment in a Markdown text.
struct Comment {
  /// Its bytes; several with blanks between them are one at the beginning of a line.
  let range: Range<Int>
  let place: Place

  enum Place {
    /// In the middle of a text; `content` is the first byte of the line's text.
    case inline(content: Int)
    /// At the beginning of a line, where it is a block of its own (CommonMark 4.6).
    case block(BlockPlace)
  }

  /// What a comment that is a block stands beside.
  struct BlockPlace {
    /// Whether a paragraph or a table ends here.
    let interruptsText: Bool
    /// Whether it is in a list item, and whether that begins on the same line.
    let isInItem: Bool
    let beginsItem: Bool
  }
}
