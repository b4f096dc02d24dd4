/// Writes a document as HTML, and notes where the parts are that pages treat in a way of their own.
///
/// What libcmark knows too it writes as libcmark's own renderer does in safe mode, byte for byte.
struct HTMLWriter: DocumentSink {
  static var idsHoldUnderscores: Bool { true }

  var html: HTMLBuffer
  private let style: HTMLStyle
  /// What the tags of blocks and cells of a document in which texts of both directions may be say of theirs: that it
  /// follows from the first letter. Items and quotes say it for the paragraph that they begin with, so that their marks are
  /// on its side. In other documents it would change nothing.
  let direction: StaticString
  private var blocks: [HTMLFragment.Block] = []
  /// Where the heading or the paragraph that is open starts.
  private var start = 0
  /// Where the content of the paragraph does.
  private(set) var contentStart = 0
  /// The picture that the open paragraph began with, and where it ends.
  var picture: (file: [UInt8], end: Int)?
  var isInImage = false
  var table = OpenTable()

  init(_ style: HTMLStyle, capacity: Int, findsDirections: Bool = false) {
    html = HTMLBuffer(capacity: capacity)
    self.style = style
    direction = findsDirections ? " dir=\"auto\"" : ""
  }

  /// Where the content of the latest item or quote begins.
  var containerStart = -1
  /// The number of the note that is open, or was the latest.
  var footnote = 0
  /// Where the latest paragraph ends.
  var paragraphEnd = 0

  /// Whether elements have ids, which are unique in the page.
  var hasIDs: Bool { style.headings == .sections }

  /// Whether dates and times of the text are elements of their own.
  var marksTimes: Bool { style.tables == .responsive }

  var hasResponsiveTables: Bool { style.tables == .responsive }

  func fragment(_ outline: DocumentOutline) -> HTMLFragment {
    HTMLFragment(bytes: html.bytes, blocks: blocks, outline: outline)
  }

  mutating func add(_ content: HTMLFragment.Block.Content, from start: Int) {
    blocks.append(HTMLFragment.Block(content: content, range: start..<html.count))
  }

  mutating func open(_ paragraph: Paragraph) {
    if !paragraph.isTight {
      let isLed = html.count == containerStart
      html.startLine()
      start = html.count
      html.append("<p")
      if !isLed { html.append(direction) }
      html.append(">")
      contentStart = html.count
      picture = nil
    }
    guard let isDone = paragraph.isDone else { return }
    // The item's words are the label: a box without one says nothing to a screen reader.
    html.append(isDone ? "<label><input type=\"checkbox\" checked=\"\"" : "<label><input type=\"checkbox\"")
    html.append(" disabled=\"\" />")
  }

  mutating func close(_ paragraph: Paragraph) {
    if paragraph.isDone != nil { html.append("</label>") }
    guard !paragraph.isTight else { return }
    let end = html.count
    html.append("</p>\n")
    paragraphEnd = html.count
    guard let picture else { return }
    self.picture = nil
    if picture.end == end { add(.picture(file: String(decoding: picture.file, as: UTF8.self)), from: start) }
  }

  mutating func openHeading(level: Int) {
    html.startLine()
    start = html.count
    guard style.headings == .text else { return }
    html.append("<p")
    html.append(direction)
    html.append("><strong>")
  }

  mutating func close(_ heading: DocumentOutline.Heading) {
    guard style.headings == .sections else { return html.append("</strong></p>\n") }
    html.insert(headingTag: heading.level, id: heading.id, direction, at: start)
    if heading.level > 1 { writePermalink(to: heading.id) }
    html.append("</h")
    html.append(number: heading.level)
    html.append(">\n")
    add(.heading(heading), from: start)
  }

  /// A link to the heading itself, for readers to copy; what heads the page needs none, the page has an address.
  private mutating func writePermalink(to id: String) {
    html.append(" <a class=\"permalink\" href=\"#")
    html.append(name: id)
    html.append("\" aria-label=\"Link to this section\">#</a>")
  }
}
