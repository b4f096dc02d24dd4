import Incidents
import Testing

@testable import Projects

/// A change is read as it was written down, and nothing else is taken for one.
struct JournalEntryTests {
  private static let author = ChangeAuthor(
    user: "D. Reyes", command: "action add", moment: Instant(secondsSinceEpoch: 1_767_614_400))

  private static func entry(_ number: Int, reverses: Int? = nil, user: String = "a") -> JournalEntry {
    JournalEntry(
      number: number, author: ChangeAuthor(user: user, command: "log", moment: Instant(secondsSinceEpoch: 0)),
      incident: "INC-2", reverses: reverses, files: [.init(path: "INC-2/timeline.yaml", before: [1], after: [2])])
  }

  @Test(arguments: [
    [JournalEntry.File(path: "INC-2/a b.yaml", before: Array("x\n\ny".utf8), after: [])],
    [.init(path: "INC-2/t", before: nil, after: [0, 255]), .init(path: "INC-2/u", before: [10], after: nil)], [],
  ])
  func entriesAreReadBack(files: [JournalEntry.File]) {
    let entry = JournalEntry(number: 7, author: Self.author, incident: "INC-2", reverses: 3, files: files)
    #expect(JournalEntry(entry.bytes) == entry)
  }

  @Test func everyCutEntryIsRefused() {
    let bytes = Self.entry(7).bytes
    for length in 0..<bytes.count { #expect(JournalEntry(Array(bytes[..<length])) == nil) }
    #expect(JournalEntry(bytes + [0]) == nil)
  }

  @Test func theLastChangeOfTheUserIsMeant() throws {
    let entries = [Self.entry(1), Self.entry(2), Self.entry(3, user: "b"), Self.entry(4, reverses: 2)]
    #expect(try UndoChoice().entry(among: KeptChanges(entries: entries), user: "a").number == 1)
    #expect(try UndoChoice().entry(among: KeptChanges(entries: entries), user: "b").number == 3)
    #expect(throws: UndoChoice.Refusal.nothing) {
      try UndoChoice().entry(among: KeptChanges(entries: entries), user: "c")
    }
    #expect(throws: UndoChoice.Refusal.ofOtherUser(entries[2])) {
      try UndoChoice(number: 3).entry(among: KeptChanges(entries: entries), user: "a")
    }
    #expect(throws: UndoChoice.Refusal.takenBack(entries[1], by: 4)) {
      try UndoChoice(number: 2).entry(among: KeptChanges(entries: entries), user: "a")
    }
    #expect(throws: UndoChoice.Refusal.unknown(9, kept: 1...4)) {
      try UndoChoice(number: 9).entry(among: KeptChanges(entries: entries), user: "a")
    }
  }

  /// What cannot be read may be what is meant.
  @Test func nothingBeforeAnUnreadableChangeIsTaken() throws {
    let lost = UnreadableChange(number: 2, path: ".pir/changes/2", reason: "it is damaged")
    let first = Self.entry(1), third = Self.entry(3)
    let kept = KeptChanges(entries: [first, third], unreadable: [lost])
    #expect(try UndoChoice().entry(among: kept, user: "a") == third)
    #expect(throws: UndoChoice.Refusal.unreadable(lost, other: nil)) {
      try UndoChoice(number: 2).entry(among: kept, user: "a")
    }
    #expect(throws: UndoChoice.Refusal.unreadable(lost, other: first)) {
      try UndoChoice().entry(among: KeptChanges(entries: [first], unreadable: [lost]), user: "a")
    }
    #expect(JournalEntry.isOfLaterVersion(Array("pir change 2\nnumber 1\n\n".utf8)))
    #expect(!JournalEntry.isOfLaterVersion(Self.entry(1).bytes))
  }

  @Test func anIncidentIsFollowedByItsNames() throws {
    var renamed = Self.entry(2)
    renamed.renamed = "INC-20"
    let entries = [Self.entry(1), renamed, Self.entry(3)]
    let (old, new) = (try #require(IncidentID("INC-2")), try #require(IncidentID("INC-20")))
    #expect(entries.map { UndoChoice.isChange($0, of: new, among: entries) } == [true, true, false])
    #expect(entries.map { UndoChoice.isChange($0, of: old, among: entries) } == [false, true, true])
    #expect(JournalEntry(renamed.bytes) == renamed)
  }

  @Test func aChangeThatWasMadeAgainCanBeTakenBackAgain() throws {
    let entries = [Self.entry(1), Self.entry(2, reverses: 1), Self.entry(3, reverses: 2)]
    #expect(UndoChoice.reversals(among: entries) == [2: 3])
    #expect(try UndoChoice().entry(among: KeptChanges(entries: entries), user: "a").number == 1)
  }
}
