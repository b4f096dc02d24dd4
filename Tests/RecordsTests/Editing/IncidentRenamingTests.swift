import Incidents
import Testing

@testable import Records

/// Which texts refer to an incident, and follow it.
struct IncidentRenamingTests {
  private static func changed(
    _ text: String, as form: IncidentRenaming.Form, from old: String = "INC-2", to new: String = "INC-20"
  ) throws -> (text: String, followed: Int, mentions: Int)? {
    let renaming = IncidentRenaming(
      from: try #require(IncidentID(old)), to: try #require(IncidentID(new)), in: "reviews/2026/\(old)")
    let file = RecordFile(name: "f", bytes: Array(text.utf8))
    return try renaming.outcome(of: file, as: form, in: "reviews/INC-3").map {
      (String(decoding: $0.file.bytes, as: UTF8.self), $0.followed.count, $0.mentions.count)
    }
  }

  @Test(arguments: [
    ("[a](../INC-2/)", "[a](../INC-20/)"), ("![a](../INC-2/g.png 't')", "![a](../INC-20/g.png 't')"),
    ("[a](../2026/INC-2/narrative.md)", "[a](../2026/INC-20/narrative.md)"),
    ("[a](../../reviews/2026/INC-2)", "[a](../../reviews/2026/INC-20)"),
    ("[a](<../inc-2/review.md?x#INC-2>)", "[a](<../INC-20/review.md?x#INC-2>)"),
    ("\u{FEFF}a\r\n[a]: ../INC-2/review.md\r\n", "\u{FEFF}a\r\n[a]: ../INC-20/review.md\r\n"),
    ("[INC-2](./../INC-2/review.md)", "[INC-2](./../INC-20/review.md)"),
  ])
  func linksFollow(old: String, new: String) throws {
    let outcome = try #require(try Self.changed(old, as: .markdown))
    #expect(outcome.text == new)
    #expect(outcome.followed == 1)
  }

  @Test(arguments: [
    "INC-2 and INC-2/A1", "[a](https://x.example/INC-2/)", "`[a](../INC-2/)`", "<!-- [a](../INC-2/) -->",
    "[a](INC-2/review.md)", "[a](../2025/INC-2/)", "[a](/INC-2/)", "[a](../../../../INC-2/)", "[a](../INC-2.md)",
  ])
  func textsStayAndAreTold(text: String) throws {
    let outcome = try #require(try Self.changed(text, as: .markdown))
    #expect(outcome.text == text)
    #expect(outcome.followed == 0 && outcome.mentions > 0)
  }

  @Test(arguments: ["INC-20", "INC-2-a", "XINC-2", "a-INC-2", "INC_2", "INC-2_b", ""])
  func otherNamesAreNotItsOwn(text: String) throws {
    #expect(try Self.changed("a \(text) b", as: .markdown) == nil)
  }

  @Test(arguments: [
    ("related: [INC-2, 'inc-2', INC-3] # INC-2\n", "related: [INC-20, 'INC-20', INC-3] # INC-2\n"),
    ("related:\n  - INC-2\ntitle: INC-2\n", "related:\n  - INC-20\ntitle: INC-2\n"),
    ("{related: [\"INC-2\"], kind: INC-2}", "{related: [\"INC-20\"], kind: INC-2}"),
    ("summary: | # INC-2\n  INC-2 [a](../INC-2/)\n  b\n", "summary: | # INC-2\n  INC-2 [a](../INC-20/)\n  b\n"),
    ("lessons:\n  went_well: [\"[a](../INC-2/)\"]\n", "lessons:\n  went_well: [\"[a](../INC-20/)\"]\n"),
    ("\u{FEFF}impact: 'ä [a](../INC-2/)\n\n  b'\r\n", "\u{FEFF}impact: 'ä [a](../INC-20/)\n\n  b'\r\n"),
  ])
  func keysFollowByWhatTheyHold(old: String, new: String) throws {
    #expect(try #require(try Self.changed(old, as: .incident)).text == new)
  }

  @Test func rowsAndItemsAndTheirHintsFollow() throws {
    let rows =
      "# 'pir log INC-2 \"text\"' adds a row\n- {time: 2026-01-05T12:00Z, event: \"[a](../INC-2/)\", by: INC-2}\n"
    let outcome = try #require(try Self.changed(rows, as: .timeline))
    #expect(outcome.text == rows.replacing("../INC-2/", with: "../INC-20/").replacing("log INC-2", with: "log INC-20"))
    #expect(outcome.followed == 1 && outcome.mentions == 1)
    let items = "- id: A1\n  action: '[a](../INC-2/)'\n  reason: see INC-2\n"
    #expect(try Self.changed(items, as: .actions)?.text == items.replacing("../INC-2/", with: "../INC-20/"))
  }

  @Test func anotherSpellingIsNoMention() throws {
    let outcome = try #require(try Self.changed("related: [INC-2, inc-2]\n", as: .incident, to: "inc-2"))
    #expect(outcome.text == "related: [inc-2, inc-2]\n")
    #expect(outcome.followed == 1 && outcome.mentions == 0)
  }

  @Test(arguments: ["related: [INC-2\n", "title: \"\\x49NC-2 INC-2\"\nsummary: \"\\x49NC-2 [a](../INC-2/)\"\n"])
  func whatCannotBeChangedIsRefused(text: String) throws {
    #expect(throws: EditRefusal.self) { try Self.changed(text, as: .incident) }
  }
}
