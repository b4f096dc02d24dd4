import MarkdownSyntax

extension PortableWriter {
  mutating func open(_ list: ListForm) {
    endParagraph()
    blocks.open(list)
  }

  mutating func close(_ list: ListForm) { blocks.closeList() }

  mutating func open(_ item: ListItem) { blocks.openItem(isLoose: item.beginsParagraph) }

  mutating func closeItem() {
    endParagraph()
    blocks.closeItem()
  }

  mutating func openQuote() {
    endParagraph()
    blocks.openQuote()
  }

  /// No two readers know the same form of it: a quote, below a word.
  mutating func open(_ alert: Alert) {
    openQuote()
    append(markup: "**")
    append(markup: alert.title)
    append(markup: "**")
    endParagraph()
  }

  mutating func closeAlert() {
    endParagraph()
    closeQuote()
  }

  mutating func closeQuote() { blocks.closeQuote() }

  /// No two readers know `<details>` with Markdown in it: a quote has it, below its summary.
  mutating func openDetails(isOpen: Bool, hasSummary: Bool) {
    openQuote()
    if hasSummary { append(markup: "**") }
  }

  mutating func closeSummary() {
    append(markup: "**")
    endParagraph()
  }

  mutating func closeDetails() {
    endParagraph()
    closeQuote()
  }

  mutating func openCodeBlock(language info: borrowing Span<UInt8>, in range: Range<Int>) {
    endParagraph()
    language = Mark.restored(info.extracting(range))
    code = []
  }

  mutating func closeCodeBlock() {
    blocks.add(PortableCode.block(code ?? [], language: language, masking: style.mask))
    code = nil
  }

  mutating func writeThematicBreak() {
    endParagraph()
    blocks.add([Array("***".utf8)])
  }

  mutating func open(_ table: Table) { endParagraph() }

  mutating func open(_ cell: TableCell) { table.openCell(cell.alignment) }

  mutating func close(_ cell: TableCell) {
    endCellLine()
    table.add(cell: cellLines)
    cellLines = []
  }

  /// Ends a line of the open cell; what has no text is none.
  mutating func endCellLine() {
    let line = takeLine()
    if !line.isEmpty { cellLines.append(line) }
  }

  mutating func closeRow(_ row: TableRowPlace) { table.endRow() }

  mutating func closeTable() {
    blocks.add(table.lines)
    table = PortableTable()
  }

  // MARK: Footnotes

  /// Readers know several forms, or none: a list has them, whose numbers the text names in brackets.
  mutating func openFootnotes() {
    writeThematicBreak()
    open(.numbers(from: 1))
  }

  mutating func openFootnote() { open(ListItem(isTask: false, beginsParagraph: true)) }

  mutating func closeFootnote(number: Int, uses: Int) { closeItem() }

  mutating func closeFootnotes() { close(.numbers(from: 1)) }

  mutating func writeReference(to number: Int, use: Int) { append(Array("[\(number)]".utf8)) }
}
