import Diagnostics
import Incidents

/// Reads `timeline.yaml`: rows in time order, whatever order they were written in.
enum TimelineReader {
  static func rows(
    of tree: YAMLTree?, only keys: FieldList<TimelineEntry> = .row, _ reading: inout Reading
  ) -> [TimelineEntry] {
    guard let root = tree?.root, !root.isEmpty else { return [] }
    return rows(in: root, only: keys, &reading) { row, node, reading in PromisedDocument.check(row, node, &reading) }
  }

  /// The same from a list that stands somewhere in a file; `check` is asked about each row.
  static func rows(
    in root: YAMLNode, only keys: FieldList<TimelineEntry> = .row, _ reading: inout Reading,
    check: (TimelineEntry, YAMLNode, inout Reading) -> Void = { _, _, _ in }
  ) -> [TimelineEntry] {
    guard root.kind == .sequence else {
      guard !root.isCut else { return [] }
      reading.report(
        "wrong-shape", at: root, "a timeline is a list of rows", suggestion: "begin each row with '- time: '")
      return []
    }
    var rows: [TimelineEntry] = []
    var places: [Int] = []
    rows.reserveCapacity(root.itemCount)
    places.reserveCapacity(root.itemCount)
    for node in root.items where !reading.isFull && !Shapes.isEmptyItem(node, &reading) {
      var row = TimelineEntry.unread
      guard keys.read(node, into: &row, &reading) else { continue }
      row.range = node.range
      check(row, node, &reading)
      // Moved, since a copy is one of many members.
      rows.append(consume row)
      places.append(node.index)
    }
    let order = TimeOrder(rows.indices.map { rows[$0].time.instant })
    for index in order.displaced {
      let node = YAMLNode(tree: root.tree, index: places[index])
      reading.report(
        Diagnostic(
          .note, "out-of-order", at: node.value(of: "time")?.place ?? node.place,
          "'\(rows[index].time.written)' is earlier than a row above it: rows are shown in time order"))
    }
    return order.sorted(rows)
  }
}

extension TimelineEntry {
  /// What the keys of a row are read into; time and event are required.
  fileprivate static var unread: TimelineEntry { TimelineEntry(time: .unread, event: "") }
}
