/// Puts items into a list, in the layout that the list has.
struct ListInsertion {
  let text: EditedText
  /// Nil where the list is the whole file, and nothing is written in it yet.
  let list: YAMLNode?
  let writer: LayoutWriter

  private let items: [YAMLNode]

  /// Items to be put behind one that is there, by its index, or before all.
  struct Group {
    var after: Int?
    var values: [WrittenValue]
  }

  init(into list: YAMLNode?, of text: EditedText, _ writer: LayoutWriter) {
    self.text = text
    self.list = list
    self.writer = writer
    items = list.map { Array($0.items) } ?? []
  }

  /// The change of the file; `groups` are in the order of their places.
  func step(_ groups: [Group]) -> EditPlan.Step { EditPlan.Step(splices: splices(groups), events: events(groups)) }

  /// The changes of the text; `groups` are in the order of their places.
  func splices(_ groups: [Group]) -> [TextSplice] {
    guard let list, list.kind == .sequence else { return atEnd(groups.flatMap(\.values)) }
    let isFlow = text.isFlow(list)
    guard !items.isEmpty else {
      let values = groups.flatMap(\.values)
      return list.index == 0 ? insteadOfBrackets(values, list) : [insideBrackets(values, list)]
    }
    return groups.map { isFlow ? inFlow($0, list) : inBlock($0, list) }
  }

  /// The change that puts an item of the same list, as it is written, after the item of an index or before all.
  func moving(_ written: String, after index: Int?) -> TextSplice? {
    guard let list, !items.isEmpty else { return nil }
    return text.isFlow(list)
      ? inFlow([written], after: index) : inBlock([written], after: index, text.column(Int(list.cell.start)))
  }

  /// What the tree must hold afterwards.
  func events(_ groups: [Group]) -> [TreeEvent] {
    let old = TreeEvent.all(of: text.tree)
    guard let list, list.kind == .sequence else {
      return TreeEvent.all(of: .list(groups.flatMap(\.values)), depth: 0)
    }
    var events: [TreeEvent] = []
    var next = 0
    for group in groups {
      let end = group.after.map { Int(items[$0].cell.next) } ?? list.index + 1
      events += old[next..<end]
      events += group.values.flatMap { TreeEvent.all(of: $0, depth: old[list.index].depth + 1) }
      next = end
    }
    return events + old[next...]
  }

  // MARK: Lists with dashes

  private func inBlock(_ group: Group, _ list: YAMLNode) -> TextSplice {
    let dash = text.column(Int(list.cell.start))
    return inBlock(
      group.values.map { writer.item($0, indent: dash, offset: offset(of: items[group.after ?? 0], dash)) },
      after: group.after, dash)
  }

  private func inBlock(_ written: [String], after: Int?, _ dash: Int) -> TextSplice {
    let gap = hasGap(near: after) ? text.lineEnding + text.lineEnding : text.lineEnding
    guard let after else {
      return TextSplice(at: start(of: items[0], dash), (written + [""]).joined(separator: gap))
    }
    let end = text.lastLineEnd(items[after], deeperThan: dash)
    // A text that ends without a line ending gets one.
    return TextSplice(
      at: end, ([""] + written).joined(separator: gap) + (end == text.scalars.count ? text.lineEnding : ""))
  }

  /// How far behind its dash an item begins.
  private func offset(of item: YAMLNode, _ dash: Int) -> Int {
    let start = Int(item.cell.start)
    let line = text.lineStart(start)
    guard item.kind == .mapping, line + dash < start, text.scalars[line + dash] == "-" else { return 2 }
    return start - line - dash
  }

  /// The beginning of the line that holds an item's dash, or of the comments right above it; those at the top of the
  /// file are about the file, up to the first suppression.
  private func start(of item: YAMLNode, _ dash: Int) -> Int {
    var line = text.lineStart(Int(item.cell.start))
    while text.scalars.indices.contains(line + dash),
      text.scalars[line + dash] != "-" || text.firstOfLine(line) != line + dash,
      let previous = text.previousLine(line)
    {
      line = previous
    }
    var top = line
    while let previous = text.previousLine(top), text.commentColumn(ofLine: previous) != nil { top = previous }
    return top == 0 ? text.firstSuppression(above: line, after: nil) : top
  }

  /// Whether empty lines stand between the items about there.
  private func hasGap(near index: Int?) -> Bool {
    guard items.count > 1 else { return false }
    let first = min(index ?? 0, items.count - 2)
    // The end of the list goes on as it went before.
    let pair = index == items.count - 1 ? items.count - 2 : first
    let end = text.lineEnd(text.contentEnd(items[pair]))
    var line = text.nextLine(end)
    while let start = line, start < Int(items[pair + 1].cell.start) {
      if text.isBlankLine(start) { return true }
      line = text.nextLine(start)
    }
    return false
  }

  // MARK: Lists in brackets

  private func inFlow(_ group: Group, _ list: YAMLNode) -> TextSplice {
    let style = flowStyle(of: items[group.after ?? 0])
    return inFlow(group.values.map { writer.inline($0, .flow, style) }, after: group.after)
  }

  private func inFlow(_ written: [String], after: Int?) -> TextSplice {
    let neighbour = items[after ?? 0]
    let start = Int(neighbour.cell.start)
    let line = text.lineStart(start)
    let isOnLineOfItsOwn = text.firstOfLine(line) == start
    let indent = String(String.UnicodeScalarView(text.scalars[line..<start]))
    let separator = "," + (isOnLineOfItsOwn ? text.lineEnding + indent : " ")
    guard after != nil else {
      return TextSplice(at: start, (written + [""]).joined(separator: separator))
    }
    return TextSplice(at: text.contentEnd(neighbour), ([""] + written).joined(separator: separator))
  }

  private func flowStyle(of item: YAMLNode) -> LayoutWriter.FlowStyle {
    let inside = Int(item.cell.start) + 1
    guard item.kind == .mapping, text.scalars.indices.contains(inside) else { return LayoutWriter.FlowStyle() }
    return LayoutWriter.FlowStyle(hasSpaces: text.scalars[inside].isBlank, like: item)
  }

  // MARK: Empty lists

  private func atEnd(_ values: [WrittenValue]) -> [TextSplice] {
    let isOpen = text.scalars.last.map { !$0.isLineBreak } ?? false
    return [TextSplice(at: text.scalars.count, (isOpen ? text.lineEnding : "") + block(values) + text.lineEnding)]
  }

  /// A file that says `[]` becomes a list with dashes; comments inside the brackets stay.
  private func insteadOfBrackets(_ values: [WrittenValue], _ list: YAMLNode) -> [TextSplice] {
    let (start, end) = (Int(list.cell.start), Int(list.cell.end))
    let (lineStart, lineEnd) = (text.lineStart(start), text.lineEnd(end))
    var behind = end
    while behind < lineEnd, text.scalars[behind].isBlank { behind += 1 }
    let final = lineEnd == text.scalars.count ? text.lineEnding : ""
    if lineStart == start, behind == lineEnd, text.scalars[start..<end].allSatisfy({ !$0.isLineBreak }) {
      return [TextSplice(start..<lineEnd, block(values) + final)]
    }
    return [
      TextSplice(start..<start + 1, ""), TextSplice(end - 1..<behind, ""),
      TextSplice(at: lineEnd, text.lineEnding + block(values) + final),
    ]
  }

  private func insideBrackets(_ values: [WrittenValue], _ list: YAMLNode) -> TextSplice {
    let style = LayoutWriter.FlowStyle()
    return TextSplice(
      at: Int(list.cell.start) + 1, values.map { writer.inline($0, .flow, style) }.joined(separator: ", "))
  }

  private func block(_ values: [WrittenValue]) -> String {
    values.map { writer.item($0, indent: 0, offset: 2) }.joined(separator: text.lineEnding)
  }
}
