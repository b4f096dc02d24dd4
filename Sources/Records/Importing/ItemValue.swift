import Incidents

/// An action item as it is written: facts first, then how far it is.
enum ItemValue {
  static func of(_ item: ActionItem) -> WrittenValue {
    .record(
      ("id", .text(item.id)), ("action", .markdown(item.action)), ("kind", item.kind.map { .word($0.rawValue) }),
      ("prevents", item.prevents.map(WrittenValue.text)), ("priority", item.priority.map(WrittenValue.text)),
      ("owner", item.owner.map(WrittenValue.text)), ("opened", item.opened.map(day)), ("due", item.due.map(day)),
      ("moved", item.moved.isEmpty ? nil : .list(item.moved.map(ItemEdit.value))),
      ("reopened", item.reopened.isEmpty ? nil : .list(item.reopened.map(ItemEdit.value))),
      ("status", item.status == .open ? nil : .word(item.status.rawValue)), ("closed", item.closed.map(day)),
      ("reason", item.reason.map(WrittenValue.markdown)), ("evidence", item.evidence.map(WrittenValue.text)),
      ("ticket", item.ticket.map(WrittenValue.text)), ("internal", item.isInternal ? .word("true") : nil))
  }

  private static func day(_ day: CalendarDate) -> WrittenValue { .word(day.description) }
}
