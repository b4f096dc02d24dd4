import MarkdownSyntax

/// Writes blocks on lines of their own, each further line behind the place's continuation.
///
/// Every block is written in one form whatever form it was read in (setext headings become ATX headings, indented code
/// becomes fenced, thematic breaks are `***`), because each of these forms means the same wherever it stands.
struct BlockWriter {
  private enum Container {
    case root
    case quote
    case item
  }

  private struct Level {
    let container: Container
    /// How long the prefix of the lines is outside it.
    let outerPrefix: Int
    var isEmpty = true
    /// The kind of the item before, a bullet or the character after a number; nil after anything else.
    var lastItem: UInt8?
    var followsQuote = false
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
  private var levels = [Level(container: .root, outerPrefix: 0)]
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
    var writer = BlockWriter(place, uppermost: uppermost, lists, references)
    for block in blocks.dropLast() { writer.write(block) }
    if let last = blocks.last {
      if case .paragraph(let text) = last.block, !place.endsLine {
        writer.writeOpenParagraph(text, last)
      } else {
        writer.write(last)
      }
    }
    return writer.output
  }

  private init(_ place: Place, uppermost: Int, _ lists: Set<ListKind>, _ references: References?) {
    self.place = place
    self.lists = lists
    self.references = references
    sinking = max(0, place.headingLevel + 1 - uppermost)
    prefix = Array(place.continuation.utf8)
  }

  private mutating func write(_ placed: PlacedBlock) {
    if case .end = placed.block { return endContainer() }
    let lastItem = levels[levels.count - 1].lastItem
    separate(placed)
    switch placed.block {
    case .quote: begin(.quote, marker: [.greaterThan], prefix: [.greaterThan, .space])
    case .item(let typed):
      let marker = lists.isEmpty || levels.count > 1 ? typed : marker(typed, after: lastItem)
      begin(.item, marker: marker, prefix: [UInt8](repeating: .space, count: marker.count + 1))
    case .end: break
    case .paragraph(let text): writeParagraph(text)
    case .heading(let level, let text): writeHeading(level: level, text)
    // With the star of an item before them, stars would make the item a thematic break.
    case .thematicBreak:
      writeLine([UInt8](repeating: followsMarker && output.last == .asterisk ? .hyphen : .asterisk, count: 3))
    case .code(let code): writeCode(code)
    case .table(let table): writeTable(table)
    }
  }

  // MARK: Containers and the blank lines between blocks

  private mutating func begin(_ container: Container, marker: [UInt8], prefix inner: [UInt8]) {
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

  private mutating func endContainer() {
    guard levels.count > 1, let level = levels.popLast() else { return }
    prefix.removeSubrange(level.outerPrefix...)
    isLineBegun = false
    followsMarker = false
  }

  /// Writes the blank line before a block where there was one, or where another reader than CommonMark needs one.
  private mutating func separate(_ placed: PlacedBlock) {
    let level = levels[levels.count - 1]
    var item: UInt8?
    if case .item(let marker) = placed.block { item = marker.last }
    levels[levels.count - 1].isEmpty = false
    levels[levels.count - 1].lastItem = item
    levels[levels.count - 1].followsQuote = if case .quote = placed.block { true } else { false }
    guard !level.isEmpty else { return }
    let goesOn = item != nil && item == level.lastItem
    // Inside an item a blank line that was not there would make the list a loose one.
    guard placed.followsBlankLine || !(goesOn || level.container == .item) || placed.block.isTable else {
      // Nor would the paragraph of a quote end.
      if level.followsQuote, placed.block.isParagraph { writeLine([.greaterThan]) }
      return
    }
    writeBlankLine()
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
    if followsMarker, levels[levels.count - 1].container == .item {
      setting.box = .task
    } else if output.isEmpty, place.startsItem {
      setting.box = .escaped
    }
    let written = InlineText.written(text.trimmed(), setting, resolving: references)
    var start = 0
    while start < written.count {
      let end = written[start...].firstIndex(of: .lineFeed) ?? written.count
      writeLine(written[start..<end])
      start = end + 1
    }
  }

  /// The last paragraph of a value where text follows: one line, as a paragraph that is all of a value would be there.
  private mutating func writeOpenParagraph(_ text: [UInt8], _ placed: PlacedBlock) {
    separate(placed)
    var setting = InlineSetting(place)
    setting.before = .lineEdge
    setting.box = .text
    writeLine(InlineText.written(text.trimmed(), setting, resolving: references))
  }

  private mutating func writeHeading(level: Int, _ text: [UInt8]) {
    let sunk = min(6, level + sinking)
    var line = [UInt8](repeating: .hash, count: sunk)
    let content = InlineText.heading(text, resolving: references)
    if !content.isEmpty { line += [.space] + content }
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

  private mutating func writeTable(_ table: Table) {
    writeLine(row(table.header.map { InlineText.cell($0, resolving: references) }))
    writeLine(row(table.alignments))
    for cells in table.rows {
      writeLine(row(table.kept(cells).map { InlineText.cell($0, resolving: references) }))
    }
  }

  private func row(_ cells: [[UInt8]]) -> [UInt8] {
    cells.reduce(into: [.pipe]) { line, cell in
      line.append(.space)
      line.append(contentsOf: cell)
      line.append(contentsOf: cell.isEmpty ? [.pipe] : [.space, .pipe])
    }
  }
}
