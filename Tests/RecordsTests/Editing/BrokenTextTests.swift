import Hostile
import Incidents
import TestSupport
import Testing

@testable import Records

/// Files that somebody left in the middle of typing: an edit is made and keeps the rest, or it is refused.
struct BrokenTextTests {
  private static let timeline = """
    # head
    - time: 2026-01-05T12:00Z
      event: "a: b" # c
      milestone: [detected, acknowledged]
    - {time: 12:10, event: d}

    - time: 12:20
      event: |
        e

        f
      update: { summary: g, next: 12:40 }
    # end

    """

  private static let actions = """
    - id: A1
      action: a
      owner:
      moved:
        - {on: 2026-01-02, to: 2026-01-03}
    - { id: A2, action: "b" }

    """

  private static let signs = Array("[]{}:-# \n'\"|>\t&*!,?%@`~ab0\r\\".unicodeScalars)

  /// The text with some characters more, fewer or others.
  private static func broken(_ text: String, _ generator: inout SplitMix) -> String {
    var scalars = Array(text.unicodeScalars)
    for _ in 0..<Int.random(in: 1...4, using: &generator) {
      let place = Int.random(in: 0..<scalars.count, using: &generator)
      let sign = signs[Int.random(in: 0..<signs.count, using: &generator)]
      switch Int.random(in: 0..<4, using: &generator) {
      case 0: scalars.insert(sign, at: place)
      case 1: scalars[place] = sign
      case 2: scalars.removeSubrange(place..<min(scalars.count, place + Int.random(in: 1...12, using: &generator)))
      default: scalars.insert(contentsOf: scalars[place...].prefix(20), at: place)
      }
    }
    return String(String.UnicodeScalarView(scalars))
  }

  @Test(arguments: 0..<10)
  func aRowIsPutInOrRefused(part: Int) throws {
    var generator = SplitMix(state: UInt64(part))
    var made = 0
    for _ in 0..<200 {
      let before = Self.broken(Self.timeline, &generator)
      let rows = [
        try TimelineEditTests.row("2026-01-05T12:15Z", "x: y"), try TimelineEditTests.row("2026-01-05T11:00Z"),
      ]
      guard let after = try? TimelineEditTests.edit(before, rows) else { continue }
      made += 1
      let (old, new) = (try TestRecords.read(timeline: before), try TestRecords.read(timeline: after))
      #expect(new.incident.timeline.count == old.incident.timeline.count + 2, "\(before.debugDescription)")
      #expect(after.utf8.count > before.utf8.count)
    }
    #expect(made > 20, "not every slip keeps a row out")
  }

  @Test(arguments: 0..<10)
  func anItemIsChangedOrTheChangeRefused(part: Int) throws {
    var generator = SplitMix(state: UInt64(part))
    let move = ActionItem.Move(
      on: CalendarDate(daysSinceEpoch: 20_000), from: nil, to: CalendarDate(daysSinceEpoch: 20_010), why: "x: y")
    var made = 0
    for _ in 0..<200 {
      let before = Self.broken(Self.actions, &generator)
      let file = RecordFile(name: "actions.yaml", bytes: Array(before.utf8))
      let changes: [ActionsEdit.Change] = [.set(.owner, "x, y"), .move(move), .set(.status, "done")]
      guard let result = try? ActionsEdit.change("A1", changes, in: file, name: "actions.yaml", Runbook()) else {
        continue
      }
      made += 1
      #expect(result.item.owner == "x, y", "\(before.debugDescription)")
      #expect(result.item.moved.last?.why == "x: y")
      #expect(result.item.status == .done)
    }
    #expect(made > 20, "not every slip keeps a change out")
  }
}
