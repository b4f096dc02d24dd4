package import Diagnostics
package import Incidents

/// Sets, changes and removes keys of `incident.yaml`, with the rest of the file byte for byte as it was.
package struct FactsSetting {
  /// What is done to a key.
  package enum Change: Hashable, Sendable {
    /// The value becomes this one; of a list several values are its items.
    case set([String])
    /// Items come into a list, or leave it.
    case add([String])
    case remove([String])
    /// The key goes.
    case unset
  }

  /// What a change came to.
  package struct Outcome: Sendable {
    /// The key as the file names it.
    package let key: SettableKey
    package let file: RecordFile
    /// The value before, and now, as text; nil without a value.
    package let before: String?
    package let after: String?
    /// What the reader says of the change and did not say before; no errors.
    package let warnings: [Diagnostic]
  }

  private let key: SettableKey
  private var facts: FactsFile
  private let typed: TypedValue
  private let id: IncidentID

  /// Makes the change in the facts of a record; refused where a value is none that the key may have.
  package static func make(
    _ change: Change, of key: SettableKey, in files: IncidentFiles, _ runbook: Runbook
  ) throws(EditRefusal) -> Outcome {
    var setting = try FactsSetting(key, files, runbook)
    return try setting.make(change)
  }

  private init(_ key: SettableKey, _ files: IncidentFiles, _ runbook: Runbook) throws(EditRefusal) {
    facts = try FactsFile(of: files, runbook, mayBegin: true)
    let root = (try? facts.root()) ?? nil
    let key = key.named(among: root?.node(at: key.path.dropLast())?.entries.compactMap(\.key.text) ?? [])
    typed = TypedValue(key: key, incident: facts.old.incident, runbook: runbook)
    (self.key, id) = (key, files.id)
  }

  private mutating func make(_ change: Change) throws(EditRefusal) -> Outcome {
    let before = try node().flatMap(Self.text)
    switch change {
    case .set(let values): try set(values)
    case .add(let values): try add(named(items(values)))
    case .remove(let values): try remove(items(values))
    case .unset: try unset()
    }
    let (_, warnings) = try facts.read()
    return Outcome(key: key, file: facts.file, before: before, after: try node().flatMap(Self.text), warnings: warnings)
  }

  // MARK: Values

  private mutating func set(_ values: [String]) throws(EditRefusal) {
    let present = try node()
    switch key.kind {
    case .list: return try replaceItems(by: named(items(values)))
    case .oneOrMore where values.count > 1 || isList(present): return try replaceItems(by: items(values))
    default: break
    }
    let text = typed.text(values.joined(separator: " "), as: key.kind)
    guard !TypedValue.isBlank(text) else { return try removeKey() }
    guard present?.content != text else { return }
    if key.path == ["severity"] { try correctLastSeverity(to: text) }
    try facts.make(.put(key.path, TypedValue.written(text, as: key.kind)))
  }

  private mutating func unset() throws(EditRefusal) {
    guard try node() != nil else {
      let known = try facts.root()?.setKeys ?? []
      let hint = Suggestion.didYouMean(key.name, among: known) ?? "there is nothing to remove"
      throw .value(["\(id) has no '\(key.name)'; \(hint)"])
    }
    try removeKey()
  }

  private mutating func removeKey() throws(EditRefusal) {
    guard !key.isRequired else { throw .value(["'\(key.name)' is required: it cannot be removed, nor be empty"]) }
    guard try node() != nil else { return }
    try facts.make(.remove(key.path))
  }

  /// A severity is set as what always held: of recorded changes the latest one leads to it.
  private mutating func correctLastSeverity(to severity: String) throws(EditRefusal) {
    let changes = facts.old.incident.severityChanges
    guard let last = changes.last, last.severity != severity else { return }
    if let other = changes.dropLast().last, other.severity == severity {
      throw .contradiction(
        "\(id) was \(severity) before it became \(last.severity): then it would never have changed; "
          + "write that it is \(severity) again with 'pir log \(id) --severity \(severity)', or take the change back with "
          + "'pir undo \(id)'")
    }
    let list = try facts.root()?.node(at: ["severity_changes"])
    // In time order the one that says so last.
    let items = list.map { Array($0.items) } ?? []
    guard let index = items.lastIndex(where: { $0.isItem(of: last) }) else { throw .layout }
    try facts.make(.putInItem(["severity_changes"], index: index, key: "severity", .text(severity)))
  }

  // MARK: Lists

  private func items(_ values: [String]) throws(EditRefusal) -> [String] {
    guard let kind = key.itemKind else {
      throw .value(["'\(key.name)' is not a list: set it with 'pir set \(id) \(key.name) VALUE'"])
    }
    // The name of a component may hold commas.
    if key.namesComponents, values.count == 1, typed.runbook.component(values[0]) != nil { return values }
    return TypedValue.items(values, of: kind).map { typed.text($0, as: kind) }
  }

  /// The items that the list has; a scalar is its only one.
  private func present() throws(EditRefusal) -> [String] {
    guard let node = try node(), !node.isEmpty else { return [] }
    guard node.kind == .sequence else { return [node.content].compactMap(\.self) }
    return node.items.map(Self.item)
  }

  /// Components under the name that the list has them by already, else that of the runbook, each once; one that the runbook
  /// does not list is refused.
  private func named(_ items: [String]) throws(EditRefusal) -> [String] {
    guard key.namesComponents else { return items }
    let present = try present()
    var names: [String] = []
    for item in items where !names.contains(where: { typed.isSameComponent($0, item) }) {
      // Without a list what is typed may correct the case.
      let same = present.first { typed.runbook.component($0) != nil && typed.isSameComponent($0, item) }
      if let same { names.append(same) } else { names.append(try ComponentName.named(item, in: typed.runbook)) }
    }
    return names
  }

  private mutating func add(_ items: [String]) throws(EditRefusal) {
    let present = try present()
    var all = present
    for item in items where !all.contains(where: { $0 == item || isSame($0, item) }) { all.append(item) }
    try replaceItems(by: all)
  }

  private mutating func remove(_ items: [String]) throws(EditRefusal) {
    var rest = try present()
    for item in items {
      let same =
        rest.firstIndex(of: item) ?? rest.firstIndex { $0.lowercased() == item.lowercased() || isSame($0, item) }
      guard let same else {
        // Short names are all near to each other.
        let near = item.utf8.count > 3 ? Suggestion.didYouMean(item, among: rest) : nil
        let hint = near ?? Self.list(of: rest)
        throw .value(["'\(item)' is not in '\(key.name)' of \(id); \(hint)"])
      }
      let taken = rest.remove(at: same)
      // A component goes under all of its names.
      rest.removeAll { isSame($0, taken) }
    }
    try replaceItems(by: rest)
  }

  /// Whether both name one component.
  private func isSame(_ a: String, _ b: String) -> Bool { key.namesComponents && typed.isSameComponent(a, b) }

  private static func list(of items: [String]) -> String {
    items.isEmpty ? "it is empty" : "it has \(items.map(\.shortened).joined(separator: ", "))"
  }

  /// Items that are in both lists stay as they are written, with their remarks.
  private mutating func replaceItems(by items: [String]) throws(EditRefusal) {
    guard let kind = key.itemKind else { return }
    let node = try node()
    guard !items.isEmpty else { return try removeKey() }
    guard isList(node) else {
      guard try items != present() else { return }
      return try facts.make(.put(key.path, TypedValue.written(items, as: kind)))
    }
    let change = ListChange(from: try present(), to: items)
    let groups = change.groups { TypedValue.written($0, as: kind) }
    if !groups.isEmpty { try facts.make(.insert(key.path, groups)) }
    for index in change.removed.reversed() { try facts.make(.drop(key.path, index: index)) }
  }

  // MARK: Nodes

  private func node() throws(EditRefusal) -> YAMLNode? { try facts.root()?.node(at: key.path) }

  private func isList(_ node: YAMLNode?) -> Bool { node?.kind == .sequence }

  /// An item that is a mapping has its text under `text`.
  private static func item(_ node: YAMLNode) -> String { node.content ?? node.value(of: "text")?.content ?? "" }

  private static func text(_ node: YAMLNode) -> String? {
    switch node.kind {
    case .sequence: node.items.map(item).joined(separator: ", ")
    default: node.isEmpty ? nil : node.content
    }
  }
}

extension YAMLNode {
  /// The names of the keys that the mapping has, those of mappings in it included.
  fileprivate var setKeys: [String] {
    entries.flatMap { key, value -> [String] in
      guard let name = key.text else { return [] }
      return value.kind == .mapping ? value.setKeys.map { "\(name).\($0)" } : [name]
    }
  }
}
