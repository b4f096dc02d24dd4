import MarkdownSyntax

/// A line of a text before it is wrapped.
struct MarkdownLine: Hashable {
  /// What begins it, such as the marker of a list item or of a quote.
  var head = ""
  /// What the lines begin with that it is wrapped to; as wide as the head.
  var further = ""
  var text: String
}

/// Markdown by lines for a terminal: the lines of a paragraph are one, alerts begin with their names and `<details>` with
/// their summaries. Emphasis, code, links, tables and the labels of footnotes stay as they are written.
struct MarkdownLines {
  private let bytes: [UInt8]
  private var reader = BlockReader(deepest: 32, reading: .details)
  private var lines: [MarkdownLine] = []
  /// Whether a line that continues a paragraph goes on with the last one.
  private var joins = false
  /// A block of HTML that is being read, with what its first line begins with.
  private var details: (head: Range<Int>, text: [UInt8])?

  /// The lines of a text; none for an empty one.
  static func lines(of markdown: String) -> [MarkdownLine] {
    var writer = MarkdownLines(bytes: Array(markdown.utf8))
    writer.read()
    return writer.lines
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func read() {
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: .lineFeed) ?? bytes.count
      let isCRLF = end > start && end < bytes.count && bytes[end - 1] == .carriageReturn
      add(start..<(isCRLF ? end - 1 : end))
      start = end + 1
    }
    endDetails()
    while lines.last.map({ $0.head.isEmpty && $0.text.isEmpty }) ?? false { lines.removeLast() }
  }

  private mutating func add(_ range: Range<Int>) {
    let line = reader.read(range, in: bytes)
    let text = reader.cursor.text
    if details != nil {
      guard line.kind == .verbatim else {
        endDetails()
        return add(range, line, text)
      }
      details?.text += [.lineFeed] + bytes[text]
      return
    }
    add(range, line, text)
  }

  private mutating func add(_ range: Range<Int>, _ line: BlockLine, _ text: Range<Int>) {
    let head = range.lowerBound..<text.lowerBound
    switch line.kind {
    case .blank: addBlank(head)
    case .html: details = (head, Array(bytes[text]))
    case .continuation where joins: lines[lines.count - 1].text += " " + string(text)
    case .text where reader.opened.last.map({ $0.container.isQuote }) ?? false:
      guard let alert = Alert(line: text, in: bytes) else { fallthrough }
      lines.append(made(head, "\(alert.title):"))
      joins = false
      return
    default: lines.append(made(head, string(text)))
    }
    joins = goesOn(line.kind, text)
  }

  /// Whether a paragraph may go on behind a line: two spaces or a backslash at its end break it.
  private func goesOn(_ kind: BlockLine.Kind, _ text: Range<Int>) -> Bool {
    guard kind == .text || kind == .continuation else { return false }
    let text = bytes[text]
    return text.last != .backslash && !text.suffix(2).elementsEqual([.space, .space])
  }

  /// An empty line follows no other; the markers of a quote and of empty items stay.
  private mutating func addBlank(_ head: Range<Int>) {
    let line = made(head, "")
    guard line.head.isEmpty else { return lines.append(line) }
    if let last = lines.last, !(last.head.isEmpty && last.text.isEmpty) { lines.append(line) }
  }

  private mutating func endDetails() {
    guard let block = details else { return }
    details = nil
    for part in DetailsMarkup.parts(of: block.text, isHalf: { true }) {
      switch part {
      case .start(_, let summary?): lines.append(made(block.head, string(summary) + ":"))
      case .text(let text): lines.append(made(block.head, string(text)))
      case .start(_, nil), .end: break
      }
    }
  }

  private func made(_ head: Range<Int>, _ text: String) -> MarkdownLine {
    let markers = string(head)
    let blank = text.isEmpty ? String(markers.reversed().drop(while: \.isWhitespace).reversed()) : markers
    let further = String(markers.map { $0 == ">" ? ">" : " " })
    return MarkdownLine(head: blank, further: further, text: text)
  }

  /// Tags are as they are in the paragraphs around it.
  private func string(_ text: HTMLText) -> String { String(decoding: text.pieces.flatMap(\.bytes), as: UTF8.self) }

  private func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}
