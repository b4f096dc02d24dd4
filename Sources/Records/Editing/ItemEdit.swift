import Incidents

/// One place of the text that a change of an action item touches.
enum ItemEdit {
  case set(String, WrittenValue)
  case remove(String)
  /// An entry comes to the end of a list of them.
  case append(to: String, WrittenValue)
  /// The last move leads to another day.
  case redirect(CalendarDate)

  /// What it writes; nil where something only goes.
  var value: WrittenValue? {
    switch self {
    case .set(_, let value), .append(_, let value): value
    case .redirect(let day): .word(day.description)
    case .remove: nil
    }
  }

  /// The steps of a change, in the order in which they are made.
  static func all(_ change: ActionsEdit.Change) -> [ItemEdit] {
    switch change {
    case .set(let key, let text): [.set(key.rawValue, key.value(text))]
    case .remove(let key): [.remove(key.rawValue)]
    case .correctDue(let day): [.redirect(day), .set("due", .word(day.description))]
    case .move(let move): [.append(to: "moved", value(of: move)), .set("due", .word(move.to.description))]
    case .reopen(let reopening):
      [.append(to: "reopened", value(of: reopening)), .set("status", .word(ActionItem.Status.open.rawValue))]
        + ["closed", "reason", "evidence"].map(ItemEdit.remove)
    }
  }

  static func value(of move: ActionItem.Move) -> WrittenValue {
    .record(
      ("on", .word(move.on.description)), ("from", move.from.map { .word($0.description) }),
      ("to", .word(move.to.description)), ("why", move.why.map(WrittenValue.text)))
  }

  static func value(of reopening: ActionItem.Reopening) -> WrittenValue {
    .record(
      ("on", .word(reopening.on.description)), ("was", .word(reopening.was.rawValue)),
      ("closed", reopening.closed.map { .word($0.description) }), ("why", reopening.why.map(WrittenValue.text)),
      ("reason", reopening.reason.map(WrittenValue.text)), ("evidence", reopening.evidence.map(WrittenValue.text)))
  }

  /// Whether there is something to change about the item.
  func concerns(_ item: YAMLNode) -> Bool {
    switch self {
    case .set, .append: true
    case .remove(let key): item.value(of: key) != nil
    case .redirect: item.value(of: "moved")?.items.contains { _ in true } ?? false
    }
  }

  /// The change of the text; nil where the item's layout leaves no place for it.
  func step(on item: YAMLNode, in text: EditedText, _ writer: LayoutWriter) -> EditPlan.Step? {
    let mapping = MappingEdit(text: text, mapping: item, writer: writer, order: Self.order)
    switch self {
    case .set(let key, let value): return mapping.setting(key, to: value)
    case .remove(let key): return mapping.removing(key)
    case .redirect(let day):
      guard let last = item.value(of: "moved").flatMap({ Self.lastMove(in: $0) }) else { return nil }
      return MappingEdit(text: text, mapping: last, writer: writer, order: ["on", "from", "to", "why"])
        .setting("to", to: .word(day.description))
    case .append(let key, let entry):
      guard let list = item.value(of: key), list.kind == .sequence else {
        return mapping.setting(key, to: .list([entry]))
      }
      let groups = [ListInsertion.Group(after: Array(list.items).indices.last, values: [entry])]
      return ListInsertion(into: list, of: text, writer).step(groups)
    }
  }

  /// The move of the latest day; of several on one day the last that is written.
  private static func lastMove(in moves: YAMLNode) -> YAMLNode? {
    moves.items.enumerated().max {
      ($0.element.value(of: "on")?.text ?? "", $0.offset) < ($1.element.value(of: "on")?.text ?? "", $1.offset)
    }?.element
  }

  /// Facts first, then how far it is: the order in which people write them.
  private static let order = [
    "id", "action", "kind", "prevents", "priority", "owner", "opened", "due", "moved", "reopened", "status", "closed",
    "reason", "evidence", "ticket", "internal",
  ]
}
