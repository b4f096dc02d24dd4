import Prose
import Testing

struct AlertTests {
  private static let cell = Place(block: .cell, before: " ", after: " ")

  @Test(arguments: [
    ("> [!TIP]\n> a", "Tip: a"), ("> [!note]\n> a *b*\n> c", "Note: a *b* c"),
    ("> [!IMPORTANT]\n> a\n>\n> b", "Important: a <br> &nbsp; b"),
    ("> [!WARNING]\n>\n> - a\n> - b", "Warning: - a <br> &nbsp; - b"),
    ("a\n\n> [!CAUTION]\n> b\n\nc", "a <br> Caution: b <br> c"), ("- > [!TIP]\n  > a | b", "- Tip: a \\| b"),
    ("> [!TIP]\n> > a", "Tip: > a"), ("> [!TIP]\n> `a`", "Tip: `a`"),
    // Quotes that are none.
    ("> a\n> [!TIP]\n> b", "> a [!TIP] b"), ("> [!TIP]", "> [!TIP]"), ("> [!TIPS]\n> a", "> [!TIPS] a"),
    ("[!TIP]\na", "[!TIP] a"), ("> [!TIP] a", "> [!TIP] a"),
  ])
  func beginWithTheirWordInACell(markdown: String, expected: String) {
    #expect(placed(markdown, at: Self.cell) == expected)
  }

  @Test func beginWithTheirWordInAHeading() {
    let heading = Place(block: .heading, endsLine: true, headingLevel: 2, before: " ")
    #expect(placed("> [!TIP]\n> a\n>\n> b", at: heading) == "Tip: a b")
  }

  @Test func stayAlertsWhereThereIsRoom() {
    #expect(placed("> [!TIP]\n> a", at: Place(startsLine: true, endsLine: true)) == "> [!TIP]\n> a")
  }
}
