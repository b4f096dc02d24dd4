package import Diagnostics
package import Incidents

/// Changes `actions.yaml`: new items, and keys of items that are there.
package enum ActionsEdit {
  /// A file with its change.
  package struct Result: Sendable {
    package var file: RecordFile
    /// The item as it reads back.
    package var item: ActionItem
    /// What the reader has to say about the change; no errors.
    package var warnings: [Diagnostic]
  }

  /// What is changed about an item.
  package enum Change: Hashable, Sendable {
    case set(Key, String)
    /// A key goes; nothing is done where the item does not have it.
    case remove(Key)
    /// The due date becomes another one as if it had been written so: that is no move, and the last move led to it.
    case correctDue(CalendarDate)
    /// The item is open again: how it ended goes to the reopenings.
    case reopen(ActionItem.Reopening)
    /// The due date becomes another one, and the move is written down.
    case move(ActionItem.Move)
  }

  /// The keys that are set one by one.
  package enum Key: String, Hashable, Sendable {
    case action, kind, prevents, priority, owner, due, status, closed, evidence, reason, ticket, `internal`

    func value(_ text: String) -> WrittenValue {
      switch self {
      case .kind, .due, .status, .closed, .internal: .word(text)
      case .action, .prevents, .priority, .owner, .evidence, .reason, .ticket: .text(text)
      }
    }
  }

  /// Adds an item at the end, under the next free id: its own is not looked at. Nil stands for a file that is not there
  /// yet.
  package static func add(
    _ item: ActionItem, to file: RecordFile?, name: String, _ runbook: Runbook
  ) throws(EditRefusal) -> Result {
    let before = try EditedFile(file, name: name)
    let root = try list(of: before, runbook)
    var item = item
    item.id = nextID(in: root)
    item.priority = item.priority.map(runbook.priority(named:))
    let written = value(of: item)
    try written.check()
    let groups = [ListInsertion.Group(after: root.flatMap { Array($0.items).indices.last }, values: [written])]
    let steps = [LayoutWriter.LongTexts.literal, .quoted].lazy.map { long in
      let writer = LayoutWriter(lineEnding: before.text.lineEnding, longTexts: long)
      return ListInsertion(into: root, of: before.text, writer).step(groups)
    }
    return try make(steps, of: before, item.id, runbook)
  }

  /// Changes the item of an id.
  package static func change(
    _ id: String, _ changes: [Change], in file: RecordFile?, name: String, _ runbook: Runbook
  ) throws(EditRefusal) -> Result {
    var (file, result): (RecordFile?, Result?) = (file, nil)
    var warnings: [Diagnostic] = []
    let changes = changes.map { change in
      if case .set(.priority, let name) = change {
        Change.set(.priority, runbook.priority(named: name))
      } else {
        change
      }
    }
    for edit in changes.flatMap(ItemEdit.all) {
      try edit.value?.check()
      let before = try EditedFile(file, name: name)
      let item = try node(of: id, in: list(of: before, runbook))
      guard edit.concerns(item) else { continue }
      let steps = [LayoutWriter.LongTexts.literal, .quoted].lazy.compactMap { long in
        edit.step(on: item, in: before.text, LayoutWriter(lineEnding: before.text.lineEnding, longTexts: long))
      }
      let made = try make(steps, of: before, id, runbook)
      warnings = made.warnings
      (file, result) = (made.file, made)
    }
    result?.warnings = warnings
    if let result { return result }
    // Nothing was to be changed.
    guard let file else { throw .layout }
    return Result(file: file, item: try item(id, in: file, name: name, runbook), warnings: [])
  }

  /// The item of an id as it reads; throws where there is none, or where it cannot be read.
  package static func item(
    _ id: String, in file: RecordFile?, name: String, _ runbook: Runbook
  ) throws(EditRefusal) -> ActionItem {
    let text = try EditedFile(file, name: name)
    let id = try node(of: id, in: list(of: text, runbook)).value(of: "id")?.text ?? id
    var reading = Reading(.actions)
    let items = ActionsReader.items(of: text.text.tree, runbook, &reading)
    guard let item = items.first(where: { $0.id == id }) else { throw .unreadable(reading.problems.map(\.diagnostic)) }
    return item
  }

  private static func make(
    _ steps: some Sequence<EditPlan.Step>, of before: EditedFile, _ id: String, _ runbook: Runbook
  ) throws(EditRefusal) -> Result {
    var old = Reading(.actions)
    let others = ActionsReader.items(of: before.text.tree, runbook, &old).filter { $0.id != id }
    var found = Reading(.actions)
    var items: [ActionItem] = []
    let tree = EditPlan.firstThatReadsBack(steps, of: before.text) { tree in
      found = Reading(.actions)
      items = ActionsReader.items(of: tree, runbook, &found)
      return true
    }
    guard let tree else { throw .layout }
    let news = NewProblems.of(found, since: old)
    guard news.errors.isEmpty else { throw .value(news.errors) }
    guard let item = items.first(where: { $0.id == id }), items.count == others.count + 1 else { throw .layout }
    return Result(file: before.file(with: tree), item: item, warnings: news.warnings)
  }

  // MARK: Items

  private static func list(of file: EditedFile, _ runbook: Runbook) throws(EditRefusal) -> YAMLNode? {
    try file.list { _ = ActionsReader.items(of: $0, runbook, &$1) }
  }

  private static func node(of id: String, in root: YAMLNode?) throws(EditRefusal) -> YAMLNode {
    let items = root.map { Array($0.items) } ?? []
    let known = items.compactMap { $0.value(of: "id")?.text }
    if let meant = ItemIDs.meant(by: id, among: known),
      let found = items.first(where: { $0.value(of: "id")?.hasText(meant) ?? false })
    {
      return found
    }
    throw .noItem(id, known: known)
  }

  /// `A4` where the highest is `A3`; the letters of the last item that ends in a number go on.
  private static func nextID(in root: YAMLNode?) -> String {
    let ids = root?.items.compactMap { $0.value(of: "id")?.text } ?? []
    let numbered = ids.compactMap(NumberedID.init)
    let prefix = numbered.last?.prefix ?? "A"
    let highest = numbered.filter { $0.prefix == prefix }.map(\.number).max() ?? 0
    return prefix + String(highest + 1)
  }

  private struct NumberedID {
    var prefix: String
    var number: Int

    init?(_ id: String) {
      let digits = id.utf8.reversed().prefix { (0x30...0x39).contains($0) }.count
      guard (1...9).contains(digits), let number = Int(String(decoding: id.utf8.suffix(digits), as: UTF8.self)) else {
        return nil
      }
      prefix = String(decoding: id.utf8.dropLast(digits), as: UTF8.self)
      self.number = number
    }
  }

  /// An item as it is written, in the order in which people write the keys.
  private static func value(of item: ActionItem) -> WrittenValue {
    .record(
      ("id", .text(item.id)), ("action", .markdown(item.action)), ("kind", item.kind.map { .word($0.rawValue) }),
      ("prevents", item.prevents.map(WrittenValue.text)), ("priority", item.priority.map(WrittenValue.text)),
      ("owner", item.owner.map(WrittenValue.text)), ("opened", item.opened.map { .word($0.description) }),
      ("due", item.due.map { .word($0.description) }), ("status", .word(item.status.rawValue)),
      ("ticket", item.ticket.map(WrittenValue.text)), ("internal", item.isInternal ? .word("true") : nil))
  }
}

extension Runbook {
  /// A priority as the runbook writes it, by a name in any case; one that it does not know is taken as it is.
  fileprivate func priority(named name: String) -> String {
    priorities.contains(name) ? name : priorities.first { $0.lowercased() == name.lowercased() } ?? name
  }
}
