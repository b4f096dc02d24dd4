import Incidents

/// One way to write the changes of a row: key by key, each step on the text of the one before.
struct RowDraft {
  var text: EditedText
  var index: Int
  let old: TimelineEntry
  let new: TimelineEntry
  let writer: LayoutWriter
  /// Nil where the row's place says how its time is written.
  let form: TimeStyle.Form?

  /// A text with the changes made.
  struct Made {
    var text: EditedText
    /// The row's place in the list.
    var index: Int
    /// The times that the rows must have, in the order of the file.
    var expected: [RecordedTime?]
    var keys: [String]
  }

  /// Nil where a step does not read back.
  func made(_ changes: [RowChange], _ times: RowTimes) -> Made? {
    var draft = self
    var expected = times.times
    var keys: [String] = []
    let isMoved = old.time != new.time
    if isMoved {
      guard let place = draft.moved(times, &expected), draft.setTime(times.rows[index].text) else { return nil }
      expected[place] = nil
      keys.append("time")
    }
    for change in changes {
      guard draft.make(change) else { return nil }
      keys.append(change.name)
    }
    if old.update == nil, new.update != nil {
      guard draft.addUpdate() else { return nil }
      keys.append("update")
    }
    guard draft.setInner("until", old.until, new.until, &keys), draft.setTimesOfUpdate(&keys) else { return nil }
    return Made(text: draft.text, index: draft.index, expected: expected, keys: keys)
  }

  private var row: YAMLNode? { text.tree.root?.item(at: index) }

  private mutating func make(_ step: EditPlan.Step?) -> Bool {
    guard let made = TimelineCorrection.made(step, text) else { return false }
    text = made
    return true
  }

  private mutating func make(_ change: RowChange) -> Bool {
    guard let row else { return false }
    return make(change.step(on: row, in: text, writer))
  }

  // MARK: Times

  /// Moves the row to where its new time belongs, with the times of the others; gives its place.
  private mutating func moved(_ times: RowTimes, _ expected: inout [RecordedTime?]) -> Int? {
    guard !times.isInOrder(new.time.instant, at: index), let list = text.tree.root else { return index }
    let after = times.place(of: new.time.instant, without: index)
    let place = after.map { $0 < index ? $0 + 1 : $0 } ?? 0
    guard place != index else { return index }
    let removal = ListRemoval(text: text, list: list)
    guard make(removal.moving(index, after: after)) else { return nil }
    expected.insert(expected.remove(at: index), at: place)
    index = place
    return place
  }

  private mutating func setTime(_ written: String) -> Bool {
    let time = full(like: written) ?? style(like: written).written(new.time).text
    return make(RowChange(key: "time", value: .word(time)))
  }

  /// The new time on the row's own clock, which rows below may go on from; nil unless the row had a full time.
  private func full(like written: String) -> String? {
    guard written.utf8.count > 9, let instant = new.time.instant, old.time.instant != nil,
      let offset = old.time.offset
    else { return nil }
    let separator = offset < 0 || written.utf8.contains(UInt8(ascii: "T")) ? "T" : " "
    let local = instant.adding(seconds: offset)
    return (new.time.isApproximate ? "~" : "") + "\(local.date)\(separator)\(local.clock)"
      + RecordClock.written(offset: offset)
  }

  /// A time that was written in full stays so.
  private func style(like written: String) -> TimeStyle {
    let rows = RowTimes(of: text.tree.root).rows
    return TimeStyle(above: rows[..<index], below: rows[(index + 1)...], written.utf8.count > 9 ? .full : form)
  }

  /// The style of times inside the row.
  private var styleInside: TimeStyle {
    let rows = RowTimes(of: text.tree.root).rows
    return TimeStyle(above: rows[...index], below: rows[(index + 1)...], form)
  }

  private func inner(_ time: RecordedTime) -> WrittenValue {
    .word(styleInside.inside(time, row: new.time))
  }

  /// Whether a time inside the row reads as it is to read, from where the row is now.
  private func reads(_ written: String?, as time: RecordedTime) -> Bool {
    guard let written, let list = text.tree.root else { return false }
    var clock = RecordClock(of: list)
    for row in list.items.prefix(index + 1) { _ = try? clock.following(row: row) }
    guard let found = try? clock.inside(written) else { return false }
    return found.instant == time.instant && found.isApproximate == time.isApproximate
  }

  private mutating func setInner(
    _ key: String, isInUpdate: Bool = false, _ old: RecordedTime?, _ new: RecordedTime?, _ keys: inout [String]
  ) -> Bool {
    let node = isInUpdate ? row?.value(of: "update") : row
    guard let new else {
      guard old != nil, node?.value(of: key) != nil else { return true }
      keys.append(isInUpdate ? "update.\(key)" : key)
      return make(RowChange(key: key, isInUpdate: isInUpdate, value: nil))
    }
    guard !reads(node?.value(of: key)?.text, as: new) else { return true }
    if old?.instant != new.instant { keys.append(isInUpdate ? "update.\(key)" : key) }
    return make(RowChange(key: key, isInUpdate: isInUpdate, value: inner(new)))
  }

  private mutating func setTimesOfUpdate(_ keys: inout [String]) -> Bool {
    guard let update = new.update else { return true }
    return setInner("next", isInUpdate: true, old.update?.next, update.next, &keys)
      && setInner("edited", isInUpdate: true, old.update?.edited, update.edited, &keys)
  }

  // MARK: The update

  private mutating func addUpdate() -> Bool {
    guard let update = new.update else { return true }
    return make(RowChange(key: "update", value: RowValue.update(update, of: new, styleInside)))
  }
}
