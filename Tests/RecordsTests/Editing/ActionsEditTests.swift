import Hostile
import Incidents
import Prose
import Testing

@testable import Records

/// A file of action items before and after A1 is changed.
struct ActionsCase: CustomTestStringConvertible {
  let name: String
  let before: String
  let changes: [ActionsEdit.Change]
  let after: String

  init(_ name: String, _ before: String, _ changes: [ActionsEdit.Change], _ after: String) {
    self.name = name
    self.before = before
    self.changes = changes
    self.after = after
  }

  var testDescription: String { name }
}

struct ActionsEditTests {
  private static func file(_ text: String?) -> RecordFile? {
    text.map { RecordFile(name: "actions.yaml", bytes: Array($0.utf8)) }
  }

  private static func change(_ text: String, _ changes: [ActionsEdit.Change], of id: String = "A1") throws -> String {
    let result = try ActionsEdit.change(id, changes, in: file(text), name: "actions.yaml", Runbook())
    return String(decoding: result.file.bytes, as: UTF8.self)
  }

  private static func date(_ day: Int) -> CalendarDate {
    CalendarDate(daysSinceEpoch: 20_000 + day)
  }

  private static let move = ActionItem.Move(on: date(0), from: nil, to: date(5), why: "a: b")
  private static let done = [ActionsEdit.Change.set(.status, "done"), .set(.closed, "2026-01-07")]

  @Test(arguments: [
    ActionsCase("a new key", "- id: A1\n  action: a\n", [.set(.owner, "me")], "- id: A1\n  action: a\n  owner: me\n"),
    ActionsCase(
      "a key behind those before it", "- id: A1\n  action: a\n  ticket: https://e.example\n", done,
      "- id: A1\n  action: a\n  status: done\n  closed: 2026-01-07\n  ticket: https://e.example\n"),
    ActionsCase(
      "a value", "- id: A1\n  action: a\n  status: open   # of three\n  owner: b\n", done,
      "- id: A1\n  action: a\n  status: done   # of three\n  closed: 2026-01-07\n  owner: b\n"),
    ActionsCase(
      "a quoted value", "- id: 'A1'\n  action: a\n  owner: 'b c'\n", [.set(.owner, "d")],
      "- id: 'A1'\n  action: a\n  owner: d\n"),
    ActionsCase(
      "a value over several lines", "- id: A1\n  action: a\n  owner: b\n    c\n  due: 2026-01-01\n",
      [.set(.owner, "d")],
      "- id: A1\n  action: a\n  owner: d\n  due: 2026-01-01\n"),
    ActionsCase(
      "a block", "- id: A1\n  action: a\n  reason: |\n    b\n\n    c\n\n- id: A2\n  action: d\n",
      [.set(.reason, "e\n\nf")],
      "- id: A1\n  action: a\n  reason: |\n    e\n\n    f\n\n- id: A2\n  action: d\n"),
    ActionsCase(
      "lines where a remark stood", "- id: A1\n  action: a\n  reason: b # c\n", [.set(.reason, "e\nf")],
      "- id: A1\n  action: a\n  reason: \"e\\nf\" # c\n"),
    ActionsCase(
      "an empty value", "- id: A1\n  owner: # who?\n  action: a\n", [.set(.owner, "me")],
      "- id: A1\n  owner: me # who?\n  action: a\n"),
    ActionsCase(
      "an empty value at the end", "- id: A1\n  action: a\n  owner:", [.set(.owner, "me")],
      "- id: A1\n  action: a\n  owner: me"),
    ActionsCase(
      "an empty text", "- id: A1\n  owner: ''\n  action: a\n", [.set(.owner, "me")],
      "- id: A1\n  owner: me\n  action: a\n"),
    ActionsCase(
      "braces", "- {id: A1, action: a, status: open}\n", done,
      "- {id: A1, action: a, status: done, closed: 2026-01-07}\n"),
    ActionsCase(
      "braces with a text in quotes", "- { id: A1, action: a }\n", [.set(.owner, "b, c")],
      "- { id: A1, action: a, owner: \"b, c\" }\n"),
    ActionsCase(
      "JSON", "[{\"id\": \"A1\", \"action\": \"a\"}]\n", [.set(.owner, "b")],
      "[{\"id\": \"A1\", \"action\": \"a\", \"owner\": \"b\"}]\n"),
    ActionsCase(
      "the item among others", "- id: A2\n  action: a\n\n# b\n- action: c\n  id: A1\n", [.set(.owner, "d")],
      "- id: A2\n  action: a\n\n# b\n- action: c\n  owner: d\n  id: A1\n"),
    ActionsCase(
      "CRLF", "- id: A1\r\n  action: a\r\n", [.set(.owner, "me")], "- id: A1\r\n  action: a\r\n  owner: me\r\n"),
    ActionsCase(
      "no line ending", "- id: A1\n  action: a", [.set(.owner, "me")], "- id: A1\n  action: a\n  owner: me\n"),
    ActionsCase(
      "a first move", "- id: A1\n  action: a\n  due: 2024-10-01\n", [.move(move)],
      "- id: A1\n  action: a\n  due: 2024-10-09\n  moved:\n    - on: 2024-10-04\n      to: 2024-10-09\n      why: \"a: b\"\n"
    ),
    ActionsCase(
      "a second move", "- id: A1\n  action: a\n  moved:\n  - on: 2024-10-01\n    to: 2024-10-02\n  due: 2024-10-02\n",
      [.move(move)],
      "- id: A1\n  action: a\n  moved:\n  - on: 2024-10-01\n    to: 2024-10-02\n  - on: 2024-10-04\n    to: 2024-10-09\n"
        + "    why: \"a: b\"\n  due: 2024-10-09\n"),
    ActionsCase(
      "a move in brackets", "- id: A1\n  action: a\n  due: 2024-10-02\n  moved: []\n", [.move(move)],
      "- id: A1\n  action: a\n  due: 2024-10-09\n  moved: [{ on: 2024-10-04, to: 2024-10-09, why: \"a: b\" }]\n"),
  ])
  func onlyTheChangeIsMade(story: ActionsCase) throws {
    #expect(try Self.change(story.before, story.changes) == story.after)
  }

  @Test(arguments: [
    (nil, "A1"), ("", "A1"), ("- id: A1\n  action: a\n", "A2"), ("- id: A9\n  action: a\n", "A10"),
    ("- id: X-7\n  action: a\n", "X-8"), ("- id: first\n  action: a\n", "A1"),
    ("- id: A2\n  action: a\n- id: A1\n  action: b\n", "A3"),
  ])
  func aNewItemHasTheNextID(text: String?, id: String) throws {
    let item = ActionItem(id: "", action: "x", due: Self.date(0))
    let result = try ActionsEdit.add(item, to: Self.file(text), name: "actions.yaml", Runbook())
    #expect(result.item.id == id)
    #expect(
      String(decoding: result.file.bytes, as: UTF8.self)
        == (text ?? "") + "- id: \(id)\n  action: x\n  due: 2024-10-04\n  status: open\n")
  }

  @Test func anUnknownItemIsNamedWithTheOthers() throws {
    #expect(throws: EditRefusal.noItem("A3", known: ["A1", "A2"])) {
      try Self.change("- id: A1\n  action: a\n- id: A2\n  action: b\n", [.set(.owner, "c")], of: "A3")
    }
  }

  @Test(arguments: [
    (ActionsEdit.Change.set(.owner, "a\u{7}"), "control character"), (.set(.evidence, "no address"), "white space"),
    (.set(.due, "2026-02-30"), "28 days"),
  ])
  func aValueThatNoItemMayHoldIsRefused(change: ActionsEdit.Change, reason: String) throws {
    #expect {
      try Self.change("- id: A1\n  action: a\n", [change])
    } throws: { error in
      guard case .value(let reasons) = error as? EditRefusal else { return false }
      return reasons.contains { $0.contains(reason) }
    }
  }

  @Test(arguments: [
    "- id: A1\n  action: a\n  reason: b # c\n", "- {id: A1, action: a}\n", "- id: A1\n  action: a\n  reason:",
  ])
  func everyReasonReadsBack(text: String) throws {
    for value in HostileValues.all where !value.unicodeScalars.allSatisfy(\.properties.isWhitespace) {
      if value.unicodeScalars.contains("\u{B}") { continue }
      let result = try ActionsEdit.change(
        "A1", [.set(.reason, value)], in: Self.file(text), name: "actions.yaml", Runbook())
      #expect(result.item.reason?.source == HTMLComments.removed(from: value), "\(value.debugDescription)")
    }
  }
}
