package import Diagnostics
package import Incidents
import Text

/// Changes a row of `timeline.yaml`, or deletes it.
///
/// The rest stays as it is, byte for byte, but for one thing: where the row gave its date to clock times below it, the
/// next of them is written in full, so that every other row keeps its moment.
package struct TimelineCorrection {
  /// A file with its corrected row.
  package struct Result: Sendable {
    package var file: RecordFile
    /// The line at which the row begins; for a deleted one that at which it began.
    package var line: Int
    /// The keys that were changed or removed.
    package var keys: [String] = []
    /// What the reader has to say about the change; no errors.
    package var warnings: [Diagnostic]
  }

  /// The row as it reads; nil where it cannot be read.
  package let row: TimelineEntry?
  /// Seconds east of UTC: the clock on which the user named the row, and which other times of the row are typed on.
  package let offset: Int
  private let index: Int
  private let before: EditedFile
  private let rows: [TimelineEntry]
  private let times: RowTimes
  private let old: Reading
  private let runbook: Runbook

  /// Finds the row that a user names.
  package init(
    of name: RowName, in file: RecordFile?, path: String, now: Instant, _ runbook: Runbook
  ) throws(EditRefusal) {
    before = try EditedFile(file, name: path)
    let root = try before.list { _ = TimelineReader.rows(of: $0, &$1) }
    var reading = Reading(.timeline)
    let rows = TimelineEdit.read(before.text.tree, runbook, &reading)
    times = RowTimes(of: root)
    let search = RowSearch(rows: rows, list: root, text: before.text, now: now)
    let index = try search.index(of: name)
    let range = root?.item(at: index)?.range
    let found = rows.first { $0.range == range }
    row = found
    offset = search.clock(of: found, named: name)
    (old, self.index, self.rows, self.runbook) = (reading, index, rows, runbook)
  }

  // MARK: Deleting

  /// The file without the row, and without the suppressions above it.
  package func deleting() throws(EditRefusal) -> Result {
    guard let list = before.text.tree.root,
      let step = ListRemoval(text: before.text, list: list).removing(index),
      let removed = Self.made(step, before.text)
    else { throw .layout }
    var expected = times.times
    expected.remove(at: index)
    guard let text = Self.restoring(expected, in: removed) else { throw .layout }
    let line = list.item(at: index)?.range.start.line ?? 1
    return try checked(text, nil, at: nil, line: line)
  }

  // MARK: Changing

  /// The file with the row as another says it; a row whose time no longer fits its place moves.
  package func changing(to new: TimelineEntry) throws(EditRefusal) -> Result {
    guard let row else { throw .unreadable(old.problems.map(\.diagnostic)) }
    let changes = RowChange.all(from: row, to: new)
    for change in changes { try change.value?.check() }
    try RowValue.of(new, time: "", TimeStyle.full).check()
    guard row.withoutPlace != new.withoutPlace else {
      throw .value(["the row says so already; give what is to be changed, as in --at 03:14"])
    }
    var refusal = EditRefusal.layout
    for form in [nil, TimeStyle.Form.full] {
      for long in [LayoutWriter.LongTexts.literal, .quoted] {
        let draft = RowDraft(
          text: before.text, index: index, old: row, new: new,
          writer: LayoutWriter(lineEnding: before.text.lineEnding, longTexts: long), form: form)
        guard let made = draft.made(changes, times), let text = Self.restoring(made.expected, in: made.text) else {
          continue
        }
        do throws(EditRefusal) {
          var result = try checked(text, new, at: made.index, line: 1)
          result.keys = made.keys
          return result
        } catch { refusal = error }
        // A value that the reader refuses is no better in other quotes.
        if case .value = refusal { throw refusal }
      }
    }
    throw refusal
  }

  // MARK: Reading back

  /// The text of a step; nil where it does not read back.
  static func made(_ step: EditPlan.Step?, _ text: EditedText) -> EditedText? {
    guard let step else { return nil }
    return EditPlan.firstThatReadsBack([step], of: text) { _ in true }.map { EditedText($0) }
  }

  /// Writes times in full that would say something else than they did; nil where that does not help.
  private static func restoring(_ expected: [RecordedTime?], in text: EditedText) -> EditedText? {
    var text = text
    // One row below a row that went, and one below its new place.
    for _ in 0..<4 {
      let list = text.tree.root
      let times = RowTimes(of: list).times
      guard times.count == expected.count else { return nil }
      guard let wrong = times.indices.first(where: { !RowTimes.isKept(expected[$0], as: times[$0]) }) else {
        return text
      }
      guard let row = list?.item(at: wrong), let old = expected[wrong],
        let full = RowTimes.full(old)
      else { return nil }
      let mapping = MappingEdit(
        text: text, mapping: row, writer: LayoutWriter(lineEnding: text.lineEnding), order: ["time"])
      guard let next = made(mapping.setting("time", to: .word(full)), text) else { return nil }
      text = next
    }
    return nil
  }

  /// The file, if its row says what it is to say and all others what they said.
  private func checked(
    _ text: EditedText, _ new: TimelineEntry?, at index: Int?, line: Int
  ) throws(EditRefusal) -> Result {
    var reading = Reading(.timeline)
    var found = TimelineEdit.read(text.tree, runbook, &reading)
    let news = NewProblems.of(reading, since: old)
    guard news.errors.isEmpty else { throw .value(news.errors) }
    let lost = TimelineEdit.reopenings(in: found)
    if lost.count > TimelineEdit.reopenings(in: rows).count, let row = lost.last {
      throw .contradiction(
        "'reopened' at \(row.time.dated) would have no resolution before it; log the resolution first with --milestone"
          + " resolved --at TIME, or take 'reopened' out with --edit and --no-milestone")
    }
    var line = line
    if let new, let index {
      let range = text.tree.root?.item(at: index)?.range
      guard let place = found.firstIndex(where: { $0.range == range }), found[place].says(new) else { throw .layout }
      line = range?.start.line ?? line
      found.remove(at: place)
    }
    let others = rows.filter { $0.range != row?.range }
    let hasErrors = old.problems.contains { $0.diagnostic.severity == .error }
    guard hasErrors || found.map(\.withoutWrittenTimes) == others.map(\.withoutWrittenTimes) else { throw .layout }
    return Result(file: before.file(with: text.tree), line: line, warnings: news.warnings)
  }
}

extension TimelineEntry {
  /// The row whatever words its times are written in.
  fileprivate var withoutWrittenTimes: TimelineEntry {
    var row = withoutPlace
    if row.time.instant != nil || row.time.date != nil { row.time.written = "" }
    row.until?.written = ""
    row.update?.next?.written = ""
    row.update?.edited?.written = ""
    return row
  }
}
