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
    try writing.refuseMaintenance(id, command)
    let severity = try command.severity.map(writing.severity(named:))
    let written = try writing.project.change([.incident, .timeline], of: id, permit: command.secrets.permit) {
      try change($0, severity: severity)
    }
    Console.report(written.result.warnings)
    for sentence in written.result.sentences { Console.say(sentence) }
    try writing.end(written)
  }

  private struct Outcome {
    var sentences: [String]
    var warnings: [Diagnostic] = []
  }

  private typealias Change = (files: [(Project.ChangedFile, RecordFile)], result: Outcome)

  private func change(_ before: [Project.ChangedFile: RecordFile], severity: String?) throws -> Change {
    let path = writing.project.recordPath(.timeline, of: id)
    let correction = try TimelineCorrection(
      of: name, in: before[.timeline], path: path, now: Clock.now, writing.runbook)
    let moment = RowPlace.moment(of: correction.row)
    let facts = try facts(before)
    var change: Change = ([], Outcome(sentences: []))
    if isDeleted {
      let result = try correction.deleting()
      change.files.append((.timeline, result.file))
      change.result = Outcome(
        sentences: ["\(path):\(result.line): the row at \(moment) is deleted"], warnings: result.warnings)
      if let row = correction.row { try takeOutSeverity(of: row, facts, &change) }
      return change
    }
    var new = correction.row
    if let row = correction.row, command.changesRow || severity != nil {
      new = try correct(row, correction, (facts.changes, severity), before, path, &change)
    } else if command.changesRow {
      _ = try correction.changing(to: TimelineEntry(time: RecordedTime(Clock.now), event: ""))
    }
    try correctSeverity(of: correction.row, to: new, severity, facts, &change)
    return change
  }

  /// Gives the row what the options say; where they say a severity alone, the text that `log` made of it follows.
  private func correct(
    _ row: TimelineEntry, _ correction: TimelineCorrection, _ severity: (changes: [SeverityChange], new: String?),
    _ before: [Project.ChangedFile: RecordFile], _ path: String, _ change: inout Change
  ) throws -> TimelineEntry {
    let clock = TimelineClock(of: before[.timeline]).on(offset: correction.offset)
    let logged = Self.change(of: row, among: severity.changes)?.severity
    let corrected = try command.corrected(row, clock, severity: (logged, severity.new))
    guard command.changesRow || corrected.event != row.event else { return row }
    let result = try correction.changing(to: corrected)
    change.files.append((.timeline, result.file))
    change.result.warnings = result.warnings
    var sentence = "\(path):\(result.line): corrected the row at \(RowPlace.moment(of: row))"
    if corrected.time != row.time {
      let others = try command.placed(anew: row, clock).others
      let notes = RowPlace.notes(on: corrected, clock.without(row), others: others)
      sentence += ([", now at \(RowPlace.moment(of: corrected))"] + notes).joined(separator: "; ")
    }
    change.result.sentences.append("\(sentence): \(result.keys.joined(separator: ", "))")
    return corrected
  }

  // MARK: The severity, which is in incident.yaml at the time of the row

  /// The record, with the changes of severity that it tells.
  private typealias Facts = (files: IncidentFiles, changes: [SeverityChange])

  private func facts(_ before: [Project.ChangedFile: RecordFile]) throws -> Facts {
    var files = try writing.project.files(of: id).files
    (files.timeline, files.incident) = (before[.timeline], before[.incident])
    return (files, RecordReader.incident(files, runbook: writing.runbook).incident.severityChanges)
  }

  /// The change that `pir log --severity` wrote with a row: its reason is what the row says.
  private static func change(of row: TimelineEntry, among changes: [SeverityChange]) -> SeverityChange? {
    changes.first { $0.reason == row.event.source && $0.time.instant != nil && $0.time.instant == row.time.instant }
  }

  /// Gives the change the row's new time and text, and another severity where one was typed.
  private func correctSeverity(
    of row: TimelineEntry?, to new: TimelineEntry?, _ severity: String?, _ facts: Facts, _ change: inout Change
  ) throws {
    guard let row, let new else { return }
    let (files, changes) = facts
    let own = Self.change(of: row, among: changes)
    let there =
      own ?? changes.first { severity != nil && $0.time.instant != nil && $0.time.instant == row.time.instant }
    guard let there else {
      if let severity { throw noChange(to: severity, at: row, among: changes) }
      return
    }
    var corrected = there
    corrected.severity = severity ?? there.severity
    if own != nil {
      corrected.reason = new.event.source
      if new.time.instant != nil { corrected.time = new.time }
    }
    guard
      corrected.severity != there.severity || corrected.reason != there.reason
        || corrected.time.instant != there.time.instant
    else {
      guard let severity, !command.changesRow else { return }
      throw Console.fail("\(id) became \(severity) at \(RowPlace.moment(of: row)) already", ExitStatus.usage)
    }
    let file = try IncidentEdit.correct(there, to: corrected, in: files, writing.runbook)
    change.files.insert((.incident, file), at: 0)
    let moment = corrected.time.instant.map { " at \($0)" } ?? ""
    change.result.sentences.append("\(file.name): the change of severity\(moment) is to \(corrected.severity)")
  }

  private func takeOutSeverity(of row: TimelineEntry, _ facts: Facts, _ change: inout Change) throws {
    let (files, changes) = facts
    guard let own = Self.change(of: row, among: changes), own != changes.first else { return }
    let file = try IncidentEdit.remove(own, in: files, writing.runbook)
    change.files.insert((.incident, file), at: 0)
    let now = own == changes.last ? "; \(id) is \(changes[changes.count - 2].severity)" : ""
    change.result.sentences.append("\(file.name): the change of severity to \(own.severity) is removed\(now)")
  }

  private func noChange(to severity: String, at row: TimelineEntry, among changes: [SeverityChange]) -> ExitCode {
    let known = changes.compactMap { $0.time.instant?.description }
    return Console.fail(
      "the severity did not change at \(RowPlace.moment(of: row))"
        + (known.isEmpty ? "" : ", but at \(known.joined(separator: ", "))")
        + "; log a change with pir log \(id) --severity \(severity) --at TIME \"what happened\"", ExitStatus.usage)
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
  ///
  /// A text that the options of `log` made follows them; `severity` is what the row was logged with, and what it is to be.
  fileprivate func corrected(
    _ old: TimelineEntry, _ clock: TimelineClock, severity: (old: String?, new: String?)
  ) throws -> TimelineEntry {
    var row = old
    if !words.isEmpty { row.event = MarkdownText(words.joined(separator: " ")) }
    guard !row.event.isEmpty else {
      throw TypedTime.Problem(message: "a row says what happened; delete it with --delete instead")
    }
    if at != nil {
      let time = try placed(anew: row, clock).time
      let isSame =
        time.instant != nil && time.instant == row.time.instant && time.isApproximate == row.time.isApproximate
      if !isSame { row.time = time }
    }
    if let action { row.action = action.isEmpty ? nil : MarkdownText(action) }
    if let by { row.by = by.isEmpty ? nil : by }
    if let evidence { row.evidence = evidence.isEmpty ? nil : evidence }
    if !milestone.isEmpty || correction.noMilestone { row.milestones = milestone }
    if escalated != nil || correction.noEscalated { row.escalated = escalated }
    if isInternal || correction.noInternal { row.isInternal = isInternal }
    if let until { row.until = until.isEmpty ? nil : try end(until, after: start(of: row), clock) }
    if words.isEmpty, let said = Self.ownEvents(of: old, severity.old).first(where: { $0.isText(of: old) }) {
      let present = said.severity == nil ? nil : severity.new ?? said.severity
      let own = OwnEvent(
        milestones: row.milestones, severity: present, escalated: row.escalated, isUpdate: said.isUpdate)
      row.event = own.text(following: old, said, at: row.time).map { MarkdownText($0) } ?? row.event
    }
    if let start = row.time.instant, let end = row.until?.instant, end < start {
      throw TypedTime.Problem(
        message: "the row ends at \(end), before its new time; give its end with --until, or remove it with --until ''")
    }
    row = try withCorrectedUpdate(row, clock)
    if let start = row.time.instant, let next = row.update?.next?.instant, next < start {
      throw TypedTime.Problem(
        message:
          "the next update is promised for \(next), before the row's new time; give another with --next, or remove"
          + " it with --next ''")
    }
    return row.corrected(from: old, at: Clock.now)
  }

  /// The texts that `log` may have made of a row's options.
  private static func ownEvents(of row: TimelineEntry, _ severity: String?) -> [OwnEvent] {
    [nil, severity].map { OwnEvent(milestones: row.milestones, severity: $0, escalated: row.escalated) }
      + (row.update == nil ? [] : [OwnEvent(milestones: [], isUpdate: true)])
  }

  /// The typed time of a row that is there: near to what the row says. A row of which that is not known is placed as a
  /// new one is.
  fileprivate func placed(anew row: TimelineEntry, _ clock: TimelineClock) throws -> TypedTime.Placed {
    try placed(clock.without(row), corrected: row.time.instant)
  }

  private func start(of row: TimelineEntry) throws -> Instant {
    guard let start = row.time.instant else {
      throw TypedTime.Problem(
        message: "a row with no known time has no end, and no next update; give its time with --at")
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
      throw TypedTime.Problem(
        message: "the row is not a status update; --impact, --actions and --next go with --update")
    }
    if row.isInternal { throw TypedTime.Problem(message: "an update is read by everybody; add --no-internal") }
    var told = row.update ?? StatusUpdate(summary: nil)
    func text(_ text: String) -> MarkdownText? { text.isEmpty ? nil : MarkdownText(text) }
    if let update { told.summary = text(update) }
    if let impact { told.impact = text(impact) }
    if let actions { told.actions = text(actions) }
    if let next { told.next = next.isEmpty ? nil : try promise(next, after: start(of: row), clock) }
    guard !told.texts.isEmpty else {
      throw TypedTime.Problem(message: "the update would say nothing; remove it with --update ''")
    }
    row.update = told
    return row
  }
}
