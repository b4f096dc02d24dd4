/// What a text became, line by line: the smallest set of lines that went and came.
struct LineChanges {
  /// Lines of the old text and the lines of the new one in their place; either may be empty.
  struct Change: Hashable {
    var old: Range<Int>
    var new: Range<Int>
  }

  /// In the order of the text.
  let changes: [Change]

  /// Compares two texts by their lines.
  ///
  /// Texts with nothing in common would take the product of their lengths, so beyond `mostSteps` everything between their
  /// common beginning and end is one change.
  init(from old: [ArraySlice<UInt8>], to new: [ArraySlice<UInt8>]) {
    let head = zip(old, new).prefix { $0 == $1 }.count
    let tail = zip(old.dropFirst(head).reversed(), new.dropFirst(head).reversed()).prefix { $0 == $1 }.count
    let (oldEnd, newEnd) = (old.count - tail, new.count - tail)
    guard head < oldEnd || head < newEnd else {
      changes = []
      return
    }
    guard head < oldEnd, head < newEnd, (oldEnd - head) * (newEnd - head) <= Self.mostSteps else {
      changes = [Change(old: head..<oldEnd, new: head..<newEnd)]
      return
    }
    changes = Self.changes(from: old[head..<oldEnd], to: new[head..<newEnd], at: head)
  }

  private init(_ changes: [Change]) { self.changes = changes }

  // MARK: Equal lines

  /// Where an added or removed line is like the one next to the change, the change can be told in several ways: these are
  /// that which was found, the one with all changes as early as they may be, and the one with all as late.
  func readings(from old: [ArraySlice<UInt8>], to new: [ArraySlice<UInt8>]) -> [LineChanges] {
    var readings = [self]
    for reading in [earliest(old, new), latest(old, new)]
    where !readings.contains(where: { $0.changes == reading.changes }) {
      readings.append(reading)
    }
    return readings
  }

  private func earliest(_ old: [ArraySlice<UInt8>], _ new: [ArraySlice<UInt8>]) -> LineChanges {
    var slid: [Change] = []
    for var change in changes {
      let start = slid.last?.new.upperBound ?? 0
      while change.new.lowerBound > start, change.isRepeated(after: -1, old, new) { change.move(by: -1) }
      slid.append(change)
    }
    return LineChanges(slid)
  }

  private func latest(_ old: [ArraySlice<UInt8>], _ new: [ArraySlice<UInt8>]) -> LineChanges {
    var slid: [Change] = []
    for var change in changes.reversed() {
      let end = slid.last?.new.lowerBound ?? new.count
      while change.new.upperBound < end, change.isRepeated(after: 1, old, new) { change.move(by: 1) }
      slid.append(change)
    }
    return LineChanges(slid.reversed())
  }

  private static let mostSteps = 4_000_000

  private static func changes(
    from old: ArraySlice<ArraySlice<UInt8>>, to new: ArraySlice<ArraySlice<UInt8>>, at head: Int
  ) -> [Change] {
    var (removed, added): (Set<Int>, Set<Int>) = ([], [])
    for change in new.difference(from: old) {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset + head)
      case .insert(let offset, _, _): added.insert(offset + head)
      }
    }
    var changes: [Change] = []
    var (i, j) = (head, head)
    while i < old.endIndex || j < new.endIndex {
      let (oldStart, newStart) = (i, j)
      while removed.contains(i) { i += 1 }
      while added.contains(j) { j += 1 }
      if i > oldStart || j > newStart {
        changes.append(Change(old: oldStart..<i, new: newStart..<j))
      } else {
        (i, j) = (i + 1, j + 1)
      }
    }
    return changes
  }

  /// The lines of a text with what ends them: a line feed, a carriage return, or both.
  static func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    for (index, byte) in bytes.enumerated() where isEnd(byte, at: index, in: bytes) {
      lines.append(bytes[start...index])
      start = index + 1
    }
    if start < bytes.count { lines.append(bytes[start...]) }
    return lines
  }

  private static func isEnd(_ byte: UInt8, at index: Int, in bytes: [UInt8]) -> Bool {
    switch byte {
    case UInt8(ascii: "\n"): true
    case UInt8(ascii: "\r"): index + 1 == bytes.count || bytes[index + 1] != UInt8(ascii: "\n")
    default: false
    }
  }
}

extension LineChanges.Change {
  /// Whether the lines that only one text has are the same one line further on, or further up.
  fileprivate func isRepeated(after step: Int, _ old: [ArraySlice<UInt8>], _ new: [ArraySlice<UInt8>]) -> Bool {
    let (range, lines) = self.old.isEmpty ? (self.new, new) : (self.old, old)
    guard self.old.isEmpty != self.new.isEmpty else { return false }
    let (gone, come) = step > 0 ? (range.lowerBound, range.upperBound) : (range.upperBound - 1, range.lowerBound - 1)
    return lines.indices.contains(come) && lines[gone] == lines[come]
  }

  fileprivate mutating func move(by step: Int) {
    old = old.lowerBound + step..<old.upperBound + step
    new = new.lowerBound + step..<new.upperBound + step
  }
}
