import Incidents
import Text

/// Finds the row of a timeline that a user names.
struct RowSearch {
  /// In the order of time.
  let rows: [TimelineEntry]
  let list: YAMLNode?
  let text: EditedText
  /// For names with a day of their own, such as `yesterday 22:10`.
  let now: Instant

  /// The index of the named row in its file; throws with the names of the rows that may be meant.
  func index(of name: RowName) throws(EditRefusal) -> Int {
    guard let list, list.kind == .sequence, list.itemCount > 0 else {
      throw .value(["the timeline has no rows"])
    }
    switch name {
    case .line(let line): return try index(ofLine: line, Array(list.items))
    case .time(let text, let number): return try index(of: found(at: text, number), Array(list.items))
    }
  }

  private func index(of row: TimelineEntry, _ items: [YAMLNode]) throws(EditRefusal) -> Int {
    guard let index = items.firstIndex(where: { $0.range == row.range }) else { throw .layout }
    return index
  }

  // MARK: Lines

  private func index(ofLine line: Int, _ items: [YAMLNode]) throws(EditRefusal) -> Int {
    let positions = text.tree.positions
    let found = items.indices.filter { index in
      let start = items[index].range.start.line
      return start <= line && line <= positions.position(of: text.contentEnd(items[index])).line
    }
    if found.count == 1 { return found[0] }
    let named = rows.filter { row in
      row.range.map { row in found.contains { items[$0].range == row } } ?? false
    }
    guard found.isEmpty else {
      throw .value(["line \(line) holds several rows: \(names(of: named)); name one by its time"])
    }
    let nearest = rows.sorted { distance($0, line) < distance($1, line) }.prefix(2)
    throw .value([
      "line \(line) of the timeline holds no row"
        + (nearest.isEmpty ? "" : "; the nearest are \(names(of: Array(nearest)))")
    ])
  }

  private func distance(_ row: TimelineEntry, _ line: Int) -> Int { abs((row.range?.start.line ?? 0) - line) }

  // MARK: Times

  private func found(at text: String, _ number: Int?) throws(EditRefusal) -> TimelineEntry {
    let typed = number.map { "\(text)#\($0)" } ?? text
    let groups = groups(at: text)
    let all = rows.filter { row in groups.contains { $0.contains { $0.range == row.range } } }
    if groups.count == 1, let number {
      guard groups[0].indices.contains(number - 1) else {
        throw .value(["there is no row \(typed): at that time are \(names(of: groups[0]))"])
      }
      return groups[0][number - 1]
    }
    if all.count == 1, number ?? 1 == 1 { return all[0] }
    guard all.isEmpty else {
      let isOneClock = groups.count == 1
      throw .value([
        "'\(typed)' names \(all.count) rows: \(names(of: all)); name one"
          + (isOneClock ? "" : " by its line, as some are of the timeline's clock and some of UTC")
      ])
    }
    throw .value(["there is no row at \(typed)" + nearest(to: text)])
  }

  /// The rows that a time may mean on each of the clocks that it may be read by, the timeline's and UTC; one group where
  /// these agree.
  private func groups(at text: String) -> [[TimelineEntry]] {
    let written = rows.filter { $0.time.instant == nil && $0.time.isWritten(as: text) }
    guard written.isEmpty else { return [written] }
    var groups: [[TimelineEntry]] = []
    for offset in [offset, 0] {
      let found = rows(at: text, offset)
      if !found.isEmpty, !groups.contains(found) { groups.append(found) }
    }
    return groups
  }

  private func rows(at text: String, _ offset: Int) -> [TimelineEntry] {
    guard let typed = typed(text, offset) else { return [] }
    let offset = typed.zone?.offset ?? offset
    let date = typed.date.flatMap { $0.date(PasteSetting(now: now, offset: offset), offset: offset) }
    guard typed.date == nil || date != nil else { return [] }
    let near = rows.filter { row in
      guard let local = row.time.instant?.adding(seconds: offset), date.map({ $0 == local.date }) ?? true else {
        return false
      }
      let second = local.secondOfDay
      return second == typed.clock.second || typed.clock.second % 60 == 0 && second / 60 == typed.clock.second / 60
    }
    let exact = near.filter { $0.time.instant?.adding(seconds: offset).secondOfDay == typed.clock.second }
    return exact.isEmpty ? near : exact
  }

  private func typed(_ text: String, _ offset: Int) -> PastedTime? {
    var scanner = ValueScanner(text)
    let time = try? PastedTime.read(&scanner, PasteSetting(now: now, offset: offset))
    return scanner.isAtEnd ? time : nil
  }

  /// Seconds east of UTC on the clock of the timeline.
  private var offset: Int { rows.last { $0.time.offset != nil }?.time.offset ?? 0 }

  /// Seconds east of UTC: the clock on which a row has the time by which it is named, its own before others.
  func clock(of row: TimelineEntry?, named name: RowName) -> Int {
    let own = row?.time.offset ?? offset
    guard case .time(let text, _) = name, let typed = typed(text, own), let instant = row?.time.instant else {
      return own
    }
    if let zone = typed.zone { return zone.offset }
    return [own, offset, 0].first { instant.adding(seconds: $0).secondOfDay / 60 == typed.clock.second / 60 } ?? own
  }

  private func nearest(to text: String) -> String {
    guard let typed = typed(text, offset) else { return "; name a row by its time, as in 03:12, or by its line" }
    let offset = typed.zone?.offset ?? offset
    func distance(_ row: TimelineEntry) -> Int {
      guard let second = row.time.instant?.adding(seconds: offset).secondOfDay else { return 86_400 }
      let difference = abs(second - typed.clock.second)
      return min(difference, 86_400 - difference)
    }
    let nearest = rows.sorted { distance($0) < distance($1) }.prefix(2)
    return nearest.isEmpty ? "" : "; the nearest are \(names(of: Array(nearest)))"
  }

  // MARK: Names

  /// `03:12#1 (line 4), 03:12#2 (line 9)`; what rows say is in no message.
  private func names(of some: [TimelineEntry]) -> String {
    let all = zip(rows, RowName.all(of: rows))
    let names = some.prefix(6).map { row -> String in
      let line = row.range?.start.line ?? 0
      let name = all.first { $0.0.range == row.range }?.1
      guard case .time(let time, let number)? = name else {
        return "line \(line)"
      }
      return "\(RowName.time(time, number: number)) (line \(line))"
    }
    return names.joined(separator: ", ") + (some.count > 6 ? " and \(some.count - 6) more" : "")
  }
}

extension RecordedTime {
  /// Whether a time with unknown digits is typed so: as it is written, or as its clock time alone; with `~` or without.
  fileprivate func isWritten(as typed: String) -> Bool {
    let text = typed.drop { $0 == "~" || $0 == " " }
    if written == text { return true }
    guard written.utf8.count > 9 else { return false }
    let clock = written.dropFirst(11).prefix { !"Z+-".contains($0) }
    return !clock.isEmpty && clock == text
  }
}
