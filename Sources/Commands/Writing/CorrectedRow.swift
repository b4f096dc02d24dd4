import ArgumentParser
import Diagnostics
import Incidents
import Projects
import Records

/// `pir log INC-42 --edit 03:12` and `--delete 03:12`: a row that was typed wrong.
struct CorrectedRow {
  private let command: LogCommand
  private let writing: RecordWriting
  private let id: IncidentID
  private let name: RowName
  private let isDeleted: Bool

  /// Nil where no row is named.
  init?(_ command: LogCommand, _ writing: RecordWriting, _ id: IncidentID) throws {
    guard let text = command.correction.edit ?? command.correction.delete else { return nil }
    guard let name = RowName(text) else {
      throw Console.fail(
        "'\(text)' names no row; write its time, as in 03:12, 03:12#2 for the second of them, or its line",
        ExitStatus.usage)
    }
    (self.command, self.writing, self.id, self.name) = (command, writing, id, name)
    isDeleted = command.correction.delete != nil
  }

  /// The row and the severity are written, or nothing is.
  func run() throws {
    let severity = try command.severity.map(writing.severity(named:))
    let written = try writing.project.change(
      severity == nil ? [.timeline] : [.incident, .timeline], of: id, permit: command.secrets.permit
    ) { try change($0, severity: severity) }
    Console.report(written.result.warnings)
    for sentence in written.result.sentences { Console.say(sentence) }
    try writing.end(written)
  }

  private struct Outcome {
    var sentences: [String]
    var warnings: [Diagnostic] = []
  }

  private func change(
    _ before: [Project.ChangedFile: RecordFile], severity: String?
  ) throws -> (files: [(Project.ChangedFile, RecordFile)], result: Outcome) {
    let path = writing.project.recordPath(.timeline, of: id)
    let correction = try TimelineCorrection(
      of: name, in: before[.timeline], path: path, now: Clock.now, writing.runbook)
    let moment = RowPlace.moment(of: correction.row)
    if isDeleted {
      let result = try correction.deleting()
      let sentence = "\(path):\(result.line): the row at \(moment) is deleted"
      return ([(.timeline, result.file)], Outcome(sentences: [sentence], warnings: result.warnings))
    }
    var (files, sentences): ([(Project.ChangedFile, RecordFile)], [String]) = ([], [])
    if let severity {
      let file = try correctSeverity(severity, at: correction.row, before)
      files.append((.incident, file))
      sentences.append("\(file.name): the change of severity at \(moment) is to \(severity)")
    }
    if command.changesRow, let row = correction.row {
      let clock = TimelineClock(of: before[.timeline])
      let new = try command.corrected(row, clock)
      let result = try correction.changing(to: new)
      files.append((.timeline, result.file))
      var sentence = "\(path):\(result.line): corrected the row at \(moment)"
      if new.time != row.time {
        let others = try command.placed(anew: row, clock).others
        let notes = RowPlace.notes(on: new, clock.without(row), others: others)
        sentence += ([", now at \(RowPlace.moment(of: new))"] + notes).joined(separator: "; ")
      }
      sentences.append("\(sentence): \(result.keys.joined(separator: ", "))")
      return (files, Outcome(sentences: sentences, warnings: result.warnings))
    } else if command.changesRow {
      _ = try correction.changing(to: TimelineEntry(time: RecordedTime(Clock.now), event: ""))
    }
    return (files, Outcome(sentences: sentences))
  }

  /// The severity of a row is in incident.yaml, at the time of the row.
  private func correctSeverity(
    _ severity: String, at row: TimelineEntry?, _ before: [Project.ChangedFile: RecordFile]
  ) throws -> RecordFile {
    var files = try writing.project.files(of: id).files
    (files.timeline, files.incident) = (before[.timeline], before[.incident])
    let changes = RecordReader.incident(files, runbook: writing.runbook).incident.severityChanges
    guard let moment = row?.time.instant, changes.contains(where: { $0.time.instant == moment }) else {
      let known = changes.compactMap { $0.time.instant?.description }
      throw Console.fail(
        "the severity did not change at \(RowPlace.moment(of: row))"
          + (known.isEmpty ? "" : ", but at \(known.joined(separator: ", "))")
          + "; log a change with pir log \(id) --severity \(severity) --at TIME \"what happened\"", ExitStatus.usage)
    }
    return try IncidentEdit.correctSeverity(severity, at: moment, in: files, writing.runbook)
  }
}

extension LogCommand {
  /// Whether an option says something that is in the timeline.
  fileprivate var changesRow: Bool {
    var other = self
    other.severity = nil
    let correction = correction
    return other.hasChanges || correction.noMilestone || correction.noEscalated || correction.noInternal
  }

  /// A row with what the options say in place of what it said.
  fileprivate func corrected(_ row: TimelineEntry, _ clock: TimelineClock) throws -> TimelineEntry {
    var row = row
    if !words.isEmpty { row.event = MarkdownText(words.joined(separator: " ")) }
    guard !row.event.isEmpty else {
      throw ValidationError("a row says what happened; delete it with --delete instead")
    }
    if at != nil { row.time = try placed(anew: row, clock).time }
    if let action { row.action = action.isEmpty ? nil : MarkdownText(action) }
    if let by { row.by = by.isEmpty ? nil : by }
    if let evidence { row.evidence = evidence.isEmpty ? nil : evidence }
    if !milestone.isEmpty || correction.noMilestone { row.milestones = milestone }
    if escalated != nil || correction.noEscalated { row.escalated = escalated }
    if isInternal || correction.noInternal { row.isInternal = isInternal }
    if let until { row.until = until.isEmpty ? nil : try end(until, after: start(of: row), clock) }
    return try withCorrectedUpdate(row, clock)
  }

  /// The typed time of a row that is there. Once the incident is over, the row itself is one that it may be near to.
  fileprivate func placed(anew row: TimelineEntry, _ clock: TimelineClock) throws -> TypedTime.Placed {
    try placed(clock.isResolved ? clock : clock.without(row))
  }

  private func start(of row: TimelineEntry) throws -> Instant {
    guard let start = row.time.instant else {
      throw ValidationError("a row with no known time has no end, and no next update; give its time with --at")
    }
    return start
  }

  private func withCorrectedUpdate(_ row: TimelineEntry, _ clock: TimelineClock) throws -> TimelineEntry {
    var row = row
    guard [update, impact, actions, next].contains(where: { $0 != nil }) else { return row }
    if update == "", impact == nil, actions == nil, next == nil {
      row.update = nil
      return row
    }
    guard row.update != nil || update != nil else {
      throw ValidationError("the row is no status update; --impact, --actions and --next go with --update")
    }
    if row.isInternal { throw ValidationError("an update is read by everybody; add --no-internal") }
    var told = row.update ?? StatusUpdate(summary: nil)
    func text(_ text: String) -> MarkdownText? { text.isEmpty ? nil : MarkdownText(text) }
    if let update { told.summary = text(update) }
    if let impact { told.impact = text(impact) }
    if let actions { told.actions = text(actions) }
    if let next { told.next = next.isEmpty ? nil : try promise(next, after: start(of: row), clock) }
    guard !told.texts.isEmpty else {
      throw ValidationError("the update would say nothing; remove it with --update ''")
    }
    row.update = told
    return row
  }
}
