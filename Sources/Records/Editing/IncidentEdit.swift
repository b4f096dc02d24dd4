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
    let edits = isNew ? [.set("severity_changes", .list(changes))] : changes.map { Edit.append("severity_changes", $0) }
    return try make([.set("severity", .text(severity))] + edits, in: files, runbook) { incident in
      incident.severity == severity && incident.severityChanges.last?.severity == severity
        && (before.severity.isEmpty || incident.severityChanges.dropLast().last?.severity == before.severity)
    }
  }

  /// Ticks items of a step of the runbook, by their numbers; those that are ticked stay so.
  package static func tick(
    _ step: String, _ items: [Int], in files: IncidentFiles, _ runbook: Runbook
  ) throws(EditRefusal) -> RecordFile {
    let ticked = RecordReader.incident(files, runbook: runbook).incident.checklist[step] ?? []
    let all = Set(ticked).union(items)
    return try make([.tick(step, .bracketed(all.sorted().map(String.init)))], in: files, runbook) { incident in
      Set(incident.checklist[step] ?? []) == all
    }
  }

  private static func change(to severity: String, at time: RecordedTime, _ reason: String?) -> WrittenValue {
    let (written, _) = TimeStyle.full.written(time)
    return .record(
      ("time", .word(written)), ("severity", .text(severity)), ("reason", reason.map(WrittenValue.text)))
  }

  // MARK: The file

  private enum Edit {
    case set(String, WrittenValue)
    case append(String, WrittenValue)
    /// A key of `checklist`.
    case tick(String, WrittenValue)
  }

  private static func make(
    _ edits: [Edit], in files: IncidentFiles, _ runbook: Runbook, isIntended: (Incident) -> Bool
  ) throws(EditRefusal) -> RecordFile {
    guard var file = files.incident else { throw .unreadable(RecordReader.incident(files, runbook: runbook).errors) }
    let old = RecordReader.incident(files, runbook: runbook)
    for edit in edits {
      let before = try EditedFile(file, name: file.name)
      guard let root = before.text.tree.root, root.kind == .mapping else { throw .unreadable(old.errors) }
      let steps = [LayoutWriter.LongTexts.literal, .quoted].lazy.map { long in
        step(edit, root, before.text, LayoutWriter(lineEnding: before.text.lineEnding, longTexts: long))
      }
      guard let tree = EditPlan.firstThatReadsBack(steps, of: before.text, isIntended: { _ in true }) else {
        throw .layout
      }
      file = before.file(with: tree)
    }
    var changed = files
    changed.incident = file
    let reading = RecordReader.incident(changed, runbook: runbook)
    let known = old.errors.map(\.message)
    let news = reading.errors.filter { !known.contains($0.message) }
    guard news.isEmpty else { throw .value(news.map(\.fullMessage)) }
    guard isIntended(reading.incident) else { throw .layout }
    return file
  }

  private static func step(
    _ edit: Edit, _ root: YAMLNode, _ text: EditedText, _ writer: LayoutWriter
  ) -> EditPlan.Step {
    let order = FieldList<Incident>.incident.fields.map(\.key)
    let mapping = MappingEdit(text: text, mapping: root, writer: writer, order: order)
    switch edit {
    case .set(let key, let value): return mapping.setting(key, to: value)
    case .tick(let step, let items):
      guard let checklist = root.value(of: "checklist"), checklist.kind == .mapping,
        checklist.entries.contains(where: { _ in true })
      else { return mapping.setting("checklist", to: .mapping([WrittenValue.Entry(step, items)])) }
      return MappingEdit(text: text, mapping: checklist, writer: writer, order: []).setting(step, to: items)
    case .append(let key, let item):
      guard let list = root.value(of: key), list.kind == .sequence else {
        return mapping.setting(key, to: .list([item]))
      }
      let insertion = ListInsertion(into: list, of: text, writer)
      let groups = [ListInsertion.Group(after: Array(list.items).indices.last, values: [item])]
      return EditPlan.Step(splices: insertion.splices(groups), events: insertion.events(groups))
    }
  }
}
