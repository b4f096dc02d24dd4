package import Diagnostics
package import Incidents
import Text

/// Puts rows into `timeline.yaml`, each at its place in time.
package enum TimelineEdit {
  /// A file with its new rows.
  package struct Result: Sendable {
    package var file: RecordFile
    /// The lines at which the new rows begin, in the order in which the rows were given.
    package var lines: [Int]
    /// What the reader has to say about the new rows; no errors.
    package var warnings: [Diagnostic]
    /// Rows that are there already, and say less than the given ones.
    package var incomplete: [TimelineEntry] = []

    package init(file: RecordFile, lines: [Int], warnings: [Diagnostic]) {
      self.file = file
      self.lines = lines
      self.warnings = warnings
    }
  }

  /// Adds the rows; nil stands for a file that is not there yet.
  ///
  /// Everything else stays as it is, byte for byte. A row whose time is not known goes to the end. Times are written
  /// in full, so that they say their day wherever a merge puts the row.
  package static func add(
    _ rows: [TimelineEntry], to file: RecordFile?, name: String, _ runbook: Runbook
  ) throws(EditRefusal) -> Result {
    let before = try EditedFile(file, name: name)
    let text = before.text
    let root = try before.list { _ = TimelineReader.rows(of: $0, &$1) }
    for row in rows { try RowValue.of(row, time: "", TimeStyle.full).check() }
    var old = Reading(.timeline)
    let oldRows = read(text.tree, runbook, &old)
    var found = Reading(.timeline)
    var placed: [TimelineEntry] = []
    var newRows: [TimelineEntry] = []
    let order = order(of: rows)
    let ordered = order.map { rows[$0] }
    let tree = EditPlan.firstThatReadsBack(steps(ordered, root, text), of: text) { tree in
      found = Reading(.timeline)
      newRows = read(tree, runbook, &found)
      placed = placing(of: ordered, in: newRows, besides: oldRows) ?? []
      return placed.count == rows.count
    }
    guard let tree else {
      let refusal = refusal(of: rows, runbook)
      // A row that is there may need its day as soon as one of another day is above it.
      let errors = NewProblems.of(found, since: old).errors
      guard refusal == .layout, !errors.isEmpty else { throw refusal }
      throw .contradiction("with this row, one that is there would not be read: " + errors.joined(separator: "; "))
    }
    let news = NewProblems.of(found, since: old)
    guard news.errors.isEmpty else { throw .value(news.errors) }
    if let row = reopeningWithoutResolution(among: placed, in: newRows) {
      throw .contradiction(
        "'reopened' at \(row.time.instant?.description ?? row.time.written) has no resolution before it; log the"
          + " resolution first with --milestone resolved --at TIME, or leave out --milestone reopened")
    }
    var lines = rows.map { _ in 1 }
    for (index, row) in zip(order, placed) { lines[index] = row.range?.start.line ?? 1 }
    return Result(file: before.file(with: tree), lines: lines, warnings: news.warnings)
  }

  /// The same without the rows that are there already, with the same time and event: a log may be read again once it
  /// has grown.
  package static func addMissing(
    _ rows: [TimelineEntry], to file: RecordFile?, name: String, _ runbook: Runbook
  ) throws(EditRefusal) -> Result {
    let before = try EditedFile(file, name: name)
    var reading = Reading(.timeline)
    // A row that is there is one of the given rows: of two that are equal, the other one is new.
    var known = Dictionary(grouping: read(before.text.tree, runbook, &reading).reversed(), by: Key.init)
    var incomplete: [TimelineEntry] = []
    let missing = rows.filter { row in
      guard let old = known[Key(row)]?.popLast() else { return true }
      if row.says(moreThan: old) { incomplete.append(row) }
      return false
    }
    var result = Result(file: file ?? before.file(with: before.text.tree), lines: [], warnings: [])
    if !missing.isEmpty { result = try add(missing, to: file, name: name, runbook) }
    result.incomplete = incomplete
    return result
  }

  private struct Key: Hashable {
    let instant: Instant?
    let event: MarkdownText

    init(_ row: TimelineEntry) {
      instant = row.time.instant
      event = row.event
    }
  }

  /// The rows' indices by their times; rows of equal times keep the order in which they were given, and so do those
  /// without.
  private static func order(of rows: [TimelineEntry]) -> [Int] {
    rows.indices.sorted { a, b in
      let (first, second) = (rows[a].time.instant, rows[b].time.instant)
      guard let first, let second, first != second else {
        return (first == nil) == (second == nil) ? a < b : second == nil
      }
      return first < second
    }
  }

  /// Every way to write the rows, the likeliest first.
  private static func steps(
    _ rows: [TimelineEntry], _ root: YAMLNode?, _ text: EditedText
  ) -> some Sequence<EditPlan.Step> {
    let groups = WrittenTimes(of: root).groups(of: rows)
    return [LayoutWriter.LongTexts.literal, .quoted].lazy.map { long in
      let writer = LayoutWriter(lineEnding: text.lineEnding, longTexts: long)
      return ListInsertion(into: root, of: text, writer).step(groups)
    }
  }

  /// The rows of a timeline in the order of time.
  static func read(_ tree: YAMLTree, _ runbook: Runbook, _ reading: inout Reading) -> [TimelineEntry] {
    let rows = TimelineReader.rows(of: tree, &reading)
    if let root = tree.root, root.kind == .sequence { StepReferences.checkLevels(root, runbook, &reading) }
    return rows
  }

  /// The first new row whose `reopened` would change nothing, since the incident is not resolved before it.
  private static func reopeningWithoutResolution(
    among new: [TimelineEntry], in rows: [TimelineEntry]
  ) -> TimelineEntry? {
    let places = Set(new.compactMap(\.range))
    return reopenings(in: rows).first { $0.range.map(places.contains) ?? false }
  }

  /// The rows whose `reopened` changes nothing, since the incident is not resolved before them.
  static func reopenings(in rows: [TimelineEntry]) -> [TimelineEntry] {
    var fold = StatusFold()
    return rows.filter { row in row.milestones.map { fold.take($0) }.contains(.nothingToReopen) }
  }

  // MARK: Reading back

  /// Where each of the new rows stands among those found; nil where these are not the old ones, unchanged and in their
  /// order, with the new ones among them.
  private static func placing(
    of new: [TimelineEntry], in found: [TimelineEntry], besides old: [TimelineEntry]
  ) -> [TimelineEntry]? {
    var rest = old[...]
    var added: ArraySlice<TimelineEntry> = []
    for row in found {
      if let next = rest.first, row.isSame(as: next) { rest = rest.dropFirst() } else { added.append(row) }
    }
    guard rest.isEmpty, added.count == new.count else { return nil }
    return placing(of: new, among: added)
  }

  /// The same among rows of which none is old. They stand in the order of the new ones, unless the old ones are out of
  /// order.
  private static func placing(
    of new: [TimelineEntry], among added: ArraySlice<TimelineEntry>
  ) -> [TimelineEntry]? {
    var rest = added
    var placed: [TimelineEntry] = []
    for row in new {
      guard let index = rest.firstIndex(where: { $0.says(row) }) else { return nil }
      placed.append(rest[index])
      if index == rest.startIndex { rest = rest.dropFirst() } else { rest.remove(at: index) }
    }
    return placed
  }

  /// Rows that do not even read back in a file of their own hold a value that no record may hold.
  private static func refusal(of rows: [TimelineEntry], _ runbook: Runbook) -> EditRefusal {
    let text = EditedText(SourceText(name: "", text: ""))
    let groups = WrittenTimes(of: nil).groups(of: rows)
    let writer = LayoutWriter(longTexts: .quoted)
    let written = TextSplice.apply(ListInsertion(into: nil, of: text, writer).splices(groups), to: [])
    var reading = Reading(.timeline)
    let tree = YAMLTree(SourceText(name: "", text: written))
    for problem in tree.problems { reading.report(problem) }
    _ = read(tree, runbook, &reading)
    let errors = NewProblems.of(reading, since: Reading(.timeline)).errors
    return errors.isEmpty ? .layout : .value(errors)
  }
}

extension TimelineEntry {
  /// The row without its place in a file.
  var withoutPlace: TimelineEntry {
    var row = self
    row.range = nil
    return row
  }

  /// Whether the row says what another was to say, wherever it stands.
  func says(_ row: TimelineEntry) -> Bool {
    var (mine, other) = (self, row.withoutComments)
    guard mine.time.isApproximate == other.time.isApproximate, mine.time.instant == other.time.instant else {
      return false
    }
    guard mine.update?.next?.instant == other.update?.next?.instant, mine.until?.instant == other.until?.instant,
      mine.update?.edited?.instant == other.update?.edited?.instant
    else { return false }
    // Times may be written in other words.
    mine.time = other.time
    mine.until = other.until
    mine.update?.next = other.update?.next
    mine.update?.edited = other.update?.edited
    mine.range = nil
    other.range = nil
    return mine == other
  }

  /// Whether nothing but the row's place in the file has changed.
  fileprivate func isSame(as row: TimelineEntry) -> Bool {
    var mine = self
    mine.range = row.range
    return mine == row
  }
}

extension TimelineEntry {
  /// Whether a row of the same time and event names somebody, an action or an end that another one does not.
  fileprivate func says(moreThan other: TimelineEntry) -> Bool {
    by != nil && by != other.by || action != nil && action != other.action
      || until != nil && until?.instant != other.until?.instant
  }
}
