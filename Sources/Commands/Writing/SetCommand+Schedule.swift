import Documents
import Incidents
import Projects
import Records

/// When a maintenance is planned to be.
extension SetCommand {
  /// What is done to a schedule, whose two ends are written at once.
  enum ScheduleChange {
    /// Words for both ends.
    case both([String])
    case end(ScheduleEdit.End, String)
    case removal
  }

  /// What is done to the schedule; nil where another key is set or removed.
  func scheduleChange(of id: IncidentID) throws -> ScheduleChange? {
    if unset.isEmpty {
      let (name, values) = keyAndValues
      let end = Self.namesSchedule(name) ? nil : try SettableKey.named(name, of: id).endOfSchedule
      guard end != nil || Self.namesSchedule(name) else { return nil }
      if add || remove { throw Console.fail("'\(name)' is not a list; leave out --add and --remove", ExitStatus.usage) }
      return end.map { .end($0, values.joined(separator: " ")) } ?? .both(values)
    }
    if unset.contains(where: Self.namesSchedule) {
      guard unset.count == 1 else {
        throw Console.fail("remove 'scheduled' in a run of its own", ExitStatus.usage)
      }
      return .removal
    }
    guard try unset.contains(where: { try SettableKey.named($0, of: id).endOfSchedule != nil }) else { return nil }
    throw Console.fail(
      "a schedule has both ends: 'pir set \(id) --unset scheduled' removes them", ExitStatus.usage)
  }

  static func namesSchedule(_ name: String) -> Bool { ["scheduled", "schedule"].contains(name.lowercased()) }

  func run(_ change: ScheduleChange, of id: IncidentID, _ writing: RecordWriting) throws {
    let isUnderway = try writing.project.record(of: id, writing.runbook).incident.status.isActive
    let written = try writing.project.change(.incident, of: id, permit: secrets.permit) { file in
      var files = try writing.project.files(of: id).files
      files.incident = file
      let ends = try ScheduleEdit.ends(in: files, writing.runbook)
      if case .removal = change {
        let removed = try ScheduleEdit.remove(from: files, writing.runbook)
        return (removed.file, (ends, nil as Schedule?, removed.warnings))
      }
      let schedule = try self.schedule(change, ends, of: id, isUnderway: isUnderway)
      let changed = try ScheduleEdit.set(schedule, in: files, writing.runbook)
      return (changed.file, (ends, schedule, changed.warnings))
    }
    let (before, after, warnings) = written.result
    Console.report(warnings)
    Console.say("\(id): \(Self.sentence(before.schedule, after))")
    let isScheduled = try writing.project.record(of: id, writing.runbook).incident.status == .scheduled
    if let after, isScheduled, let note = PlannedTime.note(on: after, of: id, now: Clock.now) { Console.say(note) }
    try writing.end(written)
  }

  /// `planned for 2026-12-04 22:00 to 2026-12-05 02:00 UTC, and was for ...`
  private static func sentence(_ before: Schedule?, _ after: Schedule?) -> String {
    switch (before?.written, after?.written) {
    case (let before?, let after?) where before == after: "planned for \(after) already; nothing was written"
    case (let before?, let after?): "planned for \(after), and was for \(before)"
    case (nil, let after?): "planned for \(after)"
    case (let before?, nil): "the schedule is removed; it was planned for \(before)"
    case (nil, nil): "the schedule is removed"
    }
  }

  /// The schedule that is typed, with the end that is not from the record.
  private func schedule(
    _ change: ScheduleChange, _ known: ScheduleEdit.Ends, of id: IncidentID, isUnderway: Bool
  ) throws -> Schedule {
    var setting = TypedTime.Setting(now: Clock.now)
    // Clock times are on the clock of the schedule that there is.
    setting.offset = known.from?.offset ?? setting.offset
    let command = "pir set \(id) scheduled"
    let schedule: Schedule
    let advice: (Schedule) -> String
    switch change {
    case .both(let words):
      guard let typed = try TypedSchedule.schedule(of: words, insteadOf: known.from, setting) else {
        let from = PlannedTime.argument(words.joined(separator: " "))
        throw Console.fail("a schedule has an end, too: '\(command) \(from) 4h'", ExitStatus.usage)
      }
      schedule = typed
      advice = { "'\(command) \(TypedSchedule.written($0.until)) \(TypedSchedule.written($0.from))'" }
    case .end(.from, let text):
      guard let until = known.until else {
        throw Console.fail(
          "\(id) has no end of a schedule yet; give both: '\(command) \(PlannedTime.argument(text)) 4h'",
          ExitStatus.usage)
      }
      schedule = Schedule(from: try TypedSchedule.from(text, insteadOf: known.from, setting), until: until)
      advice = { "give both: '\(command) \(TypedSchedule.written($0.from)) 4h'" }
    case .end(.until, let text):
      guard let from = known.from else {
        throw Console.fail(
          "\(id) has no beginning of a schedule yet; give both: '\(command) \"friday 22:00\""
            + " \(PlannedTime.argument(text))'", ExitStatus.usage)
      }
      schedule = Schedule(
        from: from, until: try TypedSchedule.until(text, after: from, isUnderway: isUnderway, setting))
      advice = { "give both, or a later end than \(TypedSchedule.written($0.from))" }
    case .removal: throw EditRefusal.layout
    }
    guard !PlannedTime.isInOrder(schedule) else { return schedule }
    let isEmpty = schedule.from.instant == schedule.until.instant
    throw Console.fail(
      PlannedTime.objection(to: schedule) + (isEmpty ? "" : "; " + advice(schedule)), ExitStatus.usage)
  }
}
