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

  /// A row ends no earlier than it begins. One that cannot be placed in time is not judged.
  private static func checkEnd(of row: TimelineEntry, _ node: YAMLNode, _ reading: inout Reading) {
    guard let until = row.until, row.time.isLater(than: until), let end = node.value(of: "until") else { return }
    reading.report(
      "until-before-time", at: end,
      "'\(until.written)' is earlier than '\(row.time.written)': a row ends after it began",
      suggestion: "exchange the two, or write the date of the end, as in 2025-11-27T14:05Z")
  }

  /// A year that was typed wrong, as it is in January, makes a row last for most of a year.
  private static func checkLength(of row: TimelineEntry, _ node: YAMLNode, _ reading: inout Reading) {
    guard let until = row.until, let start = row.time.instant, let last = until.instant,
      let end = node.value(of: "until"),
      last - start > longestRow
    else { return }
    reading.report(
      Diagnostic(
        .warning, "distant-end", at: end.place,
        "'\(until.written)' is \((last - start) / 86_400) days after the row began",
        suggestion: "correct the year if another one is meant"))
  }

  /// Seconds.
  private static let longestRow = 300 * 86_400

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
    reading.clock = RecordClock(of: root)
    var all = root.items
    if let first = all.next(), let text = first.value(of: "time")?.text, TimeAdvice.lacksDate(text) {
      reading.clock.below?.row = first.index
      reading.clock.upcoming = reading.clock.below?.firstFull()
    }
    for node in root.items where !reading.isFull && !Shapes.isEmptyItem(node, &reading) {
      reading.clock.below?.row = node.index
      var row = TimelineEntry.unread
      guard keys.read(node, into: &row, &reading) else { continue }
      row.range = node.range
      checkEnd(of: row, node, &reading)
      checkLength(of: row, node, &reading)
      check(row, node, &reading)
      // Moved, since a copy is one of many members.
      rows.append(consume row)
      places.append(node.index)
    }
    reportRanges(rows, places, root, &reading)
    let order = TimeOrder(rows.indices.map { rows[$0].time.instant })
    reportDays(rows, order, places, root, &reading)
    for index in order.displaced {
      let node = YAMLNode(tree: root.tree, index: places[index])
      let time = rows[index].time
      // A clock time alone has the day of the row before.
      let isBare = time.date.map { !time.written.hasPrefix($0.description) } ?? false
      reading.report(
        Diagnostic(
          .note, "out-of-order", at: node.value(of: "time")?.place ?? node.place,
          "'\(time.written)' is earlier than a row above it: rows are shown in time order"
            + (isBare ? ", and this one is of \(time.dated)" : ""),
          suggestion: isBare ? "put the rows in order, or write the date if it is of another day" : nil))
    }
    return order.sorted(rows)
  }

  private static func reportRanges(
    _ rows: [TimelineEntry], _ places: [Int], _ root: YAMLNode, _ reading: inout Reading
  ) {
    let possible = rows.indices.filter { RangeDoubt.isPossible(rows[$0].time) }
    guard !possible.isEmpty else { return }
    let certain = RangeDoubt.certainOffsets(of: rows)
    for index in possible {
      guard let doubt = RangeDoubt(rows[index].time, certain: certain) else { continue }
      report(
        "offset-or-range", doubt.message, doubt.suggestion, YAMLNode(tree: root.tree, index: places[index]), &reading)
    }
  }

  private static func reportDays(
    _ rows: [TimelineEntry], _ order: TimeOrder, _ places: [Int], _ root: YAMLNode, _ reading: inout Reading
  ) {
    var moments: [Instant]?
    for index in rows.indices.dropFirst() where DayDoubt.isPossible(rows[index], below: rows[index - 1]) {
      let known = moments ?? order.indices.compactMap { rows[$0].time.instant }
      moments = known
      guard let doubt = DayDoubt(rows[index], below: rows[index - 1], among: known) else { continue }
      report("day-or-other", doubt.message, doubt.suggestion, YAMLNode(tree: root.tree, index: places[index]), &reading)
    }
  }

  private static func report(
    _ rule: String, _ message: String, _ suggestion: String, _ row: YAMLNode, _ reading: inout Reading
  ) {
    reading.report(
      Diagnostic(
        .warning, rule, at: row.value(of: "time")?.place ?? row.place, message, suggestion: suggestion))
  }
}

extension TimelineEntry {
  /// What the keys of a row are read into; time and event are required.
  fileprivate static var unread: TimelineEntry { TimelineEntry(time: .unread, event: "") }
}
