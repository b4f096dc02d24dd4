extension MappingEdit {
  /// Removes one key with its value, and the remarks that belong to it: those on its lines and those indented below it.
  ///
  /// Nil where the mapping does not have the key, or has no other: a mapping without keys cannot be written as a block.
  func removing(_ key: String) -> EditPlan.Step? {
    let entries = Array(mapping.entries)
    guard entries.count > 1, let index = entries.firstIndex(where: { $0.key.hasText(key) }) else { return nil }
    let range = text.isFlow(mapping) ? flowRange(of: index, in: entries) : blockRange(of: index, in: entries)
    let old = TreeEvent.all(of: text.tree)
    let events = old[..<entries[index].key.index] + old[Int(entries[index].value.cell.next)...]
    return EditPlan.Step(splices: [TextSplice(range, "")], events: Array(events))
  }

  private typealias Entry = (key: YAMLNode, value: YAMLNode)

  /// The lines of the entry. The first key of a list item shares its line with the dash, so what follows moves up to it.
  private func blockRange(of index: Int, in entries: [Entry]) -> Range<Int> {
    let start = Int(entries[index].key.cell.start)
    let line = text.lineStart(start)
    let last = text.lastLineEnd(ofEntry: entries[index], deeperThan: text.column(start))
    guard text.firstOfLine(line) != start else { return line..<(text.nextLine(last) ?? text.scalars.count) }
    return start..<text.firstOfContent(after: last)
  }

  /// The entry with the comma that separates it from its neighbor.
  private func flowRange(of index: Int, in entries: [Entry]) -> Range<Int> {
    guard index > 0 else { return Int(entries[0].key.cell.start)..<Int(entries[1].key.cell.start) }
    return text.contentEnd(ofEntry: entries[index - 1])..<text.contentEnd(ofEntry: entries[index])
  }
}

extension EditedText {
  /// Where what is written of an entry ends, which is its colon where it has no value.
  fileprivate func contentEnd(ofEntry entry: (key: YAMLNode, value: YAMLNode)) -> Int {
    guard entry.value.isEmpty, entry.value.kind == .plain else { return contentEnd(entry.value) }
    var colon = Int(entry.key.cell.end)
    while colon < scalars.count, scalars[colon] != ":" { colon += 1 }
    return min(colon + 1, scalars.count)
  }

  /// The end of the last line that belongs to an entry, with the remarks below it that are indented further than
  /// `column`.
  fileprivate func lastLineEnd(ofEntry entry: (key: YAMLNode, value: YAMLNode), deeperThan column: Int) -> Int {
    var end = lineEnd(contentEnd(ofEntry: entry))
    while let next = nextLine(end), let comment = commentColumn(ofLine: next), comment > column { end = lineEnd(next) }
    return end
  }

  /// The first character after a line's end that is neither blank nor a line break.
  fileprivate func firstOfContent(after end: Int) -> Int {
    var next = end
    while next < scalars.count, scalars[next].isLineBreak || scalars[next].isBlank { next += 1 }
    return next
  }
}
