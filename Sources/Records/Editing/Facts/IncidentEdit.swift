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

  /// Corrects the severity that the incident got at a moment, and the present one where that was the last change.
  package static func correctSeverity(
    _ severity: String, at moment: Instant, in files: IncidentFiles, _ runbook: Runbook
  ) throws(EditRefusal) -> RecordFile {
    let changes = RecordReader.incident(files, runbook: runbook).incident.severityChanges
    guard let index = changes.firstIndex(where: { $0.time.instant == moment }) else {
      throw .value(["\(files.id) did not change its severity at \(moment)"])
    }
    guard changes[index].severity != severity else {
      throw .value(["\(files.id) became \(severity) at \(moment) already"])
    }
    let isLast = !changes.contains { $0.time.instant.map { moment < $0 } ?? false }
    var edits: [FactsEdit] = [.putInItem(["severity_changes"], index: index, key: "severity", .text(severity))]
    if isLast { edits.append(.put(["severity"], .text(severity))) }
    return try make(edits, in: files, runbook) { incident in
      incident.severityChanges.contains { $0.time.instant == moment && $0.severity == severity }
        && incident.severityChanges.count == changes.count && (!isLast || incident.severity == severity)
    }
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
    let (written, _) = TimeStyle.full.written(time)
    return .record(
      ("time", .word(written)), ("severity", .text(severity)), ("reason", reason.map(WrittenValue.text)))
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
