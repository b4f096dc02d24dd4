import ArgumentParser
import Incidents
import Projects
import Records
import Text

/// `pir log INC-42 -`: lines of a log, or of a chat, become rows.
struct LoggedLines {
  private let command: LogCommand
  private let writing: RecordWriting
  private let id: IncidentID

  init(_ command: LogCommand, _ writing: RecordWriting, _ id: IncidentID) {
    self.command = command
    self.writing = writing
    self.id = id
  }

  /// All lines are written, or none.
  func run() throws {
    let input = RecordFile(name: "<stdin>", bytes: try Console.readInput(limit: RecordFile.longest))
    let text: SourceText
    switch RecordText.read(input) {
    case .text(let source): text = source
    case .refused(let problem):
      Console.report([problem])
      throw ExitStatus.problems
    }
    let added = try writing.project.change(.timeline, of: id, permit: command.secrets.permit) { file in
      let clock = TimelineClock(of: file)
      let lines = LogLines.read(text, now: Clock.now, from: try command.time(clock), offset: clock.offset ?? 0)
      guard lines.problems.isEmpty else {
        Console.report(lines.problems)
        throw Console.fail("nothing was written", ExitStatus.problems)
      }
      guard !lines.rows.isEmpty else { throw Console.fail("standard input holds no line", ExitStatus.usage) }
      let rows = lines.rows.map(with)
      let result = try TimelineEdit.addMissing(
        rows, to: file, name: writing.project.recordPath(.timeline, of: id), writing.runbook)
      return (result.file, (result, rows.count))
    }
    let (result, count) = added.result
    Console.report(result.warnings)
    Console.say("\(result.file.name): \(Self.sentence(result.lines.count, of: count))")
    try ExitStatus.end(added.unsynced)
  }

  private func with(_ row: TimelineEntry) -> TimelineEntry {
    var row = row
    row.by = command.by
    row.isInternal = command.isInternal
    return row
  }

  private static func sentence(_ added: Int, of all: Int) -> String {
    let sentence = "\(Counted.text(added, "row")) added"
    return added == all ? sentence : sentence + ", \(all - added) were there already"
  }
}
