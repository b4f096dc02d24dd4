/// How one list becomes another with as many items kept in their place as possible.
struct ListChange {
  private enum Step {
    case kept, removed
    case added(String)
  }

  private let steps: [Step]

  /// Costs the product of both lengths: lists of records are short.
  init(from old: [String], to new: [String]) {
    // The length of what both have in common from two places on (longest common subsequence).
    var common = Array(repeating: Array(repeating: 0, count: new.count + 1), count: old.count + 1)
    for a in old.indices.reversed() {
      for b in new.indices.reversed() {
        common[a][b] = old[a] == new[b] ? common[a + 1][b + 1] + 1 : max(common[a + 1][b], common[a][b + 1])
      }
    }
    var (a, b, steps) = (0, 0, [Step]())
    while a < old.count || b < new.count {
      if a < old.count, b < new.count, old[a] == new[b] {
        steps.append(.kept)
        (a, b) = (a + 1, b + 1)
      } else if a < old.count, b == new.count || common[a + 1][b] >= common[a][b + 1] {
        steps.append(.removed)
        a += 1
      } else {
        steps.append(.added(new[b]))
        b += 1
      }
    }
    self.steps = steps
  }

  /// The items to be put in, by the index of the old item that each group follows.
  func groups(_ written: (String) -> WrittenValue) -> [ListInsertion.Group] {
    var (groups, old) = ([ListInsertion.Group](), 0)
    var isOpen = false
    for step in steps {
      guard case .added(let text) = step else {
        (old, isOpen) = (old + 1, false)
        continue
      }
      if !isOpen { groups.append(ListInsertion.Group(after: old == 0 ? nil : old - 1, values: [])) }
      isOpen = true
      groups[groups.count - 1].values.append(written(text))
    }
    return groups
  }

  /// The places of the items to be removed, once the new ones are put in.
  var removed: [Int] {
    steps.indices.filter { if case .removed = steps[$0] { true } else { false } }
  }
}
