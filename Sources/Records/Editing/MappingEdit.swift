/// Sets keys of a mapping that stands in a text, in the layout that the mapping has.
struct MappingEdit {
  let text: EditedText
  let mapping: YAMLNode
  let writer: LayoutWriter
  /// All keys that such a mapping may have, in the order in which people write them.
  let order: [String]

  /// Sets one key: its value is replaced, or the key put behind the one that usually stands
  /// right before it.
  func setting(_ key: String, to value: WrittenValue) -> EditPlan.Step {
    let entries = Array(mapping.entries)
    if let found = entries.first(where: { $0.key.hasText(key) }) {
      return EditPlan.Step(splices: [replacing(found, by: value)], events: events(replacing: found.value, by: value))
    }
    let before = Array(order.prefix { $0 != key })
    func rank(_ index: Int) -> Int { entries[index].key.text.flatMap(before.firstIndex) ?? -1 }
    let nearest = entries.indices.max { rank($0) < rank($1) }
    let index = nearest.flatMap { rank($0) < 0 ? entries.indices.last : $0 }
    guard let index else { return EditPlan.Step(splices: [], events: []) }
    let entry = WrittenValue.Entry(key, value)
    return EditPlan.Step(
      splices: [text.isFlow(mapping) ? flow(entry, after: entries[index]) : block(entry, after: entries[index])],
      events: events(of: entry, after: entries[index].value))
  }

  // MARK: Splices

  private func replacing(_ entry: (key: YAMLNode, value: YAMLNode), by value: WrittenValue) -> TextSplice {
    let isFlow = text.isFlow(mapping)
    let written =
      isFlow
      ? " " + writer.inline(value, .flow, flowStyle)
      : writer.value(value, indent: text.column(Int(entry.key.cell.start)))
    guard !entry.value.isEmpty || entry.value.kind == .quoted else {
      // Nothing stands behind the colon but perhaps a remark.
      var colon = Int(entry.key.cell.end)
      while colon < text.scalars.count, text.scalars[colon] != ":" { colon += 1 }
      return TextSplice(at: min(colon + 1, text.scalars.count), written)
    }
    // What stands before the value stays, unless the new one begins a line of its own.
    var start = Int(entry.value.cell.start)
    let rest = written.drop { $0 == " " }
    if rest.first?.isNewline == true {
      var colon = start
      while colon > 0, text.scalars[colon - 1].isBlank { colon -= 1 }
      if colon > 0, text.scalars[colon - 1] == ":" { start = colon }
    }
    return TextSplice(start..<text.contentEnd(entry.value), String(rest))
  }

  private func block(_ entry: WrittenValue.Entry, after last: (key: YAMLNode, value: YAMLNode)) -> TextSplice {
    let column = text.column(Int(mapping.cell.start))
    let end = text.lastLineEnd(last.value, deeperThan: column)
    let line = text.lineEnding + LayoutWriter.spaces(column) + writer.entry(entry, indent: column)
    return TextSplice(at: end, line + (end == text.scalars.count ? text.lineEnding : ""))
  }

  private func flow(_ entry: WrittenValue.Entry, after last: (key: YAMLNode, value: YAMLNode)) -> TextSplice {
    TextSplice(at: text.contentEnd(last.value), ", " + writer.flowEntry(entry, flowStyle))
  }

  private var flowStyle: LayoutWriter.FlowStyle {
    LayoutWriter.FlowStyle(like: mapping)
  }

  // MARK: Events

  private func events(replacing value: YAMLNode, by new: WrittenValue) -> [TreeEvent] {
    let old = TreeEvent.all(of: text.tree)
    return old[..<value.index] + TreeEvent.all(of: new, depth: old[value.index].depth) + old[Int(value.cell.next)...]
  }

  private func events(of entry: WrittenValue.Entry, after value: YAMLNode) -> [TreeEvent] {
    let old = TreeEvent.all(of: text.tree)
    let depth = old[value.index].depth
    let new = TreeEvent.all(of: .text(entry.key), depth: depth) + TreeEvent.all(of: entry.value, depth: depth)
    let end = Int(value.cell.next)
    return old[..<end] + new + old[end...]
  }
}
