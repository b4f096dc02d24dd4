import Incidents

/// The times of a timeline in the order of its file: where new rows belong, and how their times are written there.
struct WrittenTimes {
  /// As they are written, one for each item of the list; empty where an item has none.
  private let texts: [String]
  /// The last moment that is known at or above each row.
  private let keys: [Instant?]

  init(of list: YAMLNode?) {
    texts = list?.items.map { $0.value(of: "time")?.text ?? "" } ?? []
    var clock = RecordClock()
    var last: Instant?
    keys = texts.map { text in
      last = (try? clock.following(text))?.instant ?? last
      return last
    }
  }

  /// The rows by the rows that they are put behind: each goes behind the last that is no later, and behind those without
  /// a known time that follow it.
  func groups(of rows: [TimelineEntry], _ form: TimeStyle.Form?) -> [ListInsertion.Group] {
    var groups: [(after: Int?, rows: [TimelineEntry])] = []
    for row in rows {
      let after = place(of: row)
      if let last = groups.indices.last, groups[last].after == after {
        groups[last].rows.append(row)
      } else {
        groups.append((after, [row]))
      }
    }
    return groups.map { group in
      let above = group.after.map { $0 + 1 } ?? 0
      var style = TimeStyle(above: Array(texts[..<above]), below: Array(texts[above...]), form)
      return ListInsertion.Group(
        after: group.after,
        values: group.rows.map { row in
          let (time, next) = style.written(row.time)
          style = next
          return RowValue.of(row, time: time, next)
        })
    }
  }

  private func place(of row: TimelineEntry) -> Int? {
    guard let instant = row.time.instant else { return texts.indices.last }
    // Where no time is known at all, the end is as good a place as any.
    guard keys.contains(where: { $0 != nil }) else { return texts.indices.last }
    return keys.lastIndex { $0.map { $0 <= instant } ?? false } ?? keys.lastIndex { $0 == nil }
  }
}

/// A row as it is written, its keys in the order of the documentation but for `internal`.
///
/// Git keeps once what is the same at the ends of rows that two branches added (`merge=union`): a row that lost
/// `internal` so has lost its event, too, and is an error instead of public.
enum RowValue {
  static func of(_ row: TimelineEntry, time: String, _ style: TimeStyle) -> WrittenValue {
    .record(
      ("time", .word(time)), ("until", row.until.map { .word(style.inside($0, row: row.time)) }),
      ("internal", row.isInternal ? .word("true") : nil), ("event", .markdown(row.event)),
      ("action", row.action.map(WrittenValue.markdown)),
      ("by", row.by.map(WrittenValue.text)),
      ("milestone", row.milestones.isEmpty ? nil : .words(row.milestones.map(\.rawValue))),
      ("escalated", row.escalated.map { .word(String($0)) }),
      ("update", row.update.map { update($0, of: row, style) }),
      ("evidence", row.evidence.map(WrittenValue.text)))
  }

  private static func update(_ update: StatusUpdate, of row: TimelineEntry, _ style: TimeStyle) -> WrittenValue {
    .record(
      ("summary", update.summary.map(WrittenValue.markdown)), ("impact", update.impact.map(WrittenValue.markdown)),
      ("actions", update.actions.map(WrittenValue.markdown)),
      ("next", update.next.map { .word(style.inside($0, row: row.time)) }))
  }
}
