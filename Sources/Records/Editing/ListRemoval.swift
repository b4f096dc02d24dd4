/// Removes an item from a list, in the layout that the list has.
struct ListRemoval {
  let text: EditedText
  let list: YAMLNode

  /// The step that removes the item at an index, with the remarks on its lines and those indented below its dash.
  ///
  /// Suppressions above the item go with it, and the comments below them. Other comments above it stay: nobody knows
  /// whether they are about it or about what follows. A file whose only item is removed holds `[]`. Nil where the index
  /// is out of range.
  func removing(_ index: Int) -> EditPlan.Step? {
    let items = Array(list.items)
    guard items.indices.contains(index) else { return nil }
    let item = items[index]
    let old = TreeEvent.all(of: text.tree)
    return EditPlan.Step(
      splices: [splice(removing: index, from: items)],
      events: Array(old[..<item.index] + old[Int(item.cell.next)...]))
  }

  /// The step that moves the item at an index, as it is written, after the item of another index or before all.
  func moving(_ index: Int, after target: Int?) -> EditPlan.Step? {
    let items = Array(list.items)
    guard items.count > 1, items.indices.contains(index) else { return nil }
    let removal = splice(removing: index, from: items)
    let dash = text.column(Int(list.cell.start))
    let written =
      text.isFlow(list)
      ? Int(items[index].cell.start)..<text.contentEnd(items[index])
      : firstLine(of: index, in: items, dash)..<text.lastLineEnd(items[index], deeperThan: dash)
    let moved = String(String.UnicodeScalarView(text.scalars[written]))
    guard
      let insertion = ListInsertion(into: list, of: text, LayoutWriter(lineEnding: text.lineEnding)).moving(
        moved, after: target)
    else { return nil }
    let splices = [removal, insertion].sorted { $0.range.lowerBound < $1.range.lowerBound }
    let old = TreeEvent.all(of: text.tree)
    let own = items[index].index..<Int(items[index].cell.next)
    let place = target.map { Int(items[$0].cell.next) } ?? items[0].index
    var rest = Array(old[..<own.lowerBound])
    rest += old[own.upperBound...]
    rest.insert(contentsOf: old[own], at: place <= own.lowerBound ? place : place - own.count)
    return EditPlan.Step(splices: splices, events: rest)
  }

  private func splice(removing index: Int, from items: [YAMLNode]) -> TextSplice {
    let item = items[index]
    if text.isFlow(list) { return TextSplice(flowRange(of: index, in: items), "") }
    let dash = text.column(Int(list.cell.start))
    let first = firstLine(of: index, in: items, dash)
    let end = text.lastLineEnd(item, deeperThan: dash)
    if items.count == 1 {
      return TextSplice(first..<end, LayoutWriter.spaces(dash) + "[]")
    }
    guard index > 0 else { return TextSplice(first..<startOfNext(after: end), "") }
    return TextSplice(endAbove(first)..<end, "")
  }

  /// The item with the comma that separates it from its neighbor.
  private func flowRange(of index: Int, in items: [YAMLNode]) -> Range<Int> {
    guard items.count > 1 else { return Int(items[0].cell.start)..<text.contentEnd(items[0]) }
    guard index > 0 else { return Int(items[0].cell.start)..<Int(items[1].cell.start) }
    return text.contentEnd(items[index - 1])..<text.contentEnd(items[index])
  }

  /// The beginning of the line that holds the item's dash, or of the suppressions above it.
  private func firstLine(of index: Int, in items: [YAMLNode], _ dash: Int) -> Int {
    var line = text.lineStart(Int(items[index].cell.start))
    while !(text.scalars.indices.contains(line + dash) && text.scalars[line + dash] == "-"
      && text.firstOfLine(line) == line + dash), let previous = text.previousLine(line)
    {
      line = previous
    }
    let above = index > 0 ? text.lastLineEnd(items[index - 1], deeperThan: dash) : nil
    return text.firstSuppression(above: line, after: above)
  }

  /// The end of the last line above that is not empty: the gap before an item goes with it.
  private func endAbove(_ line: Int) -> Int {
    var start = line
    while let previous = text.previousLine(start), text.isBlankLine(previous) { start = previous }
    return text.previousLine(start).map(text.lineEnd) ?? start
  }

  /// The beginning of the first line after an end that is not empty.
  private func startOfNext(after end: Int) -> Int {
    var line = text.nextLine(end)
    while let start = line, text.isBlankLine(start), let next = text.nextLine(start) { line = next }
    return line ?? text.scalars.count
  }
}
