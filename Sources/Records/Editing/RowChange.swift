import Incidents

/// A key of a row, or of its update, that gets another value or is removed.
struct RowChange: Hashable {
  /// `action`, or `impact` of the update.
  var key: String
  var isInUpdate = false
  /// Nil where the key is removed.
  var value: WrittenValue?

  /// The key as messages name it.
  var name: String { isInUpdate ? "update.\(key)" : key }

  /// What programs know the row's update by.
  static func id(_ id: String?) -> RowChange {
    RowChange(key: "id", isInUpdate: true, value: id.map(WrittenValue.text))
  }

  /// What makes one row of another, without the times, whose texts depend on their place.
  static func all(from old: TimelineEntry, to new: TimelineEntry) -> [RowChange] {
    var changes: [RowChange] = []
    func add<Value: Equatable>(
      _ key: String, _ value: KeyPath<TimelineEntry, Value>, _ written: (Value) -> WrittenValue?
    ) {
      guard old[keyPath: value] != new[keyPath: value] else { return }
      changes.append(RowChange(key: key, value: written(new[keyPath: value])))
    }
    add("internal", \.isInternal) { $0 ? .word("true") : nil }
    add("event", \.event) { .closing($0.source) }
    add("action", \.action) { $0.map(WrittenValue.markdown) }
    add("by", \.by) { $0.map(WrittenValue.text) }
    add("milestone", \.milestones) { $0.isEmpty ? nil : .words($0.map(\.rawValue)) }
    add("escalated", \.escalated) { $0.map { .word(String($0)) } }
    add("evidence", \.evidence) { $0.map(WrittenValue.text) }
    guard let before = old.update, let after = new.update else {
      if old.update != nil { changes.append(RowChange(key: "update", value: nil)) }
      return changes
    }
    func addText(_ key: String, _ text: KeyPath<StatusUpdate, MarkdownText?>) {
      guard before[keyPath: text] != after[keyPath: text] else { return }
      changes.append(
        RowChange(key: key, isInUpdate: true, value: after[keyPath: text].map(WrittenValue.markdown)))
    }
    addText("summary", \.summary)
    addText("impact", \.impact)
    addText("actions", \.actions)
    if before.id != after.id { changes.append(.id(after.id)) }
    return changes
  }

  /// The step that makes the change of a row; nil where it cannot be made.
  func step(on row: YAMLNode, in text: EditedText, _ writer: LayoutWriter) -> EditPlan.Step? {
    let mapping = MappingEdit(text: text, mapping: row, writer: writer, order: Self.order)
    guard isInUpdate else { return value.map { mapping.setting(key, to: $0) } ?? mapping.removing(key) }
    guard let node = row.value(of: "update"), node.kind == .mapping else { return nil }
    let update = MappingEdit(text: text, mapping: node, writer: writer, order: Self.orderInUpdate)
    return value.map { update.setting(key, to: $0) } ?? update.removing(key)
  }

  private static let order = [
    "time", "until", "internal", "action", "by", "milestone", "escalated", "update", "evidence", "event",
  ]
  private static let orderInUpdate = ["summary", "impact", "actions", "next", "edited", "id"]
}
