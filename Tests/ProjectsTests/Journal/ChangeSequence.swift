import FileSystem
import Foundation
import Incidents
import Records
import TestSupport
import Testing

@testable import Projects

/// A project whose files are formatted as somebody might have, with what is done to it by chance.
final class ChangeSequence {
  private var dice: SplitMix
  private let scratch: ScratchFolder
  private var project: Project
  private var id: IncidentID
  private let runbook = Runbook()
  private let disk = OutputDisk(durability: .process)
  private(set) var log: [String] = []
  /// How many changes are not taken back.
  private var count = 0
  /// The number of the last reversal, while nothing was done since.
  private var reversal: Int?

  init(seed: UInt64) throws {
    dice = SplitMix(state: seed)
    scratch = try ScratchFolder()
    id = try #require(IncidentID("INC-1"))
    try scratch.write("reviews/INC-1/incident.yaml", "title: T\n")
    project = try Project(at: scratch.path)
    project.author = ChangeAuthor(user: "a", command: "log", moment: Instant(secondsSinceEpoch: 1_767_614_400))
    try writeFiles()
  }

  // MARK: Layouts

  /// When the changes are made.
  private static let now = Instant(secondsSinceEpoch: 1_767_780_000)

  private static let facts = [
    "title: T\nseverity: P2\n", "# head\ntitle: 'T'\n\nseverity: P2  # s\nchecklist: {\"1.1\": [1]}\ntags: [a]\n",
    "{title: T, severity: P2}\n",
    "---\nseverity: \"P2\"\ntitle: T\nchecklist:\n  \"1.1\":\n  - 2\ntags:\n- b # b\n# end\n",
    "title: T\nseverity: P2\nsummary: |\n  a\n\n  b\npeople: { on-call: A }\nreview:\n  state: draft # s\n",
  ]

  private static let rows = [
    nil, "", "# none yet\n", "- time: 2026-01-05T22:00Z\n  event: a\n",
    "# head\n-   time: 2026-01-05T22:00Z\n    event: a # r\n\n# between\n-   time: 23:10\n    event: 'b: c'\n# end\n",
    "[{time: 2026-01-05T22:00Z, event: a}]\n",
    "- {time: 2026-01-05T22:00Z, event: a}\n- {time: 2026-01-06T01:00Z, event: a}\n",
    "  - time: 2026-01-05T22:00Z\n    event: |\n      l\n\n      m\n  - time: 23:59\n    event: e\n",
    "- time: 2026-01-05T22:00Z\n  event: a\n- time: 23:10\n  event: b\n- time: 00:10\n  event: c\n  by: d\n",
  ]

  private static let items = [
    nil, nil, "- id: A1\n  action: a\n  due: 2026-02-01\n", "[{id: A1, action: a, owner: b}]\n",
    "# head\n\n- id: A1 # one\n  action: |\n    a\n    b\n- {id: A2, action: c, due: 2026-02-01}\n",
    "- id: A1\n  action: a\n  status: done\n  closed: 2026-01-08\n  owner: b # c\n",
  ]

  private static let others = [
    "title: U\nrelated: [INC-1]\n", "title: U\nrelated:\n- 'INC-1' # it\nsummary: |\n  As [it](../INC-1/).\n",
    "title: U\n",
  ]

  private func writeFiles() throws {
    let ending = ["\n", "\n", "\r\n", "\r"][dice.next(below: 4)]
    func write(_ name: String, _ text: String?) throws {
      guard var text = text?.replacing("\n", with: ending) else { return }
      if dice.next(below: 4) == 0, text.hasSuffix(ending) {
        text.unicodeScalars.removeLast(ending.unicodeScalars.count)
      }
      if dice.next(below: 6) == 0 { text = "\u{FEFF}" + text }
      try scratch.write("reviews/\(name)", text)
    }
    func any<Value>(_ values: [Value]) -> Value { values[dice.next(below: values.count)] }
    try write("INC-1/incident.yaml", any(Self.facts))
    try write("INC-1/timeline.yaml", any(Self.rows))
    try write("INC-1/actions.yaml", any(Self.items))
    try write("2026/INC-5/incident.yaml", any(Self.others))
    try write("2026/INC-5/narrative.md", any([nil, "[a](../INC-1/review.md), INC-1\n\n[b]: ../../INC-1/g.png\n"]))
  }

  /// The files of the records by their paths.
  func files() throws -> [String: Data] {
    var files: [String: Data] = [:]
    for path in try scratch.files() where path.hasPrefix("reviews/") {
      files[path] = try Data(contentsOf: scratch.folder.appending(path: path))
    }
    return files
  }

  // MARK: Steps

  /// Does one thing; what is refused changes nothing.
  func step() throws {
    project = try project.listed().project
    let steps: [(String, () throws -> Void)] = [
      ("log", logRow), ("log", logRow), ("log --edit", editRow), ("log --edit", editRow), ("log --delete", deleteRow),
      ("action add", addItem), ("action", changeItem), ("action edit", editItem), ("action reopen", reopenItem),
      ("tick", tick), ("log --severity", setSeverity), ("drop", withdraw), ("set", setKey), ("set", setKey),
      ("set --unset", unsetKey), ("publish", publish), ("new", add), ("rename", rename),
    ]
    let number = dice.next(below: steps.count + 5)
    guard number < steps.count else { return try number == steps.count ? redo() : undo() }
    let before = try files()
    do {
      try steps[number].1()
      guard try files() != before else { return }
      (count, reversal) = (count + 1, nil)
      log.append(steps[number].0)
    } catch is EditRefusal {
      #expect(try files() == before)
    }
  }

  private func undo() throws {
    guard count > 0 else { return }
    let before = try files()
    let written = try project.undo(UndoChoice(), runbook: runbook, disk: disk)
    guard case .change(let number) = written.journaled else {
      Issue.record("\(log): nothing was taken back")
      return
    }
    #expect(try files() != before)
    (count, reversal) = (count - 1, number)
    log.append("undo")
    try findIncident()
  }

  /// Makes again what was just taken back.
  private func redo() throws {
    guard let number = reversal else { return }
    _ = try project.undo(UndoChoice(number: number), runbook: runbook, disk: disk)
    (count, reversal) = (count + 1, nil)
    log.append("redo")
    try findIncident()
  }

  /// Takes back everything.
  func undoAll() throws {
    while count > 0 {
      project = try project.listed().project
      _ = try project.undo(UndoChoice(), runbook: runbook, disk: disk)
      count -= 1
    }
    #expect(throws: UndoChoice.Refusal.nothing) { try project.undo(UndoChoice(), runbook: Runbook()) }
  }

  /// The first incident has another name after a renaming was taken back.
  private func findIncident() throws {
    let (listed, found) = try project.listed()
    project = listed
    if !found.ids.contains(where: { $0.text == id.text }) {
      id = try #require(found.ids.first { $0.text.lowercased().hasPrefix("inc-1") })
    }
  }

  private func any<Value>(_ values: [Value]) -> Value { values[dice.next(below: values.count)] }

  // MARK: Rows

  private func row() -> TimelineEntry {
    let instant = Instant(secondsSinceEpoch: 1_767_650_400).adding(seconds: dice.next(below: 400) * 60)
    return TimelineEntry(
      time: RecordedTime(instant), event: MarkdownText(any(["x", "a: b # c", "l\nm\n\nn", "- y", "'"])),
      by: any(["on-call", nil]))
  }

  private func changeRows(_ change: (RecordFile?, String) throws -> RecordFile) throws {
    let name = project.recordPath(.timeline, of: id)
    _ = try project.change(.timeline, of: id, disk: disk) { (try change($0, name), ()) }
  }

  private func logRow() throws {
    let row = row()
    try changeRows { try TimelineEdit.add([row], to: $0, name: $1, runbook).file }
  }

  private func correction(_ line: Int, _ file: RecordFile?, _ path: String) throws -> TimelineCorrection {
    try TimelineCorrection(
      of: .line(line), in: file, path: path, now: Self.now, runbook)
  }

  private func editRow() throws {
    let (line, other, kind) = (1 + dice.next(below: 14), row(), dice.next(below: 4))
    try changeRows { file, path in
      let correction = try self.correction(line, file, path)
      guard var new = correction.row else { throw EditRefusal.layout }
      switch kind {
      case 0: new.event = other.event
      case 1: new.time = other.time
      case 2: (new.by, new.milestones) = (other.by, [.detected])
      default: (new.event, new.time, new.by) = (other.event, other.time, other.by)
      }
      return try correction.changing(to: new).file
    }
  }

  private func deleteRow() throws {
    let line = 1 + dice.next(below: 14)
    try changeRows { try self.correction(line, $0, $1).deleting().file }
  }

  /// Two files at once.
  private func setSeverity() throws {
    var row = row()
    row.time = RecordedTime(Instant(secondsSinceEpoch: 1_767_650_400).adding(seconds: 86_400 + count * 60))
    let severity = "P\(dice.next(below: 4))"
    let name = project.recordPath(.timeline, of: id)
    _ = try project.change([.incident, .timeline], of: id, disk: disk) { before in
      var files = try project.files(of: id).files
      (files.incident, files.timeline) = (before[.incident], before[.timeline])
      let facts = try IncidentEdit.setSeverity(severity, from: row.time, reason: "r", in: files, runbook)
      let rows = try TimelineEdit.add([row], to: before[.timeline], name: name, runbook).file
      return ([(.incident, facts), (.timeline, rows)], ())
    }
  }

  // MARK: Action items

  private func addItem() throws {
    let item = ActionItem(id: "", action: MarkdownText(any(["Page earlier", "a: # b"])))
    let name = project.recordPath(.actions, of: id)
    _ = try project.change(.actions, of: id, disk: disk) { file in
      (try ActionsEdit.add(item, to: file, name: name, runbook).file, ())
    }
  }

  private func changeItem(by change: [ActionsEdit.Change]) throws {
    let item = "A\(1 + dice.next(below: 3))"
    let name = project.recordPath(.actions, of: id)
    _ = try project.change(.actions, of: id, disk: disk) { file in
      (try ActionsEdit.change(item, change, in: file, name: name, runbook).file, ())
    }
  }

  private func changeItem() throws {
    try changeItem(
      by: any([
        [.set(.owner, "search: team")], [.set(.status, "done"), .set(.closed, "2026-01-09")],
        [.set(.due, "2026-03-0\(1 + dice.next(below: 9))")], [.set(.status, "in_progress")],
      ]))
  }

  private func editItem() throws {
    let day = CalendarDate(daysSinceEpoch: 20_500 + dice.next(below: 9))
    try changeItem(
      by: any([
        [.set(.action, "l: m\n\nn")], [.remove(.owner)], [.correctDue(day)], [.remove(.due), .set(.kind, "process")],
        [.set(.ticket, "https://x.example/#1")],
      ]))
  }

  private func reopenItem() throws {
    try changeItem(
      by: [
        .reopen(ActionItem.Reopening(on: CalendarDate(daysSinceEpoch: 20_500), was: .done, closed: nil, why: "a: b"))
      ])
  }

  // MARK: Facts

  private func changeFacts(_ change: (IncidentFiles) throws -> RecordFile) throws {
    _ = try project.change(.incident, of: id, disk: disk) { file in
      var files = try project.files(of: id).files
      files.incident = file
      return (try change(files), ())
    }
  }

  private func tick() throws {
    let items = [1 + dice.next(below: 4)]
    try changeFacts { try IncidentEdit.tick("1.1", items, in: $0, runbook) }
  }

  private func withdraw() throws {
    let reason = any(["false alarm", "a: b", "c # d"])
    try changeFacts { try IncidentEdit.withdraw(because: reason, in: $0, runbook) }
  }

  private func set(_ name: String, _ change: FactsSetting.Change) throws {
    let key = try SettableKey.named(name, of: id)
    try changeFacts { try FactsSetting.make(change, of: key, in: $0, runbook).file }
  }

  private func setKey() throws {
    let (name, change): (String, FactsSetting.Change) = any([
      ("title", .set(["U: v"])), ("title", .set(["T"])), ("summary", .set(["a\n\n- b # c"])), ("kind", .set(["slow"])),
      ("people.on-call", .set(["D. Reyes"])), ("tags", .set(["x", "y: z"])), ("tags", .add(["c", "d"])),
      ("tags", .remove(["a"])), ("review.owner", .set(["E"])), ("review.meeting", .set(["2026-01-09T10:00Z"])),
      ("related", .add(["INC-5"])),
    ])
    try set(name, change)
  }

  private func unsetKey() throws {
    try set(any(["tags", "summary", "kind", "people.on-call", "review.owner", "checklist.1.1", "related"]), .unset)
  }

  private func publish() throws { try set(any(["notice", "review.state"]), .set(["published"])) }

  // MARK: Incidents

  private func add() throws {
    let new = try #require(IncidentID("NEW-\(1 + log.count)"))
    guard try project.incidents().ids.contains(new) == false else { return }
    _ = try project.addIncident(
      in: any(["", "2026", "a/b"]), id: { _ in new },
      files: { _ in [("incident.yaml", "title: U\nrelated: [\(id)]\n"), ("timeline.yaml", "")] }, disk: disk)
  }

  private func rename() throws {
    let new = try #require(IncidentID(any(["INC-1", "INC-10", "inc-1", "INC-1-again"])))
    do {
      _ = try project.rename(id, to: new, disk: disk)
      id = new
    } catch is Project.RenamingRefusal {}
  }
}
