package import Incidents

/// Writes when a maintenance is planned to be: the one way in which commands change that in a record that there is.
package enum ScheduleEdit {
  /// The key of the facts that has both ends.
  package static let key = "scheduled"

  /// One of the two ends, by its key.
  package enum End: String, Hashable, Sendable {
    case from, until
  }

  /// The two ends as a file has them, each as far as it can be read.
  package struct Ends: Hashable, Sendable {
    package var from: RecordedTime?
    package var until: RecordedTime?

    /// The schedule; nil where an end is missing.
    package var schedule: Schedule? {
      guard let from, let until else { return nil }
      return Schedule(from: from, until: until)
    }
  }

  /// What the facts among the files say.
  package static func ends(in files: IncidentFiles, _ runbook: Runbook) throws(EditRefusal) -> Ends {
    let root = try FactsFile(of: files, runbook, mayBegin: true).root()
    func time(_ end: End) -> RecordedTime? {
      root?.node(at: [key, end.rawValue])?.text.flatMap { try? RecordClock.alone($0) }
    }
    return Ends(from: time(.from), until: time(.until))
  }

  /// Writes both ends; one that says the moment already stays as it is written.
  package static func set(
    _ schedule: Schedule, in files: IncidentFiles, _ runbook: Runbook
  ) throws(EditRefusal) -> FactsFile.Change {
    let known = try ends(in: files, runbook)
    let ends: [(key: End, before: RecordedTime?, after: RecordedTime)] = [
      (.from, known.from, schedule.from), (.until, known.until, schedule.until),
    ]
    var facts = try FactsFile(of: files, runbook, mayBegin: true)
    if let node = try facts.root()?.node(at: [key]), node.kind == .mapping, !node.isEmpty {
      for end in ends where end.before?.instant != end.after.instant {
        try facts.make(.put([key, end.key.rawValue], written(end.after)))
      }
    } else {
      try facts.make(.put([key], .mapping(ends.map { WrittenValue.Entry($0.key.rawValue, written($0.after)) })))
    }
    return try facts.change()
  }

  /// Takes the schedule out, both ends at once.
  package static func remove(from files: IncidentFiles, _ runbook: Runbook) throws(EditRefusal) -> FactsFile.Change {
    var facts = try FactsFile(of: files, runbook)
    guard try facts.root()?.node(at: [key]) != nil else {
      throw .value(["\(files.id) has no schedule; there is nothing to remove"])
    }
    try facts.make(.remove([key]))
    return try facts.change()
  }

  private static func written(_ time: RecordedTime) -> WrittenValue { .word(TimeStyle.full.written(time).text) }
}
