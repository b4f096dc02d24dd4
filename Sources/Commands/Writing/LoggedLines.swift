import ArgumentParser
import Diagnostics
import Incidents
import Projects
import Records
import Text

/// `pir log INC-42 -`: lines of a log, a list, a table or a chat become rows.
struct LoggedLines {
  private let command: LogCommand
  private let writing: RecordWriting
  private let id: IncidentID

  init(_ command: LogCommand, _ writing: RecordWriting, _ id: IncidentID) {
    self.command = command
    self.writing = writing
    self.id = id
  }

  /// All lines are written, or none; with `--skip-unread` those that could be read.
  func run() throws {
    let bytes = TerminalCodes.removed(from: try Console.readInput(limit: RecordFile.longest))
    let input = RecordFile(name: "<stdin>", bytes: bytes)
    let text: SourceText
    switch RecordText.read(input) {
    case .text(let source): text = source
    case .refused(let problem):
      Console.report([problem])
      throw ExitStatus.problems
    }
    let added = try writing.project.change(.timeline, of: id, permit: command.secrets.permit) { file in
      let clock = TimelineClock(of: file)
      let paste = try read(text, clock, TimelineEdit.moments(in: file))
      let rows = paste.rows.map(with)
      let result = try TimelineEdit.addMissing(
        rows, to: file, name: writing.project.recordPath(.timeline, of: id), writing.runbook)
      // Of rows that were there, nothing is new.
      let notes = result.lines.isEmpty ? [] : RowPlace.notes(on: rows, clock, others: paste.others)
      return (result.file, (result, paste, notes))
    }
    let (result, paste, notes) = added.result
    Console.report(paste.notes + result.warnings)
    let sentence = Self.sentence(result.lines.count, of: paste)
    let more = incomplete(result.incomplete).map { [$0] } ?? []
    Console.say("\(result.file.name): \(([sentence] + more + notes).joined(separator: "; "))")
    try writing.end(added)
  }

  private func read(
    _ text: SourceText, _ clock: TimelineClock, _ events: [MarkdownText: [Instant]]
  ) throws -> Paste {
    var setting = try command.pasteSetting(clock)
    setting.events = events
    let paste = Paste(text, from: try command.time(clock), setting)
    if !paste.unread.isEmpty { Self.report(paste, areSkipped: command.skipUnread) }
    guard paste.unread.isEmpty || command.skipUnread else {
      throw Console.fail(
        "nothing was written; correct the lines, or leave them out with --skip-unread", ExitStatus.problems)
    }
    guard !paste.rows.isEmpty || !paste.unread.isEmpty else {
      throw Console.fail("standard input holds no line", ExitStatus.usage)
    }
    for row in paste.rows {
      try TypedTime.refuseFuture(row.time, row.time.written, command.setting(clock))
      if let end = row.until { try TypedTime.refuseFuture(end, row.time.written, command.setting(clock)) }
    }
    return paste
  }

  /// A wrong setting makes every line unread: the first ones say what it is.
  private static func report(_ paste: Paste, areSkipped: Bool) {
    let unread = paste.unread
    var shown = Array(unread.prefix(mostShown))
    for (index, below) in zip(shown.indices, paste.unreadBelow) where areSkipped {
      shown[index].severity = .warning
      if below > 0 { shown[index].message += " (left out with \(Counted.text(below, "line")) below it)" }
    }
    Console.report(shown)
    if unread.count > shown.count { Console.say("and \(unread.count - shown.count) more") }
  }

  private static let mostShown = 50

  private func with(_ row: TimelineEntry) -> TimelineEntry {
    var row = row
    row.by = command.by ?? row.by
    row.isInternal = command.isInternal
    return row
  }

  /// What rows that were there do not say, with the command that adds it.
  private func incomplete(_ rows: [TimelineEntry]) -> String? {
    guard let row = rows.first, let time = row.time.instant else { return nil }
    let option =
      row.by.map { "--by \"\($0)\"" } ?? (row.action == nil ? nil : "--action TEXT") ?? "--until TIME"
    return "\(Counted.text(rows.count, "row")) of the timeline without what the lines say more, as in 'pir log \(id)"
      + " --edit \(time.timestamp) \(option)'"
  }

  private static func sentence(_ added: Int, of paste: Paste) -> String {
    var sentence = "\(Counted.text(added, "row")) added"
    if added < paste.rows.count { sentence += ", \(paste.rows.count - added) were there already" }
    if let day = paste.movedTo { sentence += " (the times are of \(day), as rows of the timeline are)" }
    if paste.unreadLines > 0 { sentence += ", \(Counted.text(paste.unreadLines, "line")) left out" }
    return sentence
  }
}
