/// Takes back a change of a text that others may have changed since, as far as they changed other lines.
enum TextReversal {
  /// What comes of it.
  enum Outcome: Hashable {
    /// The text without the change, in the ways in which it can be told: several where a removed line comes back right
    /// where another one was added, and where lines next to each other are equal.
    case texts([[UInt8]])
    /// The first line of the present text, 1-based, that both changed.
    case conflict(line: Int)
  }

  /// The present text `now`, which began as `after`, with what made `after` of `before` taken back.
  static func reverse(from before: [UInt8], to after: [UInt8], in now: [UInt8]) -> Outcome {
    guard now != after else { return .texts([before]) }
    let ending = lineEnding(of: [now, after, before])
    let (old, changed, present) = (lines(of: before, ending), lines(of: after, ending), lines(of: now, ending))
    let own = LineChanges(from: changed, to: old)
    let foreign = LineChanges(from: changed, to: present)
    var texts: [[UInt8]] = []
    for own in own.readings(from: changed, to: old).map(\.changes) {
      for foreign in foreign.readings(from: changed, to: present).map(\.changes)
      where conflict(of: own, with: foreign) == nil {
        for isFirst in [false, true] {
          let text = applied(own, since: foreign, to: present, from: old, restoredFirst: isFirst)
          if !texts.contains(text) { texts.append(text) }
        }
      }
    }
    if texts.isEmpty, let other = conflict(of: own.changes, with: foreign.changes) {
      return .conflict(line: min(other.new.lowerBound + 1, max(present.count, 1)))
    }
    // Whether the last line has an end is one more thing that either change may have changed.
    let isEnded = isEnded(before) == isEnded(after) ? isEnded(now) : isEnded(before)
    return .texts(isEnded ? texts : texts.map { Array($0.dropLast(ending.count)) })
  }

  /// The first of the other changes that touches the same lines.
  private static func conflict(
    of own: [LineChanges.Change], with foreign: [LineChanges.Change]
  ) -> LineChanges.Change? {
    for change in own {
      if let other = foreign.first(where: { overlaps(change.old, $0.old) }) { return other }
    }
    return nil
  }

  /// The lines of a text, each of which has an end.
  private static func lines(of text: [UInt8], _ ending: [UInt8]) -> [ArraySlice<UInt8>] {
    LineChanges.lines(of: isEnded(text) ? text : text + ending)
  }

  private static func isEnded(_ text: [UInt8]) -> Bool {
    guard let last = text.last else { return true }
    return last == UInt8(ascii: "\n") || last == UInt8(ascii: "\r")
  }

  /// What ends the first line of the texts that has an end.
  private static func lineEnding(of texts: [[UInt8]]) -> [UInt8] {
    for text in texts {
      guard let line = LineChanges.lines(of: text).first else { continue }
      let ending = line.reversed().prefix { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
      if !ending.isEmpty { return ending.reversed() }
    }
    return [UInt8(ascii: "\n")]
  }

  /// Whether two changes of one text touch the same lines; lines that are put between others touch none of them.
  private static func overlaps(_ own: Range<Int>, _ other: Range<Int>) -> Bool {
    own.lowerBound < other.upperBound && other.lowerBound < own.upperBound
  }

  private static func applied(
    _ own: [LineChanges.Change], since foreign: [LineChanges.Change], to present: [ArraySlice<UInt8>],
    from old: [ArraySlice<UInt8>], restoredFirst isFirst: Bool
  ) -> [UInt8] {
    var result: [UInt8] = []
    var next = 0
    for change in own {
      let before = foreign.filter { isBefore($0.old, change.old, restoredFirst: isFirst) }
      let shift = before.reduce(0) { $0 + $1.new.count - $1.old.count }
      let start = change.old.lowerBound + shift
      for line in present[next..<start] { result += line }
      for line in old[change.new] { result += line }
      next = start + change.old.count
    }
    for line in present[next...] { result += line }
    return result
  }

  private static func isBefore(_ other: Range<Int>, _ own: Range<Int>, restoredFirst isFirst: Bool) -> Bool {
    guard other.isEmpty, other.lowerBound == own.lowerBound else { return other.upperBound <= own.lowerBound }
    return !(own.isEmpty && isFirst)
  }
}
