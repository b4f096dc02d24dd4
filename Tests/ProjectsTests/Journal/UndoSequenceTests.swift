import FileSystem
import Foundation
import Incidents
import Records
import TestSupport
import Testing

@testable import Projects

/// Random sequences of changes and reversals over random layouts.
struct UndoSequenceTests {
  /// A project whose files are formatted as somebody might have, with what is done to it.
  private final class Sequence {
    var dice: SplitMix
    let scratch: ScratchFolder
    let project: Project
    let id: IncidentID
    private let runbook = Runbook()
    private(set) var log: [String] = []
    /// How many changes are not taken back, by user.
    private var count = 0

    init(seed: UInt64) throws {
      var dice = SplitMix(state: seed)
      let scratch = try ScratchFolder()
      let ending = ["\n", "\n", "\r\n", "\r"][dice.next(below: 4)]
      func write(_ name: String, _ text: String, _ dice: inout SplitMix) throws {
        var text = text.replacing("\n", with: ending)
        if dice.next(below: 4) == 0, text.hasSuffix(ending) {
          text.unicodeScalars.removeLast(ending.unicodeScalars.count)
        }
        if dice.next(below: 6) == 0 { text = "\u{FEFF}" + text }
        try scratch.write("reviews/INC-1/\(name)", text)
      }
      let facts = [
        "title: T\nseverity: P2\n", "# head\ntitle: 'T'\n\nseverity: P2  # s\nchecklist: {\"1.1\": [1]}\n",
        "{title: T, severity: P2}\n", "---\nseverity: \"P2\"\ntitle: T\nchecklist:\n  \"1.1\":\n  - 2\n# end\n",
      ]
      try write("incident.yaml", facts[dice.next(below: facts.count)], &dice)
      let rows = [
        nil, "", "# none yet\n", "- time: 2026-01-05T22:00Z\n  event: a\n",
        "# head\n-   time: 2026-01-05T22:00Z\n    event: a # r\n\n# between\n-   time: 23:10\n    event: 'b: c'\n# end\n",
        "[{time: 2026-01-05T22:00Z, event: a}]\n",
        "- {time: 2026-01-05T22:00Z, event: a}\n- {time: 2026-01-06T01:00Z, event: a}\n",
        "  - time: 2026-01-05T22:00Z\n    event: |\n      l\n\n      m\n  - time: 23:59\n    event: e\n",
      ]
      if let text = rows[dice.next(below: rows.count)] { try write("timeline.yaml", text, &dice) }
      let items = [
        nil, nil, "- id: A1\n  action: a\n  due: 2026-02-01\n", "[{id: A1, action: a, owner: b}]\n",
        "# head\n\n- id: A1 # one\n  action: |\n    a\n    b\n- {id: A2, action: c, due: 2026-02-01}\n",
      ]
      if let text = items[dice.next(below: items.count)] { try write("actions.yaml", text, &dice) }
      var project = try Project(at: scratch.path)
      project.author = ChangeAuthor(user: "a", command: "log", moment: Instant(secondsSinceEpoch: 1_767_614_400))
      (self.dice, self.scratch, self.project) = (dice, scratch, project)
      id = try #require(IncidentID("INC-1"))
    }

    /// The files of the record by their names, and whether any other is there.
    func files() throws -> [String: Data] {
      var files: [String: Data] = [:]
      for path in try scratch.files() where !path.hasPrefix(".pir/") {
        files[path] = try Data(contentsOf: scratch.folder.appending(path: path))
      }
      return files
    }

    /// Does one thing; what is refused changes nothing.
    func step() throws {
      let kind = dice.next(below: 9)
      let before = try files()
      do {
        switch kind {
        case 0...2: try logRow()
        case 3: try addItem()
        case 4: try tick()
        case 5: try setSeverity()
        case 6: try withdraw()
        case 7: try changeItem()
        default:
          guard count > 0 else { return }
          _ = try project.undo(UndoChoice(), runbook: runbook)
          count -= 1
          log.append("undo")
          return
        }
        log.append("\(kind)")
        count += 1
      } catch is EditRefusal {
        #expect(try files() == before)
      }
    }

    /// Takes back everything.
    func undoAll() throws {
      while count > 0 {
        _ = try project.undo(UndoChoice(), runbook: runbook)
        count -= 1
      }
      #expect(throws: UndoChoice.Refusal.nothing) { try project.undo(UndoChoice(), runbook: Runbook()) }
    }

    private func row() -> TimelineEntry {
      let instant = Instant(secondsSinceEpoch: 1_767_650_400).adding(seconds: dice.next(below: 400) * 60)
      let texts = ["x", "a: b # c", "l\nm\n\nn", "- y", "'"]
      return TimelineEntry(
        time: RecordedTime(instant), event: MarkdownText(texts[dice.next(below: texts.count)]),
        by: dice.next(below: 2) == 0 ? "on-call" : nil)
    }

    private func logRow() throws {
      let row = row()
      let name = project.recordPath(.timeline, of: id)
      _ = try project.change(.timeline, of: id) { file in
        (try TimelineEdit.add([row], to: file, name: name, runbook).file, ())
      }
    }

    private func addItem() throws {
      let item = ActionItem(id: "", action: dice.next(below: 2) == 0 ? "Page earlier" : "a: # b")
      let name = project.recordPath(.actions, of: id)
      _ = try project.change(.actions, of: id) { file in
        (try ActionsEdit.add(item, to: file, name: name, runbook).file, ())
      }
    }

    private func changeItem() throws {
      let changes: [[ActionsEdit.Change]] = [
        [.set(.owner, "search: team")], [.set(.status, "done"), .set(.closed, "2026-01-09")],
        [.set(.due, "2026-03-0\(1 + dice.next(below: 9))")], [.set(.status, "in_progress")],
      ]
      let change = changes[dice.next(below: changes.count)]
      let item = "A\(1 + dice.next(below: 3))"
      let name = project.recordPath(.actions, of: id)
      let before = try files()
      _ = try project.change(.actions, of: id) { file in
        (try ActionsEdit.change(item, change, in: file, name: name, runbook).file, ())
      }
      // The same value again is no change.
      if try files() == before { count -= 1 }
    }

    private func changeFacts(_ change: (IncidentFiles) throws -> RecordFile) throws {
      let before = try files()
      _ = try project.change(.incident, of: id) { file in
        var files = try project.files(of: id).files
        files.incident = file
        return (try change(files), ())
      }
      if try files() == before { count -= 1 }
    }

    private func tick() throws {
      let items = [1 + dice.next(below: 4)]
      try changeFacts { try IncidentEdit.tick("1.1", items, in: $0, runbook) }
    }

    private func withdraw() throws {
      let reason = ["false alarm", "a: b", "c # d"][dice.next(below: 3)]
      try changeFacts { try IncidentEdit.withdraw(because: reason, in: $0, runbook) }
    }

    /// Two files at once.
    private func setSeverity() throws {
      var row = row()
      row.time = RecordedTime(Instant(secondsSinceEpoch: 1_767_650_400).adding(seconds: 86_400 + count * 60))
      let severity = "P\(dice.next(below: 4))"
      let name = project.recordPath(.timeline, of: id)
      _ = try project.change([.incident, .timeline], of: id) { before in
        var files = try project.files(of: id).files
        (files.incident, files.timeline) = (before[.incident], before[.timeline])
        let facts = try IncidentEdit.setSeverity(severity, from: row.time, reason: "r", in: files, runbook)
        let rows = try TimelineEdit.add([row], to: before[.timeline], name: name, runbook).file
        return ([(.incident, facts), (.timeline, rows)], ())
      }
    }
  }

  @Test(arguments: 0..<20)
  func afterUndoingAllEveryByteIsAsItWas(part: Int) throws {
    for seed in part * 50..<part * 50 + 50 {
      var sequence = try Sequence(seed: UInt64(seed))
      let before = try sequence.files()
      for _ in 0..<8 { try sequence.step() }
      try sequence.undoAll()
      #expect(try sequence.files() == before, "seed \(seed): \(sequence.log)")
    }
  }

  // MARK: Runs that die

  private func project(_ scratch: ScratchFolder) throws -> (Project, IncidentID) {
    try scratch.write("reviews/INC-1/incident.yaml", "title: T\nseverity: P2\n")
    try scratch.write("reviews/INC-1/timeline.yaml", "- time: 2026-01-05T22:00Z\n  event: a\n")
    var project = try Project(at: scratch.path)
    project.author = ChangeAuthor(user: "a", command: "log", moment: Instant(secondsSinceEpoch: 0))
    return (project, try #require(IncidentID("INC-1")))
  }

  private func records(_ scratch: ScratchFolder) throws -> [String: String] {
    try scratch.texts().filter { !$0.key.contains(".pir") }
  }

  private func lengthen(_ project: Project, _ id: IncidentID, _ disk: OutputDisk = OutputDisk()) throws {
    _ = try project.change([.incident, .timeline], of: id, disk: disk) { files in
      func longer(_ file: Project.ChangedFile) throws -> RecordFile {
        let bytes = try #require(files[file]).bytes
        return RecordFile(name: "f", bytes: bytes + Array("# b\n".utf8))
      }
      return ([(.incident, try longer(.incident)), (.timeline, try longer(.timeline))], ())
    }
  }

  private func add(_ project: Project, _ disk: OutputDisk = OutputDisk()) throws {
    let id = try #require(IncidentID("INC-2"))
    _ = try project.addIncident(
      in: "2026", id: { _ in id }, files: { _ in [("incident.yaml", "title: U\n"), ("timeline.yaml", "")] }, disk: disk)
  }

  /// Takes back all that there is, as a user would who sees that a run died.
  private func undoAll(_ project: Project) throws {
    do {
      while true { _ = try project.listed().project.undo(UndoChoice(), runbook: Runbook()) }
    } catch UndoChoice.Refusal.nothing {}
  }

  /// Whatever a run wrote before it died can be taken back.
  @Test func whatARunLeftThatDiedIsTakenBack() throws {
    for isNew in [false, true] {
      for death in 1..<100 {
        let scratch = try ScratchFolder()
        let (project, id) = try project(scratch)
        let before = try records(scratch)
        let disk = ChangeCount().disk(dyingAt: death)
        let made = Result { isNew ? try add(project, disk) : try lengthen(project, id, disk) }
        try undoAll(project)
        #expect(try records(scratch) == before, "\(death)")
        if case .success = made { break }
        #expect(death < 99)
      }
    }
  }

  /// A reversal that died can be begun anew.
  @Test func aReversalThatDiedIsMadeAgain() throws {
    for isNew in [false, true] {
      for death in 1..<100 {
        let scratch = try ScratchFolder()
        let (project, id) = try project(scratch)
        let before = try records(scratch)
        if isNew { try add(project) } else { try lengthen(project, id) }
        let listed = try project.listed().project
        let disk = ChangeCount().disk(dyingAt: death)
        let made = Result { try listed.undo(UndoChoice(), runbook: Runbook(), disk: disk) }
        try undoAll(project)
        #expect(try records(scratch) == before, "\(death)")
        if case .success(let written) = made, case .change = written.journaled { break }
        #expect(death < 99)
      }
    }
  }
}
