import Incidents

/// A row as it is written: its time first, and its event last.
///
/// Git keeps once what is the same at the ends of rows that two branches added (`merge=union`). Events differ where a
/// milestone or a role is the same, so nothing is lost; a row that lost `internal` has lost its event, too, and is an error
/// instead of public.
enum RowValue {
  static func of(_ row: TimelineEntry, time: String, _ style: TimeStyle) -> WrittenValue {
    .record(
      ("time", .word(time)), ("until", row.until.map { .word(style.inside($0, row: row.time)) }),
      ("internal", row.isInternal ? .word("true") : nil),
      ("action", row.action.map(WrittenValue.markdown)),
      ("by", row.by.map(WrittenValue.text)),
      ("milestone", row.milestones.isEmpty ? nil : .words(row.milestones.map(\.rawValue))),
      ("escalated", row.escalated.map { .word(String($0)) }),
      ("update", row.update.map { update($0, of: row, style) }),
      ("evidence", row.evidence.map(WrittenValue.text)), ("event", .closing(row.event.source)))
  }

  static func update(_ update: StatusUpdate, of row: TimelineEntry, _ style: TimeStyle) -> WrittenValue {
    .record(
      ("summary", update.summary.map(WrittenValue.markdown)), ("impact", update.impact.map(WrittenValue.markdown)),
      ("actions", update.actions.map(WrittenValue.markdown)),
      ("next", update.next.map { .word(style.inside($0, row: row.time)) }),
      ("edited", update.edited.map { .word(style.inside($0, row: row.time)) }), ("id", update.id.map(WrittenValue.text))
    )
  }
}
