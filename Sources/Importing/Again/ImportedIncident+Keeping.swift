import Incidents
import Records

extension ImportedIncident {
  /// Keeps of a record that was imported before what its source no longer says: importing again adds or corrects, and
  /// deletes nothing.
  package mutating func keep(_ record: TakenRecord, _ setting: ImportSetting) {
    if setting.severity == nil, incident.severity.isEmpty { incident.severity = record.incident.severity }
    keepRows(of: record)
    keepItems(of: record)
    for part in Self.parts where part.keep(record.incident, &incident) {
      report.uncertain.append(ImportReport.Doubt(line: nil, text: "the source no longer has '\(part.name)': it stays"))
    }
    isPublic = isPublic || record.incident.visibility == .public
  }

  // MARK: Rows

  private mutating func keepRows(of record: TakenRecord) {
    let rows = record.incident.timeline
    // Without a name for each row it is not known which of them the source had.
    guard rows.count == record.names.count else { return }
    let now = TakenRowName.all(of: incident.timeline, ids: rowIDs).map(TakenRowName.init)
    let vanished = RowPairing(from: record.names, to: now).vanished.filter {
      !PublishedHistory.Turn.ids.contains(record.names[$0].text)
    }
    guard !vanished.isEmpty else { return }
    rowIDs = incident.timeline.indices.map { rowIDs.indices.contains($0) ? rowIDs[$0] : nil }
    for (place, row) in zip(vanished, withOwnMilestones(vanished.map { rows[$0] })) {
      if let comment = record.comment(above: rows[place]) { comments[.row(incident.timeline.count)] = [comment] }
      incident.timeline.append(row)
      rowIDs.append(record.names[place].text)
      let time = row.time.instant?.dateAndClock ?? row.time.written
      report.uncertain.append(
        ImportReport.Doubt(
          line: nil, text: "the source no longer has the row '\(row.event.source.firstLine)' (\(time)): it stays"))
    }
  }

  /// Rows that stay, with the milestones that no row of the source has; with none where the incident would end in another
  /// status by them than the source says.
  private func withOwnMilestones(_ rows: [TimelineEntry]) -> [TimelineEntry] {
    let said = Set(incident.timeline.flatMap(\.milestones))
    var kept = rows
    for index in kept.indices {
      kept[index].range = nil
      kept[index].milestones.removeAll(where: said.contains)
    }
    guard status(with: kept) != status(with: []) else { return kept }
    return kept.map { row in
      var row = row
      row.milestones = []
      return row
    }
  }

  private func status(with rows: [TimelineEntry]) -> IncidentStatus {
    var fold = StatusFold(of: incident)
    let known = (incident.timeline + rows).enumerated().sorted { a, b in
      guard let first = a.element.time.instant, let second = b.element.time.instant, first != second else {
        return a.offset < b.offset
      }
      return first < second
    }
    for row in known { for milestone in row.element.milestones { fold.take(milestone) } }
    return fold.status
  }

  // MARK: Action items

  /// Keeps the ids of items that are known, and those items that the source no longer has.
  private mutating func keepItems(of record: TakenRecord) {
    let old = record.incident.actions
    guard !old.isEmpty else { return }
    // Items of one list lie at one time.
    func names(of items: [ActionItem]) -> [TakenRowName] {
      let rows = items.map { TimelineEntry(time: RecordedTime(instant: nil, written: "item"), event: $0.action) }
      return TakenRowName.all(of: rows, ids: []).map(TakenRowName.init)
    }
    let pairing = RowPairing(from: names(of: old), to: names(of: incident.actions))
    var next = (old.map(\.id).compactMap { Int($0.drop { !$0.isNumber }) }.max() ?? old.count) + 1
    for (index, place) in pairing.places.enumerated() {
      if let place {
        incident.actions[index].id = old[place].id
      } else {
        incident.actions[index].id = "A\(next)"
        next += 1
      }
    }
    for place in pairing.vanished {
      if let comment = record.comment(above: old[place]) { comments[.item(incident.actions.count)] = [comment] }
      var item = old[place]
      item.range = nil
      incident.actions.append(item)
      let action = item.action.source.firstLine
      report.uncertain.append(
        ImportReport.Doubt(line: nil, text: "the source no longer has the action item '\(action)': \(item.id) stays"))
    }
  }

  // MARK: Keys

  /// A key that stays where the source no longer has it; true where it does.
  private struct Part: Sendable {
    let name: String
    let keep: @Sendable (Incident, inout Incident) -> Bool

    init<Value: Hashable>(
      _ name: String, _ path: any WritableKeyPath<Incident, Value> & Sendable, empty: Value
    ) where Value: Sendable {
      self.name = name
      keep = { old, new in
        guard new[keyPath: path] == empty, old[keyPath: path] != empty else { return false }
        new[keyPath: path] = old[keyPath: path]
        return true
      }
    }
  }

  private static let parts: [Part] = [
    Part("tags", \.tags, empty: []), Part("people", \.people, empty: []),
    Part("affected", \.affected, empty: nil), Part("summary", \.summary, empty: nil),
    Part("impact", \.impact, empty: nil), Part("detection", \.detection, empty: nil),
    Part("trigger", \.trigger, empty: nil), Part("resolution", \.resolution, empty: nil),
    Part("root_cause", \.rootCause, empty: nil),
    Part("contributing_factors", \.contributingFactors, empty: []), Part("five_whys", \.fiveWhys, empty: nil),
    Part("lessons.went_well", \.lessons.wentWell, empty: []),
    Part("lessons.went_wrong", \.lessons.wentWrong, empty: []),
    Part("lessons.got_lucky", \.lessons.gotLucky, empty: []),
    Part("lessons.improvements", \.lessons.improvements, empty: []), Part("links", \.links, empty: []),
    Part("narrative.md", \.narrative, empty: nil),
  ]
}
