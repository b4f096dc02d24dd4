import MarkdownSyntax
import Prose

/// Reads an author's Markdown as lines of plain text: as it was typed, each paragraph on one line.
///
/// Fences are left out, an alert begins with its word (`Tip: ...`), and the summary of `<details>` is a line before what
/// it sums up. What footnotes say is read apart.
struct PlainParagraphs {
  struct Line {
    var text: [UInt8]
    /// Whether its text is meant as it is.
    var isCode = false
    /// The block of HTML that it stands for, among `html`; `text` is what is before the block on its line.
    var html: Int?
  }

  /// What a footnote says.
  struct Note {
    /// As labels are compared.
    let label: [UInt8]
    /// What it begins with, as it was typed: `[^label]:`.
    let typed: [UInt8]
    /// How many lines of the text are before it.
    let place: Int
    var lines: [Line] = []
  }

  /// The first line of a quote that is an alert if more follows.
  private struct AlertLine {
    let alert: Alert
    let typed: [UInt8]
    /// What is before the quote's marker.
    let prefix: [UInt8]
    /// The number of containers, with the quote.
    let depth: Int
  }

  private(set) var lines: [Line] = []
  private(set) var notes: [Note] = []
  /// What is shown of each block of HTML.
  private(set) var html: [[DetailsMarkup.Part]] = []
  private let bytes: [UInt8]
  private var reader = BlockReader(deepest: 32, reading: .details)
  private var isInNote = false
  private var details = PlainDetails()
  /// The alert whose text has not begun yet.
  private var begun: AlertLine?
  /// The number of containers of the open alert, with its quote.
  private var alertDepth: Int?
  /// Whether the text of an item or an alert may begin on the line below its marker.
  private var followsMarker = false

  /// Reads a text, whose lines end in any of the ways of `LineBreaks`.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    for range in LineBreaks.lines(of: bytes) { read(range) }
    if let begun { add(begun.typed) }
    html = details.parts
  }

  private mutating func read(_ range: Range<Int>) {
    let depth = reader.containers.count
    let line = reader.read(range, in: bytes)
    details.follow(leaving: depth + line.opened - reader.containers.count, entering: line.opened)
    if let begun {
      // A quote's marker alone.
      if line.kind == .blank, line.matched >= begun.depth { return }
      start(begun, before: line)
    }
    if let depth = alertDepth, line.kind != .continuation, line.matched < depth { alertDepth = nil }
    let content = bytes.trimmingSpaces(startNote(on: range))
    isInNote = reader.containers.contains(where: \.isFootnote)
    if let alert = alertLine(line, content) {
      begun = alert
      return
    }
    write(line, content, range)
    followsMarker = line.kind == .blank && line.opened > 0
  }

  private mutating func write(_ line: BlockLine, _ content: Range<Int>, _ range: Range<Int>) {
    switch line.kind {
    case _ where content.isEmpty: break
    case .fence, .closingFence: break
    case .html: addHTML(after: withoutAlertMarker(content).lowerBound)
    case .verbatim where isHTML: details.add(bytes[reader.cursor.text])
    case .verbatim, .indentedCode: add(Array(bytes[withoutAlertMarker(range)]), isCode: true)
    case .continuation: append(bytes[reader.cursor.text])
    case .text where followsMarker && line.opened == 0: append(bytes[reader.cursor.text])
    default: add(Array(bytes[bytes.trimmingSpaces(withoutAlertMarker(content))]))
    }
  }

  /// The line without what is before a footnote's text.
  private mutating func startNote(on range: Range<Int>) -> Range<Int> {
    guard let opened = reader.opened.first(where: \.container.isFootnote),
      case .footnote(let label) = opened.container
    else { return range }
    notes.append(
      Note(label: Footnote.normalized(bytes[label]), typed: Array(bytes[opened.marker]), place: lines.count))
    return opened.marker.upperBound..<range.upperBound
  }

  // MARK: Alerts

  private func alertLine(_ line: BlockLine, _ content: Range<Int>) -> AlertLine? {
    guard line.kind == .text, let opened = reader.opened.last, case .quote = opened.container,
      let alert = Alert(line: reader.cursor.text, in: bytes)
    else { return nil }
    return AlertLine(
      alert: alert, typed: Array(bytes[content]), prefix: Array(bytes[content.lowerBound..<opened.marker.lowerBound]),
      depth: reader.containers.count)
  }

  /// Writes what begins the alert, or its line as it was typed where the quote holds nothing else.
  private mutating func start(_ alert: AlertLine, before line: BlockLine) {
    begun = nil
    guard line.kind == .continuation || line.kind != .blank && line.matched >= alert.depth else {
      return add(alert.typed)
    }
    var word = alert.prefix
    alert.alert.title.withUTF8Buffer { word.append(contentsOf: $0) }
    add(word + [.colon])
    alertDepth = alert.depth
    followsMarker = true
  }

  /// The same without the marker of the alert's quote, where that is the outermost container.
  private func withoutAlertMarker(_ range: Range<Int>) -> Range<Int> {
    let start = bytes.skippingBlanks(in: range)
    guard alertDepth == 1, start < range.upperBound, bytes[start] == .greaterThan else { return range }
    let text = start + 1
    return (text < range.upperBound && bytes[text] == .space ? text + 1 : text)..<range.upperBound
  }

  // MARK: HTML

  private var isHTML: Bool { if case .html = reader.leaf { true } else { false } }

  /// Begins a block of HTML, behind the markers on its line.
  private mutating func addHTML(after start: Int) {
    let text = reader.cursor.text
    let markers = start < text.lowerBound ? Array(bytes[start..<text.lowerBound]) : []
    add(Line(text: markers, html: details.count))
    details.begin(bytes[text])
  }

  // MARK: Lines

  private mutating func add(_ text: [UInt8], isCode: Bool = false) {
    if !text.isEmpty { add(Line(text: text, isCode: isCode)) }
  }

  private mutating func add(_ line: Line) {
    if isInNote, let last = notes.indices.last { notes[last].lines.append(line) } else { lines.append(line) }
  }

  /// Adds to the latest line.
  private mutating func append(_ text: ArraySlice<UInt8>) {
    if isInNote, let last = notes.indices.last {
      guard let line = notes[last].lines.indices.last else { return add(Array(text)) }
      notes[last].lines[line].text += [.space] + text
    } else {
      guard let line = lines.indices.last else { return add(Array(text)) }
      lines[line].text += [.space] + text
    }
  }
}
