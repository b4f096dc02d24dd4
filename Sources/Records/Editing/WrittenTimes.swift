import Incidents

/// The times of a timeline in the order of its file: where new rows belong, and how their times are written there.
struct WrittenTimes {
  /// A row's time.
  struct Row {
    /// As it is written; empty where the row has none.
    let text: String
    /// Nil where it cannot be read.
    let time: RecordedTime?
    /// What a bare clock time in the next row would go on from; nil where it would be refused.
    let day: (date: CalendarDate, offset: Int)?
  }

  /// One for each item of the list.
  let rows: [Row]
  /// The last moment that is known at or above each row.
  private let keys: [Instant?]

  init(of list: YAMLNode?) {
    guard let list else {
      (rows, keys) = ([], [])
      return
    }
    var clock = RecordClock(of: list)
    rows = list.items.map { row in
      let time = try? clock.following(row: row)
      return Row(text: row.value(of: "time")?.text ?? "", time: time, day: clock.day)
    }
    var last: Instant?
    keys = rows.map { row in
      last = row.time?.instant ?? last
      return last
    }
  }

  /// The rows by the rows that they are put behind: each goes behind the last that is no later, and behind those without
  /// a known time that follow it.
  ///
  /// Their times are written in full: a merge may put a row below those of another day.
  func groups(of entries: [TimelineEntry]) -> [ListInsertion.Group] {
    var groups: [(after: Int?, entries: [TimelineEntry])] = []
    for entry in entries {
      let after = place(of: entry)
      if let last = groups.indices.last, groups[last].after == after {
        groups[last].entries.append(entry)
      } else {
        groups.append((after, [entry]))
      }
    }
    return groups.map { group in
      let above = group.after.map { $0 + 1 } ?? 0
      var style = TimeStyle(above: rows[..<above], below: rows[above...], .full)
      return ListInsertion.Group(
        after: group.after,
        values: group.entries.map { entry in
          let (time, next) = style.written(entry.time)
          style = next
          return RowValue.of(entry, time: time, next)
        })
    }
  }

  private func place(of entry: TimelineEntry) -> Int? { Self.place(of: entry.time.instant, after: keys) }

  /// The index of the row that one is put behind, by the last moment that is known at or above each; nil for none.
  static func place(of instant: Instant?, after keys: [Instant?]) -> Int? {
    guard let instant else { return keys.indices.last }
    // Where no time is known at all, the end is as good a place as any.
    guard keys.contains(where: { $0 != nil }) else { return keys.indices.last }
    return keys.lastIndex { $0.map { $0 <= instant } ?? false } ?? keys.lastIndex { $0 == nil }
  }
}
