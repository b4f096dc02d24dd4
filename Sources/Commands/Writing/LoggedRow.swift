import ArgumentParser
import Documents
import Incidents
import Pipelines
import Projects
import Records
import Text

/// `pir log INC-42 text`: one row, with the change of severity and the status update that go with it.
struct LoggedRow {
  private let command: LogCommand
  private let writing: RecordWriting
  private let id: IncidentID

  init(_ command: LogCommand, _ writing: RecordWriting, _ id: IncidentID) {
    self.command = command
    self.writing = writing
    self.id = id
  }

  /// What was written.
  private struct Outcome {
    let row: TimelineEntry
    let added: TimelineEdit.Result
    /// The rest of the record; read only where it is needed.
    var record: (files: IncidentFiles, unreadable: [RecordProblem])?
    /// What is worth knowing about the row's place in time.
    var notes: [String] = []
    /// Where the timeline says the same already, so that nothing was added.
    var isThere = false
  }

  /// The row and the severity are written, or a message says what is; the update that is printed is the row's own, made
  /// from the text that was written.
  func run() throws {
    try writing.refuseMaintenance(id, command)
    let severity = try command.severity.map(writing.severity(named:))
    // A template that cannot be read is found before anything is written.
    let project = try command.update.map { _ in try LoadedProject(writing.project) }
    let written = try writing.project.change(
      command.severity == nil && command.update == nil ? [.timeline] : [.incident, .timeline], of: id,
      permit: command.secrets.permit
    ) { try change($0, severity: severity) }
    let outcome = written.result
    Console.report(outcome.added.warnings)
    Console.say(Self.sentence(outcome))
    if outcome.isThere { return try writing.end(written) }
    if let severity { Console.say("\(id) is \(severity) from then on") }
    writing.tell(written.journaled)
    let unsynced = written.unsynced.map(ExitStatus.telling)
    if let project, var record = outcome.record {
      let row = Self.index(of: outcome, in: record.files)
      record.files.incident = written.files[.incident]
      record.files.timeline = written.files[.timeline]
      try printUpdate(ofRow: row, of: record, project)
    }
    if let unsynced { throw unsynced }
  }

  /// The severity comes first: it holds the reason and the time, so that a run which finds it without its row can write
  /// the row.
  private func change(
    _ before: [Project.ChangedFile: RecordFile], severity: String?
  ) throws -> (files: [(Project.ChangedFile, RecordFile)], result: Outcome) {
    let clock = TimelineClock(of: before[.timeline])
    var row = try command.row(clock, severity: severity)
    if let file = before[.timeline], let there = try same(as: row, in: file) { return ([], there) }
    var files: [(Project.ChangedFile, RecordFile)] = []
    var record = command.severity != nil || command.update != nil ? try writing.project.files(of: id) : nil
    record?.files.timeline = before[.timeline]
    record?.files.incident = before[.incident]
    if let severity {
      if let changed = try setSeverity(severity, &row, record?.files) {
        files.append((.incident, changed))
      }
    }
    let added = try TimelineEdit.add(
      [row], to: before[.timeline], name: writing.project.recordPath(.timeline, of: id), writing.runbook)
    files.append((.timeline, added.file))
    let others = command.at == nil ? [] : try command.placed(clock).others
    let notes = RowPlace.notes(on: row, clock, others: others)
    return (files, Outcome(row: row, added: added, record: record, notes: notes))
  }

  /// The row that says the same, where it was logged within a minute: the key was pressed twice.
  private func same(as row: TimelineEntry, in file: RecordFile) throws -> Outcome? {
    guard !command.again, command.severity == nil else { return nil }
    var files = IncidentFiles(id: id, folder: "", incident: nil)
    files.timeline = file
    let rows = RecordReader.incident(files, runbook: Runbook()).incident.timeline
    let same = rows.filter { other in
      // Two updates that tell different things are two rows.
      other.time.isWithinAMinute(of: row.time)
        && (other.event == row.event || command.words.isEmpty && command.ownEvent(severity: nil).isText(of: other))
        && (row.update == nil || other.update == nil || row.update?.texts == other.update?.texts)
    }
    guard let found = same.first(where: { Self.missing(of: row, in: $0).isEmpty }) ?? same.first,
      let line = found.range?.start.line
    else { return nil }
    let missing = Self.missing(of: row, in: found)
    guard missing.isEmpty else {
      // A text that nobody typed is no sign that the same is meant.
      guard !command.words.isEmpty else { return nil }
      throw Console.fail(
        "\(file.name):\(line): logged already at \(RowPlace.moment(of: found)), and not with all that is given; type 'pir"
          + " log \(id) --edit \(line) \(missing.joined(separator: " "))' to change that row, or add --again to log it once"
          + " more", ExitStatus.usage)
    }
    let added = TimelineEdit.Result(file: file, lines: [line], warnings: [])
    return Outcome(row: found, added: added, isThere: true)
  }

  /// The options by which a row says more than another one, as they are typed to correct that.
  private static func missing(of row: TimelineEntry, in other: TimelineEntry) -> [String] {
    let milestones = other.milestones + row.milestones.filter { !other.milestones.contains($0) }
    let (told, before) = (row.update, other.update)
    let options: [(isMissing: Bool, option: String)] = [
      (row.action != nil && row.action != other.action, "--action ..."),
      (row.by != nil && row.by != other.by, "--by ..."),
      (milestones != other.milestones, "--milestone \(milestones.map(\.rawValue).joined(separator: ","))"),
      (row.escalated != nil && row.escalated != other.escalated, "--escalated \(row.escalated ?? 1)"),
      (row.until != nil && row.until?.instant != other.until?.instant, "--until ..."),
      (row.isInternal && !other.isInternal, "--internal"),
      (row.evidence != nil && row.evidence != other.evidence, "--evidence ..."),
      (told?.summary != nil && told?.summary != before?.summary, "--update ..."),
      (told?.impact != nil && told?.impact != before?.impact, "--impact ..."),
      (told?.actions != nil && told?.actions != before?.actions, "--actions ..."),
      (told?.next != nil && told?.next?.instant != before?.next?.instant, "--next ..."),
    ]
    return options.filter(\.isMissing).map(\.option)
  }

  /// The facts with another severity; nil where an earlier run wrote it and did not get to write the row, which then has
  /// the time of the change.
  private func setSeverity(
    _ severity: String, _ row: inout TimelineEntry, _ files: IncidentFiles?
  ) throws -> RecordFile? {
    guard let files else { return nil }
    let reason = command.words.isEmpty && command.update != nil ? nil : row.event.source
    let incident = RecordReader.incident(files, runbook: writing.runbook).incident
    if incident.severity == severity {
      // A text of the program's own names the time of the earlier run.
      let own = command.words.isEmpty ? command.ownEvent(severity: severity) : nil
      let change = incident.severityChanges.last.flatMap { last in own?.text(at: last.time) }
      guard let reason, let begun = incident.changeWithoutRow(to: severity, reason: change ?? reason),
        command.at == nil || row.time.instant == begun.time.instant
      else {
        throw Console.fail("\(id) is \(severity) already; leave out --severity", ExitStatus.usage)
      }
      Console.say(
        "the change to \(severity) is in incident.yaml already, from a run that did not end: its row is added")
      row.time = begun.time
      row.event = MarkdownText(change ?? reason)
      return nil
    }
    return try IncidentEdit.setSeverity(severity, from: row.time, reason: reason, in: files, writing.runbook)
  }

  /// `reviews/INC-42/timeline.yaml:12: logged at 2025-11-27 14:05 UTC`
  private static func sentence(_ outcome: Outcome) -> String {
    let moment = RowPlace.moment(of: outcome.row)
    let place = "\(outcome.added.file.name):\(outcome.added.lines[0])"
    if outcome.isThere {
      return "\(place): logged already at \(moment); add --again to log it once more"
    }
    return (["\(place): logged at \(moment)"] + outcome.notes).joined(separator: "; ")
  }

  /// The row among those of the timeline: a suppression that is written above it moves its line, and nothing else.
  private static func index(of outcome: Outcome, in files: IncidentFiles) -> Int? {
    var files = files
    files.timeline = outcome.added.file
    let rows = RecordReader.incident(files, runbook: Runbook()).incident.timeline
    let onLine = rows.indices.filter { rows[$0].range?.start.line == outcome.added.lines[0] }
    // A line of a flow sequence may hold all rows.
    return onLine.last { rows[$0].time.instant == outcome.row.time.instant } ?? onLine.first
  }

  private func printUpdate(
    ofRow row: Int?, of record: (files: IncidentFiles, unreadable: [RecordProblem]), _ project: LoadedProject
  ) throws {
    do {
      let loaded = try project.incident(record.files, unreadable: record.unreadable)
      try RenderRun.print(PrintDocument(updateInRow: row, of: loaded, in: project))
    } catch let status as ExitCode where status != .success {
      _ = Console.fail(
        "the row is written, and its update is not printed: correct the errors above, then run "
          + "'pir render \(id) --document update --stdout'", status)
      throw status
    }
  }
}

extension RecordedTime {
  /// Where nobody knows the moment, the time has to be the same.
  fileprivate func isWithinAMinute(of other: RecordedTime) -> Bool {
    guard let own = instant, let other = other.instant else { return dated == other.dated }
    return abs(own - other) <= 60
  }
}
