import MarkdownSyntax

/// Writes blocks on lines of their own, each further line behind the place's continuation.
///
/// Every block is written in one form whatever form it was read in (setext headings become ATX headings, indented code
/// becomes fenced, thematic breaks are `***`), because each of these forms means the same wherever it stands.
struct BlockWriter {
  private struct Level {
    /// The quote or the item whose level it is; nil outside of all.
    let container: Block?
    /// How long the prefix of the lines is outside it.
    let outerPrefix: Int
    /// The latest block in it.
    var last: Block?
  }

  private let place: Place
  /// By how much headings sink: the uppermost of the value comes right below the heading that the value stands under.
  private let sinking: Int
  private let references: References?
  /// What the lists beside the value begin with, which its own lists must not go on.
  private let lists: Set<ListKind>
  /// What the outermost list that is being written begins with.
  private var listKind: ListKind?
  private var output: [UInt8] = []
  private var prefix: [UInt8]
  private var levels = [Level(container: nil, outerPrefix: 0)]
  /// Whether the next block goes on the line that is begun: the value's first, or one that ends in a marker.
  private var isLineBegun = true
  private var followsMarker = false

  /// Where text of the place follows on the line, it goes on in a paragraph that comes last.
  ///
  /// With `references`, links that are references become inline ones, and those that are not kept are their text.
  static func written(
    _ blocks: [PlacedBlock], at place: Place, apartFrom lists: Set<ListKind> = [],
    resolving references: References? = nil
  ) -> [UInt8] {
    let uppermost = blocks.compactMap(\.block.headingLevel).min() ?? 1
    var writer = BlockWriter(
      place: place, sinking: max(0, place.headingLevel + 1 - uppermost), references: references, lists: lists,
      prefix: Array(place.continuation.utf8))
    for (index, block) in blocks.enumerated() {
      writer.write(block, isOpen: index == blocks.count - 1 && !place.endsLine)
    }
    // To GFM a task without text on its line ends there: what follows would be lines of HTML.
    if blocks.last?.block.isTag == true, place.endsLine, !place.continuation.isEmpty { writer.writeBlankLine() }
    return writer.output
  }

  private mutating func write(_ placed: PlacedBlock, isOpen: Bool) {
    if case .end = placed.block { return endContainer() }
    let lastItem = levels[levels.count - 1].last?.itemKind
    separate(placed)
    if beginsFootnote, !placed.block.isParagraph {
      // On the line of the label a fence would be a destination to CommonMark, which knows no footnotes.
      writeBlankLine()
      isLineBegun = false
      followsMarker = false
    }
    switch placed.block {
    case .quote: begin(placed.block, marker: [.greaterThan], prefix: [.greaterThan, .space])
    case .item(let typed):
      let marker = lists.isEmpty || levels.count > 1 ? typed : marker(typed, after: lastItem)
      begin(placed.block, marker: marker, prefix: [UInt8](repeating: .space, count: marker.count + 1))
    case .footnote(let label):
      let marker = references?.footnotes[Footnote.normalized(label[...])] ?? []
      begin(placed.block, marker: marker + [.colon], prefix: [UInt8](repeating: .space, count: 4))
    case .end, .html: break
    case .details(let isOpen, let summary): writeDetails(isOpen: isOpen, summary)
    case .endDetails: writeLine("</details>".utf8)
    case .text(let text): writeText(text)
    case .paragraph(let text): if isOpen { writeOpenParagraph(text) } else { writeParagraph(text) }
    case .heading(let level, let text): writeHeading(level: level, text)
    // With the star of an item before them, stars would make the item a thematic break.
    case .thematicBreak:
      writeLine([UInt8](repeating: followsMarker && output.last == .asterisk ? .hyphen : .asterisk, count: 3))
    case .code(let code): writeCode(code)
    case .table(let table): writeTable(table)
    }
  }

  // MARK: Containers and the blank lines between blocks

  private mutating func begin(_ container: Block, marker: [UInt8], prefix inner: [UInt8]) {
    writeLine(marker)
    isLineBegun = true
    followsMarker = true
    levels.append(Level(container: container, outerPrefix: prefix.count))
    prefix.append(contentsOf: inner)
  }

  /// An outermost item's marker, in which the last byte tells its list from those beside it.
  private mutating func marker(_ typed: [UInt8], after lastItem: UInt8?) -> [UInt8] {
    guard let last = typed.last, let kind = ListKind(rawValue: last) else { return typed }
    if lastItem != last { listKind = self.kind(ofListTyped: kind, behind: lastItem == nil ? nil : listKind) }
    guard let listKind, kind.isOrdered == listKind.isOrdered else { return [listKind?.rawValue ?? last] }
    return typed.dropLast() + [listKind.rawValue]
  }

  /// There are but two kinds of numbered lists: rather than go on in a list beside the value, one goes on in the value's
  /// own list before it, and between lists of both kinds it has bullets.
  private func kind(ofListTyped typed: ListKind, behind before: ListKind?) -> ListKind {
    typed.replaced(toDifferFrom: before.map { lists.union([$0]) } ?? lists) ?? typed.replaced(toDifferFrom: lists)
      ?? ListKind.dash.replaced(toDifferFrom: lists) ?? typed
  }

  /// Whether nothing stands behind a footnote's label yet.
  private var beginsFootnote: Bool {
    if followsMarker, case .footnote = levels[levels.count - 1].container { true } else { false }
  }

  private mutating func endContainer() {
    guard levels.count > 1, let level = levels.popLast() else { return }
    prefix.removeSubrange(level.outerPrefix...)
    isLineBegun = false
    followsMarker = false
  }

  /// Writes the blank line before a block where there was one, or where another reader than CommonMark needs one.
  private mutating func separate(_ placed: PlacedBlock) {
    let level = levels[levels.count - 1]
    levels[levels.count - 1].last = placed.block
    guard let last = level.last else { return }
    let goesOn = last.itemKind != nil && last.itemKind == placed.block.itemKind
    // Inside an item a blank line that was not there would make the list a loose one.
    if placed.followsBlankLine || placed.block.isTable || placed.block.isTag || last.isTag
      || !goesOn && level.container?.itemKind == nil
    {
      writeBlankLine()
    } else if case .quote = last, placed.block.isParagraph {
      // Nor would the paragraph of a quote end.
      writeLine([.greaterThan])
    }
  }

  /// The quotes around it go on.
  private mutating func writeBlankLine() {
    output.append(.lineFeed)
    output.append(contentsOf: prefix[..<prefix.endWithoutBlanks])
  }

  private mutating func beginLine() {
    if isLineBegun {
      if followsMarker { output.append(.space) }
    } else {
      output.append(.lineFeed)
      output.append(contentsOf: prefix)
    }
    isLineBegun = false
    followsMarker = false
  }

  private mutating func writeLine(_ line: some Sequence<UInt8>) {
    beginLine()
    output.append(contentsOf: line)
  }

  // MARK: Leaves

  private mutating func writeParagraph(_ text: [UInt8]) {
    var setting = InlineSetting(lines: .kept, startsLine: true)
    // The first paragraph of the author's own item may be a task.
    if followsMarker, levels[levels.count - 1].container?.itemKind != nil {
      setting.box = .task
    } else if output.isEmpty, place.startsItem {
      setting.box = .escaped
    }
    var written = InlineText.written(text.trimmed(), setting, resolving: references)
    if beginsFootnote { Self.keepFromDefining(&written) }
    var start = 0
    while start < written.count {
      let end = written[start...].firstIndex(of: .lineFeed) ?? written.count
      writeLine(written[start..<end])
      start = end + 1
    }
  }

  /// Keeps a footnote's text from being a link's destination to CommonMark, which knows no footnotes: alone on its line,
  /// or before a title.
  private static func keepFromDefining(_ text: inout [UInt8]) {
    let end = text.firstIndex { $0 == .space || $0 == .lineFeed } ?? text.count
    let next = text[end...].first { $0 != .space }
    guard next.map({ $0 == .lineFeed || "\"'(".utf8.contains($0) }) ?? true else { return }
    text.insert(contentsOf: " &#32;".utf8, at: end)
  }

  /// The last paragraph of a value where text follows: one line, as a paragraph that is all of a value would be there.
  private mutating func writeOpenParagraph(_ text: [UInt8]) {
    var setting = InlineSetting(place)
    setting.before = .lineEdge
    setting.box = .text
    writeLine(InlineText.written(text.trimmed(), setting, resolving: references))
  }

  private mutating func writeHeading(level: Int, _ text: [UInt8]) {
    let sunk = min(6, level + sinking)
    var line = [UInt8](repeating: .hash, count: sunk)
    let content = InlineText.written(text, InlineSetting(lines: .joined), resolving: references)
    if !content.isEmpty { line += [.space] + InlineText.withoutClosingSequence(content) }
    writeLine(line)
  }

  private mutating func writeCode(_ code: CodeBlock) {
    let fence = code.safeFence
    let marks = [UInt8](repeating: fence.character, count: fence.count)
    let info = code.safeInfo
    // An info string of tildes would lengthen the fence, which nothing would close then.
    writeLine(marks + (info.first == fence.character ? [.space] : []) + info)
    for line in code.lines {
      if line.isEmpty { writeBlankLine() } else { writeLine(line) }
    }
    writeLine(marks)
  }

  /// A line of HTML, which ends at a blank line, so that what follows is Markdown.
  private mutating func writeDetails(isOpen: Bool, _ summary: HTMLText?) {
    writeLine((isOpen ? "<details open>" : "<details>").utf8)
    guard let summary else { return }
    let text = summary.pieces.flatMap { $0.isTag ? $0.bytes : $0.bytes.flatMap(\.htmlText) }
    writeLine("<summary>".utf8 + text + "</summary>".utf8)
  }

  private mutating func writeText(_ text: HTMLText) {
    var setting = InlineSetting(lines: .joined, startsLine: true)
    if followsMarker { setting.box = .escaped }
    writeLine(InlineText.written(text, setting))
  }

  private mutating func writeTable(_ table: Table) {
    let setting = InlineSetting(lines: .joined, isCell: true)
    let texts = { [references] (cells: [[UInt8]]) in
      cells.map { InlineText.written($0, setting, resolving: references) }
    }
    writeRow(texts(table.header))
    writeRow(table.alignments)
    for cells in table.rows { writeRow(texts(table.kept(cells))) }
  }

  private mutating func writeRow(_ cells: [[UInt8]]) {
    beginLine()
    output.append(.pipe)
    for cell in cells {
      output.append(.space)
      output.append(contentsOf: cell)
      output.append(contentsOf: cell.isEmpty ? [.pipe] : [.space, .pipe])
    }
  }
}

extension UInt8 {
  /// The byte as text within HTML that other readers of Markdown see, too.
  fileprivate var htmlText: [UInt8] {
    switch self {
    case .ampersand: Array("&amp;".utf8)
    case .lessThan: Array("&lt;".utf8)
    case .greaterThan: Array("&gt;".utf8)
    case .openBrace: Array("&#123;".utf8)
    default: [self]
    }
  }
}
