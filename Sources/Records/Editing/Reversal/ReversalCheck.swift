import Incidents

/// Whether a file without a change says what it said before it, and what was written since.
///
/// Lines can be taken apart in ways that mean something else: a row whose time is a clock alone goes on from the row
/// above it.
struct ReversalCheck {
  private let part: RecordPart
  private let runbook: Runbook
  private let expected: [Item: Int]
  private let mostProblems: Int

  init(
    _ part: RecordPart, from before: RecordFile, to after: RecordFile, in now: RecordFile, _ runbook: Runbook
  ) {
    self.part = part
    self.runbook = runbook
    var (problems, oldProblems, newProblems) = (0, 0, 0)
    var items = Self.items(of: now, part, runbook, &problems)
    for (item, count) in Self.items(of: after, part, runbook, &newProblems) { items[item, default: 0] -= count }
    for (item, count) in Self.items(of: before, part, runbook, &oldProblems) { items[item, default: 0] += count }
    expected = items.filter { $0.value != 0 }
    // A change that mended something is taken back with what it mended.
    mostProblems = problems + max(0, oldProblems - newProblems)
  }

  /// Whether the file holds just what it must, and nothing in it is newly wrong.
  func holds(_ file: RecordFile) -> Bool {
    var problems = 0
    let items = Self.items(of: file, part, runbook, &problems)
    return items == expected && problems <= mostProblems
  }

  /// What a file consists of: rows, action items, or keys with their values.
  private enum Item: Hashable {
    case row(TimelineEntry)
    case action(ActionItem)
    case key(String, [TreeEvent])
  }

  /// Each with how often it occurs; problems are counted.
  private static func items(
    of file: RecordFile, _ part: RecordPart, _ runbook: Runbook, _ problems: inout Int
  ) -> [Item: Int] {
    var reading = Reading(part)
    let tree = RecordReader.tree(of: file, &reading)
    let items: [Item]
    switch part {
    case .timeline: items = TimelineReader.rows(of: tree, &reading).map { .row($0.withoutPlace) }
    case .actions: items = ActionsReader.items(of: tree, runbook, &reading).map { .action($0.withoutPlace) }
    default: items = tree.map(keys) ?? []
    }
    problems += reading.problems.count
    return Dictionary(items.map { ($0, 1) }, uniquingKeysWith: +)
  }

  private static func keys(of tree: YAMLTree) -> [Item] {
    guard let root = tree.root, root.kind == .mapping else { return [] }
    let events = TreeEvent.all(of: tree)
    return root.entries.map { entry in
      .key(entry.key.text ?? "", Array(events[entry.value.index..<Int(entry.value.cell.next)]))
    }
  }
}

extension ActionItem {
  fileprivate var withoutPlace: ActionItem {
    var item = self
    item.range = nil
    return item
  }
}
