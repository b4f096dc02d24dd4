import Diagnostics
package import Incidents

/// Keeps programs that follow an incident up to date with a change of its record: what they have seen gets a later time of
/// change, and an update the id that it had.
///
/// Most changes say so by themselves: a new row has a later time than all others. Where one does not, such as a schedule
/// that moves or an update that is deleted, `changed` is written into `incident.yaml`. An update that would go by another id
/// gets the one that it had as `id`. Nothing of it ever keeps a change from being made.
package struct DisclosedChange {
  private let before: Incident
  private let after: Incident
  private var files: IncidentFiles
  private let moment: Instant
  private let isReversal: Bool
  /// What readers were told before: the public, and insiders of what is planned.
  private let seen: [DisclosedFace?]

  /// The files after a change, with what programs need; those that need nothing are as they were given.
  ///
  /// `moment` is when the change is made. A reversal gives updates back that had their ids before.
  package static func marked(
    _ after: IncidentFiles, from before: IncidentFiles, at moment: Instant, isReversal: Bool
  ) -> IncidentFiles {
    var change = DisclosedChange(after, from: before, at: moment, isReversal: isReversal)
    change.keepIDs()
    change.markTime()
    return change.files
  }

  private init(_ after: IncidentFiles, from before: IncidentFiles, at moment: Instant, isReversal: Bool) {
    (files, self.moment, self.isReversal) = (after, moment, isReversal)
    self.before = RecordReader.incident(before, runbook: Runbook()).incident
    self.after = RecordReader.incident(after, runbook: Runbook()).incident
    seen = Self.faces(of: self.before)
  }

  private static func faces(of incident: Incident) -> [DisclosedFace?] {
    [DisclosedFace(publicOf: incident), DisclosedFace(plannedOf: incident)]
  }

  // MARK: The time of change

  private mutating func markTime() {
    let isSilent = zip(seen, Self.faces(of: after)).contains { old, new in
      guard let old, old != new else { return false }
      guard let last = old.changed else { return new?.changed == nil }
      return (new?.changed).map { $0 <= last } ?? true
    }
    guard isSilent else { return }
    let changed = TimeStyle.full.written(RecordedTime(stamp)).text
    guard var facts = try? FactsFile(of: files, Runbook()),
      (try? facts.make(.put([Self.key], .word(changed)))) != nil
    else { return }
    files.incident = facts.file
  }

  /// When the change is made: later than all that programs have seen.
  private var stamp: Instant {
    max(moment, seen.compactMap { $0?.changed }.max()?.adding(seconds: 1) ?? moment)
  }

  private static let key = "changed"

  // MARK: Ids of updates

  private mutating func keepIDs() {
    let (old, new) = (before.postedUpdates(Runbook()), after.postedUpdates(Runbook()))
    guard !new.isEmpty else { return }
    let (oldNames, names) = (old.permanentNames, new.permanentNames)
    let pairs = Self.pairs(old, new)
    var ids: [Int: String] = [:]
    var taken = Set(names).union(oldNames)
    for index in new.indices {
      if let place = pairs[index] {
        if names[index] != oldNames[place] { ids[new[index].row] = oldNames[place] }
      } else if let id = newID(of: new[index], besides: taken) {
        ids[new[index].row] = id
        taken.insert(id)
      }
    }
    for (row, id) in ids.sorted(by: { $0.key < $1.key }) { make(.id(id), inRow: row) }
    guard after.visibility == .public else { return }
    for (index, place) in pairs.sorted(by: { $0.key < $1.key }) { keepTime(old[place], new[index]) }
  }

  /// An update that reads as it did before a correction is corrected once more: programs have seen the later time.
  private mutating func keepTime(_ old: PostedUpdate, _ new: PostedUpdate) {
    let isSame =
      Self.isSameRow(old, new) && old.status == new.status && old.update.next?.instant == new.update.next?.instant
    guard new.changed < old.changed || !isSame && new.changed == old.changed else { return }
    let edited = isSame ? old.changed : max(moment, old.changed.adding(seconds: 1))
    let written = TimeStyle.full.written(RecordedTime(edited)).text
    make(RowChange(key: "edited", isInUpdate: true, value: .word(written)), inRow: new.row)
  }

  /// The id of an update that is new at a moment at which one may have been deleted since, which had that id; nil where it
  /// goes by its moment.
  private func newID(of update: PostedUpdate, besides taken: Set<String>) -> String? {
    guard !isReversal, update.update.id == nil, let changed = before.changed?.instant, update.time <= changed else {
      return nil
    }
    var moment = max(stamp, update.time)
    while taken.contains(moment.timestamp) { moment = moment.adding(seconds: 1) }
    return moment.timestamp
  }

  /// Which update before the change each one after it was, by index: those that say the same, then of the others those that
  /// correct one, if there are as many.
  private static func pairs(_ old: [PostedUpdate], _ new: [PostedUpdate]) -> [Int: Int] {
    var pairs: [Int: Int] = [:]
    var rest = Array(old.indices)
    for isSame in [isSameRow, isSameUpdate] {
      for index in new.indices where pairs[index] == nil {
        guard let place = rest.firstIndex(where: { isSame(old[$0], new[index]) }) else { continue }
        pairs[index] = rest.remove(at: place)
      }
    }
    let others = new.indices.filter { pairs[$0] == nil }
    if others.count == rest.count, new.count == old.count { pairs.merge(zip(others, rest)) { first, _ in first } }
    return pairs
  }

  private static func isSameRow(_ old: PostedUpdate, _ new: PostedUpdate) -> Bool {
    old.time == new.time && isSameUpdate(old, new)
  }

  private static func isSameUpdate(_ old: PostedUpdate, _ new: PostedUpdate) -> Bool {
    old.update.texts == new.update.texts
  }

  /// Makes a change in a row's update, by the row's place in the order of time.
  private mutating func make(_ change: RowChange, inRow row: Int) {
    guard let file = files.timeline, let edited = try? EditedFile(file, name: file.name) else { return }
    var reading = Reading(.timeline)
    let rows = TimelineReader.rows(of: edited.text.tree, &reading)
    guard rows.indices.contains(row),
      let node = edited.text.tree.root?.items.first(where: { $0.range == rows[row].range }),
      let made = Self.made(change, in: node, edited.text)
    else { return }
    files.timeline = edited.file(with: made.tree)
  }

  private static func made(_ change: RowChange, in row: YAMLNode, _ text: EditedText) -> EditedText? {
    TimelineCorrection.made(change.step(on: row, in: text, LayoutWriter(lineEnding: text.lineEnding)), text)
  }

  // MARK: Reversals

  /// The texts of `incident.yaml` before and after a change with the time of change that the file has now: a reversal leaves
  /// it, since it is later than all that programs have seen.
  package static func keepingTime(
    of now: RecordFile, from before: [UInt8], to after: [UInt8], of id: IncidentID
  ) -> (before: [UInt8], after: [UInt8]) {
    let time = time(in: now, id)
    func kept(_ bytes: [UInt8]) -> [UInt8]? {
      let file = RecordFile(name: now.name, bytes: bytes)
      guard Self.time(in: file, id) != time else { return bytes }
      guard var facts = try? FactsFile(of: IncidentFiles(id: id, folder: "", incident: file), Runbook()),
        (try? facts.make(time.map { .put([key], .word($0)) } ?? .remove([key]))) != nil
      else { return nil }
      return facts.file.bytes
    }
    guard let old = kept(before), let new = kept(after) else { return (before, after) }
    return (old, new)
  }

  /// A timeline in which updates say of their corrections what they said after a change, where they say all else as they did
  /// then; nil where that is as it is. What a reversal wrote there does not keep another one from being made.
  package static func withCorrections(of after: [UInt8], in now: RecordFile) -> RecordFile? {
    guard let then = try? EditedFile(RecordFile(name: now.name, bytes: after), name: now.name),
      var present = try? EditedFile(now, name: now.name)
    else { return nil }
    var isChanged = false
    let known = updates(in: then.text)
    var presentUpdates = updates(in: present.text)
    for index in presentUpdates.indices {
      let update = presentUpdates[index]
      guard let other = known.first(where: { $0.row == update.row }), other.edited != update.edited,
        let made = made(
          RowChange(key: "edited", isInUpdate: true, value: other.edited.map(WrittenValue.word)), in: update.node,
          present.text)
      else { continue }
      isChanged = true
      guard let file = try? EditedFile(present.file(with: made.tree), name: now.name) else { return nil }
      present = file
      presentUpdates = updates(in: present.text)
    }
    return isChanged ? present.file(with: present.text.tree) : nil
  }

  /// The rows with updates, without when these were corrected, and how that is written.
  private static func updates(in text: EditedText) -> [(row: TimelineEntry, edited: String?, node: YAMLNode)] {
    var reading = Reading(.timeline)
    let rows = TimelineReader.rows(of: text.tree, &reading)
    let nodes = text.tree.root.map { Array($0.items) } ?? []
    return rows.compactMap { row in
      guard row.update != nil, let node = nodes.first(where: { $0.range == row.range }) else { return nil }
      var bare = row.withoutPlace
      bare.update?.edited = nil
      return (bare, node.value(of: "update")?.value(of: "edited")?.text, node)
    }
  }

  private static func time(in file: RecordFile, _ id: IncidentID) -> String? {
    guard let edited = try? EditedFile(file, name: file.name) else { return nil }
    return edited.text.tree.root?.value(of: key)?.text
  }
}
