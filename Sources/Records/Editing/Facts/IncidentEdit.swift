import Diagnostics
package import Incidents

/// Changes `incident.yaml` while the incident runs.
package enum IncidentEdit {
  /// Gives the incident another severity from a time on, and writes the change down.
  ///
  /// What held before is always written down as well: with the first change from the detection on, where the timeline
  /// knows it, else from its first known time, else from an unknown one. A time before the last change is refused: the
  /// present severity would not be the one that is given. `files` holds the timeline as it was read.
  package static func setSeverity(
    _ severity: String, from time: RecordedTime, reason: String?, in files: IncidentFiles, _ runbook: Runbook
  ) throws(EditRefusal) -> RecordFile {
    let reading = RecordReader.incident(files, runbook: runbook)
    let before = reading.incident
    guard before.severity != severity else { throw .value(["\(files.id) is \(severity) already"]) }
    if let latest = before.severityChanges.last?.time.instant, let from = time.instant, from < latest {
      throw .value([
        "\(files.id) has been \(before.severity) since \(latest), which is later; write this change above that one"
          + " in incident.yaml"
      ])
    }
    let kept = before.severityBeforeChange(at: time).map { change(to: $0.severity, at: $0.time, nil) }
    let changes = [kept, change(to: severity, at: time, reason)].compactMap(\.self)
    let list = reading.sources.facts?.root?.value(of: "severity_changes")
    let isNew = list?.items.first { _ in true } == nil
    let after = list.flatMap { Array($0.items).indices.last }
    let edit: FactsEdit =
      isNew
      ? .put(["severity_changes"], .list(changes))
      : .insert(["severity_changes"], [ListInsertion.Group(after: after, values: changes)])
    return try make([.put(["severity"], .text(severity)), edit], in: files, runbook) { incident in
      incident.severity == severity && incident.severityChanges.last?.severity == severity
        && (before.severity.isEmpty || incident.severityChanges.dropLast().last?.severity == before.severity)
    }
  }

  /// Corrects a change of severity, and the present severity where that was the last change; its time stays between
  /// those of the other changes.
  package static func correct(
    _ change: SeverityChange, to new: SeverityChange, in files: IncidentFiles, _ runbook: Runbook
  ) throws(EditRefusal) -> RecordFile {
    let changes = RecordReader.incident(files, runbook: runbook).incident.severityChanges
    guard let place = changes.firstIndex(of: change), let index = index(of: change, in: files, runbook) else {
      throw .layout
    }
    var expected = changes
    expected[place] = new
    let moments = expected.compactMap(\.time.instant)
    guard moments == moments.sorted() else {
      throw .value([
        "the severity changed at \(changes.compactMap { $0.time.instant?.description }.joined(separator: ", ")); a row"
          + " that tells of a change stays between the others"
      ])
    }
    var edits: [FactsEdit] = []
    func put(_ key: String, _ value: WrittenValue) {
      edits.append(.putInItem(["severity_changes"], index: index, key: key, value))
    }
    if change.time.instant != new.time.instant { put("time", .word(written(new.time))) }
    if change.severity != new.severity { put("severity", .text(new.severity)) }
    if let reason = new.reason, reason != change.reason { put("reason", .text(reason)) }
    let isLast = place == changes.count - 1 && change.severity != new.severity
    if isLast { edits.append(.put(["severity"], .text(new.severity))) }
    return try make(edits, in: files, runbook) { incident in
      incident.severityChanges.map(\.said) == expected.map(\.said) && (!isLast || incident.severity == new.severity)
    }
  }

  /// Takes a change of severity out; after the last one the severity is the one before. The first entry says what held
  /// before any change, and goes with the only one.
  package static func remove(
    _ change: SeverityChange, in files: IncidentFiles, _ runbook: Runbook
  ) throws(EditRefusal) -> RecordFile {
    let changes = RecordReader.incident(files, runbook: runbook).incident.severityChanges
    guard let place = changes.firstIndex(of: change), place > 0, let index = index(of: change, in: files, runbook)
    else {
      throw .layout
    }
    let before = changes[place - 1].severity
    let isOnly = changes.count == 2 && changes[0].reason == nil
    var edits: [FactsEdit] = [isOnly ? .remove(["severity_changes"]) : .drop(["severity_changes"], index: index)]
    let isLast = place == changes.count - 1
    if isLast { edits.append(.put(["severity"], .text(before))) }
    return try make(edits, in: files, runbook) { incident in
      incident.severityChanges.count == (isOnly ? 0 : changes.count - 1) && (!isLast || incident.severity == before)
    }
  }

  /// Where a change stands in the file, which need not be in the order of time.
  private static func index(of change: SeverityChange, in files: IncidentFiles, _ runbook: Runbook) -> Int? {
    let list = RecordReader.incident(files, runbook: runbook).sources.facts?.root?.value(of: "severity_changes")
    return list.map { Array($0.items) }?.firstIndex { $0.isItem(of: change) }
  }

  /// Ticks items of a step of the runbook, by their numbers; those that are ticked stay so.
  package static func tick(
    _ step: String, _ items: [Int], in files: IncidentFiles, _ runbook: Runbook
  ) throws(EditRefusal) -> RecordFile {
    let ticked = RecordReader.incident(files, runbook: runbook).incident.checklist[step] ?? []
    let all = Set(ticked).union(items)
    let numbers = WrittenValue.bracketed(all.sorted().map(String.init))
    return try make([.put(["checklist", step], numbers)], in: files, runbook) { incident in
      Set(incident.checklist[step] ?? []) == all
    }
  }

  /// Marks the incident as none after all, and says why.
  package static func withdraw(
    because reason: String, in files: IncidentFiles, _ runbook: Runbook
  ) throws(EditRefusal) -> RecordFile {
    let before = RecordReader.incident(files, runbook: runbook).incident
    guard before.withdrawn != reason else { throw .value(["\(files.id) is withdrawn already"]) }
    return try make([.put(["withdrawn"], .text(reason))], in: files, runbook) { $0.withdrawn == reason }
  }

  private static func change(to severity: String, at time: RecordedTime, _ reason: String?) -> WrittenValue {
    .record(
      ("time", .word(written(time))), ("severity", .text(severity)), ("reason", reason.map(WrittenValue.text)))
  }

  private static func written(_ time: RecordedTime) -> String {
    TimeStyle.full.written(time).text
  }

  private static func make(
    _ edits: [FactsEdit], in files: IncidentFiles, _ runbook: Runbook, isIntended: (Incident) -> Bool
  ) throws(EditRefusal) -> RecordFile {
    var facts = try FactsFile(of: files, runbook)
    for edit in edits { try facts.make(edit) }
    guard isIntended(try facts.read().incident) else { throw .layout }
    return facts.file
  }
}

extension SeverityChange {
  /// What it says, whatever words its time is written in.
  fileprivate var said: [String] { [time.instant?.description ?? time.written, severity, reason ?? ""] }
}

extension YAMLNode {
  /// Whether an item of `severity_changes` is this change.
  func isItem(of change: SeverityChange) -> Bool {
    value(of: "severity")?.text == change.severity
      && value(of: "time")?.text.flatMap { try? RecordClock.alone($0) } == change.time
  }
}
