import MarkdownSyntax

/// Receives a document piece by piece, in the order of its text.
///
/// `TreeRenderer` has settled every question before: what is code and what is text, which links there are and where they
/// lead, what a heading's id is. A sink decides how each piece is written, and nothing else.
protocol DocumentSink {
  /// Whether ids of headings may hold underscores, as those of git hosts do; where the readers of what is written take them
  /// for emphasis, hyphens are in their place.
  static var idsHoldUnderscores: Bool { get }

  // MARK: Blocks

  mutating func open(_ paragraph: Paragraph)
  mutating func close(_ paragraph: Paragraph)
  mutating func openHeading(level: Int)
  /// The id and the text of a heading are known at its end.
  mutating func close(_ heading: DocumentOutline.Heading)
  mutating func open(_ list: ListForm)
  mutating func close(_ list: ListForm)
  mutating func open(_ item: ListItem)
  mutating func closeItem()
  mutating func openQuote()
  mutating func closeQuote()
  mutating func open(_ alert: Alert)
  mutating func closeAlert()
  /// A part that readers may fold; what follows up to `closeSummary` is its summary, if it has one.
  mutating func openDetails(isOpen: Bool, hasSummary: Bool)
  mutating func closeSummary()
  mutating func closeDetails()
  /// `range` is the first word of `info`, the text after the opening fence; empty where no language is given.
  mutating func openCodeBlock(language info: borrowing Span<UInt8>, in range: Range<Int>)
  mutating func closeCodeBlock()
  mutating func writeThematicBreak()

  // MARK: Footnotes

  /// What the text refers to, at its end; the numbers of the notes count from 1.
  mutating func openFootnotes()
  mutating func openFootnote()
  /// `uses` is how often the text refers to the note.
  mutating func closeFootnote(number: Int, uses: Int)
  mutating func closeFootnotes()
  /// The reference to a note, the one of this number to the same.
  mutating func writeReference(to number: Int, use: Int)

  // MARK: Tables

  /// Rows are not opened: the cells after `closeRow` are those of the next one.
  mutating func open(_ table: Table)
  mutating func open(_ cell: TableCell)
  mutating func close(_ cell: TableCell)
  mutating func closeRow(_ row: TableRowPlace)
  mutating func closeTable()

  // MARK: Inline content

  /// Text with marks in it, to be shown as it is.
  mutating func write(text: borrowing Span<UInt8>, in range: Range<Int>, as context: Mark.Context)
  mutating func write(_ lineBreak: LineBreak)
  mutating func open(_ style: InlineStyle)
  mutating func close(_ style: InlineStyle)
  /// The destination is `prefix` and `address`.
  mutating func openLink(
    to target: LinkTarget, prefix: StaticString, _ address: borrowing Span<UInt8>, title: borrowing Span<UInt8>)
  mutating func closeLink()
  /// Until the image is closed, text is its description.
  mutating func openImage(_ file: borrowing Span<UInt8>)
  mutating func closeImage(title: borrowing Span<UInt8>)
}

/// A paragraph, and raw HTML shown as text.
struct Paragraph {
  /// Whether it belongs to a tight list, whose paragraphs are not set apart (CommonMark 5.3).
  var isTight = false
  /// Whether another block is before it in its container.
  var isContinuation = false
  /// Whether the task that it describes is done; nil where it describes none (GFM 5.3).
  var isDone: Bool?
}

/// A list of items.
enum ListForm {
  case bullets
  case numbers(from: Int)
}

/// An item of a list.
struct ListItem {
  var isTask: Bool
  /// Whether it begins with a paragraph that is set apart.
  var beginsParagraph: Bool
}

/// A cell of a table.
struct TableCell {
  var isHeader: Bool
  var alignment: TableRow.Alignment
}

/// Where a row is in its table.
enum TableRowPlace {
  case head(isLast: Bool)
  case body(isLast: Bool)
}

/// How a line ends within a paragraph.
enum LineBreak {
  case soft, hard
  /// `<br>`, which is all that a cell has to break lines with.
  case tag
  /// A line end in a text that has to be one line.
  case space
}

/// What text is marked as.
enum InlineStyle: Equatable {
  case emphasis, strong, deleted, code
  /// Text between the tags of an element.
  case element(InlineTag)
}
