import MarkdownSyntax

/// Writes blocks on one line, where a place has no room for more: a cell, a heading, emphasis, a link's text.
///
/// The words, the inline markup and the markers of lists and quotes stay; a code block becomes a code span.
enum FlatWriter {
  static func written(_ blocks: [PlacedBlock], at place: Place) -> [UInt8] {
    var setting = InlineSetting(place)
    setting.startsLine = false
    let blocks = blocks.filter(\.block.hasText)
    var parts: [[UInt8]] = []
    for (index, placed) in blocks.enumerated() {
      setting.before = index == 0 ? place.neighbourBefore : .scalar(" ")
      setting.after = index == blocks.count - 1 ? place.neighbourAfter : .scalar(" ")
      if index > 0 { setting.box = .text }
      parts.append(part(of: placed.block, setting))
    }
    var line = Array(parts.joined(separator: [.space]))
    if place.inline.emphasisDelimiter != nil { line = line.trimmedOfUnicodeSpaces() }
    if place.block == .heading { return InlineText.withoutClosingSequence(line) }
    let markers = place.mayStartLine ? LineStart.markers(in: line, line: line.indices) : 0..<0
    if !markers.isEmpty { line.insert(.backslash, at: markers.lowerBound) }
    return line
  }

  private static func part(of block: Block, _ setting: InlineSetting) -> [UInt8] {
    switch block {
    case .quote: [.greaterThan]
    // A star could be taken for emphasis.
    case .item(let marker): marker == [.asterisk] ? [.hyphen] : marker
    case .end: []
    case .paragraph(let text), .heading(_, let text): InlineText.written(text.trimmed(), setting)
    case .thematicBreak: [.hyphen, .hyphen, .hyphen]
    case .code(let code): codeSpan(code, setting)
    case .table(let table): cells(table, setting)
    }
  }

  /// The cells of all rows; an empty one between others keeps its place, which tells what those behind it are.
  private static func cells(_ table: Table, _ setting: InlineSetting) -> [UInt8] {
    let cells = table.cells
    guard let first = cells.firstIndex(where: { !$0.isEmpty }), let last = cells.lastIndex(where: { !$0.isEmpty })
    else { return [] }
    let separator: [UInt8] = setting.isCell ? [.space, .backslash, .pipe] : [.space, .pipe]
    var output = InlineText.written(cells[first], setting)
    for cell in cells[(first + 1)..<(last + 1)] {
      output += separator
      if !cell.isEmpty { output += [.space] + InlineText.written(cell, setting) }
    }
    return output
  }

  private static func codeSpan(_ code: CodeBlock, _ setting: InlineSetting) -> [UInt8] {
    let text = Array(code.lines.map { $0.trimmed() }.filter { !$0.isEmpty }.joined(separator: [.space]))
    guard let first = text.first else { return [] }
    let isPadded = first == .backtick || text.last == .backtick
    let ticks = [UInt8](repeating: .backtick, count: CodeSpans.unusedLength(in: text))
    let padding: [UInt8] = isPadded ? [.space] : []
    var output = ticks + padding
    CodeText.append(text, isCell: setting.isCell, to: &output)
    return output + padding + ticks
  }
}
