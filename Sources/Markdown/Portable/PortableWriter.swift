import MarkdownSyntax
import Text

/// Writes a document as portable Markdown.
struct PortableWriter: DocumentSink {
  static var idsHoldUnderscores: Bool { false }

  let style: PortableMarkdown
  var blocks = PortableBlocks()
  /// The inline content of the block that is open.
  var inline: [UInt8] = []
  /// Text that follows it. How its characters are escaped depends on what is before and after them, up to the next
  /// piece of markup.
  var text: [UInt8] = []
  var link: OpenLink?
  var image: OpenImage?
  /// The text of the code that is open.
  var code: [UInt8]?
  var language: [UInt8] = []
  private var isInHeading = false
  var table = PortableTable()
  /// The lines of the open cell that have ended.
  var cellLines: [[UInt8]] = []
  /// Where each open style begins in the inline content.
  var styleStarts: [Int] = []

  struct OpenLink {
    var destination: [UInt8]
    /// Where its text starts in the inline content.
    var start: Int
    /// Its text without markup.
    var text: [UInt8] = []
  }

  struct OpenImage {
    var destination: [UInt8]
    var description: [UInt8] = []
  }

  init(_ style: PortableMarkdown) {
    self.style = style
  }

  func document(_ outline: DocumentOutline) -> PortableDocument {
    PortableDocument(markdown: String(decoding: blocks.markdown, as: UTF8.self), outline: outline)
  }

  // MARK: Text

  mutating func write(text piece: borrowing Span<UInt8>, in range: Range<Int>, as context: Mark.Context) {
    append(Mark.restored(piece.extracting(range), context))
  }

  mutating func append(_ piece: [UInt8]) {
    if code != nil {
      code? += piece
    } else if image != nil {
      image?.description += piece
    } else {
      text += piece
    }
  }

  /// Adds the text that has come to the inline content: markup follows, or the end of the block.
  mutating func endText() {
    defer { text.removeAll(keepingCapacity: true) }
    // Line ends between blocks are no content.
    guard !inline.isEmpty || text.contains(where: { !$0.isSpace }) else { return }
    link?.text += text
    // A heading's marks or a cell's bar stand before their text.
    inline += PortableText.escaped(text, after: inline.last ?? (isWithinLine ? .space : nil))
  }

  /// Whether the text has to be one line.
  var isWithinLine: Bool { isInHeading || table.isOpen }

  mutating func append(markup: StaticString) {
    endText()
    inline.append(markup)
  }

  // MARK: Paragraphs and headings

  mutating func open(_ paragraph: Paragraph) {
    if !paragraph.isTight || paragraph.isContinuation { text.append(.lineFeed) }
    if !paragraph.isTight { endText() }
    if let isDone = paragraph.isDone { append(markup: isDone ? "[x]" : "[ ]") }
  }

  mutating func close(_ paragraph: Paragraph) {
    if !paragraph.isTight { endParagraph() }
  }

  mutating func endParagraph() {
    endText()
    defer { inline = [] }
    while inline.last?.isSpace == true { inline.removeLast() }
    guard !inline.isEmpty else { return }
    // A task is none to PyMdown unless a text follows.
    if inline.elementsEqual("[ ]".utf8) || inline.elementsEqual("[x]".utf8) { inline += " &#8203;".utf8 }
    blocks.add(paragraph: inline.split(separator: .lineFeed, omittingEmptySubsequences: false).map(Array.init))
  }

  mutating func openHeading(level: Int) {
    endParagraph()
    isInHeading = true
  }

  mutating func close(_ heading: DocumentOutline.Heading) {
    // A section's text is followed by its id, so its last character is not the last one of the line.
    if heading.level > 1 { text.append(.space) }
    let line = takeLine()
    isInHeading = false
    if heading.level == 1, style.title == .elsewhere, blocks.isEmpty { return }
    let marks = [UInt8](repeating: .hash, count: heading.level)
    blocks.add([marks + [.space] + line + " {#\(heading.id)}".utf8])
  }

  /// The inline content as one line, for places that hold no more.
  mutating func takeLine() -> [UInt8] {
    endText()
    defer { inline = [] }
    let line = inline.map { $0 == .lineFeed ? .space : $0 }
    guard let start = line.firstIndex(where: { !$0.isSpace }), let end = line.lastIndex(where: { !$0.isSpace }) else {
      return []
    }
    return Array(line[start...end])
  }
}
