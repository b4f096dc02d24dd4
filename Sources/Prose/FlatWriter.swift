import MarkdownSyntax
import Text

/// Writes blocks on one line, where a place has no room for more: a cell, a heading, emphasis, a link's text.
///
/// The words, the inline markup and the markers of lists and quotes stay; a code block becomes code spans. In a cell
/// `<br>` keeps the lines apart, with a space on both sides: a reader that drops HTML joins no words, and nothing next to
/// it is read in another way.
struct FlatWriter {
  static let lineBreak: StaticString = " <br> "

  /// A container, as a line in it begins.
  private struct Container {
    /// The marker of its first line; for a quote, of each.
    let marker: [UInt8]
    let isQuote: Bool
    var isBegun = false
  }

  private let place: Place
  private let references: References?
  private var setting: InlineSetting
  private var containers: [Container] = []
  private var lines: [[UInt8]] = []

  static func written(_ blocks: [PlacedBlock], at place: Place, resolving references: References? = nil) -> [UInt8] {
    var writer = FlatWriter(place, references)
    let blocks = AlertReader.withWords(blocks.map(\.block))
    let first = blocks.firstIndex { $0.hasText }
    let last = blocks.lastIndex { $0.hasText }
    for (index, block) in blocks.enumerated() {
      writer.setting.before = index == first ? place.neighbourBefore : .scalar(" ")
      writer.setting.after = index == last ? place.neighbourAfter : .scalar(" ")
      if index != first { writer.setting.box = .text }
      writer.write(block)
    }
    return writer.line()
  }

  private init(_ place: Place, _ references: References?) {
    self.place = place
    self.references = references
    setting = InlineSetting(place)
    setting.startsLine = false
  }

  /// All lines as one.
  private func line() -> [UInt8] {
    var separator: [UInt8] = []
    separator.append(setting.breaksLines ? Self.lineBreak : " ")
    var line = Array(lines.joined(separator: separator))
    if place.inline.emphasisDelimiter != nil { line = line.trimmedOfUnicodeSpaces() }
    if place.block == .heading { return InlineText.withoutClosingSequence(line) }
    let markers = place.mayStartLine ? LineStart.markers(in: line, line: line.indices) : 0..<0
    if !markers.isEmpty { line.insert(.backslash, at: markers.lowerBound) }
    return line
  }

  private mutating func write(_ block: Block) {
    switch block {
    case .quote: containers.append(Container(marker: [.greaterThan], isQuote: true))
    // A star could be taken for emphasis.
    case .item(let marker):
      containers.append(Container(marker: marker == [.asterisk] ? [.hyphen] : marker, isQuote: false))
    case .footnote(let label):
      containers.append(Container(marker: references?.footnotes[Footnote.normalized(label[...])] ?? [], isQuote: false))
    case .end: endContainer()
    case .details(_, let text): if let text { add(InlineText.written(text, setting)) }
    case .text(let text): add(InlineText.written(text, setting))
    case .endDetails, .html: break
    case .paragraph(let text): add(InlineText.written(text.trimmed(), setting, resolving: references))
    case .heading(_, let text):
      if !text.isEmpty { add(InlineText.written(text.trimmed(), setting, resolving: references)) }
    case .thematicBreak: add([.hyphen, .hyphen, .hyphen])
    case .code(let code): write(code)
    case .table(let table): write(table)
    }
  }

  /// The marker of an empty item is all that is seen of it.
  private mutating func endContainer() {
    if let last = containers.last, !last.isBegun { add([]) }
    containers.removeLast()
  }

  /// Adds a line behind the markers of its containers, those of items on their first line alone; the further lines of an
  /// item are set in where lines are kept.
  private mutating func add(_ text: [UInt8]) {
    var parts: [[UInt8]] = []
    for index in containers.indices {
      let container = containers[index]
      if !container.isBegun || container.isQuote && setting.breaksLines {
        parts.append(container.marker)
      } else if setting.breaksLines, containers.count > 0 {
        parts.append(Array("&nbsp;".utf8))
      }
      containers[index].isBegun = true
    }
    if !text.isEmpty { parts.append(text) }
    lines.append(Array(parts.joined(separator: [.space])))
  }

  // MARK: Tables and code

  /// The cells of a row; an empty one between others keeps its place, which tells what those behind it are.
  private mutating func write(_ table: Table) {
    let rows = [table.header] + table.rows
    guard setting.breaksLines else { return writeRow(table.cells) }
    for row in rows { writeRow(row) }
  }

  private mutating func writeRow(_ cells: [[UInt8]]) {
    guard let first = cells.firstIndex(where: { !$0.isEmpty }), let last = cells.lastIndex(where: { !$0.isEmpty })
    else { return }
    let separator: [UInt8] = setting.isCell ? [.space, .backslash, .pipe] : [.space, .pipe]
    var output = InlineText.written(cells[first], setting, resolving: references)
    for cell in cells[(first + 1)..<(last + 1)] {
      output += separator
      if !cell.isEmpty { output += [.space] + InlineText.written(cell, setting, resolving: references) }
    }
    add(output)
  }

  /// A span for each line, with its indentation; where all is one line, a span for all of them.
  private mutating func write(_ code: CodeBlock) {
    let lines = code.lines.map { line in line[..<((line.lastIndex { !$0.isSpace } ?? -1) + 1)] }
    guard let first = lines.firstIndex(where: { !$0.isEmpty }), let last = lines.lastIndex(where: { !$0.isEmpty })
    else { return }
    if setting.breaksLines {
      for line in lines[first...last] { add(codeSpan(Array(line))) }
    } else {
      let text = lines[first...last].map { Array($0).trimmed() }.filter { !$0.isEmpty }.joined(separator: [.space])
      add(codeSpan(Array(text)))
    }
  }

  private func codeSpan(_ text: [UInt8]) -> [UInt8] {
    guard let first = text.first else { return [] }
    // A space at both ends would lose one of each (CommonMark 6.1); none is at the end.
    let isPadded = first == .backtick || text.last == .backtick
    let ticks = [UInt8](repeating: .backtick, count: CodeSpans.unusedLength(in: text))
    let padding: [UInt8] = isPadded ? [.space] : []
    var output = ticks + padding
    CodeText.append(text, isCell: setting.isCell, to: &output)
    return output + padding + ticks
  }
}
