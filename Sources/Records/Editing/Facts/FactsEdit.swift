import Diagnostics
import Incidents

/// One change of the text of `incident.yaml`, in the layout that the file has.
enum FactsEdit {
  /// Sets the value of a key, which a path names from the file's mapping down. Mappings that are missing on the way come
  /// with it.
  case put([String], WrittenValue)
  /// Removes a key, and the mapping that holds nothing else.
  case remove([String])
  /// Puts items into the list of a key after some that it has, by their indices, or before all.
  case insert([String], [ListInsertion.Group])
  /// Removes an item from the list of a key.
  case drop([String], index: Int)
  /// Sets the value of a key of an item of a list.
  case putInItem([String], index: Int, key: String, WrittenValue)

  /// The values that it writes.
  var values: [WrittenValue] {
    switch self {
    case .put(_, let value), .putInItem(_, _, _, let value): [value]
    case .insert(_, let groups): groups.flatMap(\.values)
    case .remove, .drop: []
    }
  }

  /// The keys that lead to what it is about.
  var path: [String] {
    switch self {
    case .put(let path, _), .remove(let path), .insert(let path, _), .drop(let path, _), .putInItem(let path, _, _, _):
      path
    }
  }

  /// The change of a text; nil where what it is about is not there. `root` is nil where the file holds nothing yet.
  func step(in root: YAMLNode?, _ text: EditedText, _ writer: LayoutWriter) -> EditPlan.Step? {
    guard let root, root.hasEntries else {
      guard case .put(let path, let value) = self, let key = path.first else { return nil }
      return Self.begin(WrittenValue.Entry(key, Self.nested(value, in: path.dropFirst())), instead: root, text, writer)
    }
    switch self {
    case .put(let path, let value): return Self.put(value, at: path, in: root, text, writer)
    case .remove(let path): return Self.remove(path, from: root, text, writer)
    case .insert(let path, let groups):
      guard let list = root.node(at: path), list.kind == .sequence else { return nil }
      return ListInsertion(into: list, of: text, writer).step(groups)
    case .drop(let path, let index):
      guard let list = root.node(at: path), list.kind == .sequence else { return nil }
      return ListRemoval(text: text, list: list).removing(index)
    case .putInItem(let path, let index, let key, let value):
      guard let list = root.node(at: path), let item = list.item(at: index) else {
        return nil
      }
      return MappingEdit(text: text, mapping: item, writer: writer, order: []).setting(key, to: value)
    }
  }

  private static func put(
    _ value: WrittenValue, at path: [String], in root: YAMLNode, _ text: EditedText, _ writer: LayoutWriter
  ) -> EditPlan.Step? {
    var (mapping, rest) = (root, path[...])
    while rest.count > 1, let name = rest.first, let inner = mapping.value(of: name), inner.hasEntries {
      mapping = inner
      rest = rest.dropFirst()
    }
    guard let key = rest.first else { return nil }
    // What is no mapping is not replaced by one.
    if rest.count > 1, let inner = mapping.value(of: key), !inner.isEmpty, inner.kind != .mapping { return nil }
    let whole = nested(value, in: rest.dropFirst())
    let order = order(ofMappingAt: path.prefix(path.count - rest.count))
    return MappingEdit(text: text, mapping: mapping, writer: writer, order: order).setting(key, to: whole)
  }

  /// A value within mappings of one key each.
  private static func nested(_ value: WrittenValue, in path: ArraySlice<String>) -> WrittenValue {
    path.reversed().reduce(value) { .mapping([WrittenValue.Entry($1, $0)]) }
  }

  /// Puts the first key into a file that holds none: at its end, or into the braces that it has.
  private static func begin(
    _ entry: WrittenValue.Entry, instead braces: YAMLNode?, _ text: EditedText, _ writer: LayoutWriter
  ) -> EditPlan.Step {
    let events = TreeEvent.all(of: .mapping([entry]), depth: 0)
    if let braces {
      let written = "{ " + writer.flowEntry(entry, LayoutWriter.FlowStyle()) + " }"
      return EditPlan.Step(
        splices: [TextSplice(Int(braces.cell.start)..<text.contentEnd(braces), written)], events: events)
    }
    let isOpen = text.scalars.last.map { !$0.isLineBreak } ?? false
    let written = (isOpen ? text.lineEnding : "") + writer.entry(entry, indent: 0) + text.lineEnding
    return EditPlan.Step(splices: [TextSplice(at: text.scalars.count, written)], events: events)
  }

  private static func remove(
    _ path: [String], from root: YAMLNode, _ text: EditedText, _ writer: LayoutWriter
  ) -> EditPlan.Step? {
    guard root.node(at: path) != nil else { return nil }
    var path = path[...]
    while let key = path.popLast() {
      guard let mapping = root.node(at: path) else { return nil }
      let edit = MappingEdit(text: text, mapping: mapping, writer: writer, order: [])
      if let step = edit.removing(key) { return step }
    }
    return nil
  }

  /// The keys of a mapping in the order in which people write them; none where the author chooses them.
  private static func order(ofMappingAt path: ArraySlice<String>) -> [String] {
    var record = RecordKeys.incident
    for key in path {
      guard case .record(let inner) = record.fields.first(where: { $0.key == key })?.kind else { return [] }
      record = inner
    }
    return record.fields.map(\.key)
  }
}

extension YAMLNode {
  /// The node that a path of keys leads to; nil where one of them is missing.
  func node(at path: some Sequence<String>) -> YAMLNode? {
    var node: YAMLNode? = self
    for key in path { node = node?.value(of: key) }
    return node
  }

  /// Whether it is a mapping that holds something.
  fileprivate var hasEntries: Bool { kind == .mapping && entries.contains { _ in true } }
}
